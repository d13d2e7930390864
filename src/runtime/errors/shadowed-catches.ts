import type { Node, ScriptBlock } from '../../language/ast.ts';
import { typeNameText } from '../../language/type-name.ts';
import { walk } from '../../language/walk.ts';
import type { NetType } from '../../types/net-type.ts';
import { findType } from '../../types/type-names.ts';
import type { ParseErrorLike } from './parse-failure.ts';

/** Catch clauses that an earlier one of the same try takes everything from: an error of the text that needs types to be seen. */
export function shadowedCatches(root: ScriptBlock): ParseErrorLike[] {
  const errors: ParseErrorLike[] = [];
  walk(root, (node: Node) => {
    if (node.kind !== 'TryStatement' || node.catchClauses.length < 2) return undefined;
    const seen: NetType[] = [];
    for (const clause of node.catchClauses) {
      for (const constraint of clause.catchTypes) {
        const type = findType(typeNameText(constraint.typeName));
        if (type === null) continue;
        if (seen.some((earlier) => type.isAssignableTo(earlier))) {
          const message = `Exception type ${type.fullName} is already handled by a previous handler.`;
          errors.push({ id: 'ExceptionTypeAlreadyCaught', message, start: constraint.start, end: constraint.end });
        }
        seen.push(type);
      }
    }
    return undefined;
  });
  return errors;
}

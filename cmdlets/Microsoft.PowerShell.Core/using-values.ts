import { walk } from '../../src/language/walk.ts';
import type { ScriptBlock } from '../../src/runtime/script-block.ts';
import type { Session } from '../../src/runtime/session.ts';
import type { Value } from '../../src/types/value.ts';

/** The values of the `$using:` variables in a block that is to run apart from its caller: by lower-case name, null when unset. */
export function usingValues(block: ScriptBlock, session: Session): Map<string, Value> {
  const values = new Map<string, Value>();
  walk(block.ast, (node) => {
    if (node.kind !== 'UsingExpression') return undefined;
    let of = node.subExpression;
    while (of.kind === 'MemberExpression' || of.kind === 'IndexExpression')
      of = of.kind === 'MemberExpression' ? of.expression : of.target;
    if (of.kind !== 'VariableExpression') return undefined;
    const { userPath } = of.path;
    values.set(userPath.toLowerCase(), session.getVariable(userPath) ?? null);
    return false;
  });
  return values;
}

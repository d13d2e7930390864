import type { NamedBlock } from '../../language/ast.ts';
import { walk } from '../../language/walk.ts';

/** What gathers the output of statements for its own use. */
const collecting = new Set(['SubExpression', 'ArrayExpression', 'AssignmentStatement', 'Hashtable']);
/** Blocks of their own: a `return` in them does not leave this one. */
const separate = new Set(['ScriptBlockExpression', 'FunctionDefinition', 'TypeDefinition']);

/** True when a `return` of this block stands inside an expression, as in `"$(if ($done) { return })"`. */
export function hasInnerReturn(block: NamedBlock): boolean {
  let found = false;
  walk(block, (node, ancestors) => {
    if (found || separate.has(node.kind)) return false;
    if (node.kind === 'ReturnStatement') found = ancestors.some(({ kind }) => collecting.has(kind));
    return !found;
  });
  return found;
}

/** True when code below `node` reads or writes `$name` (lower case), by its bare name. */
export function mentionsVariable(node: unknown, name: string): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if (Array.isArray(node)) return node.some((item) => mentionsVariable(item, name));
  if ('kind' in node && node.kind === 'VariableExpression' && 'path' in node) {
    const { path } = node as { path: { name: string } };
    return path.name.toLowerCase() === name;
  }
  return Object.values(node).some((part) => mentionsVariable(part, name));
}

import type { Expression, Node } from '../../src/language/ast.ts';
import { parse } from '../../src/language/parse.ts';
import { walk } from '../../src/language/walk.ts';

/** The expression that a script is; fails when it is more, or broken. */
export function expressionOf(script: string): Expression {
  const { ast, errors } = parse(script);
  if (errors.length > 0) throw new Error(`${script}: ${errors.map(({ message }) => message).join(' ')}`);
  const statement = ast.endBlock?.statements[0];
  const element = statement?.kind === 'Pipeline' ? statement.pipelineElements[0] : undefined;
  if (element?.kind !== 'CommandExpression') throw new Error(`${script} is no expression`);
  return element.expression;
}

/** All nodes of a kind in a script. */
export function nodesOf<Kind extends Node['kind']>(script: string, kind: Kind): Extract<Node, { kind: Kind }>[] {
  const found: Extract<Node, { kind: Kind }>[] = [];
  walk(parse(script).ast, (node) => {
    if (node.kind === kind) found.push(node as Extract<Node, { kind: Kind }>);
    return true;
  });
  return found;
}

/** The errors of a script as `id:start:end`, with a `+` behind those that more text could repair. */
export function errorsOf(script: string): string[] {
  return parse(script).errors.map(({ id, start, end, incomplete }) => `${id}:${start}:${end}${incomplete ? '+' : ''}`);
}

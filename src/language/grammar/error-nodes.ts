import type { ErrorExpression, ErrorStatement, Node } from '../ast.ts';
import { kindName, type TokenKind } from '../scanner/token-kinds.ts';

/** Stands for a broken expression; `nested` is what could be read of it, gaps left out. */
export function errorExpression(start: number, end: number, nested: readonly (Node | null)[]): ErrorExpression {
  return { kind: 'ErrorExpression', start, end, nested: present(nested) };
}

/** Stands for a broken statement. */
export function errorStatement(start: number, end: number, nested: readonly (Node | null)[] = []): ErrorStatement {
  return { kind: 'ErrorStatement', start, end, keyword: '', conditions: [], bodies: [], nested: present(nested) };
}

/** Stands for a broken statement of a keyword whose conditions and bodies are told apart. */
export function errorOf(
  start: number,
  end: number,
  keyword: TokenKind,
  conditions: readonly (Node | null)[],
  bodies: readonly (Node | null)[],
): ErrorStatement {
  return {
    kind: 'ErrorStatement',
    start,
    end,
    keyword: kindName(keyword),
    conditions: present(conditions),
    bodies: present(bodies),
    nested: [],
  };
}

function present(nodes: readonly (Node | null)[]): Node[] {
  return nodes.filter((node) => node !== null);
}

import type { StringConstantExpression } from '../ast.ts';
import type { Token } from '../scanner/token.ts';
import { F, T } from '../scanner/token-kinds.ts';
import type { Extent, Parser } from './parser.ts';

/** A plain name: of a member, key, label, class ... */
export function simpleName(p: Parser): StringConstantExpression | null {
  const token = simpleNameToken(p);
  return token === null ? null : bareWord(token, p.text(token));
}

export function simpleNameToken(p: Parser): Token | null {
  p.tokenizer.simpleName = true;
  const token = p.peek();
  p.tokenizer.simpleName = false;
  if (token.kind !== T.Identifier) return null;
  token.flags |= F.MemberName;
  p.skip();
  return token;
}

export function bareWord(extent: Extent, value: string): StringConstantExpression {
  return {
    kind: 'StringConstantExpression',
    start: extent.start,
    end: extent.end,
    value,
    stringConstantType: 'BareWord',
  };
}

import type { Attribute, AttributeBase, Expression, NamedAttributeArgument, TypeConstraint, TypeName } from '../ast.ts';
import type { Token } from '../scanner/token.ts';
import { F, kindText, T } from '../scanner/token-kinds.ts';
import { Mode } from '../scanner/tokenizer.ts';
import { errorExpression } from './error-nodes.ts';
import { expression } from './expressions.ts';
import { simpleName } from './names.ts';
import { type Extent, exact, none, type Parser } from './parser.ts';
import { typeName } from './type-names.ts';

/** Every attribute and type constraint in front of something. */
export function attributeList(p: Parser, inExpression: boolean): readonly AttributeBase[] {
  let next = attribute(p);
  if (next === null) return none;
  const attributes: AttributeBase[] = [];
  for (; next !== null; next = attribute(p)) {
    attributes.push(next);
    if (!inExpression || next.kind === 'Attribute') p.skipNewlines();
  }
  return exact(attributes);
}

/** `[Name(...)]` or `[type]`. */
export function attribute(p: Parser): AttributeBase | null {
  const open = p.nextBracket();
  if (open === null) return null;
  p.skipNewlines();
  const name = typeName(p, true);
  if (name === null) {
    p.resync(open.start);
    p.missingAfter(open, 'MissingTypename');
    return null;
  }
  const next = p.next();
  if (next.kind === T.LParen) return withArguments(p, open, next, name.type, name.first);
  return typeConstraint(p, open, next, name.type);
}

function typeConstraint(p: Parser, open: Token, close: Token, type: TypeName): TypeConstraint {
  let { end } = close;
  if (close.kind !== T.RBracket) {
    p.unget(close);
    const before = Math.max(close.start - 1, 0);
    p.report(before, before, 'EndSquareBracketExpectedAtEndOfAttribute');
    end = type.end;
  }
  return { kind: 'TypeConstraint', start: open.start, end, typeName: type };
}

function withArguments(p: Parser, open: Token, openParen: Token, type: TypeName, firstNameToken: Token): Attribute {
  p.skipNewlines();
  const mode = p.setMode(Mode.Expression);
  const args = attributeArguments(p, openParen);
  p.setMode(mode);
  p.skipNewlines();
  const closeParen = p.accept(T.RParen);
  if (closeParen === null) p.missingAfter(args.last, 'MissingEndParenthesisInExpression');
  p.skipNewlines();
  const close = p.accept(T.RBracket);
  // A missing bracket behind a missing parenthesis is one mistake.
  if (close === null && closeParen !== null) p.missingAfter(closeParen, 'EndSquareBracketExpectedAtEndOfAttribute');
  firstNameToken.flags |= F.AttributeName;
  return {
    kind: 'Attribute',
    start: open.start,
    end: (close ?? closeParen ?? args.last).end,
    typeName: type,
    positionalArguments: exact(args.positional),
    namedArguments: exact(args.named),
  };
}

interface Arguments {
  readonly positional: Expression[];
  readonly named: NamedAttributeArgument[];
  last: Extent;
}

function attributeArguments(p: Parser, openParen: Token): Arguments {
  const args: Arguments = { positional: [], named: [], last: openParen };
  const { noComma } = p;
  p.noComma = true;
  let comma: Token | null = null;
  for (;;) {
    p.skipNewlines();
    const name = simpleName(p);
    if (name !== null) {
      const { value, omitted } = namedArgument(p, name, args);
      const { start } = name;
      args.named.push({
        kind: 'NamedAttributeArgument',
        start,
        end: value.end,
        argumentName: name.value,
        argument: value,
        expressionOmitted: omitted,
      });
    } else {
      const value = expression(p);
      if (value !== null) {
        args.positional.push(value);
        args.last = value;
      } else if (comma !== null) {
        p.missingAfter(comma, 'MissingExpressionAfterToken', kindText(comma.kind));
        const missing = errorExpression(comma.end, comma.end, []);
        args.positional.push(missing);
        args.last = missing;
      }
    }
    p.skipNewlines();
    comma = p.accept(T.Comma);
    if (comma === null) break;
    args.last = comma;
  }
  p.noComma = noComma;
  return args;
}

/** The `= value` behind an argument's name; a name alone means true. */
function namedArgument(p: Parser, name: Extent, args: Arguments): { value: Expression; omitted: boolean } {
  if (p.peek().kind !== T.Equals) {
    return { value: { kind: 'ConstantExpression', start: name.start, end: name.end, value: true }, omitted: true };
  }
  const equals = p.next();
  p.skipNewlines();
  let value = expression(p);
  if (value === null) {
    p.missingAfter(equals, 'MissingExpressionInNamedArgument');
    value = errorExpression(equals.end, equals.end, []);
    p.sync(true, T.Comma, T.RParen, T.RBracket, T.NewLine);
  }
  args.last = value;
  return { value, omitted: false };
}

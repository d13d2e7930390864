import type { Expression, TypeName } from '../ast.ts';
import { isBlank } from '../scanner/characters.ts';
import type { Token } from '../scanner/token.ts';
import { F, kindText, kindTraits, T } from '../scanner/token-kinds.ts';
import { Mode } from '../scanner/tokenizer.ts';
import { singleArgument } from './commands.ts';
import { errorExpression } from './error-nodes.ts';
import { expression, unaryExpression } from './expressions.ts';
import { simpleName } from './names.ts';
import { type Extent, exact, none, type Parser } from './parser.ts';
import { primaryExpression, scriptBlockExpression } from './primary.ts';
import { genericArguments } from './type-names.ts';

/** A member or method behind `.`, `?.` or `::`. */
export function memberAccess(p: Parser, target: Expression, operator: Token): Expression {
  const isStatic = operator.kind === T.ColonColon;
  const nullConditional = operator.kind === T.QuestionDot;
  let member = memberName(p);
  if (member === null) {
    p.missingAfter(operator, 'MissingPropertyName');
    member = singleArgument(p, 'CommandArgument') ?? errorExpression(target.start, operator.end, []);
  } else if (p.ungot === null) {
    const restore = p.restorePoint();
    const generic = genericMethodArguments(p, restore);
    const open = p.nextInvoke();
    if (open !== null) {
      const { args, last } = open.kind === T.LParen ? argumentList(p, open) : blockArgument(p, open);
      return {
        kind: 'InvokeMemberExpression',
        start: target.start,
        end: last.end,
        expression: target,
        member,
        static: isStatic,
        nullConditional,
        arguments: args,
        genericTypeArguments: generic.types,
      };
    }
    if (generic.close !== null) p.resync(restore);
  }
  return {
    kind: 'MemberExpression',
    start: target.start,
    end: member.end,
    expression: target,
    member,
    static: isStatic,
    nullConditional,
  };
}

function memberName(p: Parser): Expression | null {
  const name = simpleName(p);
  if (name !== null) return name;
  const token = p.peek();
  if ((kindTraits(token.kind) & F.Unary) !== 0 || token.kind === T.LBracket) return unaryExpression(p);
  return primaryExpression(p, false);
}

interface GenericArguments {
  readonly types: readonly TypeName[];
  readonly close: Token | null;
}

const noArguments: GenericArguments = { types: none, close: null };

/** `[type, ...]` between a method's name and its parenthesis; anything else in brackets is an index, read again. */
function genericMethodArguments(p: Parser, restore: number): GenericArguments {
  if (endsPlainly(p)) return noArguments;
  if (p.next().kind !== T.LBracket) {
    p.resync(restore);
    return noArguments;
  }
  const mode = p.setMode(Mode.TypeName);
  p.skipNewlines();
  const first = p.next();
  let result = noArguments;
  if (first.kind === T.Identifier) {
    const { types, last } = genericArguments(p, first);
    if (last.kind === T.RBracket) result = { types, close: last };
    else {
      p.unget(last);
      const before = Math.max(last.start - 1, 0);
      p.reportIncomplete(before, before, 'EndSquareBracketExpectedAtEndOfType');
      result = { types, close: null };
    }
    p.setMode(mode);
  } else {
    p.setMode(mode);
    if (restore > 0) p.resync(restore);
  }
  return result;
}

/** True when a glance shows that no bracket follows, nor anything that can't be read twice without a trace. */
function endsPlainly(p: Parser): boolean {
  const { text, index } = p.tokenizer;
  let i = index;
  while (i < text.length && isBlank(text.charCodeAt(i))) i++;
  if (i >= text.length) return true;
  const c = text.charCodeAt(i);
  if (c === 40 || c === 41 || c === 123 || c === 125 || c === 44 || c === 59 || c === 124 || c === 10 || c === 13)
    return true;
  return p.tokenizer.mode !== Mode.Command && (c === 46 || c === 61 || c === 93 || c === 43 || c === 45);
}

function blockArgument(p: Parser, open: Token): { args: Expression[]; last: Extent } {
  p.skipNewlines();
  const block = scriptBlockExpression(p, open);
  return { args: [block], last: block };
}

/** The arguments of a call; its parenthesis has been read. `last` is what the call ends with. */
export function argumentList(p: Parser, open: Token): { args: readonly Expression[]; last: Extent } {
  const args: Expression[] = [];
  let comma: Token | null = null;
  let told = false;
  const { noComma } = p;
  p.noComma = true;
  for (;;) {
    p.skipNewlines();
    const value = expression(p);
    if (value === null) {
      if (comma !== null) {
        p.missingAfter(comma, 'MissingExpressionAfterToken', kindText(T.Comma));
        told = true;
      }
      break;
    }
    args.push(value);
    p.skipNewlines();
    comma = p.accept(T.Comma);
    if (comma === null) break;
  }
  p.skipNewlines();
  const close = p.accept(T.RParen);
  if (close === null && !told) p.missingAfter(args.at(-1) ?? open, 'MissingEndParenthesisInMethodCall');
  p.noComma = noComma;
  return { args: exact(args), last: close ?? comma ?? args.at(-1) ?? open };
}

/** An index behind `[` or `?[`. */
export function elementAccess(p: Parser, target: Expression, open: Token): Expression {
  p.skipNewlines();
  const { noComma } = p;
  p.noComma = false;
  let index = expression(p);
  p.noComma = noComma;
  if (index === null) {
    p.missingAfter(open, 'MissingArrayIndexExpression');
    index = errorExpression(open.start, open.end, []);
  }
  p.skipNewlines();
  const close = p.accept(T.RBracket);
  if (close === null && index.kind !== 'ErrorExpression') p.missingAfter(index, 'MissingEndSquareBracket');
  return {
    kind: 'IndexExpression',
    start: target.start,
    end: (close ?? index).end,
    target,
    index,
    nullConditional: open.kind === T.QuestionLBracket,
  };
}

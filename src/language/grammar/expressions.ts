import type {
  AttributeBase,
  BinaryExpression,
  BinaryOperator,
  ErrorExpression,
  Expression,
  UnaryOperator,
} from '../ast.ts';
import type { Token } from '../scanner/token.ts';
import { F, kindName, kindText, kindTraits, T } from '../scanner/token-kinds.ts';
import { Mode } from '../scanner/tokenizer.ts';
import { typeNameText } from '../type-name.ts';
import { attributeList } from './attributes.ts';
import { errorExpression } from './error-nodes.ts';
import { type Extent, exact, type Parser } from './parser.ts';
import { afterPrimary, primaryExpression } from './primary.ts';

/** An expression with all its operators; `inTernary` lets `?` and `:` end numbers. */
export function expression(p: Parser, inTernary = false): Expression | null {
  const mode = p.setMode(Mode.Expression);
  const condition = binaryExpression(p, inTernary);
  const result = condition !== null && p.peek().kind === T.QuestionMark ? ternary(p, condition) : condition;
  p.setMode(mode);
  return result;
}

function ternary(p: Parser, condition: Expression): Expression {
  const question = p.next();
  p.skipNewlines();
  const ifTrue = expression(p, true) ?? missingValue(p, question);
  p.skipNewlines();
  const colon = p.next();
  if (colon.kind !== T.Colon) {
    p.unget(colon);
    const end = Math.max(colon.start - 1, 0);
    if (ifTrue.kind === 'ErrorExpression') return errorExpression(condition.start, end, [condition]);
    p.reportIncomplete(colon.start, colon.end, 'MissingColonInTernaryExpression');
    return errorExpression(condition.start, end, [condition, ifTrue]);
  }
  p.skipNewlines();
  const ifFalse = expression(p, true) ?? missingValue(p, colon);
  return { kind: 'TernaryExpression', start: condition.start, end: ifFalse.end, condition, ifTrue, ifFalse };
}

function missingValue(p: Parser, operator: Token): ErrorExpression {
  p.missingAfter(operator, 'ExpectedValueExpression', p.text(operator));
  return errorExpression(operator.end, operator.end, []);
}

function binaryExpression(p: Parser, inTernary: boolean): Expression | null {
  const mode = p.setMode(Mode.Expression);
  const first = arrayLiteral(p, inTernary);
  const result = first === null ? null : binaryTail(p, first);
  p.setMode(mode);
  return result;
}

function isBinary(token: Token): boolean {
  return (kindTraits(token.kind) & F.Binary) !== 0;
}

function precedenceOf(token: Token): number {
  return kindTraits(token.kind) & F.Precedence;
}

/** The operators behind an operand, reduced as their precedence allows. */
function binaryTail(p: Parser, first: Expression): Expression {
  let token = p.peek();
  if (!isBinary(token)) return token.kind === T.Parameter ? unknownOperator(p, token, first) : first;
  p.skip();
  const operands: Expression[] = [first];
  const operators: Token[] = [token];
  for (;;) {
    p.skipNewlines();
    operands.push(arrayLiteral(p, true) ?? missingValue(p, token));
    token = p.next();
    if (!isBinary(token)) break;
    const precedence = precedenceOf(token);
    for (let top = operators.at(-1); top !== undefined && precedence <= precedenceOf(top); top = operators.at(-1))
      reduce(operands, operators);
    operators.push(token);
  }
  p.unget(token);
  while (operators.length > 0) reduce(operands, operators);
  const result = operands[0] as Expression;
  return token.kind === T.Parameter ? unknownOperator(p, token, result) : result;
}

function reduce(operands: Expression[], operators: Token[]): void {
  const right = operands.pop() as Expression;
  const left = operands.pop() as Expression;
  const operator = operators.pop() as Token;
  const result: BinaryExpression = {
    kind: 'BinaryExpression',
    start: left.start,
    end: right.end,
    operator: kindName(operator.kind) as BinaryOperator,
    left,
    right,
    operatorStart: operator.start,
    operatorEnd: operator.end,
  };
  operands.push(result);
}

/** A parameter behind an operand is most likely an operator not yet typed in full. */
function unknownOperator(p: Parser, token: Token, left: Expression): Expression {
  const { start, end } = token;
  p.report(start, end, 'UnexpectedToken', p.text(token));
  p.skip();
  return errorExpression(left.start, end, [
    left,
    {
      kind: 'CommandParameter',
      start,
      end,
      parameterName: token.value,
      argument: null,
      errorStart: start,
      errorEnd: end,
    },
  ]);
}

function arrayLiteral(p: Parser, inTernary: boolean): Expression | null {
  const first = unaryExpression(p, inTernary);
  if (first === null) return null;
  let comma = p.peek();
  if (comma.kind !== T.Comma || p.noComma) return first;
  const elements = [first];
  let last = first;
  for (; comma.kind === T.Comma; comma = p.peek()) {
    p.skip();
    p.skipNewlines();
    const element = unaryExpression(p, true);
    if (element === null) {
      p.missingAfter(comma, 'MissingExpressionAfterToken', p.text(comma));
      last = errorExpression(comma.start, comma.end, []);
      elements.push(last);
      break;
    }
    last = element;
    elements.push(element);
  }
  return { kind: 'ArrayLiteral', start: first.start, end: last.end, elements: exact(elements) };
}

/** An operand with its prefix operators, casts and postfix operator. */
export function unaryExpression(p: Parser, inTernary = false): Expression | null {
  const token = operandToken(p, inTernary);
  let result: Expression | null;
  if ((kindTraits(token.kind) & F.Unary) !== 0) {
    if (p.noComma && token.kind === T.Comma) return null;
    p.skip();
    p.skipNewlines();
    const child = unaryExpression(p, true);
    if (child === null) {
      p.missingAfter(token, 'MissingExpressionAfterOperator', p.text(token));
      return errorExpression(token.start, token.end, []);
    }
    result = prefixed(token, child);
  } else if (token.kind === T.LBracket) {
    const attributes = attributeList(p, true);
    const last = attributes.at(-1);
    if (last === undefined) return null;
    if (last.kind === 'Attribute') {
      p.skipNewlines();
      const child = unaryExpression(p, true);
      if (child === null) {
        p.reportIncomplete(last.start, last.end, 'UnexpectedAttribute', typeNameText(last.typeName));
        return errorExpression(token.start, last.end, attributes);
      }
      result = attributed(last, child);
    } else {
      result = typeOrCast(p, last);
    }
    for (let i = attributes.length - 2; i >= 0; i--) result = attributed(attributes[i] as AttributeBase, result);
  } else {
    result = primaryExpression(p, true);
  }
  return result === null ? null : postfixed(p, result);
}

/** Looks at an operand's first token, where a sign may belong to a number. */
function operandToken(p: Parser, inTernary: boolean): Token {
  const { tokenizer, ungot } = p;
  const { signedNumbers, ternaryNumbers } = tokenizer;
  tokenizer.signedNumbers = true;
  tokenizer.ternaryNumbers = inTernary;
  if (ungot !== null && (ungot.kind === T.Minus || (inTernary && ungot.kind === T.Generic))) p.resync(ungot.start);
  const token = p.peek();
  tokenizer.signedNumbers = signedNumbers;
  tokenizer.ternaryNumbers = ternaryNumbers;
  return token;
}

function prefixed(operator: Token, child: Expression): Expression {
  const { start } = operator;
  if (operator.kind === T.Comma) return { kind: 'ArrayLiteral', start, end: child.end, elements: [child] };
  return { kind: 'UnaryExpression', start, end: child.end, operator: kindName(operator.kind) as UnaryOperator, child };
}

function postfixed(p: Parser, child: Expression): Expression {
  const token = p.peek();
  if (token.kind !== T.PlusPlus && token.kind !== T.MinusMinus) return child;
  p.skip();
  const operator = token.kind === T.PlusPlus ? 'PostfixPlusPlus' : 'PostfixMinusMinus';
  return { kind: 'UnaryExpression', start: child.start, end: token.end, operator, child };
}

function attributed(attribute: AttributeBase, child: Expression): Expression {
  const { start } = attribute;
  if (attribute.kind === 'TypeConstraint')
    return { kind: 'ConvertExpression', start, end: child.end, attribute, child };
  return { kind: 'AttributedExpression', start, end: child.end, attribute, child };
}

/** Behind a `[type]`: a member of it, a value to convert, or nothing. */
function typeOrCast(p: Parser, type: AttributeBase & Extent): Expression {
  const { start, end, typeName } = type;
  const member = p.nextMemberAccess(false);
  if (member !== null) return afterPrimary(p, member, { kind: 'TypeExpression', start, end, typeName });
  const { kind } = p.peek();
  if (kind !== T.NewLine && kind !== T.Comma) {
    const child = unaryExpression(p, true);
    if (child !== null) return attributed(type, child);
  }
  return { kind: 'TypeExpression', start, end, typeName };
}

/** How messages write an operator. */
export function operatorText(operator: BinaryOperator | UnaryOperator): string {
  return kindText(T[operator]);
}

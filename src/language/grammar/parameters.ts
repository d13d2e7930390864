import type { Attribute, AttributeBase, Expression, ParamBlock, Parameter, VariableExpression } from '../ast.ts';
import type { Token } from '../scanner/token.ts';
import { kindText, T } from '../scanner/token-kinds.ts';
import { Mode } from '../scanner/tokenizer.ts';
import { typeNameText } from '../type-name.ts';
import { attributeList } from './attributes.ts';
import { expression } from './expressions.ts';
import { type Extent, exact, type Parser } from './parser.ts';
import { variable } from './primary.ts';

/** `[attributes] param(...)`; null when no such block stands here, and then nothing has been read for good. */
export function paramBlock(p: Parser): ParamBlock | null {
  const restore = p.restorePoint();
  p.skipNewlines();
  const candidates = attributeList(p, false);
  p.skipNewlines();
  const word = p.peek();
  if (word.kind !== T.Param) {
    // The attributes are an expression's.
    if (candidates.length > 0) p.resync(restore);
    return null;
  }
  p.skip();
  p.skipNewlines();
  const open = p.accept(T.LParen);
  if (open === null) {
    p.resync(restore);
    return null;
  }
  const parameters = parameterList(p);
  p.skipNewlines();
  const close = p.next();
  let { end } = close;
  if (close.kind !== T.RParen) {
    p.unget(close);
    end = Math.max(close.start - 1, 0);
    p.missingAfter(parameters.at(-1) ?? open, 'MissingEndParenthesisInFunctionParameterList');
  }
  const attributes: Attribute[] = [];
  for (const candidate of candidates) {
    if (candidate.kind === 'Attribute') attributes.push(candidate);
    else p.report(candidate.start, candidate.end, 'TypeNotAllowedBeforeParam', typeNameText(candidate.typeName));
  }
  return { kind: 'ParamBlock', start: word.start, end, attributes: exact(attributes), parameters: exact(parameters) };
}

/** `(...)` behind a function's or method's name; where it does not end, `errorEnd` is the last thing read. */
export interface Declared {
  readonly parameters: Parameter[] | null;
  readonly close: Token | null;
  readonly errorEnd: Extent | null;
}

export function declaredParameters(p: Parser): Declared {
  p.skipNewlines();
  const open = p.peek();
  if (open.kind !== T.LParen) return { parameters: null, close: null, errorEnd: null };
  p.skip();
  const parameters = parameterList(p);
  p.skipNewlines();
  const close = p.next();
  let errorEnd: Extent | null = null;
  if (close.kind !== T.RParen) {
    p.unget(close);
    errorEnd = parameters.at(-1) ?? open;
    p.missingAfter(errorEnd, 'MissingEndParenthesisInFunctionParameterList');
  }
  p.skipNewlines();
  return { parameters, close, errorEnd };
}

function parameterList(p: Parser): Parameter[] {
  const parameters: Parameter[] = [];
  let comma: Token | null = null;
  for (;;) {
    const next = parameter(p);
    if (next === null) {
      if (comma !== null) p.missingAfter(comma, 'MissingExpressionAfterToken', kindText(comma.kind));
      return parameters;
    }
    parameters.push(next);
    p.skipNewlines();
    comma = p.peek();
    if (comma.kind !== T.Comma) return parameters;
    p.skip();
  }
}

function parameter(p: Parser): Parameter | null {
  const { noComma } = p;
  p.noComma = true;
  const mode = p.setMode(Mode.Expression);
  const result = parameterInExpressionMode(p);
  p.noComma = noComma;
  p.setMode(mode);
  return result;
}

function parameterInExpressionMode(p: Parser): Parameter | null {
  p.skipNewlines();
  const attributes = attributeList(p, false);
  p.skipNewlines();
  const token = p.next();
  if (token.kind !== T.Variable && token.kind !== T.SplattedVariable) {
    p.unget(token);
    return attributes.length === 0 ? null : nameless(p, attributes);
  }
  p.skipNewlines();
  let defaultValue: Expression | null = null;
  const equals = p.peek();
  if (equals.kind === T.Equals) {
    p.skip();
    p.skipNewlines();
    defaultValue = expression(p);
    if (defaultValue === null) p.missingAfter(equals, 'MissingExpressionAfterToken', kindText(equals.kind));
  }
  const { start } = attributes[0] ?? token;
  return {
    kind: 'Parameter',
    start,
    end: (defaultValue ?? token).end,
    attributes,
    name: variable(token),
    defaultValue,
  };
}

/** Attributes that no variable follows. */
function nameless(p: Parser, attributes: readonly AttributeBase[]): Parameter {
  const first = attributes[0] as AttributeBase;
  const last = attributes.at(-1) as AttributeBase;
  p.missingAfter(last, 'InvalidFunctionParameter');
  p.sync(true, T.RParen);
  const { start } = first;
  const { end } = last;
  const path = { userPath: '__error__', qualifier: 'none', drive: null, name: '__error__' } as const;
  const name: VariableExpression = { kind: 'VariableExpression', start, end, path, splatted: false };
  return { kind: 'Parameter', start, end, attributes, name, defaultValue: null };
}

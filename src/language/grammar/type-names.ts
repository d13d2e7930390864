import type { ArrayTypeName, GenericTypeName, SimpleTypeName, TypeName } from '../ast.ts';
import { scanAssemblyName } from '../scanner/scan-words.ts';
import type { Token } from '../scanner/token.ts';
import { T } from '../scanner/token-kinds.ts';
import { Mode } from '../scanner/tokenizer.ts';
import type { Extent, Parser } from './parser.ts';

type Changeable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** A type's name without its brackets, and the token it begins with. */
export function typeName(p: Parser, allowAssembly: boolean): { type: TypeName; first: Token } | null {
  const mode = p.setMode(Mode.TypeName);
  const first = p.accept(T.Identifier);
  const type = first === null ? null : restOfTypeName(p, first, false, allowAssembly);
  p.setMode(mode);
  return first === null || type === null ? null : { type, first };
}

function simple(p: Parser, token: Token): Changeable<SimpleTypeName> {
  const name = p.text(token).replace(/``/g, '`');
  return { kind: 'TypeName', start: token.start, end: token.end, name, assembly: null };
}

function restOfTypeName(p: Parser, name: Token, unbracketed: boolean, allowAssembly: boolean): TypeName {
  const token = p.peek();
  const type = simple(p, name);
  if (token.kind === T.LBracket) return inBrackets(p, name, type, token, unbracketed);
  if (token.kind === T.Comma && allowAssembly && !unbracketed) {
    p.skip();
    const assembly = scanAssemblyName(p.tokenizer);
    if (assembly.trim() === '') p.report(token.end, token.end, 'MissingAssemblyNameSpecification');
    else {
      type.assembly = assembly;
      type.end = p.tokenizer.currentEnd();
    }
  }
  return type;
}

/** Behind a name and its `[`: ranks of an array or the arguments of a generic type. */
function inBrackets(
  p: Parser,
  name: Token,
  type: Changeable<SimpleTypeName>,
  open: Token,
  unbracketed: boolean,
): TypeName {
  p.skip();
  p.skipNewlines();
  const next = p.next();
  switch (next.kind) {
    case T.RBracket:
    case T.Comma:
      return arrayType(p, type, next, unbracketed, (assembly) => {
        type.assembly = assembly;
      });
    case T.LBracket:
    case T.Identifier:
      return genericType(p, name, next, unbracketed);
    case T.EndOfInput:
      p.unget(next);
      p.missingAfter(open, 'MissingTypename');
      return type;
    default:
      p.report(next.start, next.end, 'UnexpectedToken', p.text(next));
      p.sync(true, T.RBracket);
      return type;
  }
}

function errorType(extent: Extent): TypeName {
  return { kind: 'TypeName', start: extent.start, end: extent.end, name: ':ErrorTypeName:', assembly: null };
}

/** `name` or `[name, assembly]` inside the brackets of a generic type. */
function genericArgument(p: Parser, first: Token): TypeName {
  if (first.kind === T.Identifier) return restOfTypeName(p, first, true, true);
  const name = p.next();
  if (name.kind !== T.Identifier) {
    p.unget(name);
    p.missingAfter(name, 'MissingTypename');
    return errorType(first);
  }
  const type = restOfTypeName(p, name, false, true);
  const close = p.next();
  if (close.kind !== T.RBracket) {
    p.unget(close);
    const before = Math.max(close.start - 1, 0);
    p.reportIncomplete(before, before, 'EndSquareBracketExpectedAtEndOfType');
  }
  return type;
}

/** Generic arguments from their first token on, and the token behind them. */
export function genericArguments(p: Parser, first: Token): { types: TypeName[]; last: Token } {
  const types = [genericArgument(p, first)];
  for (;;) {
    p.skipNewlines();
    const last = p.next();
    if (last.kind !== T.Comma) return { types, last };
    p.skipNewlines();
    const token = p.peek();
    if (token.kind === T.Identifier || token.kind === T.LBracket) {
      p.skip();
      types.push(genericArgument(p, token));
    } else {
      p.missingAfter(last, 'MissingTypename');
      types.push(errorType(last));
    }
  }
}

function genericType(p: Parser, name: Token, first: Token, unbracketed: boolean): TypeName {
  const { types, last } = genericArguments(p, first);
  let end: Extent = last;
  if (last.kind !== T.RBracket) {
    p.unget(last);
    const before = Math.max(last.start - 1, 0);
    p.reportIncomplete(before, before, 'EndSquareBracketExpectedAtEndOfAttribute');
    end = types.at(-1) ?? first;
  }
  const open = simple(p, name);
  const type: Changeable<GenericTypeName> = {
    kind: 'GenericTypeName',
    start: name.start,
    end: end.end,
    typeName: open,
    genericArguments: types,
    assembly: null,
  };
  const qualify = (assembly: string) => {
    open.assembly = assembly;
    type.assembly = assembly;
  };
  const token = p.peek();
  if (token.kind === T.LBracket) {
    p.skip();
    return arrayType(p, type, p.next(), unbracketed, qualify);
  }
  if (token.kind === T.Comma && !unbracketed) assemblyOf(p, token, qualify);
  return type;
}

function assemblyOf(p: Parser, comma: Token, qualify: (assembly: string) => void): void {
  p.skip();
  const assembly = scanAssemblyName(p.tokenizer);
  if (assembly === '') p.report(comma.end, comma.end, 'MissingAssemblyNameSpecification');
  else qualify(assembly);
}

const maxRank = 32;

/** Ranks from the token behind a `[` on: `]`, `,]`, `][]` ... */
function arrayType(
  p: Parser,
  element: TypeName,
  afterBracket: Token,
  unbracketed: boolean,
  qualify: (assembly: string) => void,
): TypeName {
  let type = element;
  for (let first = afterBracket; ; first = p.next()) {
    if (first.kind === T.Comma) type = ranks(p, type, first);
    else if (first.kind === T.RBracket) type = arrayOf(type, first.end, 1);
    else if (first.kind === T.EndOfInput) {
      p.unget(first);
      const before = Math.max(first.start - 1, 0);
      p.report(before, before, 'EndSquareBracketExpectedAtEndOfAttribute');
    } else {
      p.report(first.start, first.end, 'UnexpectedToken', p.text(first));
      p.sync(true, T.RBracket);
    }
    const token = p.peek();
    if (!unbracketed && token.kind === T.Comma) {
      assemblyOf(p, token, qualify);
      return type;
    }
    if (token.kind !== T.LBracket) return type;
    p.skip();
  }
}

function arrayOf(elementType: TypeName, end: number, rank: number): ArrayTypeName {
  return { kind: 'ArrayTypeName', start: elementType.start, end, elementType, rank };
}

function ranks(p: Parser, element: TypeName, first: Token): TypeName {
  let rank = 1;
  let token = first;
  let comma = first;
  do {
    comma = token;
    rank++;
    token = p.next();
  } while (token.kind === T.Comma);
  if (rank > maxRank) {
    if (token.kind !== T.RBracket) p.unget(token);
    p.report(first.start, comma.end, 'ArrayHasTooManyDimensions', String(rank));
    return element;
  }
  if (token.kind !== T.RBracket) {
    p.unget(token);
    p.report(comma.end, comma.end, 'EndSquareBracketExpectedAtEndOfAttribute');
  }
  return arrayOf(element, token.end, rank);
}

import type { AttributeBase, Expression, PropertyMember, Statement, TypeConstraint } from '../ast.ts';
import type { Token } from '../scanner/token.ts';
import { kindText, T } from '../scanner/token-kinds.ts';
import { Mode } from '../scanner/tokenizer.ts';
import { finishType, isAttribute, propertyEnd } from './classes.ts';
import { errorStatement } from './error-nodes.ts';
import { expression } from './expressions.ts';
import { simpleName } from './names.ts';
import type { Extent, Parser } from './parser.ts';
import { typeName } from './type-names.ts';

/** `enum name : type {...}`; the word has been read, and the attributes in front of it. */
export function enumDefinition(p: Parser, attributes: readonly AttributeBase[], word: Token): Statement {
  p.skipNewlines();
  const name = simpleName(p);
  if (name === null) {
    p.missingAfter(word, 'MissingNameAfterKeyword', p.text(word));
    return errorStatement(word.start, word.end);
  }
  const mode = p.setMode(Mode.Signature);
  const result = enumBody(p, attributes, word, name);
  p.setMode(mode);
  return result;
}

function enumBody(
  p: Parser,
  attributes: readonly AttributeBase[],
  word: Token,
  name: Extent & { readonly value: string },
): Statement {
  const underlying = underlyingType(p);
  p.skipNewlines();
  const open = p.accept(T.LCurly);
  if (open === null) {
    p.missingAfter(name, 'MissingTypeBody', kindText(word.kind));
    return errorStatement(word.start, name.end);
  }
  const members: PropertyMember[] = [];
  for (let member = enumMember(p); member !== null; member = enumMember(p)) members.push(member);
  const close = p.next();
  if (close.kind !== T.RCurly) {
    p.unget(close);
    p.reportDetected(open.end, open.end, close.end, 'MissingEndCurlyBrace');
  }
  const first = attributes[0] ?? word;
  const result = finishType(p, attributes, [], {
    kind: 'TypeDefinition',
    start: first.start,
    end: close.end,
    name: name.value,
    nameStart: name.start,
    nameEnd: name.end,
    typeKind: 'Enum',
    attributes: attributes.filter(isAttribute),
    baseTypes: underlying === null ? [] : [underlying],
    members,
  });
  return result.kind === 'ErrorStatement' ? { ...result, end: first.end } : result;
}

const integers: ReadonlySet<string> = new Set(
  'byte sbyte int16 uint16 int32 uint32 int64 uint64 short ushort int uint long ulong'.split(' '),
);

function underlyingType(p: Parser): TypeConstraint | null {
  const colon = p.accept(T.Colon);
  if (colon === null) return null;
  p.skipNewlines();
  const name = typeName(p, false);
  if (name === null) {
    p.missingAfter(colon, 'TypeNameExpected');
    return null;
  }
  const { type } = name;
  if (type.kind !== 'TypeName' || !integers.has(type.name.toLowerCase().replace(/^system\./, '')))
    p.report(type.start, type.end, 'InvalidUnderlyingType', p.text(type));
  return { kind: 'TypeConstraint', start: type.start, end: type.end, typeName: type };
}

function enumMember(p: Parser): PropertyMember | null {
  p.skipNewlines();
  const name = simpleName(p);
  if (name === null) return null;
  let last: Extent = name;
  let initialValue: Expression | null = null;
  let missing = false;
  const mode = p.setMode(Mode.Expression);
  const equals = p.peek();
  if (equals.kind === T.Equals) {
    p.skip();
    initialValue = expression(p);
    if (initialValue === null) {
      p.report(equals.end, equals.end, 'ExpectedValueExpression', kindText(equals.kind));
      missing = true;
    }
    last = initialValue ?? equals;
  }
  p.setMode(mode);
  const end = propertyEnd(p, last, !missing);
  return {
    kind: 'PropertyMember',
    start: name.start,
    end,
    name: name.value,
    attributes: [],
    propertyType: null,
    initialValue,
    isStatic: true,
    isHidden: false,
    isEnumMember: true,
  };
}

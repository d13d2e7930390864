import type {
  Attribute,
  AttributeBase,
  ErrorStatement,
  Expression,
  Member,
  Node,
  Statement,
  TypeConstraint,
  TypeDefinition,
} from '../ast.ts';
import type { Token } from '../scanner/token.ts';
import { F, kindText, T } from '../scanner/token-kinds.ts';
import { Mode } from '../scanner/tokenizer.ts';
import { attribute } from './attributes.ts';
import { errorStatement } from './error-nodes.ts';
import { expression } from './expressions.ts';
import { methodDefinition } from './functions.ts';
import { bareWord, simpleNameToken } from './names.ts';
import type { Extent, Parser } from './parser.ts';
import { typeName } from './type-names.ts';

/** `class name : base {...}`; the word has been read, and the attributes in front of it. */
export function classDefinition(p: Parser, attributes: readonly AttributeBase[], word: Token): Statement {
  p.skipNewlines();
  const nameToken = simpleNameToken(p);
  if (nameToken === null) {
    p.missingAfter(word, 'MissingNameAfterKeyword', p.text(word));
    return errorStatement(word.start, word.end);
  }
  nameToken.flags = (nameToken.flags & ~F.MemberName) | F.TypeName;
  p.skipNewlines();
  const mode = p.setMode(Mode.Signature);
  const result = classBody(p, attributes, word, nameToken);
  p.setMode(mode);
  return result;
}

function classBody(p: Parser, attributes: readonly AttributeBase[], word: Token, nameToken: Token): Statement {
  const name = bareWord(nameToken, p.text(nameToken));
  const baseTypes = bases(p);
  const open = p.accept(T.LCurly);
  if (open === null) {
    const last = baseTypes.at(-1) ?? name;
    p.missingAfter(last, 'MissingTypeBody', kindText(word.kind));
    return errorStatement(word.start, last.end, baseTypes);
  }
  const members: Member[] = [];
  const broken: Node[] = [];
  let last: Extent = open;
  for (;;) {
    const { member, left } = classMember(p, name.value);
    if (member === null && left.length === 0) break;
    if (member !== null) {
      members.push(member);
      last = member;
    }
    broken.push(...left);
    last = left.at(-1) ?? last;
  }
  const close = p.next();
  if (close.kind === T.RCurly) last = close;
  else {
    p.unget(close);
    p.reportDetected(open.end, open.end, close.end, 'MissingEndCurlyBrace');
  }
  return finishType(p, attributes, broken, {
    kind: 'TypeDefinition',
    start: (attributes[0] ?? word).start,
    end: last.end,
    name: name.value,
    nameStart: name.start,
    nameEnd: name.end,
    typeKind: 'Class',
    attributes: attributes.filter(isAttribute),
    baseTypes,
    members,
  });
}

/** A type with parts that belong nowhere is an error; what was told of them is told. */
export function finishType(
  p: Parser,
  attributes: readonly AttributeBase[],
  broken: readonly Node[],
  type: TypeDefinition,
): TypeDefinition | ErrorStatement {
  p.tokenizer.sawType = true;
  const constraints = attributes.filter((candidate) => candidate.kind === 'TypeConstraint');
  const nested: Node[] = constraints.length === 0 ? [...broken] : [...broken, ...constraints, type];
  return nested.length === 0 ? type : errorStatement(type.start, type.end, nested);
}

export function isAttribute(candidate: AttributeBase): candidate is Attribute {
  return candidate.kind === 'Attribute';
}

function bases(p: Parser): TypeConstraint[] {
  const types: TypeConstraint[] = [];
  const colon = p.accept(T.Colon);
  if (colon === null) return types;
  p.skipNewlines();
  let comma: Token | null = null;
  for (;;) {
    const type = typeName(p, false);
    if (type === null) {
      p.missingAfter(comma ?? colon, 'TypeNameExpected');
      return types;
    }
    types.push({ kind: 'TypeConstraint', start: type.type.start, end: type.type.end, typeName: type.type });
    p.skipNewlines();
    comma = p.accept(T.Comma);
    if (comma === null) return types;
    p.skipNewlines();
  }
}

/** A member, or what was left of a broken one; nothing of both at the end of the class. */
interface ReadMember {
  readonly member: Member | null;
  readonly left: readonly Node[];
}

interface Modifiers {
  start: number;
  readonly attributes: Attribute[];
  type: TypeConstraint | null;
  isStatic: boolean;
  isHidden: boolean;
  last: Extent | null;
}

function classMember(p: Parser, className: string): ReadMember {
  const modifiers: Modifiers = { start: -1, attributes: [], type: null, isStatic: false, isHidden: false, last: null };
  const token = memberModifiers(p, modifiers);
  const left = (value: Node | null = null): ReadMember => ({
    member: null,
    left: [...modifiers.attributes, modifiers.type, value].filter((node) => node !== null),
  });
  if (token.kind === T.Variable) return property(p, token, modifiers, left);
  if (token.kind === T.Identifier || (token.flags & F.Keyword) !== 0) {
    token.flags = 0;
    p.skip();
    const definition = methodDefinition(p, token, className, modifiers.isStatic);
    if (definition.kind === 'ErrorStatement') {
      p.sync(false, T.RCurly);
      return left();
    }
    const { start, attributes, type: returnType, isStatic, isHidden } = modifiers;
    const { name } = definition;
    const isConstructor = name.toLowerCase() === className.toLowerCase();
    return {
      member: {
        kind: 'FunctionMember',
        start,
        end: definition.end,
        name,
        attributes,
        returnType,
        functionDefinition: definition,
        isStatic,
        isHidden,
        isConstructor,
      },
      left: [],
    };
  }
  if (modifiers.last === null) return { member: null, left: [] };
  p.missingAfter(modifiers.last, 'IncompleteMemberDefinition');
  return left();
}

/** Attributes, a type, `static` and `hidden` in any order; gives the token behind them, not yet taken. */
function memberModifiers(p: Parser, modifiers: Modifiers): Token {
  for (;;) {
    p.skipNewlines();
    const read = attribute(p);
    if (read !== null) {
      modifiers.last = read;
      if (modifiers.start < 0) modifiers.start = read.start;
      if (read.kind === 'Attribute') modifiers.attributes.push(read);
      else if (modifiers.type === null) modifiers.type = read;
      else p.report(read.start, read.end, 'TooManyTypes');
      continue;
    }
    const token = p.peek();
    if (modifiers.start < 0) modifiers.start = token.start;
    if (token.kind !== T.Hidden && token.kind !== T.Static) return token;
    const duplicate = token.kind === T.Hidden ? modifiers.isHidden : modifiers.isStatic;
    if (duplicate) p.report(token.start, token.end, 'DuplicateQualifier', p.text(token));
    if (token.kind === T.Hidden) modifiers.isHidden = true;
    else modifiers.isStatic = true;
    modifiers.last = token;
    p.skip();
  }
}

function property(p: Parser, token: Token, modifiers: Modifiers, left: (value: Node | null) => ReadMember): ReadMember {
  p.skip();
  let initialValue: Expression | null = null;
  if (p.peek().kind === T.Equals) {
    p.skip();
    p.skipNewlines();
    initialValue = expression(p);
  }
  const end = propertyEnd(p, initialValue ?? token, true);
  const name = token.detail?.type === 'variable' ? token.detail.path.name : token.value;
  // A name like `$private:` has been told by the tokenizer.
  if (name === '') return left(initialValue);
  const { start, attributes, type: propertyType, isStatic, isHidden } = modifiers;
  return {
    member: {
      kind: 'PropertyMember',
      start,
      end,
      name,
      attributes,
      propertyType,
      initialValue,
      isStatic,
      isHidden,
      isEnumMember: false,
    },
    left: [],
  };
}

/** Passes what ends a property; a semicolon belongs to its extent. Gives where the property ends. */
export function propertyEnd(p: Parser, last: Extent, tell: boolean): number {
  const terminator = p.peek();
  const { kind } = terminator;
  if (tell && kind !== T.NewLine && kind !== T.Semi && kind !== T.RCurly)
    p.missingAfter(last, 'MissingPropertyTerminator');
  p.skipNewlinesAndSemicolons();
  return kind === T.Semi ? terminator.end : last.end;
}

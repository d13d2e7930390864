import type { FunctionMember, Node, PropertyMember, ScriptBlock, TypeDefinition } from '../../language/ast.ts';
import { typeNameText } from '../../language/type-name.ts';
import { walk } from '../../language/walk.ts';
import { int32Type } from '../../types/core-types.ts';
import type { NetType } from '../../types/net-type.ts';
import { isSealed } from '../../types/sealed-types.ts';
import { findType } from '../../types/type-names.ts';
import type { ParseErrorLike } from '../errors/parse-failure.ts';
import { type EnumNumbering, enumNumbers } from './enum-numbers.ts';
import { missingMethod, parameterTypes } from './interface-methods.ts';

/** What the checks ask of the session that is going to run the text. */
export interface DefinitionContext extends Omit<EnumNumbering, 'underlying'> {
  /** The number of the assembly that PowerShell would make for the types of the text. */
  readonly assembly: number;
}

/**
 * What is wrong with the classes and enums of a text: members defined twice, bases that cannot be, methods that an interface
 * asks for, values that are no constants. PowerShell finds these when it makes the types, after parsing and before running.
 */
export function definitionErrors(root: ScriptBlock, context: DefinitionContext): ParseErrorLike[] {
  const errors: ParseErrorLike[] = [];
  const definitions: TypeDefinition[] = [];
  walk(root, (node: Node) => {
    if (node.kind === 'TypeDefinition') definitions.push(node);
    return undefined;
  });
  const namespaces = root.usingStatements.flatMap((using) =>
    using.usingStatementKind === 'Namespace' && using.name !== null ? [using.name.value] : [],
  );
  const known = (name: string): NetType | null => findType(name, namespaces);
  for (const definition of definitions) {
    checkMembers(definition, errors);
    if (definition.typeKind !== 'Enum') checkBases(definition, definitions, known, context.assembly, errors);
    else enumNumbers(definition, { ...context, underlying: underlyingOf(definition, known) }, errors);
  }
  return errors;
}

function underlyingOf({ baseTypes: [base] }: TypeDefinition, known: (name: string) => NetType | null): NetType {
  return base === undefined ? int32Type : (known(typeNameText(base.typeName)) ?? int32Type);
}

function checkMembers(type: TypeDefinition, errors: ParseErrorLike[]): void {
  const seen = new Set<string>();
  for (const member of type.members) {
    const key = keyOf(member);
    if (seen.has(key)) {
      const place = member.kind === 'PropertyMember' ? member : nameOf(member);
      const message = `The member '${member.name}' is already defined.`;
      errors.push({ id: 'MemberAlreadyDefined', message, start: place.start, end: place.end });
    }
    seen.add(key);
  }
}

/** Properties by name, methods by name and the types of their parameters. */
function keyOf(member: PropertyMember | FunctionMember): string {
  const name = member.name.toLowerCase();
  if (member.kind === 'PropertyMember') return name;
  return `${member.isStatic ? 'static ' : ''}${name}(${parameterTypes(member).join(',')})`;
}

function nameOf({ functionDefinition }: FunctionMember): { readonly start: number; readonly end: number } {
  return { start: functionDefinition.nameStart, end: functionDefinition.nameEnd };
}

function checkBases(
  node: TypeDefinition,
  all: readonly TypeDefinition[],
  known: (name: string) => NetType | null,
  assembly: number,
  errors: ParseErrorLike[],
): void {
  const [first] = node.baseTypes;
  if (first === undefined) return;
  const { start, end } = node;
  const name = typeNameText(first.typeName);
  const sibling = all.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const base = sibling === undefined ? known(name) : null;
  if (base !== null && isSealed(base)) {
    const message = `Cannot inherit from sealed class '${base.name}'.`;
    errors.push({ id: 'SealedBaseClass', message, start: first.start, end: first.end });
    return;
  }
  if (!hasConstructors(node) && (sibling === undefined ? needsArguments(base) : asksForArguments(sibling))) {
    const message = `Base class '${base?.name ?? sibling?.name}' does not contain a parameterless constructor.`;
    errors.push({ id: 'BaseClassNoDefaultCtor', message, start, end });
    return;
  }
  // What a base class inherits may be what the interface wants: only a class without one is judged.
  if (sibling !== undefined || (base !== null && base.kind !== 'interface')) return;
  for (const each of node.baseTypes) {
    const type = known(typeNameText(each.typeName));
    const missing = type === null ? null : missingMethod(type, node, known);
    if (missing === null) continue;
    const owner = `PowerShell Class Assembly, Version=1.0.0.${assembly}, Culture=neutral, PublicKeyToken=null`;
    const reason = `Method '${missing}' in type '${node.name}' from assembly '${owner}' does not have an implementation.`;
    const message = `Error during creation of type "${node.name}". Error message: ${reason}`;
    errors.push({ id: 'TypeCreationError', message, start, end });
    return;
  }
}

function constructorsOf(node: TypeDefinition): FunctionMember[] {
  return node.members.filter(
    (member): member is FunctionMember => member.kind === 'FunctionMember' && member.isConstructor && !member.isStatic,
  );
}

function hasConstructors(node: TypeDefinition): boolean {
  return constructorsOf(node).length > 0;
}

function asksForArguments(node: TypeDefinition): boolean {
  const constructors = constructorsOf(node);
  return constructors.length > 0 && constructors.every((each) => parameterTypes(each).length > 0);
}

function needsArguments(type: NetType | null): boolean {
  if (type === null || type.kind === 'interface') return false;
  if (type.fullName === 'System.Array') return true;
  const { constructors } = type.members;
  return constructors.length > 0 && constructors.every(({ parameters }) => parameters.length > 0);
}

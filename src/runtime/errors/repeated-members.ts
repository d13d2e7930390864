import type { FunctionMember, Node, PropertyMember, ScriptBlock, TypeDefinition } from '../../language/ast.ts';
import { typeNameText } from '../../language/type-name.ts';
import { walk } from '../../language/walk.ts';
import type { ParseErrorLike } from './parse-failure.ts';

/**
 * Members that a class or an enum defines twice, and enum values that are no constants: PowerShell finds them when it
 * makes the types of a text, after parsing it and before running any of it.
 */
export function repeatedMembers(root: ScriptBlock): ParseErrorLike[] {
  const errors: ParseErrorLike[] = [];
  walk(root, (node: Node) => {
    if (node.kind === 'TypeDefinition') checkMembers(node, errors);
    return undefined;
  });
  return errors;
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
    if (member.kind === 'PropertyMember' && type.typeKind === 'Enum') checkValue(member, errors);
  }
}

/** Properties by name, methods by name and the types of their parameters. */
function keyOf(member: PropertyMember | FunctionMember): string {
  const name = member.name.toLowerCase();
  if (member.kind === 'PropertyMember') return name;
  const types = (member.functionDefinition.parameters ?? []).map((parameter) => {
    const constraint = parameter.attributes.find((attribute) => attribute.kind === 'TypeConstraint');
    return constraint === undefined ? 'object' : typeNameText(constraint.typeName).toLowerCase();
  });
  return `${member.isStatic ? 'static ' : ''}${name}(${types.join(',')})`;
}

function nameOf({ functionDefinition }: FunctionMember): { readonly start: number; readonly end: number } {
  return { start: functionDefinition.nameStart, end: functionDefinition.nameEnd };
}

function checkValue({ initialValue }: PropertyMember, errors: ParseErrorLike[]): void {
  if (initialValue === null) return;
  const { kind, start, end } = initialValue;
  if (kind === 'MemberExpression' || kind === 'InvokeMemberExpression' || kind === 'VariableExpression') {
    errors.push({
      id: 'EnumeratorValueMustBeConstant',
      message: 'Enumerator value must be a constant value.',
      start,
      end,
    });
  }
}

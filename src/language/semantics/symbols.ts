import type { Expression, Node, PropertyMember, ScriptBlock, TypeDefinition, TypeName } from '../ast.ts';
import type { ParseErrorId } from '../messages.ts';
import type { ErrorList } from '../parse-error.ts';
import { childrenOf, walk } from '../walk.ts';
import { mayExist } from './known-types.ts';

/** Types and properties that names can mean at a place. */
interface Scope {
  readonly kind: 'type' | 'method' | 'other';
  readonly type: TypeDefinition | null;
  readonly types: ReadonlySet<string>;
  readonly properties: ReadonlyMap<string, PropertyMember>;
}

/** Looks up the names of types in classes, and assignments there that forget `$this`. */
export function checkSymbols(ast: ScriptBlock, errors: ErrorList): void {
  const report = (node: { readonly start: number; readonly end: number }, id: ParseErrorId, ...args: string[]): void =>
    errors.add(id, node.start, node.end, false, args);
  const hasNamespaces = ast.usingStatements.some(({ usingStatementKind }) => usingStatementKind !== 'Command');
  const scopes: Scope[] = [enter(ast, 'other', report)];

  const checkType = (type: TypeName, isAttribute: boolean, genericCount: number): void => {
    if (type.kind === 'ArrayTypeName') {
      checkType(type.elementType, false, 0);
      return;
    }
    if (type.kind === 'GenericTypeName') {
      checkType(type.typeName, false, type.genericArguments.length);
      for (const argument of type.genericArguments) checkType(argument, false, 0);
      return;
    }
    const { name } = type;
    const fullName = genericCount === 0 || name.includes('`') ? name : `${name}\`${genericCount}`;
    if (hasNamespaces || type.assembly !== null || mayExist(fullName, isAttribute)) return;
    if (
      (genericCount === 0 && scopes.some((scope) => scope.types.has(name.toLowerCase()))) ||
      scopes.every((scope) => scope.type === null)
    )
      return;
    report(type, isAttribute ? 'CustomAttributeTypeNotFound' : 'TypeNotFound', name);
  };

  const checkTarget = (target: Expression): void => {
    let inner = target;
    while (inner.kind === 'ConvertExpression') inner = inner.child;
    if (inner.kind !== 'VariableExpression' || inner.path.qualifier === 'drive') return;
    const name = inner.path.userPath.toLowerCase();
    const property = scopes.findLast((scope) => scope.properties.has(name))?.properties.get(name);
    if (property === undefined) return;
    const type = scopes.findLast((scope) => scope.type !== null)?.type;
    if (property.isStatic)
      report(inner, 'MissingTypeInStaticPropertyAssignment', `[${type?.name ?? ''}]::`, property.name);
    else report(inner, 'MissingThis', '$this.', property.name);
  };

  walk(
    ast,
    (node, ancestors) => {
      switch (node.kind) {
        case 'TypeDefinition':
          scopes.push(enter(node, 'type', report));
          break;
        case 'ScriptBlockExpression':
          scopes.push(enter(node.scriptBlock, 'other', report));
          break;
        case 'FunctionMember':
          scopes.push(enter(node.functionDefinition.body, 'method', report));
          break;
        case 'FunctionDefinition':
          if (ancestors.at(-1)?.kind !== 'FunctionMember') scopes.push(enter(node.body, 'other', report));
          break;
        case 'AssignmentStatement':
          if (scopes.at(-1)?.kind === 'method') targetsOf(node.left).forEach(checkTarget);
          break;
        case 'TypeExpression':
        case 'TypeConstraint':
          checkType(node.typeName, false, 0);
          break;
        case 'Attribute':
          checkType(node.typeName, true, 0);
          break;
      }
      return true;
    },
    (node, ancestors) => {
      const { kind } = node;
      const own = kind === 'FunctionDefinition' && ancestors.at(-1)?.kind !== 'FunctionMember';
      if (own || kind === 'TypeDefinition' || kind === 'ScriptBlockExpression' || kind === 'FunctionMember')
        scopes.pop();
    },
  );
}

/** The sides of a plain or multiple assignment; parentheses are not looked into. */
function targetsOf(left: Expression): readonly Expression[] {
  return left.kind === 'ArrayLiteral' ? left.elements : [left];
}

function enter(
  root: Node,
  kind: Scope['kind'],
  report: (node: Node, id: ParseErrorId, ...args: string[]) => void,
): Scope {
  const types = new Set<string>();
  const properties = new Map<string, PropertyMember>();
  const type = root.kind === 'TypeDefinition' ? root : null;
  for (const member of type?.members ?? []) {
    const name = member.name.toLowerCase();
    if (member.kind === 'PropertyMember' && !properties.has(name)) properties.set(name, member);
  }
  for (const definition of typesIn(root)) {
    const name = definition.name.toLowerCase();
    if (types.has(name)) report(definition, 'MemberAlreadyDefined', definition.name);
    types.add(name);
  }
  return { kind, type, types, properties };
}

/** The types defined in a block, but for script blocks and functions inside it. */
function typesIn(root: Node): TypeDefinition[] {
  const found: TypeDefinition[] = [];
  walk(root, (node) => {
    if (node.kind === 'TypeDefinition') found.push(node);
    return (
      node === root ||
      (node.kind !== 'ScriptBlockExpression' && node.kind !== 'FunctionDefinition' && childrenOf(node).length > 0)
    );
  });
  return found;
}

import type { Node } from './ast.ts';

/**
 * Visits a tree's nodes in the order of PowerShell's own visitor (parents first). `enter` may return false to leave a
 * node's children out; `leave` is called behind the children. Deep trees need no deep stack.
 */
export function walk(
  root: Node,
  enter: (node: Node, ancestors: readonly Node[]) => boolean | undefined,
  leave?: (node: Node, ancestors: readonly Node[]) => void,
): void {
  const ancestors: Node[] = [];
  const pending: { readonly children: readonly Node[]; next: number }[] = [{ children: [root], next: 0 }];
  for (let frame = pending.at(-1); frame !== undefined; frame = pending.at(-1)) {
    const node = frame.children[frame.next++];
    if (node === undefined) {
      pending.pop();
      const parent = ancestors.pop();
      if (parent !== undefined) leave?.(parent, ancestors);
      continue;
    }
    const children = enter(node, ancestors) === false ? [] : childrenOf(node);
    ancestors.push(node);
    pending.push({ children, next: 0 });
  }
}

/** A node's children in the order in which PowerShell visits them. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'ScriptBlock':
      return present([
        ...node.usingStatements,
        ...node.attributes,
        node.paramBlock,
        node.dynamicParamBlock,
        node.beginBlock,
        node.processBlock,
        node.endBlock,
        node.cleanBlock,
      ]);
    case 'NamedBlock':
    case 'StatementBlock':
      return node.traps.length === 0 ? node.statements : [...node.traps, ...node.statements];
    case 'ParamBlock':
      return [...node.attributes, ...node.parameters];
    case 'Parameter':
      return present([...node.attributes, node.name, node.defaultValue]);
    case 'Attribute':
      return [...node.positionalArguments, ...node.namedArguments];
    case 'NamedAttributeArgument':
      return [node.argument];
    case 'Pipeline':
      return node.pipelineElements;
    case 'PipelineChain':
      return [node.lhsPipelineChain, node.rhsPipeline];
    case 'Command':
      return node.redirections.length === 0 ? node.commandElements : [...node.commandElements, ...node.redirections];
    case 'CommandExpression':
      return [node.expression, ...node.redirections];
    case 'CommandParameter':
      return present([node.argument]);
    case 'FileRedirection':
      return [node.location];
    case 'AssignmentStatement':
      return [node.left, node.right];
    case 'IfStatement':
      return present([...node.clauses.flatMap(({ condition, body }) => [condition, body]), node.elseClause]);
    case 'SwitchStatement':
      return present([
        node.condition,
        ...node.clauses.flatMap(({ condition, body }) => [condition, body]),
        node.default,
      ]);
    case 'ForEachStatement':
      return [node.variable, node.condition, node.body];
    case 'ForStatement':
      return present([node.initializer, node.condition, node.iterator, node.body]);
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'DoUntilStatement':
      return [node.condition, node.body];
    case 'TryStatement':
      return present([node.body, ...node.catchClauses, node.finally]);
    case 'CatchClause':
      return [...node.catchTypes, node.body];
    case 'TrapStatement':
      return present([node.trapType, node.body]);
    case 'BreakStatement':
    case 'ContinueStatement':
      return present([node.label]);
    case 'ReturnStatement':
    case 'ExitStatement':
    case 'ThrowStatement':
      return present([node.pipeline]);
    case 'DataStatement':
    case 'BlockStatement':
      return [node.body];
    case 'FunctionDefinition':
      return [...(node.parameters ?? []), node.body];
    case 'TypeDefinition':
      return [...node.attributes, ...node.baseTypes, ...node.members];
    case 'PropertyMember':
      return present([node.propertyType, ...node.attributes, node.initialValue]);
    case 'FunctionMember':
      return present([...node.attributes, node.returnType, node.functionDefinition]);
    case 'UsingStatement':
      return present([node.name, node.moduleSpecification, node.alias]);
    case 'ConfigurationDefinition':
      return [node.instanceName, node.body];
    case 'ErrorStatement':
      return [...node.nested, ...node.conditions, ...node.bodies];
    default:
      return expressionChildren(node);
  }
}

function expressionChildren(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'TernaryExpression':
      return [node.condition, node.ifTrue, node.ifFalse];
    case 'BinaryExpression':
      return [node.left, node.right];
    case 'UnaryExpression':
      return [node.child];
    case 'AttributedExpression':
    case 'ConvertExpression':
      return [node.attribute, node.child];
    case 'MemberExpression':
      return [node.expression, node.member];
    case 'InvokeMemberExpression':
    case 'BaseCtorInvokeMemberExpression':
      return [node.expression, node.member, ...node.arguments];
    case 'ExpandableStringExpression':
      return node.nestedExpressions;
    case 'ScriptBlockExpression':
      return [node.scriptBlock];
    case 'ArrayLiteral':
      return node.elements;
    case 'Hashtable':
      return node.keyValuePairs.flatMap(({ key, value }) => [key, value]);
    case 'ArrayExpression':
    case 'SubExpression':
    case 'UsingExpression':
      return [node.subExpression];
    case 'ParenExpression':
      return [node.pipeline];
    case 'IndexExpression':
      return [node.target, node.index];
    case 'ErrorExpression':
      return node.nested;
    default:
      return [];
  }
}

function present(nodes: readonly (Node | null)[]): Node[] {
  return nodes.filter((node) => node !== null);
}

/**
 * The tree as text: `Kind:start:end` of each node, one blank between them. As in PowerShell's own search, the call of
 * a base constructor is passed over (its parts are not).
 */
export function describeTree(root: Node): string {
  const nodes: string[] = [];
  walk(root, ({ kind, start, end }) => {
    if (kind !== 'BaseCtorInvokeMemberExpression') nodes.push(`${kind}:${start}:${end}`);
    return true;
  });
  return nodes.join(' ');
}

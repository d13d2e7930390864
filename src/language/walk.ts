import type { Node } from './ast.ts';

/**
 * Visits a tree's nodes in the order of PowerShell's own visitor (parents first). `enter` may return false to leave a
 * node's children out; `leave` is called behind the children. `ancestors` is one list that changes as the walk goes on.
 * Deep trees need no deep stack, and the walk allocates nothing a node.
 */
export function walk(
  root: Node,
  enter: (node: Node, ancestors: readonly Node[]) => boolean | undefined,
  leave?: (node: Node, ancestors: readonly Node[]) => void,
): void {
  const ancestors: Node[] = [];
  const pending: Node[] = [root];
  const depths: number[] = [0];
  const leaveTo = (depth: number): void => {
    while (ancestors.length > depth) {
      const node = ancestors.pop();
      if (node !== undefined) leave?.(node, ancestors);
    }
  };
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const depth = depths.pop() ?? 0;
    leaveTo(depth);
    const inside = enter(node, ancestors) !== false;
    ancestors.push(node);
    if (!inside) continue;
    const first = pending.length;
    appendChildren(node, pending);
    for (let low = first, high = pending.length - 1; low < high; low++, high--) {
      const other = pending[low] as Node;
      pending[low] = pending[high] as Node;
      pending[high] = other;
    }
    for (let i = first; i < pending.length; i++) depths.push(depth + 1);
  }
  leaveTo(0);
}

/** A node's children in the order in which PowerShell visits them. */
export function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  appendChildren(node, children);
  return children;
}

function add(node: Node | null, to: Node[]): void {
  if (node !== null) to.push(node);
}

function addAll(nodes: readonly Node[], to: Node[]): void {
  for (const node of nodes) to.push(node);
}

function addClauses(clauses: readonly { readonly condition: Node; readonly body: Node }[], to: Node[]): void {
  for (const { condition, body } of clauses) to.push(condition, body);
}

function appendChildren(node: Node, to: Node[]): void {
  switch (node.kind) {
    case 'ConstantExpression':
    case 'StringConstantExpression':
    case 'VariableExpression':
    case 'TypeExpression':
    case 'TypeConstraint':
    case 'MergingRedirection':
      return;
    case 'ScriptBlock':
      addAll(node.usingStatements, to);
      addAll(node.attributes, to);
      add(node.paramBlock, to);
      add(node.dynamicParamBlock, to);
      add(node.beginBlock, to);
      add(node.processBlock, to);
      add(node.endBlock, to);
      add(node.cleanBlock, to);
      return;
    case 'NamedBlock':
    case 'StatementBlock':
      addAll(node.traps, to);
      addAll(node.statements, to);
      return;
    case 'ParamBlock':
      addAll(node.attributes, to);
      addAll(node.parameters, to);
      return;
    case 'Parameter':
      addAll(node.attributes, to);
      add(node.name, to);
      add(node.defaultValue, to);
      return;
    case 'Attribute':
      addAll(node.positionalArguments, to);
      addAll(node.namedArguments, to);
      return;
    case 'Pipeline':
      addAll(node.pipelineElements, to);
      return;
    case 'Command':
      addAll(node.commandElements, to);
      addAll(node.redirections, to);
      return;
    case 'CommandExpression':
      to.push(node.expression);
      addAll(node.redirections, to);
      return;
    case 'ErrorStatement':
      addAll(node.nested, to);
      addAll(node.conditions, to);
      addAll(node.bodies, to);
      return;
    case 'FunctionDefinition':
      if (node.parameters !== null) addAll(node.parameters, to);
      to.push(node.body);
      return;
    case 'TypeDefinition':
      addAll(node.attributes, to);
      addAll(node.baseTypes, to);
      addAll(node.members, to);
      return;
    case 'PropertyMember':
      add(node.propertyType, to);
      addAll(node.attributes, to);
      add(node.initialValue, to);
      return;
    case 'FunctionMember':
      addAll(node.attributes, to);
      add(node.returnType, to);
      to.push(node.functionDefinition);
      return;
    case 'UsingStatement':
      add(node.name, to);
      add(node.moduleSpecification, to);
      add(node.alias, to);
      return;
    case 'ConfigurationDefinition':
      to.push(node.instanceName, node.body);
      return;
    default:
      appendExpressionParts(node, to);
  }
}

function appendExpressionParts(node: Node, to: Node[]): void {
  switch (node.kind) {
    case 'CommandParameter':
      add(node.argument, to);
      return;
    case 'NamedAttributeArgument':
      to.push(node.argument);
      return;
    case 'BinaryExpression':
    case 'AssignmentStatement':
      to.push(node.left, node.right);
      return;
    case 'MemberExpression':
      to.push(node.expression, node.member);
      return;
    case 'InvokeMemberExpression':
    case 'BaseCtorInvokeMemberExpression':
      to.push(node.expression, node.member);
      addAll(node.arguments, to);
      return;
    case 'ExpandableStringExpression':
      addAll(node.nestedExpressions, to);
      return;
    case 'ParenExpression':
      to.push(node.pipeline);
      return;
    case 'ArrayLiteral':
      addAll(node.elements, to);
      return;
    case 'Hashtable':
      for (const { key, value } of node.keyValuePairs) to.push(key, value);
      return;
    case 'ScriptBlockExpression':
      to.push(node.scriptBlock);
      return;
    case 'ArrayExpression':
    case 'SubExpression':
    case 'UsingExpression':
      to.push(node.subExpression);
      return;
    case 'IndexExpression':
      to.push(node.target, node.index);
      return;
    case 'UnaryExpression':
      to.push(node.child);
      return;
    case 'AttributedExpression':
    case 'ConvertExpression':
      to.push(node.attribute, node.child);
      return;
    case 'TernaryExpression':
      to.push(node.condition, node.ifTrue, node.ifFalse);
      return;
    case 'ErrorExpression':
      addAll(node.nested, to);
      return;
    default:
      appendStatementParts(node, to);
  }
}

function appendStatementParts(node: Node, to: Node[]): void {
  switch (node.kind) {
    case 'IfStatement':
      addClauses(node.clauses, to);
      add(node.elseClause, to);
      return;
    case 'SwitchStatement':
      to.push(node.condition);
      addClauses(node.clauses, to);
      add(node.default, to);
      return;
    case 'ForEachStatement':
      to.push(node.variable, node.condition, node.body);
      return;
    case 'ForStatement':
      add(node.initializer, to);
      add(node.condition, to);
      add(node.iterator, to);
      to.push(node.body);
      return;
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'DoUntilStatement':
      to.push(node.condition, node.body);
      return;
    case 'TryStatement':
      to.push(node.body);
      addAll(node.catchClauses, to);
      add(node.finally, to);
      return;
    case 'CatchClause':
      addAll(node.catchTypes, to);
      to.push(node.body);
      return;
    case 'TrapStatement':
      add(node.trapType, to);
      to.push(node.body);
      return;
    case 'BreakStatement':
    case 'ContinueStatement':
      add(node.label, to);
      return;
    case 'ReturnStatement':
    case 'ExitStatement':
    case 'ThrowStatement':
      add(node.pipeline, to);
      return;
    case 'DataStatement':
    case 'BlockStatement':
      to.push(node.body);
      return;
    case 'PipelineChain':
      to.push(node.lhsPipelineChain, node.rhsPipeline);
      return;
    case 'FileRedirection':
      to.push(node.location);
      return;
  }
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

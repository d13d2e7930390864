import type { FunctionMember, Node, VariableExpression } from '../ast.ts';
import { walk } from '../walk.ts';
import { type FlowBlock, inFlowOrder } from './flow-blocks.ts';
import { FlowGraph, isLocal, localName } from './flow-graph.ts';
import { knownType } from './known-types.ts';

/** What the flow through a method says. */
export interface MethodFlow {
  /** Every way through ends with a return or an exception. */
  readonly alwaysReturns: boolean;
  /** Variables read where no assignment in the method has certainly gone before. */
  readonly unassigned: readonly VariableExpression[];
}

/** The variables that the engine itself keeps in every function. */
const automatic: ReadonlySet<string> = new Set(
  '_ args this input pscmdlet psboundparameters myinvocation psscriptroot pscommandpath ?'.split(' '),
);

/** Variables of the session that methods may read all the same. */
const accessible: ReadonlySet<string> = new Set(
  'lastexitcode error stacktrace outputencoding nestedpromptlevel pwd matches psapplicationoutputencoding true false null'.split(
    ' ',
  ),
);

/** Follows the ways through a method. */
export function analyseMethod({ functionDefinition }: FunctionMember): MethodFlow {
  const { body, parameters } = functionDefinition;
  const graph = new FlowGraph();
  const types = new Map<string, string>();
  const everAssigned = new Set<string>();
  for (const { name, attributes } of parameters ?? []) {
    if (!isLocal(name.path)) continue;
    const variable = localName(name);
    everAssigned.add(variable);
    const constraints = attributes.filter((attribute) => attribute.kind === 'TypeConstraint');
    const first = constraints[0] === undefined ? 'System.Object' : knownType(constraints[0].typeName);
    types.set(variable, first ?? 'unknown');
    if (constraints.length < attributes.length || constraints.length > 1 || first === null || isBoxed(first))
      graph.dynamic.add(variable);
    graph.assign(variable, first);
  }
  graph.add(body);
  const everything = assignsFromOutside(body);
  const reads: VariableExpression[] = [];
  const order = inFlowOrder(graph.entry);
  for (const block of order) {
    block.assigned = assignedBefore(block);
    followBlock(block, graph.dynamic, types, everAssigned, everything, reads);
  }
  const { dynamic } = graph;
  return {
    alwaysReturns: graph.exit.predecessors.every(
      ({ returns, throws, unreachable }) => returns || throws || unreachable,
    ),
    unassigned: reads.filter(
      (variable) => !(dynamic.has(localName(variable)) && everAssigned.has(localName(variable))),
    ),
  };
}

/** What all the ways to a block have assigned; those not followed yet, from loops back, say nothing. */
function assignedBefore({ predecessors }: FlowBlock): Set<string> {
  let common: Set<string> | null = null;
  for (const { assigned } of predecessors) {
    if (assigned === null) continue;
    const others: ReadonlySet<string> = common ?? assigned;
    common = new Set([...assigned].filter((name) => others.has(name)));
  }
  return common ?? new Set();
}

function followBlock(
  block: FlowBlock,
  dynamic: Set<string>,
  types: Map<string, string>,
  everAssigned: Set<string>,
  everything: boolean,
  reads: VariableExpression[],
): void {
  const assigned = block.assigned ?? new Set<string>();
  for (const step of block.steps) {
    if (step.kind === 'read') {
      const name = localName(step.variable);
      const known = assigned.has(name) && !dynamic.has(name);
      if (!known && !automatic.has(name) && !accessible.has(step.variable.path.userPath.toLowerCase()))
        reads.push(step.variable);
      continue;
    }
    const { name } = step;
    if (step.variable !== null) everAssigned.add(name);
    if (everything) dynamic.add(name);
    const before = types.get(name);
    // Where another way has assigned it, the type must be the same.
    const type = step.type ?? (before !== undefined && !assigned.has(name) ? 'System.Object' : null);
    if (step.type !== null && isBoxed(step.type)) dynamic.add(name);
    if (before === undefined) types.set(name, step.type ?? 'System.Object');
    else if (type !== null && type !== before && !automatic.has(name)) dynamic.add(name);
    assigned.add(name);
  }
}

/** Structures that can change in place are kept apart. */
function isBoxed(type: string): boolean {
  return type === 'System.Collections.DictionaryEntry';
}

const assigningCommands: ReadonlySet<string> = new Set(
  'new-variable remove-variable set-variable set-psbreakpoint nv rv sbp sv set'
    .split(' ')
    .flatMap((name) => [name, `microsoft.powershell.utility\\${name}`]),
);

/** True when commands may assign variables behind the method's back. */
function assignsFromOutside(body: Node): boolean {
  let found = false;
  walk(body, (node) => {
    if (node.kind === 'FunctionDefinition' || node.kind === 'ScriptBlockExpression' || node.kind === 'TrapStatement')
      return false;
    if (node.kind === 'VariableExpression' && node.path.qualifier === 'private') found = true;
    if (node.kind === 'Command') {
      const name = node.commandElements[0];
      if (node.invocationOperator === 'Dot') found = true;
      if (name?.kind === 'StringConstantExpression' && assigningCommands.has(name.value.toLowerCase())) found = true;
    }
    return !found;
  });
  return found;
}

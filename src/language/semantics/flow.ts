import type { BreakStatement, ContinueStatement, Node, ReturnStatement } from '../ast.ts';
import type { Checker } from './check.ts';
import { returnsNothing } from './class-members.ts';

/** A jump may not leave a finally block, nor in a method go to a label that is not there. */
export function checkJump(node: BreakStatement | ContinueStatement, c: Checker): void {
  const label = labelOf(node);
  checkFinally(node, label, c);
  checkLabel(node, label, c);
}

export function checkReturn(node: ReturnStatement, c: Checker): void {
  checkFinally(node, null, c);
  const member = c.member();
  if (member?.kind !== 'FunctionMember') return;
  const nothing = returnsNothing(member);
  if (node.pipeline !== null && nothing) c.report(node, 'VoidMethodHasReturn');
  if (node.pipeline === null && !nothing) c.report(node, 'NonVoidMethodMissingReturnValue');
}

/** '' without a label, null for one that is known only at run time. */
function labelOf({ label }: BreakStatement | ContinueStatement): string | null {
  if (label === null) return '';
  return label.kind === 'StringConstantExpression' ? label.value : null;
}

/** Whether a jump to a label ends at a statement; one without label ends at the nearest loop. */
function stopsAt(node: Node, label: string): boolean {
  return (
    'condition' in node &&
    'label' in node &&
    (label === '' || (node.label ?? '').toString().toLowerCase() === label.toLowerCase())
  );
}

function checkFinally(node: Node, label: string | null, c: Checker): void {
  let inner: Node | null = null;
  for (const ancestor of c.ancestors.toReversed()) {
    const { kind } = ancestor;
    if (kind === 'NamedBlock' || kind === 'TrapStatement' || kind === 'ScriptBlock') return;
    if (label !== null && stopsAt(ancestor, label)) return;
    if (kind === 'TryStatement' && ancestor.finally === inner) {
      c.report(node, 'ControlLeavingFinally');
      return;
    }
    inner = ancestor;
  }
}

function checkLabel(node: Node, label: string | null, c: Checker): void {
  if (label === null || label === '') return;
  const around = c.ancestors.toReversed();
  for (const [i, ancestor] of around.entries()) {
    if (ancestor.kind === 'FunctionDefinition') {
      if (around[i + 1]?.kind === 'FunctionMember') c.report(node, 'LabelNotFound', label);
      return;
    }
    if (ancestor.kind !== 'SwitchStatement' && stopsAt(ancestor, label)) return;
  }
}

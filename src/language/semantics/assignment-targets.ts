import type {
  AssignmentStatement,
  AttributedExpression,
  ConvertExpression,
  Expression,
  Node,
  UnaryExpression,
} from '../ast.ts';
import { operatorText } from '../grammar/expressions.ts';
import { typeNameText } from '../type-name.ts';
import { type Checker, pureExpression } from './check.ts';
import { knownType } from './known-types.ts';

export function checkAssignment(node: AssignmentStatement, c: Checker): void {
  checkTarget(node.left, node.operator === 'Equals', c, (wrong) => c.report(wrong, 'InvalidLeftHandSide'));
}

/** `++` and `--` need something to assign to. */
export function checkIncrement(node: UnaryExpression, c: Checker): void {
  const { operator } = node;
  if (
    operator !== 'PlusPlus' &&
    operator !== 'MinusMinus' &&
    operator !== 'PostfixPlusPlus' &&
    operator !== 'PostfixMinusMinus'
  )
    return;
  checkTarget(node.child, false, c, (wrong) =>
    c.report(wrong, 'OperatorRequiresVariableOrProperty', operatorText(operator)),
  );
}

function checkTarget(target: Expression, simple: boolean, c: Checker, tell: (wrong: Node) => void): void {
  switch (target.kind) {
    case 'ArrayLiteral':
      if (!simple) tell(target);
      else for (const element of target.elements) checkTarget(element, true, c, tell);
      return;
    case 'ParenExpression': {
      const inner = pureExpression(target.pipeline);
      if (inner === null) tell(target.pipeline);
      else checkTarget(inner, simple, c, tell);
      return;
    }
    case 'MemberExpression':
    case 'InvokeMemberExpression':
    case 'IndexExpression':
      if (target.nullConditional) tell(target);
      return;
    case 'VariableExpression':
    case 'BaseCtorInvokeMemberExpression':
      return;
    case 'AttributedExpression':
    case 'ConvertExpression':
      checkTyped(target, simple, c, tell);
      return;
    default:
      tell(target);
  }
}

/** `[type]...$x = ...`: no void, `[ref]` alone, and automatic variables keep their types. */
function checkTyped(
  target: AttributedExpression | ConvertExpression,
  simple: boolean,
  c: Checker,
  tell: (wrong: Node) => void,
): void {
  let inner: Expression = target;
  let conversions = 0;
  let reference: Node | null = null;
  let lastType: string | null = null;
  for (; inner.kind === 'AttributedExpression' || inner.kind === 'ConvertExpression'; inner = inner.child) {
    if (inner.kind === 'AttributedExpression') continue;
    conversions++;
    lastType = fullType(inner);
    if (lastType === psReference) reference = inner.attribute;
    else if (lastType === 'System.Void') c.report(inner.attribute, 'VoidTypeConstraintNotAllowed');
  }
  if (reference !== null && conversions > 1) {
    c.report(reference, 'ReferenceNeedsToBeByItselfInTypeConstraint');
    return;
  }
  if (inner.kind === 'VariableExpression') {
    const { qualifier, name } = inner.path;
    const local = qualifier === 'none' || qualifier === 'variable' || qualifier === 'local' || qualifier === 'private';
    const expected = local ? automaticTypes.get(name.toLowerCase()) : undefined;
    if (expected !== undefined && expected.toLowerCase() !== lastType?.toLowerCase())
      c.report(target, 'AssignmentStatementToAutomaticNotSupported', name, expected);
  }
  checkTarget(inner, simple, c, tell);
}

/** The variables the engine itself keeps in a function, with their types. */
const automaticTypes: ReadonlyMap<string, string> = new Map([
  ['_', 'System.Object'],
  ['args', 'System.Object[]'],
  ['this', 'System.Object'],
  ['input', 'System.Object'],
  ['pscmdlet', 'System.Management.Automation.PSScriptCmdlet'],
  ['psboundparameters', 'System.Management.Automation.PSBoundParametersDictionary'],
  ['myinvocation', 'System.Management.Automation.InvocationInfo'],
  ['psscriptroot', 'System.String'],
  ['pscommandpath', 'System.String'],
]);

const psReference = 'System.Management.Automation.PSReference';

function fullType({ attribute: { typeName } }: ConvertExpression): string | null {
  if (typeName.kind !== 'ArrayTypeName') return knownType(typeName) ?? typeNameText(typeName);
  const element = knownType(typeName.elementType);
  return element === null ? null : `${element}[${','.repeat(typeName.rank - 1)}]`;
}

/** `[ordered]` is for hashtables; `[ref]` stands last and once. */
export function checkConversion(node: ConvertExpression, c: Checker): void {
  const name = typeNameText(node.attribute.typeName);
  if (name.toLowerCase() === 'ordered') {
    if (node.child.kind !== 'Hashtable') c.report(node, 'OrderedAttributeOnlyOnHashLiteralNode', name);
    return;
  }
  if (fullType(node) !== psReference) return;
  let many = false;
  for (
    let child = node.child;
    child.kind === 'AttributedExpression' || child.kind === 'ConvertExpression';
    child = child.child
  ) {
    if (child.kind !== 'ConvertExpression' || fullType(child) !== psReference) continue;
    many = true;
    c.report(child.attribute, 'ReferenceNeedsToBeByItselfInTypeSequence');
  }
  const parent = c.ancestors.at(-1);
  if (many || parent?.kind !== 'ConvertExpression' || fullType(parent) === psReference || isOnTheLeft(node, c)) return;
  c.report(node.attribute, 'ReferenceNeedsToBeLastTypeInTypeConversion');
}

/** True within the left side of an assignment, where another message tells of it. */
function isOnTheLeft(node: Node, c: Checker): boolean {
  let inner = node;
  for (const ancestor of c.ancestors.toReversed()) {
    if (ancestor.kind === 'AssignmentStatement') return ancestor.left === inner;
    if (ancestor.kind === 'CommandExpression') return false;
    inner = ancestor;
  }
  return false;
}

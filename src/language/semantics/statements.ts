import type {
  ForEachStatement,
  FunctionDefinition,
  Hashtable,
  NumberLiteral,
  Parameter,
  SwitchStatement,
  TryStatement,
  TypeName,
  UsingStatement,
  VariableExpression,
} from '../ast.ts';
import type { Checker } from './check.ts';
import { foldCase } from './fold-case.ts';
import { isKindOf, knownType } from './known-types.ts';

export function checkParameters(parameters: readonly Parameter[], c: Checker): void {
  const seen = new Set<string>();
  for (const parameter of parameters) {
    const { userPath } = parameter.name.path;
    const key = foldCase(userPath);
    if (seen.has(key)) c.report(parameter.name, 'DuplicateFormalParameter', userPath);
    seen.add(key);
    const voidType = parameter.attributes.find(
      (attribute) => attribute.kind === 'TypeConstraint' && knownType(attribute.typeName) === 'System.Void',
    );
    if (voidType !== undefined) c.report(voidType, 'VoidTypeConstraintNotAllowed');
  }
}

/** Arrays of arrays of ... beyond this depth are refused. */
const maxArrayDepth = 200;

export function checkTypeDepth(
  type: TypeName,
  node: { readonly start: number; readonly end: number },
  c: Checker,
): void {
  let depth = 0;
  for (let inner = type; inner.kind === 'ArrayTypeName'; inner = inner.elementType) {
    if (++depth > maxArrayDepth) {
      c.report(node, 'ScriptTooComplicated');
      return;
    }
  }
}

export function checkFunction(node: FunctionDefinition, c: Checker): void {
  const { parameters, body } = node;
  // Empty parentheses leave room for a param block.
  if (parameters !== null && parameters.length > 0 && body.paramBlock !== null)
    c.report(body.paramBlock, 'OnlyOneParameterListAllowed');
  else if (parameters !== null) checkParameters(parameters, c);
  if (node.isWorkflow) c.report(node, 'WorkflowNotSupportedInPowerShellCore');
}

/** Parameters of switch and foreach that only workflows had. */
export function checkReserved(node: SwitchStatement | ForEachStatement, c: Checker): void {
  const word = node.kind === 'SwitchStatement' ? 'switch' : 'foreach';
  if (node.parallel) c.report(node, 'KeywordParameterReservedForFutureUse', word, 'parallel');
  if (node.kind === 'SwitchStatement' || node.throttleLimit === null) return;
  c.report(node, 'KeywordParameterReservedForFutureUse', word, 'throttlelimit');
  if (!node.parallel) c.report(node, 'ThrottleLimitRequiresParallelFlag');
}

/** A catch clause that an earlier one leaves nothing for. */
export function checkCatches({ catchClauses }: TryStatement, c: Checker): void {
  catchClauses.forEach((earlier, i) => {
    for (const later of catchClauses.slice(i + 1)) {
      if (earlier.catchTypes.length === 0) {
        const before = Math.max(later.start - 1, 0);
        c.report({ start: before, end: before }, 'EmptyCatchNotLast');
        return;
      }
      for (const outer of earlier.catchTypes) {
        const ancestor = knownType(outer.typeName);
        if (ancestor === null) continue;
        for (const inner of later.catchTypes) {
          const type = knownType(inner.typeName);
          if (type !== null && isKindOf(type, ancestor)) c.report(inner, 'ExceptionTypeAlreadyCaught', type);
        }
      }
    }
  });
}

/** Splatting belongs to commands alone; a class method reads only variables it has assigned. */
export function checkSplat(node: VariableExpression, c: Checker): void {
  const parent = c.ancestors.at(-1);
  const { path } = node;
  if (node.splatted && parent?.kind !== 'Command' && parent?.kind !== 'UsingExpression') {
    const inList = parent?.kind === 'ArrayLiteral' && c.ancestors.at(-2)?.kind === 'Command';
    c.report(node, inList ? 'SplattingNotPermittedInArgumentList' : 'SplattingNotPermitted', path.userPath);
  }
  if (c.unassigned.has(node)) c.report(node, 'VariableNotLocal');
  if (path.userPath.toLowerCase() === 'this' && c.member()?.isStatic === true)
    c.report(node, 'NonStaticMemberAccessInStaticMember', path.userPath);
}

export function checkHashtable({ keyValuePairs }: Hashtable, c: Checker): void {
  const seen = new Set<string>();
  for (const { key } of keyValuePairs) {
    let text: string;
    if (key.kind === 'StringConstantExpression') text = key.value;
    else if (key.kind === 'ConstantExpression' && key.value !== true) text = numberText(key.value);
    else continue;
    const folded = foldCase(text);
    if (seen.has(folded)) c.report(key, 'DuplicateKeyInHashLiteral', text);
    seen.add(folded);
  }
}

function numberText(number: NumberLiteral): string {
  if (number.type === 'Double') return doubleText(number.value);
  if (number.type !== 'Decimal') return String(number.value);
  const { mantissa, scale } = number.value;
  if (scale === 0) return String(mantissa);
  const digits = String(mantissa < 0n ? -mantissa : mantissa).padStart(scale + 1, '0');
  return `${mantissa < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** .NET writes exponents from 1E+15 and below 1E-05, with at least two digits. */
function doubleText(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power < 15 && power >= -5) return String(value);
  return `${mantissa}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** Written where it is used: reading the character classes takes a millisecond of every start. */
const isNamespaceName = (name: string): boolean =>
  /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Pc}\p{Mn}\p{Mc}\p{Cf}_]*(?:\.[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Pc}\p{Mn}\p{Mc}\p{Cf}_]*)*\n?$/u.test(
    name,
  );

export function checkUsing(node: UsingStatement, c: Checker): void {
  const { usingStatementKind: kind, name, alias } = node;
  if (kind === 'Type' || kind === 'Command' || alias !== null) c.report(node, 'UsingStatementNotSupported');
  if (kind === 'Namespace' && name !== null && !isNamespaceName(name.value)) c.report(name, 'InvalidNamespaceValue');
}

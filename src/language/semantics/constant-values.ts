import type { BinaryOperator, Node, UnaryOperator } from '../ast.ts';
import { pureExpression } from './check.ts';
import { knownType } from './known-types.ts';

/** What the constant is for: that decides whether script blocks, arrays and hashtables count as constants. */
export type ConstantUse = 'attribute' | 'classAttribute' | 'requires';

/** Operators that give the same in every culture and need nothing run. */
const folding: ReadonlySet<BinaryOperator | UnaryOperator> = new Set<BinaryOperator | UnaryOperator>([
  'Exclaim',
  'Not',
  'Bnot',
  'Multiply',
  'Divide',
  'Rem',
  'Plus',
  'Minus',
  'And',
  'Or',
  'Xor',
  'Band',
  'Bor',
  'Bxor',
  'Shl',
  'Shr',
]);

/** True for an expression whose value is known before the script runs. */
export function isConstant(node: Node, use: ConstantUse): boolean {
  switch (node.kind) {
    case 'ConstantExpression':
    case 'StringConstantExpression':
      return true;
    case 'VariableExpression':
      return isConstantName(node.path.name) && node.path.qualifier !== 'drive' && node.path.qualifier !== 'using';
    case 'TypeExpression':
      return use !== 'requires' || knownType(node.typeName) !== null;
    case 'ScriptBlockExpression':
      return use === 'attribute';
    case 'ArrayLiteral':
      return node.elements.every((element) => isConstant(element, use));
    case 'Hashtable':
      return (
        use === 'requires' &&
        node.keyValuePairs.every(({ key, value }) => isConstant(key, use) && isConstant(value, use))
      );
    case 'ParenExpression':
      return isConstant(node.pipeline, use);
    case 'Pipeline': {
      const inner = pureExpression(node);
      return inner !== null && isConstant(inner, use);
    }
    case 'SubExpression':
      return isConstant(node.subExpression, use);
    case 'StatementBlock': {
      const [first, ...others] = node.statements;
      return node.traps.length === 0 && first !== undefined && others.length === 0 && isConstant(first, use);
    }
    case 'UsingExpression':
      return isConstant(node.subExpression, use);
    case 'TernaryExpression':
      return isConstant(node.condition, use) && isConstant(node.ifTrue, use) && isConstant(node.ifFalse, use);
    case 'BinaryExpression':
      return (
        folding.has(node.operator) &&
        isConstant(node.left, use) &&
        isConstant(node.right, use) &&
        !dividesByNothing(node.operator, node.right)
      );
    case 'UnaryExpression':
      return folding.has(node.operator) && isConstant(node.child, use);
    case 'ConvertExpression': {
      const type = knownType(node.attribute.typeName);
      return type !== null && safeTypes.has(type) && isConstant(node.child, use);
    }
    case 'MemberExpression':
      return (
        node.static &&
        node.expression.kind === 'TypeExpression' &&
        node.member.kind === 'StringConstantExpression' &&
        isLiteralField(node.expression.typeName, node.member.value)
      );
    default:
      return false;
  }
}

function isConstantName(name: string): boolean {
  const lower = name.toLowerCase();
  return lower === 'true' || lower === 'false' || lower === 'null';
}

function dividesByNothing(operator: BinaryOperator, right: Node): boolean {
  if ((operator !== 'Divide' && operator !== 'Rem') || right.kind !== 'VariableExpression') return false;
  return right.path.name.toLowerCase() !== 'true';
}

/** Types whose conversion runs no code of others. */
const safeTypes: ReadonlySet<string> = new Set(
  'Boolean Char SByte Byte Int16 UInt16 Int32 UInt32 Int64 UInt64 Single Double '
    .split(' ')
    .map((name) => `System.${name}`),
);

const limits = new Set(['maxvalue', 'minvalue']);
const realLimits = new Set([...limits, 'epsilon', 'nan', 'negativeinfinity', 'positiveinfinity']);

/** Fields that are compile-time constants: limits of numbers, names of enumerations. */
function isLiteralField(typeName: Parameters<typeof knownType>[0], field: string): boolean {
  const type = knownType(typeName);
  const name = field.toLowerCase();
  // Of enumerations in other namespaces only the runtime knows the names.
  if (type === null) return typeName.kind === 'TypeName' && /\.[^.]*\./.test(typeName.name);
  if (type === 'System.Math' || type === 'System.MathF') return name === 'pi' || name === 'e' || name === 'tau';
  if (type === 'System.Double' || type === 'System.Single') return realLimits.has(name);
  if (/^System\.(S?Byte|U?Int(16|32|64)|Char)$/.test(type)) return limits.has(name);
  return /^System\.(ConsoleColor|DayOfWeek|StringComparison|AttributeTargets|DateTimeKind|MidpointRounding|PlatformID|TypeCode|StringSplitOptions|EnvironmentVariableTarget|UriKind|Base64FormattingOptions|ConsoleKey|ConsoleModifiers)$/.test(
    type,
  );
}

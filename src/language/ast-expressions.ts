import type { Node, NodeBase, ScriptBlock } from './ast.ts';
import type { PipelineBase, Statement, StatementBlock } from './ast-statements.ts';
import type { TypeName } from './type-name.ts';

/** What can stand where a value is computed. */
export type Expression =
  | TernaryExpression
  | BinaryExpression
  | UnaryExpression
  | AttributedExpression
  | ConvertExpression
  | MemberExpression
  | InvokeMemberExpression
  | BaseCtorInvokeMemberExpression
  | TypeExpression
  | VariableExpression
  | ConstantExpression
  | StringConstantExpression
  | ExpandableStringExpression
  | ScriptBlockExpression
  | ArrayLiteral
  | Hashtable
  | ArrayExpression
  | ParenExpression
  | SubExpression
  | UsingExpression
  | IndexExpression
  | ErrorExpression;

/** Expressions and the small nodes that only occur inside them or in front of declarations. */
export type ExpressionNode = Expression | CommandParameter | Attribute | NamedAttributeArgument | TypeConstraint;

export type BinaryOperator =
  | 'And'
  | 'Or'
  | 'Xor'
  | 'Band'
  | 'Bor'
  | 'Bxor'
  | 'Shl'
  | 'Shr'
  | 'Plus'
  | 'Minus'
  | 'Multiply'
  | 'Divide'
  | 'Rem'
  | 'Format'
  | 'DotDot'
  | 'QuestionQuestion'
  | 'Join'
  | 'Isplit'
  | 'Csplit'
  | 'Ireplace'
  | 'Creplace'
  | 'Is'
  | 'IsNot'
  | 'As'
  | 'Ieq'
  | 'Ine'
  | 'Ige'
  | 'Igt'
  | 'Ilt'
  | 'Ile'
  | 'Ilike'
  | 'Inotlike'
  | 'Imatch'
  | 'Inotmatch'
  | 'Icontains'
  | 'Inotcontains'
  | 'Iin'
  | 'Inotin'
  | 'Ceq'
  | 'Cne'
  | 'Cge'
  | 'Cgt'
  | 'Clt'
  | 'Cle'
  | 'Clike'
  | 'Cnotlike'
  | 'Cmatch'
  | 'Cnotmatch'
  | 'Ccontains'
  | 'Cnotcontains'
  | 'Cin'
  | 'Cnotin';

export type UnaryOperator =
  | 'Exclaim'
  | 'Not'
  | 'Bnot'
  | 'Plus'
  | 'Minus'
  | 'Comma'
  | 'Join'
  | 'Isplit'
  | 'Csplit'
  | 'PlusPlus'
  | 'MinusMinus'
  | 'PostfixPlusPlus'
  | 'PostfixMinusMinus';

/** `condition ? ifTrue : ifFalse` */
export interface TernaryExpression extends NodeBase<'TernaryExpression'> {
  readonly condition: Expression;
  readonly ifTrue: Expression;
  readonly ifFalse: Expression;
}

export interface BinaryExpression extends NodeBase<'BinaryExpression'> {
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
  /** The operator's own extent, where PowerShell reports run-time errors. */
  readonly operatorStart: number;
  readonly operatorEnd: number;
}

export interface UnaryExpression extends NodeBase<'UnaryExpression'> {
  readonly operator: UnaryOperator;
  readonly child: Expression;
}

/** `[Attribute()] child`, as in `[ValidateRange(1, 9)] $x = 3`. */
export interface AttributedExpression extends NodeBase<'AttributedExpression'> {
  readonly attribute: AttributeBase;
  readonly child: Expression;
}

/** `[type] child` */
export interface ConvertExpression extends NodeBase<'ConvertExpression'> {
  readonly attribute: TypeConstraint;
  readonly child: Expression;
}

/** `expression.member`, `expression::member`, `expression?.member` */
export interface MemberExpression extends NodeBase<'MemberExpression'> {
  readonly expression: Expression;
  /** A bare name is a StringConstantExpression with type 'BareWord'. */
  readonly member: Expression | CommandParameter;
  readonly static: boolean;
  readonly nullConditional: boolean;
}

export interface InvokeMemberExpression extends NodeBase<'InvokeMemberExpression'> {
  readonly expression: Expression;
  readonly member: Expression | CommandParameter;
  readonly static: boolean;
  readonly nullConditional: boolean;
  readonly arguments: readonly Expression[];
  readonly genericTypeArguments: readonly TypeName[];
}

/** The `: base(...)` of a constructor (also the call PowerShell adds where none is written). */
export interface BaseCtorInvokeMemberExpression extends NodeBase<'BaseCtorInvokeMemberExpression'> {
  readonly expression: Expression;
  readonly member: Expression;
  readonly static: boolean;
  readonly nullConditional: boolean;
  readonly arguments: readonly Expression[];
  readonly genericTypeArguments: readonly TypeName[];
}

/** `[type]` used as a value. */
export interface TypeExpression extends NodeBase<'TypeExpression'> {
  readonly typeName: TypeName;
}

/** `$name`, `${name}`, `$scope:name`, `@name`. */
export interface VariableExpression extends NodeBase<'VariableExpression'> {
  readonly path: VariablePath;
  readonly splatted: boolean;
}

export interface VariablePath {
  /** Everything behind `$` or `@`, without braces, backticks resolved: `env:PATH`, `script:x`, `x`. */
  readonly userPath: string;
  /**
   * 'none' for a bare name; the scope words; 'drive' for any other drive (`$env:x`, `$function:f`).
   * `$using:x` is a UsingExpression around the variable `x`; 'using' is left where no name follows.
   */
  readonly qualifier: 'none' | 'local' | 'script' | 'global' | 'private' | 'variable' | 'using' | 'drive';
  /** The drive when the qualifier is 'drive' or 'using', else null. */
  readonly drive: string | null;
  /** The name without its qualifier or drive. */
  readonly name: string;
}

/** A number; `true` only for the left-out value of a named attribute argument (`[Parameter(Mandatory)]`). */
export interface ConstantExpression extends NodeBase<'ConstantExpression'> {
  readonly value: NumberLiteral | true;
}

/** A number with the exact .NET type that PowerShell gives the literal. */
export type NumberLiteral =
  | { readonly type: 'Int32' | 'Double' | 'Byte' | 'SByte' | 'Int16' | 'UInt16' | 'UInt32'; readonly value: number }
  | { readonly type: 'Int64' | 'UInt64' | 'BigInteger'; readonly value: bigint }
  /** mantissa * 10^-scale */
  | { readonly type: 'Decimal'; readonly value: { readonly mantissa: bigint; readonly scale: number } };

export type StringConstantType =
  | 'SingleQuoted'
  | 'SingleQuotedHereString'
  | 'DoubleQuoted'
  | 'DoubleQuotedHereString'
  | 'BareWord';

export interface StringConstantExpression extends NodeBase<'StringConstantExpression'> {
  readonly value: string;
  readonly stringConstantType: StringConstantType;
}

/** A double-quoted string, here-string or bare word with variables or `$(...)` inside. */
export interface ExpandableStringExpression extends NodeBase<'ExpandableStringExpression'> {
  /** The text with escapes resolved and the nested expressions as written. */
  readonly value: string;
  readonly stringConstantType: StringConstantType;
  /** VariableExpression, UsingExpression or SubExpression, in source order. */
  readonly nestedExpressions: readonly Expression[];
  /** The literal texts around the nested expressions: always one more than there are expressions. */
  readonly parts: readonly string[];
}

export interface ScriptBlockExpression extends NodeBase<'ScriptBlockExpression'> {
  readonly scriptBlock: ScriptBlock;
}

/** `a, b, c` */
export interface ArrayLiteral extends NodeBase<'ArrayLiteral'> {
  readonly elements: readonly Expression[];
}

export interface Hashtable extends NodeBase<'Hashtable'> {
  readonly keyValuePairs: readonly KeyValuePair[];
}

export interface KeyValuePair {
  readonly key: Expression;
  readonly value: Statement;
}

/** `@( ... )` */
export interface ArrayExpression extends NodeBase<'ArrayExpression'> {
  readonly subExpression: StatementBlock;
}

/** `( ... )` */
export interface ParenExpression extends NodeBase<'ParenExpression'> {
  readonly pipeline: PipelineBase;
}

/** `$( ... )` */
export interface SubExpression extends NodeBase<'SubExpression'> {
  readonly subExpression: StatementBlock;
}

export interface UsingExpression extends NodeBase<'UsingExpression'> {
  readonly subExpression: Expression;
}

/** `target[index]`, `target?[index]` */
export interface IndexExpression extends NodeBase<'IndexExpression'> {
  readonly target: Expression;
  readonly index: Expression;
  readonly nullConditional: boolean;
}

/** Where an expression was broken; only in trees with errors. */
export interface ErrorExpression extends NodeBase<'ErrorExpression'> {
  readonly nested: readonly Node[];
}

/** `-Name` or `-Name:argument` of a command. */
export interface CommandParameter extends NodeBase<'CommandParameter'> {
  /** Without the dash. */
  readonly parameterName: string;
  /** Only for the `-Name:argument` form. */
  readonly argument: Expression | null;
  /** Extent of the `-Name` part. */
  readonly errorStart: number;
  readonly errorEnd: number;
}

export type AttributeBase = Attribute | TypeConstraint;

/** `[Name(positional, Named = value)]` */
export interface Attribute extends NodeBase<'Attribute'> {
  readonly typeName: TypeName;
  readonly positionalArguments: readonly Expression[];
  readonly namedArguments: readonly NamedAttributeArgument[];
}

export interface NamedAttributeArgument extends NodeBase<'NamedAttributeArgument'> {
  readonly argumentName: string;
  readonly argument: Expression;
  /** True for `[Parameter(Mandatory)]`: the argument is then the constant `true`. */
  readonly expressionOmitted: boolean;
}

/** `[type]` in front of a parameter, variable, property or expression, or behind `catch`. */
export interface TypeConstraint extends NodeBase<'TypeConstraint'> {
  readonly typeName: TypeName;
}

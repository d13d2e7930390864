import type { Node, NodeBase, Parameter, ScriptBlock } from './ast.ts';
import type {
  Attribute,
  AttributeBase,
  CommandParameter,
  Expression,
  Hashtable,
  StringConstantExpression,
  TypeConstraint,
  VariableExpression,
} from './ast-expressions.ts';

/** What can stand in a statement list. */
export type Statement =
  | PipelineBase
  | CommandBase
  | IfStatement
  | SwitchStatement
  | ForEachStatement
  | ForStatement
  | WhileStatement
  | DoWhileStatement
  | DoUntilStatement
  | TryStatement
  | TrapStatement
  | BreakStatement
  | ContinueStatement
  | ReturnStatement
  | ExitStatement
  | ThrowStatement
  | DataStatement
  | FunctionDefinition
  | TypeDefinition
  | UsingStatement
  | ConfigurationDefinition
  | BlockStatement;

/** Statements and the nodes that are only parts of one. */
export type StatementNode = Statement | StatementBlock | CatchClause | Redirection | PropertyMember | FunctionMember;

/** What can stand in parentheses, on the right of an assignment, in a condition. */
export type PipelineBase = Pipeline | PipelineChain | AssignmentStatement | ErrorStatement;

export interface StatementBlock extends NodeBase<'StatementBlock'> {
  readonly traps: readonly TrapStatement[];
  readonly statements: readonly Statement[];
}

/** `a | b | c` */
export interface Pipeline extends NodeBase<'Pipeline'> {
  readonly pipelineElements: readonly CommandBase[];
  /** Ends with `&`. */
  readonly background: boolean;
}

/** `left && right`, `left || right` */
export interface PipelineChain extends NodeBase<'PipelineChain'> {
  readonly lhsPipelineChain: Pipeline | PipelineChain;
  readonly rhsPipeline: Pipeline;
  readonly operator: 'AndAnd' | 'OrOr';
  readonly background: boolean;
}

export type CommandBase = Command | CommandExpression;

export interface Command extends NodeBase<'Command'> {
  /** The name first, then parameters and arguments in source order. */
  readonly commandElements: readonly CommandElement[];
  /** `&` or `.` in front, else 'None'. */
  readonly invocationOperator: 'None' | 'Ampersand' | 'Dot';
  readonly redirections: readonly Redirection[];
}

export type CommandElement = Expression | CommandParameter;

/** An expression as an element of a pipeline. */
export interface CommandExpression extends NodeBase<'CommandExpression'> {
  readonly expression: Expression;
  readonly redirections: readonly Redirection[];
}

export type Redirection = FileRedirection | MergingRedirection;
export type RedirectionStream = 'All' | 'Output' | 'Error' | 'Warning' | 'Verbose' | 'Debug' | 'Information';

export interface FileRedirection extends NodeBase<'FileRedirection'> {
  readonly fromStream: RedirectionStream;
  readonly location: Expression;
  readonly append: boolean;
}

export interface MergingRedirection extends NodeBase<'MergingRedirection'> {
  readonly fromStream: RedirectionStream;
  readonly toStream: RedirectionStream;
}

export type AssignmentOperator =
  | 'Equals'
  | 'PlusEquals'
  | 'MinusEquals'
  | 'MultiplyEquals'
  | 'DivideEquals'
  | 'RemainderEquals'
  | 'QuestionQuestionEquals';

export interface AssignmentStatement extends NodeBase<'AssignmentStatement'> {
  readonly left: Expression;
  readonly operator: AssignmentOperator;
  /** A CommandExpression where a mere expression is assigned, else any statement. */
  readonly right: Statement;
  readonly operatorStart: number;
  readonly operatorEnd: number;
}

export interface IfStatement extends NodeBase<'IfStatement'> {
  /** `if` and every `elseif`. */
  readonly clauses: readonly IfClause[];
  readonly elseClause: StatementBlock | null;
}

export interface IfClause {
  readonly condition: PipelineBase;
  readonly body: StatementBlock;
}

export interface SwitchStatement extends NodeBase<'SwitchStatement'> {
  /** Without the colon. */
  readonly label: string | null;
  /** The input; the file's name with `-file`. */
  readonly condition: PipelineBase;
  readonly regex: boolean;
  readonly wildcard: boolean;
  readonly exact: boolean;
  readonly caseSensitive: boolean;
  readonly file: boolean;
  readonly parallel: boolean;
  readonly clauses: readonly SwitchClause[];
  readonly default: StatementBlock | null;
}

export interface SwitchClause {
  readonly condition: Expression;
  readonly body: StatementBlock;
}

export interface ForEachStatement extends NodeBase<'ForEachStatement'> {
  readonly label: string | null;
  /** The workflow words `-parallel` and `-throttlelimit`: read, and refused as reserved. */
  readonly parallel: boolean;
  readonly throttleLimit: Expression | null;
  readonly variable: VariableExpression;
  readonly condition: PipelineBase;
  readonly body: StatementBlock;
}

export interface ForStatement extends NodeBase<'ForStatement'> {
  readonly label: string | null;
  readonly initializer: PipelineBase | null;
  readonly condition: PipelineBase | null;
  readonly iterator: PipelineBase | null;
  readonly body: StatementBlock;
}

export interface WhileStatement extends NodeBase<'WhileStatement'> {
  readonly label: string | null;
  readonly condition: PipelineBase;
  readonly body: StatementBlock;
}

export interface DoWhileStatement extends NodeBase<'DoWhileStatement'> {
  readonly label: string | null;
  readonly condition: PipelineBase;
  readonly body: StatementBlock;
}

export interface DoUntilStatement extends NodeBase<'DoUntilStatement'> {
  readonly label: string | null;
  readonly condition: PipelineBase;
  readonly body: StatementBlock;
}

export interface TryStatement extends NodeBase<'TryStatement'> {
  readonly body: StatementBlock;
  readonly catchClauses: readonly CatchClause[];
  readonly finally: StatementBlock | null;
}

export interface CatchClause extends NodeBase<'CatchClause'> {
  /** Empty for a catch-all. */
  readonly catchTypes: readonly TypeConstraint[];
  readonly body: StatementBlock;
}

export interface TrapStatement extends NodeBase<'TrapStatement'> {
  readonly trapType: TypeConstraint | null;
  readonly body: StatementBlock;
}

export interface BreakStatement extends NodeBase<'BreakStatement'> {
  readonly label: Expression | null;
}

export interface ContinueStatement extends NodeBase<'ContinueStatement'> {
  readonly label: Expression | null;
}

export interface ReturnStatement extends NodeBase<'ReturnStatement'> {
  readonly pipeline: PipelineBase | null;
}

export interface ExitStatement extends NodeBase<'ExitStatement'> {
  readonly pipeline: PipelineBase | null;
}

export interface ThrowStatement extends NodeBase<'ThrowStatement'> {
  readonly pipeline: PipelineBase | null;
}

/** `data name -supportedCommand a { ... }` */
export interface DataStatement extends NodeBase<'DataStatement'> {
  readonly variable: string | null;
  readonly commandsAllowed: readonly Expression[];
  readonly body: StatementBlock;
}

export interface FunctionDefinition extends NodeBase<'FunctionDefinition'> {
  readonly isFilter: boolean;
  readonly isWorkflow: boolean;
  readonly name: string;
  /** Extent of the name. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** The `name(...)` form; null where no parentheses were written (a `param` block is in the body). */
  readonly parameters: readonly Parameter[] | null;
  readonly body: ScriptBlock;
}

export interface TypeDefinition extends NodeBase<'TypeDefinition'> {
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly typeKind: 'Class' | 'Enum';
  readonly attributes: readonly Attribute[];
  readonly baseTypes: readonly TypeConstraint[];
  readonly members: readonly Member[];
}

export type Member = PropertyMember | FunctionMember;

export interface PropertyMember extends NodeBase<'PropertyMember'> {
  readonly name: string;
  readonly attributes: readonly AttributeBase[];
  readonly propertyType: TypeConstraint | null;
  readonly initialValue: Expression | null;
  readonly isStatic: boolean;
  readonly isHidden: boolean;
  /** True for the members of an enum. */
  readonly isEnumMember: boolean;
}

export interface FunctionMember extends NodeBase<'FunctionMember'> {
  readonly name: string;
  readonly attributes: readonly AttributeBase[];
  readonly returnType: TypeConstraint | null;
  readonly functionDefinition: FunctionDefinition;
  readonly isStatic: boolean;
  readonly isHidden: boolean;
  readonly isConstructor: boolean;
}

export interface UsingStatement extends NodeBase<'UsingStatement'> {
  readonly usingStatementKind: 'Assembly' | 'Command' | 'Module' | 'Namespace' | 'Type';
  readonly name: StringConstantExpression | null;
  readonly alias: StringConstantExpression | null;
  readonly moduleSpecification: Hashtable | null;
}

/** DSC's `configuration name { ... }`: parsed, never run. */
export interface ConfigurationDefinition extends NodeBase<'ConfigurationDefinition'> {
  readonly body: ScriptBlock;
  readonly instanceName: Expression;
  readonly configurationType: 'Resource' | 'Meta';
}

/** The workflow words `sequence { }` and `parallel { }`, which PowerShell 7 still parses and refuses. */
export interface BlockStatement extends NodeBase<'BlockStatement'> {
  readonly keyword: 'Sequence' | 'Parallel' | 'InlineScript';
  readonly body: StatementBlock;
}

/** Where a statement was broken; only in trees with errors. */
export interface ErrorStatement extends NodeBase<'ErrorStatement'> {
  /** The keyword that began it, '' where there was none. */
  readonly keyword: string;
  readonly conditions: readonly Node[];
  readonly bodies: readonly Node[];
  readonly nested: readonly Node[];
}

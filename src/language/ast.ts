/**
 * The syntax tree of PowerShell 7.6: one readonly object type a node, told apart by `kind`, which is the name of
 * PowerShell's own Ast class without its suffix. `start` and `end` are UTF-16 offsets into the parsed text
 * (`end` exclusive). Lists are never null; a missing part is `null`.
 */
import type { Attribute, AttributeBase, Expression, ExpressionNode, VariableExpression } from './ast-expressions.ts';
import type { Statement, StatementNode, TrapStatement, UsingStatement } from './ast-statements.ts';

export type * from './ast-expressions.ts';
export type * from './ast-statements.ts';
export type * from './type-name.ts';

/** What every node has. */
export interface NodeBase<K extends string> {
  readonly kind: K;
  /** Offset of the node's first character. */
  readonly start: number;
  /** Offset behind the node's last character. */
  readonly end: number;
}

/** A script file, the body of a function, or what stands between the braces of `{ ... }`. */
export interface ScriptBlock extends NodeBase<'ScriptBlock'> {
  readonly usingStatements: readonly UsingStatement[];
  readonly attributes: readonly Attribute[];
  readonly paramBlock: ParamBlock | null;
  readonly dynamicParamBlock: NamedBlock | null;
  readonly beginBlock: NamedBlock | null;
  readonly processBlock: NamedBlock | null;
  /** The statements of a script block without named blocks are an unnamed end block (process block in a filter). */
  readonly endBlock: NamedBlock | null;
  readonly cleanBlock: NamedBlock | null;
  /** What `#requires` comments ask for; only on the root of a script. */
  readonly requirements: ScriptRequirements | null;
}

export type BlockKind = 'Dynamicparam' | 'Begin' | 'Process' | 'End' | 'Clean';

export interface NamedBlock extends NodeBase<'NamedBlock'> {
  readonly blockKind: BlockKind;
  /** True when the block has no `begin`/`process`/`end` word of its own. */
  readonly unnamed: boolean;
  readonly traps: readonly TrapStatement[];
  readonly statements: readonly Statement[];
}

export interface ParamBlock extends NodeBase<'ParamBlock'> {
  readonly attributes: readonly Attribute[];
  readonly parameters: readonly Parameter[];
}

export interface Parameter extends NodeBase<'Parameter'> {
  /** Attributes and type constraints in source order. */
  readonly attributes: readonly AttributeBase[];
  readonly name: VariableExpression;
  readonly defaultValue: Expression | null;
}

/** Demands of `#requires` lines. */
export interface ScriptRequirements {
  readonly version: string | null;
  readonly editions: readonly string[];
  readonly modules: readonly RequiredModule[];
  readonly assemblies: readonly string[];
  readonly shellId: string | null;
  readonly elevated: boolean;
}

export interface RequiredModule {
  readonly name: string;
  readonly guid: string | null;
  readonly moduleVersion: string | null;
  readonly requiredVersion: string | null;
  readonly maximumVersion: string | null;
}

/** Any node of a tree. */
export type Node = ScriptBlock | NamedBlock | ParamBlock | Parameter | ExpressionNode | StatementNode;

export type NodeKind = Node['kind'];

import type { ScriptBlock as ScriptBlockAst } from '../language/ast.ts';
import type { NetType } from '../types/net-type.ts';
import type { NetObject, Value } from '../types/value.ts';
import type { CommandMetadata } from './binder/metadata.ts';
import type { CompiledBlock } from './compile/block.ts';
import type { Sink } from './flow.ts';
import type { Streams } from './pipeline/streams.ts';
import type { SessionState } from './scopes/session-state.ts';
import type { Variable } from './scopes/variable.ts';
import { scriptBlockType } from './script-block-type.ts';
import type { SourceText } from './source-text.ts';

/** How to run a script block; what is left out is as in `& $block`. */
export interface InvokeOptions {
  /** `$_`; left out, the block sees its caller's. */
  readonly item?: Value;
  /** `$input`, and what a process block gets; left out, the block runs without pipeline input. */
  readonly input?: readonly Value[];
  readonly args?: readonly Value[];
  /** `$this` */
  readonly self?: Value;
  /** False runs in the caller's scope, as ForEach-Object and `.` do. Default true. */
  readonly newScope?: boolean;
  /** Where output goes as it appears; default: collected and returned. */
  readonly output?: Sink;
  readonly streams?: Streams;
  /** Called as a method or delegate: errors of statements reach the caller as exceptions. */
  readonly asMethod?: boolean;
  /** Non-terminating errors go past the pipeline, to wherever the host shows such. */
  readonly errorsOutside?: boolean;
  /** Values of `$using:` names (lower case): the block runs as if in another session. */
  readonly using?: ReadonlyMap<string, Value>;
  /** InvokeWithContext's variables and functions. */
  readonly variables?: readonly Variable[];
  readonly functions?: ReadonlyMap<string, ScriptBlock>;
}

/** `{ ... }` as a value: compiled code bound to the session state (module) in which it was made. */
export class ScriptBlock implements NetObject {
  readonly code: CompiledBlock;
  /** Undefined for a block made from text by `[scriptblock]::Create` outside a module: runs where it is called. */
  readonly state: SessionState;

  constructor(code: CompiledBlock, state: SessionState) {
    this.code = code;
    this.state = state;
  }

  get netType(): NetType {
    return scriptBlockType;
  }

  get ast(): ScriptBlockAst {
    return this.code.ast;
  }

  get source(): SourceText {
    return this.code.source;
  }

  /** The text between the braces. */
  get text(): string {
    return this.code.text;
  }

  toString(): string {
    return this.code.text;
  }

  /** Parameters and attributes of its param block, built at first use. */
  get metadata(): CommandMetadata {
    return this.code.metadata(this.state.session);
  }

  /** Runs the block; returns what it wrote (unless `output` is given): AutomationNull, one value, or an object[]. */
  invoke(options: InvokeOptions = {}): Value {
    return this.state.session.invokeBlock(this, options);
  }

  /** Runs it and returns all output values. */
  invokeAll(options: InvokeOptions = {}): Value[] {
    const items: Value[] = [];
    this.state.session.invokeBlock(this, { ...options, output: { write: (value) => void items.push(value) } });
    return items;
  }
}

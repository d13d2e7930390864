import type { NetType } from '../../types/net-type.ts';
import type { NetObject, Value } from '../../types/value.ts';
import { variableType } from './variable-type.ts';

/** Converts and validates what is assigned to a constrained variable: `[int]$x`, `[ValidateRange(1, 9)]$x`. */
export interface VariableConstraint {
  /** The type or attribute, as `(Get-Variable x).Attributes` lists it. */
  readonly attribute: Value;
  /** The converted value; throws MetadataError errors. */
  apply(value: Value, variable: Variable): Value;
}

export const VariableOption = { None: 0, ReadOnly: 1, Constant: 2, Private: 4, AllScope: 8, Unspecified: 16 } as const;

/** A variable of a scope, and the PSVariable object that scripts see. */
export class Variable implements NetObject {
  readonly name: string;
  value: Value;
  /** True while an assignment may just store: no constraint, not read-only, not removed. */
  plain: boolean;
  options: number = VariableOption.None;
  removed = false;
  description = '';
  /** Whether others than the session's own code may see it. */
  visibility: 'Public' | 'Private' = 'Public';
  constraints: VariableConstraint[] | null = null;
  /** Is told of each use, while a breakpoint is about the variable; `value` is then kept elsewhere, so that all uses come by. */
  watcher: ((mode: 'Read' | 'Write') => void) | null = null;
  #watched: Value = null;
  /** The module that exported it, '' otherwise. */
  moduleName = '';

  constructor(name: string, value: Value, options: number = VariableOption.None) {
    this.name = name;
    this.value = value;
    this.options = options;
    this.plain = (options & (VariableOption.ReadOnly | VariableOption.Constant)) === 0;
  }

  get netType(): NetType {
    return variableType;
  }

  /** Reads through accessors of special variables. */
  get(): Value {
    if (this.watcher === null) return this.value;
    const value = this.#watched;
    this.watcher('Read');
    return value;
  }

  /** Stores after conversion and validation; throws VariableNotWritable. Read-only is checked by the caller with `force`. */
  set(value: Value): void {
    let stored = value;
    if (this.constraints !== null) {
      for (const constraint of this.constraints) stored = constraint.apply(stored, this);
    }
    if (this.watcher === null) this.value = stored;
    else {
      this.#watched = stored;
      this.watcher('Write');
    }
  }

  get readOnly(): boolean {
    return (this.options & (VariableOption.ReadOnly | VariableOption.Constant)) !== 0;
  }

  /** Has all uses of the variable told. */
  watch(watcher: (mode: 'Read' | 'Write') => void): void {
    if (this.watcher !== null) return;
    this.#watched = this.get();
    this.watcher = watcher;
    this.value = undefined;
    this.plain = false;
  }

  /** Keeps `plain` in step after options, constraints or removal changed. */
  refresh(): void {
    this.plain = this.constraints === null && !this.readOnly && !this.removed && this.watcher === null;
  }
}

/** A variable whose value lives elsewhere: `$?`, `$PWD`, `$_` seen by name. */
export class LiveVariable extends Variable {
  readonly #read: () => Value;
  readonly #write: ((value: Value) => void) | null;

  constructor(name: string, read: () => Value, write: ((value: Value) => void) | null, options?: number) {
    super(name, undefined, options ?? (write === null ? VariableOption.ReadOnly : VariableOption.None));
    this.#read = read;
    this.#write = write;
    this.plain = false;
  }

  override get(): Value {
    return this.#read();
  }

  override set(value: Value): void {
    this.#write?.(value);
  }

  override refresh(): void {
    this.plain = false;
  }
}

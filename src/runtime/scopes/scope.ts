import type { NetType } from '../../types/net-type.ts';
import type { Frame } from '../compile/frame.ts';
import type { Drive } from '../drive.ts';
import type { AliasInfo, FunctionInfo } from '../functions/command-info.ts';
import { emptyLayout, type Layout } from './layout.ts';
import { type Variable, VariableOption } from './variable.ts';

/**
 * One variable scope: global, a module's, a script's, or that of a running function or script block.
 * Variables that its code names live in `slots`, numbered by `layout`; all others in `extra`.
 */
export class Scope {
  readonly parent: Scope | null;
  /** What `$script:` means here: the nearest script's or module's scope, or the global one. */
  readonly script: Scope;
  readonly layout: Layout;
  readonly slots: (Variable | undefined)[];
  extra: Map<string, Variable> | null = null;
  functions: Map<string, FunctionInfo> | null = null;
  aliases: Map<string, AliasInfo> | null = null;
  /** Drives that live as long as this scope; those of the global one are the session's own. */
  drives: Drive[] | null = null;
  /** Classes and enums defined by the code of this scope, by lower-case name. */
  types: Map<string, NetType> | null = null;
  /** The innermost block running in this scope; dot-sourced blocks stack on their host's. */
  frame: Frame | null = null;
  /** Set-StrictMode of this scope, 0 for off; undefined asks the parent. */
  strict: number | undefined;

  constructor(parent: Scope | null, layout: Layout = emptyLayout, isScript = false) {
    this.parent = parent;
    this.layout = layout;
    this.slots = [];
    this.script = isScript || parent === null ? this : parent.script;
  }

  /** The variable of this scope itself; `name` is lower case. */
  local(name: string): Variable | undefined {
    const slot = this.layout.index.get(name);
    if (slot !== undefined) {
      const variable = this.slots[slot];
      if (variable !== undefined && !variable.removed) return variable;
    }
    return this.extra?.get(name);
  }

  /** Puts a variable into this scope, in place of one with the same name; `name` is lower case. */
  define(name: string, variable: Variable): Variable {
    const slot = this.layout.index.get(name);
    if (slot !== undefined) this.slots[slot] = variable;
    else {
      this.extra ??= new Map();
      this.extra.set(name, variable);
    }
    return variable;
  }

  remove(name: string): boolean {
    const variable = this.local(name);
    if (variable === undefined) return false;
    variable.removed = true;
    // Frames that cached it find nothing in it and look again.
    variable.value = undefined;
    variable.plain = false;
    const slot = this.layout.index.get(name);
    if (slot !== undefined) this.slots[slot] = undefined;
    this.extra?.delete(name);
    return true;
  }

  /** The nearest variable of this name, as code in this scope sees it: private ones of outer scopes are skipped. */
  find(name: string): Variable | undefined {
    let variable = this.local(name);
    if (variable !== undefined) return variable;
    for (let scope = this.parent; scope !== null; scope = scope.parent) {
      variable = scope.local(name);
      if (variable !== undefined && (variable.options & VariableOption.Private) === 0) return variable;
    }
    return undefined;
  }

  /** All variables of this scope itself, in order of creation within slots and within the rest. */
  *locals(): Generator<Variable> {
    for (const variable of this.slots) if (variable !== undefined && !variable.removed) yield variable;
    if (this.extra !== null) yield* this.extra.values();
  }

  get strictVersion(): number {
    for (let scope: Scope | null = this; scope !== null; scope = scope.parent) {
      if (scope.strict !== undefined) return scope.strict;
    }
    return 0;
  }
}

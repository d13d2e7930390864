import type { NetDictionary } from '../../types/dictionary.ts';
import type { NetType } from '../../types/net-type.ts';
import type { NetObject, Value } from '../../types/value.ts';
import type { AliasInfo, CmdletInfo, FunctionInfo } from '../functions/command-info.ts';
import type { SessionState } from '../scopes/session-state.ts';
import type { Variable } from '../scopes/variable.ts';
import { moduleType } from './module-type.ts';

/** A loaded module: a script module with its own session state, or the face of built-in cmdlets (`state` null). */
export class Module implements NetObject {
  readonly name: string;
  path: string;
  readonly kind: 'Script' | 'Binary' | 'Manifest' | 'Cim';
  readonly state: SessionState | null;
  version = '0.0';
  description = '';
  guid = '00000000-0000-0000-0000-000000000000';
  readonly exportedFunctions = new Map<string, FunctionInfo>();
  readonly exportedAliases = new Map<string, AliasInfo>();
  readonly exportedVariables = new Map<string, Variable>();
  /** Built-in cmdlets it shows; looked up when first asked for. */
  listCmdlets: () => CmdletInfo[] = () => [];
  /** What its `.psd1` says, key by key. */
  manifest: NetDictionary | null = null;
  nestedModules: readonly Module[] = [];
  accessMode: 'ReadWrite' | 'ReadOnly' | 'Constant' = 'ReadWrite';
  /** The text of its code. */
  definition = '';
  /** Classes and enums that `using module` brings along. */
  exportedTypes: ReadonlyMap<string, NetType> = new Map();
  privateData: Value = null;
  onRemove: Value = null;
  prefix = '';

  constructor(name: string, path: string, kind: Module['kind'], state: SessionState | null) {
    this.name = name;
    this.path = path;
    this.kind = kind;
    this.state = state;
  }

  get netType(): NetType {
    return moduleType;
  }

  get exportedCmdlets(): CmdletInfo[] {
    return this.listCmdlets();
  }

  toString(): string {
    return this.name;
  }
}

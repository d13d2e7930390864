import type { NetType } from '../../types/net-type.ts';
import type { NetObject, Value } from '../../types/value.ts';
import type { ScriptClass } from './script-class.ts';

/** Where a constructor puts the object it makes: a .NET base makes it only when its own constructor is called. */
export interface Construction {
  readonly type: ScriptClass;
  instance: NetObject | null;
}

/** One run of a method or constructor. */
export interface MethodRun {
  readonly owner: ScriptClass;
  readonly returns: NetType;
  result: Value;
  readonly construction: Construction | null;
}

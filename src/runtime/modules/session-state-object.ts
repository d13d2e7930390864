import { defineType } from '../../types/declare.ts';
import type { NetType } from '../../types/net-type.ts';
import type { NetObject, Value } from '../../types/value.ts';
import type { SessionState } from '../scopes/session-state.ts';

/** `$ExecutionContext.SessionState`, `$PSCmdlet.SessionState`: a session state as scripts see it. */
class SessionStateObject implements NetObject {
  readonly state: SessionState;

  constructor(state: SessionState) {
    this.state = state;
  }

  get netType(): NetType {
    return sessionStateType;
  }
}

/** `.PSVariable` of a session state. */
class VariableIntrinsics implements NetObject {
  readonly state: SessionState;

  constructor(state: SessionState) {
    this.state = state;
  }

  get netType(): NetType {
    return variableIntrinsicsType;
  }
}

const known = new WeakMap<SessionState, SessionStateObject>();

export function sessionStateObject(state: SessionState): Value {
  let object = known.get(state);
  if (object === undefined) {
    object = new SessionStateObject(state);
    known.set(state, object);
  }
  return object;
}

const sessionStateType = defineType('System.Management.Automation.SessionState', {
  members: () => ({
    'System.Object PSVariable {get;}': (self: SessionStateObject) => new VariableIntrinsics(self.state),
    'System.Object Module {get;}': (self: SessionStateObject) => self.state.module,
  }),
});

const variableIntrinsicsType = defineType('System.Management.Automation.PSVariableIntrinsics', {
  members: () => ({
    'System.Object Get(string name)': (self: VariableIntrinsics, name: string) =>
      self.state.current.find(name.toLowerCase()) ?? null,
    'System.Object GetValue(string name)': (self: VariableIntrinsics, name: string) =>
      self.state.current.find(name.toLowerCase())?.get() ?? null,
    'System.Object GetValue(string name, System.Object defaultValue)': (
      self: VariableIntrinsics,
      name: string,
      otherwise: Value,
    ) => self.state.current.find(name.toLowerCase())?.get() ?? otherwise,
    'void Set(string name, System.Object value)': (self: VariableIntrinsics, name: string, value: Value) => {
      self.state.session.setVariable(name, value);
    },
    'void Remove(string name)': (self: VariableIntrinsics, name: string) => {
      self.state.current.remove(name.toLowerCase());
    },
  }),
});

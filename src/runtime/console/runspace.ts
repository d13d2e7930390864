import { defineEnum, defineType } from '../../types/declare.ts';
import { Guid } from '../../types/guid.ts';
import type { NetType } from '../../types/net-type.ts';
import type { NetObject } from '../../types/value.ts';
import type { Shell } from '../shell.ts';

const runspaces = 'System.Management.Automation.Runspaces';

defineEnum(
  `${runspaces}.RunspaceState`,
  'BeforeOpen Opening Opened Closed Closing Broken Disconnecting Disconnected Connecting',
);
defineEnum(`${runspaces}.RunspaceAvailability`, 'None Available AvailableForNestedCommand Busy RemoteDebug');

/** The one runspace of a session: Get-Runspace and `$Host.Runspace` show it. */
export class Runspace implements NetObject {
  readonly id: number;
  readonly name: string;
  readonly instanceId = Guid.create();

  constructor(id: number) {
    this.id = id;
    this.name = `Runspace${id}`;
  }

  get netType(): NetType {
    return runspaceType;
  }
}

const runspaceType: NetType = defineType(`${runspaces}.LocalRunspace`, {
  members: () => ({
    'int Id {get;}': (self: Runspace) => self.id,
    'string Name {get;}': (self: Runspace) => self.name,
    'string ComputerName {get;}': () => 'localhost',
    'string Type {get;}': () => 'Local',
    'guid InstanceId {get;}': (self: Runspace) => self.instanceId,
    'System.Object ConnectionInfo {get;}': () => null,
    'System.Object RunspaceStateInfo {get;}': () => opened,
    [`${runspaces}.RunspaceAvailability RunspaceAvailability {get;}`]: () => 3,
    'bool RunspaceIsRemote {get;}': () => false,
    'version Version {get;}': () => '7.6.5.500',
  }),
});

/** A runspace whose code asks is open. */
class StateInfo implements NetObject {
  get netType(): NetType {
    return stateInfoType;
  }

  toString(): string {
    return 'Opened';
  }
}

const stateInfoType: NetType = defineType(`${runspaces}.RunspaceStateInfo`, {
  members: () => ({
    [`${runspaces}.RunspaceState State {get;}`]: () => 2,
    'System.Object Reason {get;}': () => null,
    'string ToString()': (self: StateInfo) => self.toString(),
  }),
});

const opened = new StateInfo();

const made = new WeakMap<Shell, Runspace>();

export function runspaceOf(shell: Shell): Runspace {
  let runspace = made.get(shell);
  if (runspace === undefined) {
    runspace = new Runspace(1);
    made.set(shell, runspace);
  }
  return runspace;
}

import { defineType } from '../types/declare.ts';
import { Guid } from '../types/guid.ts';
import type { NetType } from '../types/net-type.ts';
import { findType } from '../types/type-names.ts';
import type { NetObject, Value } from '../types/value.ts';
import { nonInteractiveError } from './confirm/prompt-for-choice.ts';
import { runspaceOf } from './console/runspace.ts';
import { UserInterface } from './console/user-interface.ts';
import { ExitFlow } from './flow.ts';
import type { Shell } from './shell.ts';

const automation = 'System.Management.Automation';

/** `$Host` */
export class HostObject implements NetObject {
  readonly shell: Shell;
  #id: Guid | undefined;

  constructor(shell: Shell) {
    this.shell = shell;
  }

  /** Made for the first who asks: what makes random numbers takes long to load. */
  get id(): Guid {
    this.#id ??= Guid.create();
    return this.#id;
  }

  get netType(): NetType {
    return hostType;
  }
}

const hostType = defineType(`${automation}.Internal.Host.InternalHost`, {
  members: () => ({
    'string Name {get;}': (self: HostObject) => self.shell.host.name,
    'System.Object Version {get;}': (self: HostObject) => versionOf('7.6.5', self.shell),
    'guid InstanceId {get;}': (self: HostObject) => self.id,
    'System.Object UI {get;}': (self: HostObject) => new UserInterface(self.shell),
    'System.Object CurrentCulture {get;}': (self: HostObject) => cultureOf('en-US', self.shell),
    'System.Object CurrentUICulture {get;}': (self: HostObject) => cultureOf('en-US', self.shell),
    'bool DebuggerEnabled {get;}': () => true,
    'bool IsRunspacePushed {get;}': (self: HostObject) => self.shell.place.computer !== '',
    'System.Object Runspace {get;}': (self: HostObject) => runspaceOf(self.shell),
    'void SetShouldExit(int exitCode)': (_: HostObject, code: number) => {
      throw new ExitFlow(code);
    },
    'void EnterNestedPrompt()': (self: HostObject) => {
      if (self.shell.nestedPrompt === undefined) throw nonInteractiveError();
      self.shell.nestedPrompt();
    },
  }),
});

function versionOf(text: string, shell: Shell): Value {
  const type = findType('System.Version');
  return type === null ? text : shell.context.convert(text, type);
}

function cultureOf(name: string, shell: Shell): Value {
  const type = findType('System.Globalization.CultureInfo');
  return type === null ? name : shell.context.convert(name, type);
}

/** `$ExecutionContext` */
export class ExecutionContextObject implements NetObject {
  readonly shell: Shell;
  readonly state: Value;

  constructor(shell: Shell, state: Value) {
    this.shell = shell;
    this.state = state;
  }

  get netType(): NetType {
    return executionContextType;
  }
}

/** `$ExecutionContext.InvokeCommand` */
class CommandIntrinsics implements NetObject {
  readonly shell: Shell;

  constructor(shell: Shell) {
    this.shell = shell;
  }

  get netType(): NetType {
    return commandIntrinsicsType;
  }
}

const executionContextType = defineType(`${automation}.EngineIntrinsics`, {
  members: () => ({
    'System.Object Host {get;}': (self: ExecutionContextObject) => self.shell.getVariable('global:Host') ?? null,
    'System.Object InvokeCommand {get;}': (self: ExecutionContextObject) => new CommandIntrinsics(self.shell),
    'System.Object SessionState {get;}': (self: ExecutionContextObject) => self.state,
  }),
});

const commandIntrinsicsType = defineType(`${automation}.CommandInvocationIntrinsics`, {
  members: () => ({
    'string ExpandString(string source)': (self: CommandIntrinsics, text: string) => self.shell.expand(text),
    'scriptblock NewScriptBlock(string scriptText)': (self: CommandIntrinsics, text: string) =>
      self.shell.compile(text),
    'System.Object InvokeScript(string script)': (self: CommandIntrinsics, text: string) =>
      self.shell.compile(text).invokeAll({}),
    'System.Object GetCommand(string commandName, System.Object type)': (self: CommandIntrinsics, name: string) =>
      self.shell.searchCommand(name),
  }),
});

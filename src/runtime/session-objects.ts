import { defineType } from '../types/declare.ts';
import { EnumType, type EnumValue } from '../types/enums.ts';
import type { NetType } from '../types/net-type.ts';
import { findType } from '../types/type-names.ts';
import type { NetObject, Value } from '../types/value.ts';
import type { Shell } from './shell.ts';

const automation = 'System.Management.Automation';

/** `$Host` */
export class HostObject implements NetObject {
  readonly shell: Shell;

  constructor(shell: Shell) {
    this.shell = shell;
  }

  get netType(): NetType {
    return hostType;
  }
}

/** `$Host.UI`, and its `RawUI`. */
class HostInterface implements NetObject {
  readonly shell: Shell;
  readonly raw: boolean;

  constructor(shell: Shell, raw: boolean) {
    this.shell = shell;
    this.raw = raw;
  }

  get netType(): NetType {
    return this.raw ? rawInterfaceType : interfaceType;
  }
}

const hostType = defineType(`${automation}.Internal.Host.InternalHost`, {
  members: () => ({
    'string Name {get;}': (self: HostObject) => self.shell.host.name,
    'System.Object Version {get;}': (self: HostObject) => versionOf('7.6.5', self.shell),
    'System.Object UI {get;}': (self: HostObject) => new HostInterface(self.shell, false),
    'System.Object CurrentCulture {get;}': (self: HostObject) => cultureOf('en-US', self.shell),
    'System.Object CurrentUICulture {get;}': (self: HostObject) => cultureOf('en-US', self.shell),
    'void SetShouldExit(int exitCode)': () => undefined,
  }),
});

const interfaceType = defineType(`${automation}.Internal.Host.InternalHostUserInterface`, {
  members: () => ({
    'System.Object RawUI {get;}': (self: HostInterface) => new HostInterface(self.shell, true),
    'bool SupportsVirtualTerminal {get;}': (self: HostInterface) => self.shell.host.styled,
    'void Write(string value)': (self: HostInterface, text: string) => self.shell.host.write(text),
    'void WriteLine()': (self: HostInterface) => self.shell.host.write('\n'),
    'void WriteLine(string value)': (self: HostInterface, text: string) => self.shell.host.write(`${text}\n`),
    'void WriteErrorLine(string value)': (self: HostInterface, text: string) => self.shell.host.writeError(`${text}\n`),
    'void WriteWarningLine(string message)': (self: HostInterface, text: string) =>
      self.shell.host.write(`WARNING: ${text}\n`),
    'void WriteVerboseLine(string message)': (self: HostInterface, text: string) =>
      self.shell.host.write(`VERBOSE: ${text}\n`),
    'void WriteDebugLine(string message)': (self: HostInterface, text: string) =>
      self.shell.host.write(`DEBUG: ${text}\n`),
    'string ReadLine()': (self: HostInterface) => self.shell.host.readLine(),
  }),
});

/** A colour of the console as scripts keep and set it: a terminal is told, what is piped stays plain. */
function consoleColour(start: number, initial: number) {
  const chosen = new WeakMap<Shell, EnumValue>();
  // SGR counts red, green, blue from the lowest bit, ConsoleColor from the highest.
  const order = [0, 4, 2, 6, 1, 5, 3, 7];
  return {
    get: ({ shell }: HostInterface): Value => chosen.get(shell) ?? consoleColours().of(initial),
    set: ({ shell }: HostInterface, colour: EnumValue): void => {
      chosen.set(shell, colour);
      const value = Number(colour.value);
      const code = (value > 7 ? start + 60 : start) + (order[value & 7] ?? 0);
      if (shell.host.styled) shell.host.write(`\u001b[${code}m`);
    },
  };
}

function consoleColours(): EnumType {
  const type = findType('System.ConsoleColor');
  if (!(type instanceof EnumType)) throw new Error('System.ConsoleColor is no enum.');
  return type;
}

const rawInterfaceType = defineType(`${automation}.Internal.Host.InternalHostRawUserInterface`, {
  members: () => ({
    'System.Object WindowSize {get;}': (self: HostInterface) => new WindowSize(self.shell),
    'System.Object BufferSize {get;}': (self: HostInterface) => new WindowSize(self.shell),
    'System.ConsoleColor ForegroundColor {get;set;}': consoleColour(30, 7),
    'System.ConsoleColor BackgroundColor {get;set;}': consoleColour(40, 0),
    'string WindowTitle {get;set;}': {
      get: () => '',
      set: (self: HostInterface, title: string) => self.shell.host.setTitle(title),
    },
  }),
});

class WindowSize implements NetObject {
  readonly width: number;
  readonly height: number;

  constructor(shell: Shell) {
    const { columns, rows } = shell.host.size();
    this.width = columns;
    this.height = rows;
  }

  get netType(): NetType {
    return sizeType;
  }
}

const sizeType = defineType(`${automation}.Host.Size`, {
  kind: 'struct',
  members: () => ({
    'int Width {get;}': (self: WindowSize) => self.width,
    'int Height {get;}': (self: WindowSize) => self.height,
    'string ToString()': (self: WindowSize) => `${self.width},${self.height}`,
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

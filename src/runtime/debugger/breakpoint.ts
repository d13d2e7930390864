import { defineEnum, defineType } from '../../types/declare.ts';
import type { NetType } from '../../types/net-type.ts';
import type { NetObject } from '../../types/value.ts';
import type { ScriptBlock } from '../script-block.ts';

const automation = 'System.Management.Automation';

/** What every breakpoint has. */
interface Declared {
  readonly id: number;
  /** The full path of the only script that it counts in. */
  readonly script: string | null;
  /** Runs in place of the prompt. */
  readonly action: ScriptBlock | null;
}

/** A place, a command or a variable at which running code stops. */
export abstract class Breakpoint implements NetObject {
  readonly id: number;
  readonly script: string | null;
  readonly action: ScriptBlock | null;
  enabled = true;
  hitCount = 0;
  abstract get netType(): NetType;

  constructor({ id, script, action }: Declared) {
    this.id = id;
    this.script = script;
    this.action = action;
  }

  /** The place of a name: alone, or in its script. */
  protected within(name: string): string {
    return this.script === null ? name : `${this.script}:${name}`;
  }
}

export class LineBreakpoint extends Breakpoint {
  readonly line: number;
  /** 0: wherever the line's first statement begins. */
  readonly column: number;

  constructor(declared: Declared, line: number, column: number) {
    super(declared);
    this.line = line;
    this.column = column;
  }

  override get netType(): NetType {
    return lineBreakpointType;
  }

  override toString(): string {
    const column = this.column === 0 ? '' : `, ${this.column}`;
    return `Line breakpoint on '${this.within(String(this.line))}${column}'`;
  }
}

export class CommandBreakpoint extends Breakpoint {
  /** A name; wildcards are allowed. */
  readonly command: string;

  constructor(declared: Declared, command: string) {
    super(declared);
    this.command = command;
  }

  override get netType(): NetType {
    return commandBreakpointType;
  }

  override toString(): string {
    return `Command breakpoint on '${this.within(this.command)}'`;
  }
}

export type AccessMode = 'Read' | 'Write' | 'ReadWrite';
const accessModes: readonly AccessMode[] = ['Read', 'Write', 'ReadWrite'];
export const accessModeType = defineEnum(`${automation}.VariableAccessMode`, accessModes.join(' '));

export class VariableBreakpoint extends Breakpoint {
  readonly variable: string;
  readonly accessMode: AccessMode;

  constructor(declared: Declared, variable: string, accessMode: AccessMode) {
    super(declared);
    this.variable = variable;
    this.accessMode = accessMode;
  }

  override get netType(): NetType {
    return variableBreakpointType;
  }

  override toString(): string {
    return `Variable breakpoint on '${this.within(`$${this.variable}`)}' (${this.accessMode} access)`;
  }
}

const breakpointType = defineType(`${automation}.Breakpoint`, {
  isAbstract: true,
  members: () => ({
    'scriptblock Action {get;}': (self: Breakpoint) => self.action,
    'bool Enabled {get;}': (self: Breakpoint) => self.enabled,
    'int HitCount {get;}': (self: Breakpoint) => self.hitCount,
    'int Id {get;}': (self: Breakpoint) => self.id,
    'string Script {get;}': (self: Breakpoint) => self.script,
    'string ToString()': (self: Breakpoint) => self.toString(),
  }),
});

const lineBreakpointType: NetType = defineType(`${automation}.LineBreakpoint`, {
  base: breakpointType,
  members: () => ({
    'int Column {get;}': (self: LineBreakpoint) => self.column,
    'int Line {get;}': (self: LineBreakpoint) => self.line,
  }),
});

const commandBreakpointType: NetType = defineType(`${automation}.CommandBreakpoint`, {
  base: breakpointType,
  members: () => ({ 'string Command {get;}': (self: CommandBreakpoint) => self.command }),
});

const variableBreakpointType: NetType = defineType(`${automation}.VariableBreakpoint`, {
  base: breakpointType,
  members: () => ({
    [`${accessModeType.fullName} AccessMode {get;}`]: (self: VariableBreakpoint) =>
      accessModes.indexOf(self.accessMode),
    'string Variable {get;}': (self: VariableBreakpoint) => self.variable,
  }),
});

declare module '../cmdlet.ts' {
  interface ParameterTypes {
    Breakpoint: Breakpoint;
  }
}

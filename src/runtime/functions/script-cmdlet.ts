import { defineType } from '../../types/declare.ts';
import type { NetType } from '../../types/net-type.ts';
import type { NetObject, Value } from '../../types/value.ts';
import type { Binding } from '../binder/binding.ts';
import { confirmationOf } from '../binder/cmdlet-invocation.ts';
import type { Frame } from '../compile/frame.ts';
import type { Confirmation } from '../confirm/confirmation.ts';
import { ErrorRecord } from '../error-record.ts';
import { fail } from '../errors/engine-errors.ts';
import { CommandEnded, PSError } from '../flow.ts';
import { sessionStateObject } from '../modules/session-state-object.ts';
import type { CommandRuntime } from '../pipeline/command-runtime.ts';
import type { ExternalScriptInfo, FunctionInfo, ScriptInfo } from './command-info.ts';

/** `$PSCmdlet` of an advanced function. */
export class ScriptCmdlet implements NetObject {
  readonly info: FunctionInfo | ScriptInfo | ExternalScriptInfo;
  readonly runtime: CommandRuntime;
  readonly frame: Frame;
  readonly binding: Binding;
  /** Values of dynamic parameters by name. */
  readonly dynamic = new Map<string, Value>();
  #questions: Confirmation | null = null;

  constructor(
    info: FunctionInfo | ScriptInfo | ExternalScriptInfo,
    runtime: CommandRuntime,
    frame: Frame,
    binding: Binding,
  ) {
    this.info = info;
    this.runtime = runtime;
    this.frame = frame;
    this.binding = binding;
  }

  get netType(): NetType {
    return scriptCmdletType;
  }

  setDynamic(name: string, value: Value): void {
    this.dynamic.set(name, value);
  }

  /** Ends this command with an error; after the command has ended, that is an error like any other. */
  end(record: ErrorRecord): never {
    try {
      return this.runtime.throwTerminating(record);
    } catch (error) {
      throw error instanceof PSError && this.isRunning() ? new CommandEnded(this.runtime, error) : error;
    }
  }

  private isRunning(): boolean {
    for (let at: Frame | null = this.runtime.shell.frame; at !== null; at = at.outer) {
      if (at.runtime === this.runtime) return true;
    }
    return false;
  }

  /** ShouldProcess and ShouldContinue of this call. */
  get questions(): Confirmation {
    const { confirmImpact, name: command } = this.info.metadata;
    this.#questions ??= confirmationOf(command, confirmImpact, this.binding, this.runtime, this.runtime.shell);
    return this.#questions;
  }
}

function recordOf(value: Value): ErrorRecord {
  return value instanceof ErrorRecord ? value : fail('ArgumentNull', ['errorRecord']);
}

const name = 'System.Management.Automation.PSScriptCmdlet';

export const scriptCmdletType: NetType = defineType(name, {
  members: () => ({
    'string ParameterSetName {get;}': (self: ScriptCmdlet) => self.binding.parameterSet,
    'System.Object MyInvocation {get;}': (self: ScriptCmdlet) => self.runtime.invocation,
    'System.Object SessionState {get;}': (self: ScriptCmdlet) => sessionStateObject(self.info.block.state),
    'System.Object Host {get;}': (self: ScriptCmdlet) => self.runtime.shell.getVariable('Host') ?? null,
    'System.Object CommandRuntime {get;}': (self: ScriptCmdlet) => self,
    'bool ShouldProcess(string target)': (self: ScriptCmdlet, target: string) => self.questions.shouldProcess(target),
    'bool ShouldProcess(string target, string action)': (self: ScriptCmdlet, target: string, action: string) =>
      self.questions.shouldProcess(target, action),
    'bool ShouldProcess(string verboseDescription, string verboseWarning, string caption)': (
      self: ScriptCmdlet,
      description: string,
      warning: string,
      caption: string,
    ) => self.questions.shouldProcessMessage(description, warning, caption),
    'bool ShouldContinue(string query, string caption)': (self: ScriptCmdlet, query: string, caption: string) =>
      self.questions.shouldContinue(query, caption),
    'void WriteObject(System.Object sendToPipeline)': (self: ScriptCmdlet, value: Value) =>
      self.runtime.writeObject(value),
    'void WriteObject(System.Object sendToPipeline, bool enumerateCollection)': (
      self: ScriptCmdlet,
      value: Value,
      enumerate: boolean,
    ) => self.runtime.writeObject(value, enumerate),
    'void WriteError(System.Management.Automation.ErrorRecord errorRecord)': (self: ScriptCmdlet, record: Value) =>
      self.runtime.writeError(recordOf(record)),
    'void ThrowTerminatingError(System.Management.Automation.ErrorRecord errorRecord)': (
      self: ScriptCmdlet,
      record: Value,
    ) => self.end(recordOf(record)),
    'void WriteWarning(string text)': (self: ScriptCmdlet, text: string) => self.runtime.writeWarning(text),
    'void WriteVerbose(string text)': (self: ScriptCmdlet, text: string) => self.runtime.writeVerbose(text),
    'void WriteDebug(string text)': (self: ScriptCmdlet, text: string) => self.runtime.writeDebug(text),
    'void WriteInformation(System.Object messageData, string[] tags)': (
      self: ScriptCmdlet,
      data: Value,
      tags: string[],
    ) => self.runtime.writeInformation(data, tags ?? []),
    'System.Object GetVariableValue(string name)': (self: ScriptCmdlet, variable: string) =>
      self.runtime.shell.getVariable(variable) ?? null,
    'string ToString()': () => name,
  }),
});

import type { Value } from '../../types/value.ts';
import type { Cmdlet } from '../cmdlet.ts';
import { Confirmation, type ToAll } from '../confirm/confirmation.ts';
import type { ErrorRecord } from '../error-record.ts';
import type { InvocationInfo } from '../errors/invocation-info.ts';
import type { Host, ProgressRecord } from '../host.ts';
import type { CmdletInvocation } from '../invocation.ts';
import type { CommandRuntime } from '../pipeline/command-runtime.ts';
import type { Session } from '../session.ts';
import type { Binding } from './binding.ts';
import { SwitchParameter } from './switch-parameter.ts';

/** One running cmdlet: its binding, its streams and its questions, as its author sees them. */
export class BoundInvocation implements CmdletInvocation {
  readonly name: string;
  readonly session: Session;
  readonly #cmdlet: Cmdlet;
  readonly #binding: Binding;
  readonly #runtime: CommandRuntime;
  #confirmation: Confirmation | null = null;

  constructor(cmdlet: Cmdlet, binding: Binding, runtime: CommandRuntime, session: Session) {
    this.name = cmdlet.name;
    this.session = session;
    this.#cmdlet = cmdlet;
    this.#binding = binding;
    this.#runtime = runtime;
  }

  get host(): Host {
    return this.session.host;
  }

  get parameterSet(): string {
    return this.#binding.parameterSet;
  }

  isBound(parameter: string): boolean {
    return this.#binding.isBound(parameter);
  }

  get bound(): ReadonlyMap<string, Value> {
    return this.#binding.bound;
  }

  get myInvocation(): InvocationInfo {
    return this.#runtime.invocation;
  }

  writeObject(value: Value, enumerate = false): void {
    this.#runtime.writeObject(value, enumerate);
  }

  writeError(record: ErrorRecord): void {
    this.#runtime.writeError(record);
  }

  throwTerminatingError(record: ErrorRecord): never {
    return this.#runtime.throwTerminating(record);
  }

  writeWarning(text: string): void {
    this.#runtime.writeWarning(text);
  }

  writeVerbose(text: string): void {
    this.#runtime.writeVerbose(text);
  }

  writeDebug(text: string): void {
    this.#runtime.writeDebug(text);
  }

  writeInformation(value: Value, tags: readonly string[] = []): void {
    this.#runtime.writeInformation(value, tags);
  }

  writeProgress(record: ProgressRecord): void {
    this.#runtime.writeProgress(record);
  }

  shouldProcess(target: string, action = ''): boolean {
    return this.#questions.shouldProcess(target, action);
  }

  shouldProcessMessage(description: string, question = '', caption = ''): boolean {
    return this.#questions.shouldProcessMessage(description, question, caption);
  }

  get wasAsked(): boolean {
    return this.#questions.wasAsked;
  }

  shouldContinue(question: string, caption = '', toAll?: ToAll): boolean {
    return this.#questions.shouldContinue(question, caption, toAll);
  }

  stopUpstream(): never {
    return this.#runtime.stopUpstream();
  }

  checkStop(): void {
    this.session.checkStop();
  }

  get #questions(): Confirmation {
    const impact = this.#cmdlet.confirmImpact ?? 'Medium';
    this.#confirmation ??= confirmationOf(this.name, impact, this.#binding, this.#runtime, this.session);
    return this.#confirmation;
  }
}

/** The questions of one invocation of a cmdlet or an advanced function. */
export function confirmationOf(
  commandName: string,
  impact: 'None' | 'Low' | 'Medium' | 'High',
  binding: Binding,
  runtime: CommandRuntime,
  session: Session,
): Confirmation {
  return new Confirmation({
    commandName,
    impact,
    host: session.host,
    whatIf: flag(binding.bound.get('WhatIf')),
    confirm: flag(binding.bound.get('Confirm')),
    debug: flag(binding.bound.get('Debug')),
    preference: (name) => session.getVariable(name),
    writeVerbose: (text) => runtime.writeVerbose(text),
    transcribe: (text) => runtime.shell.transcripts.result(text),
    suspend: session.nestedPrompt,
  });
}

function flag(value: Value): boolean | undefined {
  if (value instanceof SwitchParameter) return value.isPresent;
  return typeof value === 'boolean' ? value : undefined;
}

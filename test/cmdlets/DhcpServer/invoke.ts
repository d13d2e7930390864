import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type DhcpService, dhcpService } from '../../../cmdlets/DhcpServer/service.ts';
import { ipAddress } from '../../../cmdlets/DhcpServer/values.ts';
import { LabDrive } from '../../../src/disk/lab-drive.ts';
import type { Cmdlet } from '../../../src/runtime/cmdlet.ts';
import { Drives } from '../../../src/runtime/drives.ts';
import type { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { PSError } from '../../../src/runtime/flow.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import type { ServiceKey, Session } from '../../../src/runtime/session.ts';
import { CimInstance } from '../../../src/types/cim-instance.ts';
import { IPAddress } from '../../../src/types/ip-address.ts';
import { NetNumber } from '../../../src/types/numbers.ts';
import { PSObject } from '../../../src/types/ps-object.ts';
import type { Value } from '../../../src/types/value.ts';
import { ip, testLab } from '../../dhcp/labs.ts';

const folder = path.resolve(import.meta.dirname, '../../../cmdlets/DhcpServer');

/** Every cmdlet of the module by name. */
export const loadedCmdlets = new Map<string, Cmdlet>();
for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!/[/\\][A-Z][a-z]+-Dhcp\w+\.ts$/.test(file)) continue;
  const module = (await import(pathToFileURL(path.join(folder, file)).href)) as { default: Cmdlet };
  loadedCmdlets.set(module.default.name, module.default);
}

/** What a cmdlet did. */
export interface Outcome {
  /** Written objects as plain data: properties by name, addresses and times as text. */
  readonly output: unknown[];
  readonly objects: Value[];
  /** `DHCP 20005: message` */
  readonly errors: string[];
  readonly records: ErrorRecord[];
  readonly warnings: string[];
  readonly verbose: string[];
  /** What ShouldProcess was told. */
  readonly sentences: string[];
  /** What ShouldContinue asked. */
  readonly questions: string[];
}

export interface Answers {
  /** False is -WhatIf, or No to -Confirm. */
  readonly process?: boolean;
  /** ShouldProcess asks: -Confirm. */
  readonly asked?: boolean;
  readonly proceed?: boolean;
  /** The command as it was written. */
  readonly line?: string;
  readonly place?: Partial<Session['place']>;
  readonly services?: ReadonlyMap<string, unknown>;
}

/** A shell on dhcp1 that runs cmdlets with arguments as the binder would hand them over. */
export function cmdletShell() {
  const test = testLab();
  const disk = new LabDrive(test.lab);
  const drives = new Drives([disk]);
  const service: DhcpService = { dhcp: test.dhcp, localServer: 'dhcp1.contoso.com' };
  const sessionWith = (answers: Answers): Session => {
    const services = new Map<string, unknown>([[dhcpService.name, service], ...(answers.services ?? [])]);
    return {
      place: { computer: '', user: 'CONTOSO\\Administrator', elevated: true, ...answers.place },
      service: <T>(key: ServiceKey<T>): T => services.get(key.name) as T,
      drives,
    } as unknown as Session;
  };
  /** What is offered behind a parameter, with other parameters bound already. */
  const offers = (command: string, parameter: string, bound: Readonly<Record<string, Value>> = {}): string[] => {
    const complete = loadedCmdlets.get(command)?.parameters[parameter]?.complete;
    if (complete === undefined) throw new Error(`${command} -${parameter} offers nothing.`);
    const context = {
      session: sessionWith({}),
      commandName: command,
      parameterName: parameter,
      word: '',
      bound: new Map(Object.entries(bound)),
    };
    return complete(context).map((each) => each.text);
  };
  const run = (name: string, args: object = {}, answers: Answers = {}): Outcome => {
    const cmdlet = loadedCmdlets.get(name);
    if (cmdlet === undefined) throw new Error(`There is no cmdlet ${name}.`);
    const outcome = {
      objects: [] as Value[],
      records: [] as ErrorRecord[],
      warnings: [] as string[],
      verbose: [] as string[],
      sentences: [] as string[],
      questions: [] as string[],
    };
    const bound = new Set(Object.keys(args).map((key) => key.toLowerCase()));
    const session = sessionWith(answers);
    const invocation = {
      name,
      parameterSet: '',
      session,
      host: { stopRequested: () => false, sleep: () => false },
      myInvocation: { extent: { text: answers.line ?? name } },
      isBound: (parameter: string) => bound.has(parameter.toLowerCase()),
      writeObject: (value: Value) => outcome.objects.push(value),
      writeError: (record: ErrorRecord) => outcome.records.push(record),
      throwTerminatingError(record: ErrorRecord): never {
        throw new PSError(record);
      },
      writeWarning: (text: string) => outcome.warnings.push(text),
      writeVerbose: (text: string) => outcome.verbose.push(text),
      writeProgress: () => undefined,
      shouldProcessMessage(sentence: string) {
        outcome.sentences.push(sentence);
        return answers.process ?? true;
      },
      wasAsked: answers.asked ?? false,
      shouldContinue(question: string) {
        outcome.questions.push(question);
        return answers.proceed ?? true;
      },
      checkStop: () => undefined,
    } as unknown as CmdletInvocation;
    const handlers = cmdlet.invoke(invocation, { ...args });
    handlers.begin?.();
    handlers.process?.();
    handlers.end?.();
    handlers.dispose?.();
    return {
      ...outcome,
      output: outcome.objects.map(plain),
      errors: outcome.records.map((record) => `${record.errorId}: ${record.message}`),
    };
  };
  return { ...test, run, offers, disk };
}

/** `10.0.10.0` as scripts hold it. */
export function address(text: string): IPAddress {
  return text.includes(':') ? IPAddress.parse(text) : ipAddress(ip(text));
}

export function addresses(...texts: string[]): IPAddress[] {
  return texts.map(address);
}

/** A value as plain data that tests can compare. */
export function plain(value: Value): unknown {
  if (value instanceof CimInstance) {
    return Object.fromEntries(value.cimClass.properties.map((each, index) => [each.name, plain(value.values[index])]));
  }
  if (value instanceof PSObject) return plain(value.base);
  if (value instanceof NetNumber) return Number(value.value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) return String(value);
  return value;
}

import type { ParameterDeclaration, ParameterInSet } from '../../src/runtime/cmdlet.ts';
import { serverNames } from '../DhcpServer/completion.ts';
import type {} from './sessions.ts';
import { classNames } from './win32-classes.ts';

type Sets = Readonly<Record<string, ParameterInSet>>;

/** The two sets of each way to say what is meant, on computers and in sessions: a class by name, an instance, a question, an address. */
export const byName = ['ClassNameComputerSet', 'ClassNameSessionSet'];
export const byInstance = ['CimInstanceComputerSet', 'CimInstanceSessionSet'];
export const byQuery = ['QueryComputerSet', 'QuerySessionSet'];
export const byUri = ['ResourceUriComputerSet', 'ResourceUriSessionSet'];

/** The same flags in several sets. */
export function inSets(names: readonly string[], flags: ParameterInSet = {}): Sets {
  return Object.fromEntries(names.map((name) => [name, flags]));
}

export const completeClasses = (): { text: string }[] => classNames.map((text) => ({ text }));

export const completeNamespaces = (): { text: string }[] => [
  { text: 'root/cimv2' },
  { text: 'root/Microsoft/Windows/DHCP' },
  { text: 'root/StandardCimv2' },
];

export function cimSession(sets: Sets) {
  return {
    type: 'CimSession[]',
    sets,
    help: 'Sessions with the computers to ask.',
  } as const satisfies ParameterDeclaration;
}

export function computerName(sets: Sets) {
  return {
    type: 'String[]',
    aliases: ['CN', 'ServerName'],
    sets,
    notNullOrEmpty: true,
    complete: serverNames,
    help: 'The computers to ask; without it the local one.',
  } as const satisfies ParameterDeclaration;
}

export function namespace(sets: Sets) {
  return {
    type: 'String',
    sets,
    complete: completeNamespaces,
    help: 'Where the class is; default root/cimv2.',
  } as const satisfies ParameterDeclaration;
}

export const operationTimeout = {
  type: 'UInt32',
  aliases: ['OT'],
  help: "Seconds to wait for another computer's answer; 0 as long as it takes.",
} as const satisfies ParameterDeclaration;

export function resourceUri(sets: Sets) {
  return {
    type: 'Uri',
    sets,
    help: 'The class by the address that WS-Management gives it; its last part is the name.',
  } as const satisfies ParameterDeclaration;
}

/** What is changed or removed: an instance, or those that a question finds. */
export const instanceOrQuery = {
  InputObject: {
    type: 'CimInstance',
    aliases: ['CimInstance'],
    sets: inSets(byInstance, { mandatory: true, position: 0, byValue: true }),
    help: 'The instance.',
  },
  Query: {
    type: 'String',
    sets: inSets(byQuery, { mandatory: true, position: 0, byPropertyName: true }),
    help: 'A question in WQL that finds the instances.',
  },
  QueryDialect: {
    type: 'String',
    sets: inSets(byQuery, { byPropertyName: true }),
    help: 'The language of the question: WQL.',
  },
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;

/** The class that a resource's address ends with. */
export function classOfUri(uri: unknown): string {
  return /([^/]+)\/?$/.exec(String(uri))?.[1] ?? '';
}

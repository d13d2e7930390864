import '../../../src/jobs/ps-session.ts';
import type { CompletionContext, ParameterDeclaration } from '../../../src/runtime/cmdlet.ts';
import { dhcpService, dhcpSession } from '../../DhcpServer/service.ts';
import './session-option.ts';
import { credentialTransformation } from '../../../src/runtime/credential-question.ts';

/** Sets in which a script goes to other computers. */
export const everyRemoteSet = {
  ComputerName: {},
  Session: {},
  Uri: {},
  FilePathComputerName: {},
  FilePathRunspace: {},
  FilePathUri: {},
} as const;

/** Those that open a session of their own. */
export const connectingSets = { ComputerName: {}, FilePathComputerName: {}, Uri: {}, FilePathUri: {} } as const;

const named = {
  ComputerName: { byPropertyName: true },
  FilePathComputerName: { byPropertyName: true },
} as const;

const namedOrUri = {
  ...named,
  Uri: { byPropertyName: true },
  FilePathUri: { byPropertyName: true },
} as const;

/** The computers of the lab, for completion. */
export function labComputers({ session }: CompletionContext): { text: string }[] {
  const { dhcp } = session.service(dhcpService);
  return dhcp
    .machines(dhcpSession(session, ''))
    .list()
    .map(({ name }) => ({ text: name }));
}

export const session = {
  type: 'PSSession[]',
  sets: { Session: { position: 0 }, FilePathRunspace: { position: 0 } },
  notNullOrEmpty: true,
  help: 'Sessions that New-PSSession opened.',
} as const satisfies ParameterDeclaration;

export const computerName = {
  type: 'String[]',
  aliases: ['Cn'],
  sets: { ComputerName: { position: 0 }, FilePathComputerName: { position: 0 } },
  notNullOrEmpty: true,
  complete: labComputers,
  help: 'The computers to run on.',
} as const satisfies ParameterDeclaration;

export const credential = {
  type: 'PSCredential',
  attributes: [credentialTransformation],
  sets: namedOrUri,
  help: 'Logs on as another user.',
} as const satisfies ParameterDeclaration;

export const port = {
  type: 'Int32',
  sets: { ComputerName: {}, FilePathComputerName: {} },
  validateRange: [1, 65535],
  help: 'The port of the remoting service; the computers of the lab listen on 5985.',
} as const satisfies ParameterDeclaration;

export const useSsl = {
  type: 'SwitchParameter',
  sets: { ComputerName: {}, FilePathComputerName: {} },
  help: 'Connects over HTTPS, for which no computer of the lab listens.',
} as const satisfies ParameterDeclaration;

export const configurationName = {
  type: 'String',
  sets: namedOrUri,
  help: 'The configuration of the session: Microsoft.PowerShell or PowerShell.7.',
} as const satisfies ParameterDeclaration;

export const applicationName = {
  type: 'String',
  sets: named,
  help: 'The name of the remoting service: wsman.',
} as const satisfies ParameterDeclaration;

export const throttleLimit = {
  type: 'Int32',
  sets: everyRemoteSet,
  default: '32',
  help: 'How many computers work at a time, with -AsJob.',
} as const satisfies ParameterDeclaration;

export const connectionUri = {
  type: 'Uri[]',
  aliases: ['URI', 'CU'],
  sets: { Uri: { position: 0 }, FilePathUri: { position: 0 } },
  notNullOrEmpty: true,
  help: 'Computers by the address of their remoting service.',
} as const satisfies ParameterDeclaration;

export const allowRedirection = {
  type: 'SwitchParameter',
  sets: { Uri: {}, FilePathUri: {} },
  help: 'Follows the service to another address.',
} as const satisfies ParameterDeclaration;

export const sessionOption = {
  type: 'PSSessionOption',
  sets: connectingSets,
  help: 'Options of the connection.',
} as const satisfies ParameterDeclaration;

export const authentication = {
  type: 'AuthenticationMechanism',
  sets: connectingSets,
  help: 'How the user is authenticated; every way leads into the lab.',
} as const satisfies ParameterDeclaration;

export const enableNetworkAccess = {
  type: 'SwitchParameter',
  sets: connectingSets,
  help: 'Gives the session a token that reaches further computers.',
} as const satisfies ParameterDeclaration;

export const certificateThumbprint = {
  type: 'String',
  sets: connectingSets,
  help: 'The certificate of the user.',
} as const satisfies ParameterDeclaration;

import type { ParameterDeclaration, ParameterDeclarations } from '../../../src/runtime/cmdlet.ts';
import { credentialTransformation } from '../../../src/runtime/credential-question.ts';

// What the cmdlets that open a session take, in the order in which they take it.

/** Sets that open a session of their own. */
export const connecting = { ComputerName: {}, Uri: {} } as const;

export const otherUser = {
  type: 'PSCredential',
  attributes: [credentialTransformation],
  sets: { ComputerName: { byPropertyName: true }, Uri: { byPropertyName: true } },
  help: 'Logs on as another user.',
} as const satisfies ParameterDeclaration;

/** The service that is called. */
export const service = {
  ConfigurationName: {
    type: 'String',
    sets: { ComputerName: { byPropertyName: true }, Uri: { byPropertyName: true } },
    help: 'The configuration of the session: Microsoft.PowerShell or PowerShell.7.',
  },
  Port: {
    type: 'Int32',
    sets: { ComputerName: {} },
    validateRange: [1, 65535],
    help: 'The port of the service; the computers of the lab listen on 5985.',
  },
  UseSSL: {
    type: 'SwitchParameter',
    sets: { ComputerName: {} },
    help: 'Connects over HTTPS, for which no computer of the lab listens.',
  },
} as const satisfies ParameterDeclarations;

/** How the connection is made. */
export const connection = {
  AllowRedirection: { type: 'SwitchParameter', sets: { Uri: {} }, help: 'Follows the service to another address.' },
  SessionOption: { type: 'PSSessionOption', sets: connecting, help: 'Options of the connection.' },
  Authentication: { type: 'AuthenticationMechanism', sets: connecting, help: 'How the user is authenticated.' },
  CertificateThumbprint: { type: 'String', sets: connecting, help: 'The certificate of the user.' },
} as const satisfies ParameterDeclarations;

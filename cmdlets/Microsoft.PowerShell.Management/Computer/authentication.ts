import type { ParameterDeclaration } from '../../../src/runtime/cmdlet.ts';

/** -WsmanAuthentication of the cmdlets that switch computers: every way leads into the lab. */
export const wsmanAuthentication = {
  type: 'String',
  validateSet: ['Default', 'Basic', 'Negotiate', 'CredSSP', 'Digest', 'Kerberos'],
  help: 'How the user is authenticated; every way leads into the lab.',
  default: 'Default',
} as const satisfies ParameterDeclaration;

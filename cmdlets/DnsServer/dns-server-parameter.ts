import type { ParameterDeclaration } from '../../src/runtime/cmdlet.ts';
import { completeMachines } from '../Lab/machine-parameters.ts';

/** The server that is asked. */
export const dnsServer = {
  type: 'String',
  aliases: ['Cn', 'ForwarderServer'],
  notNullOrEmpty: true,
  complete: completeMachines,
  help: 'The DNS server.',
} as const satisfies ParameterDeclaration;

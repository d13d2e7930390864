import type { ParameterDeclarations } from '../../src/runtime/cmdlet.ts';

/** The interface, by number and by name. */
export const interfaceParameters = {
  InterfaceIndex: {
    type: 'UInt32[]',
    byPropertyName: true,
    aliases: ['ifIndex'],
    notNull: true,
    help: 'Numbers of interfaces.',
  },
  InterfaceAlias: {
    type: 'String[]',
    byPropertyName: true,
    aliases: ['ifAlias'],
    notNull: true,
    help: 'Names of interfaces; wildcards are allowed.',
  },
} as const satisfies ParameterDeclarations;

export const familyParameter = {
  AddressFamily: {
    type: 'String[]',
    byPropertyName: true,
    validateSet: ['IPv4', 'IPv6'],
    help: 'IPv4 or IPv6.',
  },
} as const satisfies ParameterDeclarations;

export const cimSessionParameter = {
  CimSession: { type: 'CimSession[]', aliases: ['Session'], notNullOrEmpty: true, help: 'The computers to ask.' },
} as const satisfies ParameterDeclarations;

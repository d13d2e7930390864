import type { ParameterDeclarations } from '../../../src/runtime/cmdlet.ts';

/** -Destination and -PassThru. */
export const destinationParameters = {
  Destination: { type: 'String', position: 1, byPropertyName: true, help: 'Where to; the location when left out.' },
} as const satisfies ParameterDeclarations;

export const passThruParameter = {
  PassThru: { type: 'SwitchParameter', help: 'Writes the item, too.' },
} as const satisfies ParameterDeclarations;

import type { ParameterDeclarations } from '../../../src/runtime/cmdlet.ts';

/** -Stream of the commands that may look at several streams of a file. */
export const streamsParameter = {
  Stream: { type: 'String[]', help: 'Alternate data streams: the disks here have none.' },
} as const satisfies ParameterDeclarations;

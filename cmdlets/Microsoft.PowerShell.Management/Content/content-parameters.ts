import type { ParameterDeclarations } from '../../../src/runtime/cmdlet.ts';
import { encodingParameter } from '../../Microsoft.PowerShell.Utility/encodings.ts';
import { credentialParameter, filterParameters, forceParameter } from '../item-paths.ts';

/** Which files, as all content cmdlets take it. */
export const contentFilters = { ...filterParameters, ...forceParameter, ...credentialParameter } as const;

const encoding = { ...encodingParameter, help: 'How text and bytes become each other.' } as const;

const byteStream = { type: 'SwitchParameter', help: 'Bytes in place of text.' } as const;
const stream = { type: 'String', help: 'An alternate data stream: the disks here have none.' } as const;

/** What only files take when they are read. */
export const readParameters = {
  Delimiter: { type: 'String', help: 'What stands between two values, in place of line ends.' },
  Wait: { type: 'SwitchParameter', help: 'Goes on with what is added to the file, until Ctrl+C.' },
  Raw: { type: 'SwitchParameter', help: 'The whole file as one text.' },
  Encoding: encoding,
  AsByteStream: byteStream,
  Stream: stream,
} as const satisfies ParameterDeclarations;

/** What only files take when they are written. */
export const writeParameters = {
  NoNewline: { type: 'SwitchParameter', help: 'Writes no line ends.' },
  Encoding: encoding,
  AsByteStream: byteStream,
  Stream: stream,
} as const satisfies ParameterDeclarations;

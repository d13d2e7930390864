import { randomInt } from 'node:crypto';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { DriveError } from '../../src/runtime/drive.ts';
import type { Place } from '../../src/runtime/drives.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { FileSystemInfo } from '../../src/runtime/files/file-info.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { arrayTypeOf } from '../../src/types/arrays.ts';
import type { NetType } from '../../src/types/net-type.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import { fullTypeName } from '../../src/types/type-names.ts';
import { typeOf } from '../../src/types/type-of.ts';
import type { Value } from '../../src/types/value.ts';
import { ByteCollection, byteCollectionView } from './byte-collection.ts';
import { encodingParameter } from './encodings.ts';
import { placesOf } from './file-places.ts';
import { primitiveTypeOf, rawBytes } from './raw-bytes.ts';
import { encodingOf } from './text-files.ts';

const perLine = 16;

export default defineCmdlet({
  name: 'Format-Hex',
  module: 'Microsoft.PowerShell.Utility',
  errorIdName: 'Microsoft.PowerShell.Commands.FormatHex',
  aliases: ['fhx'],
  synopsis: 'Shows files, texts and numbers byte by byte.',
  sets: ['Path', 'LiteralPath', 'ByInputObject'],
  parameters: {
    Path: {
      type: 'String[]',
      sets: { Path: { mandatory: true, position: 0 } },
      notNullOrEmpty: true,
      help: 'Files; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'String[]',
      aliases: ['PSPath', 'LP'],
      sets: { LiteralPath: { mandatory: true } },
      notNullOrEmpty: true,
      help: 'Files, their paths taken as they are.',
    },
    InputObject: {
      type: 'PSObject',
      sets: { ByInputObject: { mandatory: true, byValue: true } },
      help: 'Texts, numbers, arrays of numbers, or files.',
    },
    Encoding: {
      ...encodingParameter,
      sets: { ByInputObject: {} },
      help: 'How text becomes bytes.',
    },
    Count: { type: 'Int64', validateRange: 'Positive', help: 'Shows only so many bytes.' },
    Offset: { type: 'Int64', validateRange: 'NonNegative', help: 'Leaves out so many bytes at the start.' },
  },
  outputTypes: ['Microsoft.PowerShell.Commands.ByteCollection'],
  views: [byteCollectionView],
  examples: [
    { title: 'The bytes of a text', command: "'AB' | Format-Hex", shows: ['0000000000000000 41 42'] },
    { title: 'The bytes of a number', command: '(256 | Format-Hex).HexBytes', shows: ['00 01 00 00'] },
  ],
  start(cmdlet, args) {
    const encoding = encodingOf(cmdlet, args.encoding);
    const skip = args.offset ?? 0n;
    const count = args.count ?? 1n << 62n;
    /** Single values of one type that follow each other are shown together. */
    let waiting: number[] = [];
    let waitingType: NetType | null = null;

    const write = (bytes: Uint8Array, start: bigint, label: string, path: string | null = null) => {
      for (let at = 0; at < bytes.length; at += perLine) {
        cmdlet.writeObject(new ByteCollection(start + BigInt(at), bytes.subarray(at, at + perLine), label, path));
      }
    };
    const part = (bytes: Uint8Array) => {
      const from = Number(skip < BigInt(bytes.length) ? skip : BigInt(bytes.length));
      return bytes.subarray(from, from + Math.min(Number(count), bytes.length));
    };
    const flush = () => {
      if (waiting.length > 0 && waitingType !== null) {
        write(part(Uint8Array.from(waiting)), 0n, groupLabel(waitingType));
      }
      waiting = [];
      waitingType = null;
    };
    const file = (place: Place) => {
      const shown = cmdlet.session.drives.show(place);
      const bytes = contentOf(cmdlet, place, shown);
      if (bytes !== null) write(part(bytes), skip, shown, shown);
    };
    const object = (value: Value) => {
      if (value instanceof FileSystemInfo) {
        flush();
        file(value.place);
      } else if (typeof value === 'string') {
        flush();
        write(part(encoding.encode(value)), 0n, groupLabel(typeOf(value)));
      } else {
        numbers(value);
      }
    };
    const numbers = (value: Value) => {
      const isArray = Array.isArray(value);
      const type = primitiveTypeOf(value);
      if (isArray) flush();
      if (type === null || (isArray && value.length === 0)) {
        cmdlet.writeError(unsupported(typeOf(value)));
        return;
      }
      if (!isArray && waitingType !== null && waitingType !== type) flush();
      waitingType = isArray ? arrayTypeOf(value) : type;
      waiting.push(...rawBytes(isArray ? value : [value], type));
      if (isArray) flush();
    };
    return {
      process() {
        const paths = args.literalPath ?? args.path;
        if (paths === undefined) object(unwrap(args.inputObject));
        for (const path of paths ?? []) {
          for (const place of placesOf(cmdlet, path, args.literalPath !== undefined, paths ?? null)) file(place);
        }
      },
      end: flush,
    };
  },
});

/** Groups of equal type are told apart by a number that means nothing. */
function groupLabel(type: NetType): string {
  const mark = randomInt(0x7fffffff).toString(16).toUpperCase().padStart(8, '0');
  return `${type.name} (${fullTypeName(type)}) <${mark}>`;
}

function unsupported(type: NetType): ErrorRecord {
  return ErrorRecord.of({
    message: `Cannot convert input of type '${fullTypeName(type)}' to hexadecimal. To view the hexadecimal formatting of its string representation, pipe it to the Out-String cmdlet before piping it to Format-Hex.`,
    id: 'FormatHexTypeNotSupported',
    category: 'InvalidArgument',
    target: type,
    exceptionType: 'System.ArgumentException',
  });
}

function contentOf(cmdlet: CmdletInvocation, { drive, segments }: Place, shown: string): Uint8Array | null {
  const fail = (message: string, exceptionType: string) => {
    const record = { message, id: 'FormatHexIOError', category: 'WriteError', target: shown, exceptionType } as const;
    cmdlet.writeError(ErrorRecord.of(record));
    return null;
  };
  const item = drive.stat(segments);
  if (item === undefined) return fail(`Could not find file '${shown}'.`, 'System.IO.FileNotFoundException');
  const denied = `Access to the path '${shown}' is denied.`;
  try {
    if (item.folder) throw new DriveError('AccessDenied', shown);
    return drive.read(segments);
  } catch (error) {
    if (!(error instanceof DriveError)) throw error;
    // The command itself knows nothing of rights: the failure ends its statement.
    return cmdlet.throwTerminatingError(
      ErrorRecord.of({
        message: denied,
        id: 'System.UnauthorizedAccessException',
        category: 'NotSpecified',
        exceptionType: 'System.UnauthorizedAccessException',
      }),
    );
  }
}

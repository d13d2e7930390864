import { type Arguments, defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import type { Place } from '../../../src/runtime/drives.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { itemName, SessionDrive } from '../../../src/runtime/items/session-drive.ts';
import { byteArray, stringArray } from '../../../src/types/arrays.ts';
import { enumerableOf } from '../../../src/types/enumerable.ts';
import { NoteProperty } from '../../../src/types/member-kinds.ts';
import { byte } from '../../../src/types/numbers.ts';
import type { Value } from '../../../src/types/value.ts';
import { decodeText } from '../../Microsoft.PowerShell.Utility/encodings.ts';
import { encodingOf, splitTextLines } from '../../Microsoft.PowerShell.Utility/text-files.ts';
import { reporting } from '../drive-report.ts';
import { noted, pathNotes } from '../item-object.ts';
import { type Found, findAt, pathNotFound, pathParameters, refuseCredential } from '../item-paths.ts';
import { contentFilters, readParameters } from './content-parameters.ts';
import { refuseStream } from './refuse-stream.ts';

/** How often -Wait looks at the file, in milliseconds. */
const waitInterval = 250;

export default defineCmdlet({
  name: 'Get-Content',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gc', 'cat', 'type'],
  synopsis: 'Reads files, line by line.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  parameters: {
    ...pathParameters,
    ReadCount: {
      type: 'Int64',
      byPropertyName: true,
      help: 'How many lines are written as one array; 0: all.',
      default: '1',
    },
    TotalCount: {
      type: 'Int64',
      aliases: ['First', 'Head'],
      byPropertyName: true,
      validateRange: [0, Number.MAX_SAFE_INTEGER],
      help: 'How many lines to read.',
    },
    Tail: {
      type: 'Int32',
      aliases: ['Last'],
      byPropertyName: true,
      validateRange: [0, 2147483647],
      help: 'How many lines from the end.',
    },
    ...contentFilters,
  },
  dynamicParameters: () => readParameters,
  outputTypes: ['System.String', 'System.Byte'],
  examples: [
    {
      title: 'The first line',
      command: "Set-Content C:\\scopes.txt '10.0.10.0','10.0.20.0'; Get-Content C:\\scopes.txt -First 1",
      shows: ['10.0.10.0'],
    },
  ],
  related: ['Set-Content', 'Add-Content', 'Get-Item'],
  process(cmdlet, given) {
    const args = given as typeof given & Arguments<typeof readParameters>;
    refuseCredential(cmdlet);
    checkCounts(cmdlet);
    refuseStream(cmdlet, args.stream);
    const encoding = encodingOf(cmdlet, args.encoding);
    const paths = args.literalPath ?? args.path ?? [];
    for (const path of paths) for (const found of filesAt(path)) write(found);

    /** What one path names; a pattern that finds nothing is an error here. */
    function filesAt(path: string): Found[] {
      const literal = args.literalPath !== undefined;
      let isKnown = cmdlet.session.drives.resolve(path) !== undefined;
      const files = findAt(cmdlet, path, literal, { ...args, force: true }, (place) => {
        isKnown = false;
        return pathNotFound(literal ? path : cmdlet.session.drives.show(place));
      });
      if (files.length === 0 && isKnown) cmdlet.writeError(nothingAt(paths));
      return files;
    }

    function write(found: Found): void {
      if (found.item.folder) {
        isFolder(cmdlet, found.place);
        return;
      }
      if (args.raw === true) checkRaw(cmdlet);
      const path = cmdlet.session.drives.show(found.place);
      reporting(cmdlet, { id: 'GetContentReader', target: path }, () => {
        const values = read(found);
        const writer = new ContentWriter(cmdlet, found.place, Number(args.readCount ?? 1n));
        for (const value of portion(values)) writer.write(value);
        writer.flush();
        if (args.wait === true) follow(cmdlet, found, values.length, writer, read);
      });
    }

    function read({ place }: Found): Value[] {
      const { drive, segments } = place;
      if (drive instanceof SessionDrive) {
        const content = drive.content(itemName(segments));
        return content === null || content === undefined ? [] : [...(enumerableOf(content) ?? [content])];
      }
      const bytes = drive.read(segments);
      if (args.asByteStream === true) return args.raw === true ? [byteArray(bytes)] : Array.from(bytes, byte);
      const text = decodeText(bytes, encoding);
      if (args.raw === true) return text === '' ? [] : [text];
      if (args.delimiter === undefined) return splitTextLines(text);
      const parts = args.delimiter === '' ? [text] : text.split(args.delimiter);
      if (parts.at(-1) === '') parts.pop();
      return parts;
    }

    function portion(values: Value[]): Value[] {
      if (args.totalCount !== undefined) return values.slice(0, Number(args.totalCount));
      return args.tail === undefined ? values : values.slice(Math.max(values.length - args.tail, 0));
    }
  },
});

/** Writes values one by one, or by the batch, with the notes that say where they are from. */
class ContentWriter {
  readonly #cmdlet: CmdletInvocation;
  readonly #notes: readonly NoteProperty[];
  readonly #size: number;
  #batch: Value[] = [];
  #count = 0;

  constructor(cmdlet: CmdletInvocation, place: Place, size: number) {
    this.#cmdlet = cmdlet;
    this.#notes = pathNotes(cmdlet, place);
    this.#size = size;
  }

  write(value: Value): void {
    this.#count++;
    if (this.#size === 1) {
      this.#send(value);
      return;
    }
    this.#batch.push(value);
    if (this.#batch.length === this.#size) this.flush();
  }

  flush(): void {
    if (this.#batch.length === 0) return;
    const batch = this.#batch;
    this.#batch = [];
    this.#send(batch);
  }

  #send(value: Value): void {
    const count = new NoteProperty('ReadCount', BigInt(this.#count));
    this.#cmdlet.writeObject(noted(value, [...this.#notes, count]));
  }
}

/** Writes what is added to a file, until the command is stopped. */
function follow(
  cmdlet: CmdletInvocation,
  found: Found,
  known: number,
  writer: ContentWriter,
  read: (found: Found) => Value[],
): void {
  const { drives } = cmdlet.session;
  const clock = new Int32Array(new SharedArrayBuffer(4));
  let seen = known;
  let length = found.item.length;
  for (;;) {
    Atomics.wait(clock, 0, 0, waitInterval);
    cmdlet.checkStop();
    const now = drives.stat(found.place);
    if (now === undefined || now.length === length) continue;
    length = now.length;
    const values = read(found);
    for (const value of values.slice(seen)) writer.write(value);
    writer.flush();
    seen = values.length;
  }
}

function checkCounts(cmdlet: CmdletInvocation): void {
  if (!cmdlet.isBound('TotalCount') || !cmdlet.isBound('Tail')) return;
  cmdlet.throwTerminatingError(
    invalid(
      'TailAndHeadCannotCoexist',
      'The parameters TotalCount and Tail cannot be used together. Please specify only one parameter.',
    ),
  );
}

/** What -Raw excludes is noticed as a file is opened. */
function checkRaw(cmdlet: CmdletInvocation): void {
  const other = ['TotalCount', 'Tail', 'Wait', 'Delimiter'].find((name) => cmdlet.isBound(name));
  if (other === undefined) return;
  const message =
    other === 'Wait'
      ? 'The Raw and Wait parameters cannot be specified in the same command.'
      : `The 'Raw' and '${other}' parameters cannot be specified in the same command.`;
  cmdlet.throwTerminatingError(invalid('InvalidOperation', message));
}

function nothingAt(paths: readonly string[]): ErrorRecord {
  return ErrorRecord.of({
    message: `An object at the specified path ${paths[0]} does not exist, or has been filtered by the -Include or -Exclude parameter.`,
    id: 'ItemNotFound',
    category: 'ObjectNotFound',
    target: stringArray([...paths]),
    exceptionType: 'System.Exception',
  });
}

function invalid(id: string, message: string): ErrorRecord {
  return ErrorRecord.of({
    message,
    id,
    category: 'InvalidOperation',
    exceptionType: 'System.InvalidOperationException',
  });
}

function isFolder(cmdlet: CmdletInvocation, place: Place): void {
  const path = cmdlet.session.drives.show(place);
  cmdlet.writeError(
    ErrorRecord.of({
      message: `Unable to get content because it is a directory: '${path}'. Please use 'Get-ChildItem' instead.`,
      id: 'GetContainerContentException',
      category: 'InvalidOperation',
      target: path,
      exceptionType: 'System.InvalidOperationException',
    }),
  );
}

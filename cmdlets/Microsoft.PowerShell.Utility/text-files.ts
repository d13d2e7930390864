import { DriveError } from '../../src/runtime/drive.ts';
import type { Place } from '../../src/runtime/drives.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import type { Value } from '../../src/types/value.ts';
import { decodeText, type FileEncoding, findEncoding, utf8 } from './encodings.ts';

/** Text is handed to the drive in pieces of about so many characters. */
const pieceLength = 1 << 16;

export interface FileTarget {
  readonly path: string;
  /** The path has no wildcards. */
  readonly literal: boolean;
  readonly encoding: FileEncoding;
  readonly append: boolean;
  /** Writes to read-only files too. */
  readonly force: boolean;
  /** An existing file is an error. */
  readonly noClobber: boolean;
}

/** A text file being written. */
export interface TextFile {
  write(text: string): void;
  close(): void;
}

/** The encoding of an -Encoding argument; a name that is none ends the command. */
export function encodingOf(cmdlet: CmdletInvocation, argument: Value): FileEncoding {
  if (argument === undefined) return utf8;
  const encoding = findEncoding(argument);
  if (encoding !== null) return encoding;
  return cmdlet.throwTerminatingError(
    ErrorRecord.of({
      message: `Cannot process argument transformation on parameter 'Encoding'. '${String(argument)}' is not a supported encoding name.`,
      id: 'ParameterArgumentTransformationError',
      category: 'InvalidData',
      exceptionType: 'System.Management.Automation.ParameterBindingException',
    }),
  );
}

/** Opens a file for writing as Out-File and Export-Csv do; what goes wrong ends the command. */
export function openTextFile(cmdlet: CmdletInvocation, target: FileTarget): TextFile {
  const place = placeOf(cmdlet, target.path, target.literal);
  const { drive, segments } = place;
  const shown = cmdlet.session.drives.show(place);
  const existing = drive.stat(segments);
  if (existing?.folder === true) denied(cmdlet, shown);
  if (existing !== undefined && target.noClobber && !target.append) {
    cmdlet.throwTerminatingError(
      ErrorRecord.of({
        message: `The file '${shown}' already exists.`,
        id: 'NoClobber',
        category: 'ResourceExists',
        target: shown,
        exceptionType: 'System.IO.IOException',
      }),
    );
  }
  const restore = existing?.readOnly === true && target.force;
  const encode = (text: string) => target.encoding.encode(text);
  return guarded(cmdlet, shown, () => {
    if (restore) drive.change(segments, { readOnly: false });
    if (!target.append || existing === undefined) drive.write(segments, Uint8Array.from(target.encoding.preamble));
    let pending: string[] = [];
    let length = 0;
    const flush = () => {
      if (length === 0) return;
      const text = pending.join('');
      pending = [];
      length = 0;
      guarded(cmdlet, shown, () => drive.append(segments, encode(text)));
    };
    return {
      write(text) {
        pending.push(text);
        length += text.length;
        if (length >= pieceLength) flush();
      },
      close() {
        flush();
        if (restore) drive.change(segments, { readOnly: true });
      },
    };
  });
}

/** A file that a reading command named, with the path as PowerShell shows it. */
export interface FoundFile {
  readonly place: Place;
  readonly path: string;
}

/** The files that a -Path (wildcards) or -LiteralPath argument names; an unknown path is reported. */
export function findFiles(cmdlet: CmdletInvocation, path: string, literal: boolean): FoundFile[] {
  const { drives } = cmdlet.session;
  const wild = !literal && WildcardPattern.hasWildcards(path);
  const places = wild
    ? drives.expand(path, (pattern, name) => WildcardPattern.of(pattern).isMatch(name))
    : [drives.resolve(path)].filter((place) => place !== undefined && drives.stat(place) !== undefined);
  const found = places.flatMap((place) => (place === undefined ? [] : [{ place, path: drives.show(place) }]));
  if (found.length === 0 && !wild) {
    const place = drives.resolve(path);
    notFound(cmdlet, place === undefined ? path : drives.show(place));
  }
  return found;
}

/** The one file that a path names; none ends the command, as opening a file that is not there does in .NET. */
export function openFile(cmdlet: CmdletInvocation, path: string, literal: boolean): FoundFile {
  const place = placeOf(cmdlet, path, literal);
  const shown = cmdlet.session.drives.show(place);
  const item = cmdlet.session.drives.stat(place);
  if (item?.folder === true) denied(cmdlet, shown);
  if (item === undefined) {
    cmdlet.throwTerminatingError(openFailure(`Could not find file '${shown}'.`, 'System.IO.FileNotFoundException'));
  }
  return { place, path: shown };
}

/** The text of a file that may not exist: then null. */
export function existingText(
  cmdlet: CmdletInvocation,
  path: string,
  literal: boolean,
  encoding: FileEncoding,
): string | null {
  const place = placeOf(cmdlet, path, literal);
  if (cmdlet.session.drives.stat(place) === undefined) return null;
  return readText(cmdlet, { place, path: cmdlet.session.drives.show(place) }, encoding);
}

/** The text of a file. */
export function readText(cmdlet: CmdletInvocation, file: FoundFile, encoding: FileEncoding): string {
  const { drive, segments } = file.place;
  return guarded(cmdlet, file.path, () => decodeText(drive.read(segments), encoding));
}

/** The lines of a text, without their ends; an end at the very last begins no line. */
export function splitTextLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The place a path names; wildcards take the first match. */
export function placeOf(cmdlet: CmdletInvocation, path: string, literal: boolean): Place {
  const { drives } = cmdlet.session;
  if (!literal && WildcardPattern.hasWildcards(path)) {
    const [only] = drives.expand(path, (pattern, name) => WildcardPattern.of(pattern).isMatch(name));
    if (only !== undefined) return only;
  }
  const place = drives.resolve(path);
  if (place !== undefined) return place;
  const name = path.slice(0, path.indexOf(':'));
  return cmdlet.throwTerminatingError(
    ErrorRecord.of({
      message: `Cannot find drive. A drive with the name '${name}' does not exist.`,
      id: 'DriveNotFound',
      category: 'ObjectNotFound',
      target: name,
      exceptionType: 'System.Management.Automation.DriveNotFoundException',
    }),
  );
}

function guarded<T>(cmdlet: CmdletInvocation, path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof DriveError)) throw error;
    if (error.failure === 'NotFound' || error.failure === 'NotAFolder') {
      return cmdlet.throwTerminatingError(
        openFailure(`Could not find a part of the path '${path}'.`, 'System.IO.DirectoryNotFoundException'),
      );
    }
    return denied(cmdlet, path);
  }
}

function denied(cmdlet: CmdletInvocation, path: string): never {
  cmdlet.throwTerminatingError(
    openFailure(`Access to the path '${path}' is denied.`, 'System.UnauthorizedAccessException'),
  );
}

function openFailure(message: string, exceptionType: string): ErrorRecord {
  return ErrorRecord.of({ message, id: 'FileOpenFailure', category: 'OpenError', exceptionType });
}

function notFound(cmdlet: CmdletInvocation, path: string): void {
  cmdlet.writeError(
    ErrorRecord.of({
      message: `Cannot find path '${path}' because it does not exist.`,
      id: 'PathNotFound',
      category: 'ObjectNotFound',
      target: path,
      exceptionType: 'System.Management.Automation.ItemNotFoundException',
    }),
  );
}

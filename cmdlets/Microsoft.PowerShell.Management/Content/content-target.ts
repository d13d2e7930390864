import type { Place } from '../../../src/runtime/drives.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { itemName, SessionDrive } from '../../../src/runtime/items/session-drive.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { enumerableOf } from '../../../src/types/enumerable.ts';
import { NetNumber } from '../../../src/types/numbers.ts';
import { unwrap } from '../../../src/types/ps-object.ts';
import type { Value } from '../../../src/types/value.ts';
import type { FileEncoding } from '../../Microsoft.PowerShell.Utility/encodings.ts';
import { reporting } from '../drive-report.ts';
import { expandPath, leafOf, nameTest, type PathArguments, parentOf, resolvePath } from '../item-paths.ts';

/** Text is handed to the drive in pieces of about so many characters. */
const pieceLength = 1 << 16;

export interface ContentOptions {
  readonly encoding: FileEncoding;
  readonly append: boolean;
  readonly noNewline: boolean;
  readonly asBytes: boolean;
  readonly force: boolean;
}

/** What Set-Content and Add-Content write to. */
export interface ContentTarget {
  write(value: Value): void;
  close(): void;
}

/** The places that a writing command's paths name; files need not exist, but wildcards must find some. */
export function targetPlaces(cmdlet: CmdletInvocation, args: PathArguments): Place[] {
  const literal = args.literalPath !== undefined;
  const passes = nameTest(args);
  const places: Place[] = [];
  for (const path of args.literalPath ?? args.path ?? []) {
    const wild = !literal && WildcardPattern.hasWildcards(path);
    const found = wild ? (expandPath(cmdlet, path, false, true) ?? []) : [resolvePath(cmdlet, path)];
    const kept = found.filter((place) => place !== null).filter((place) => passes(leafOf(place)));
    if (wild && kept.length === 0) cmdlet.writeError(filteredOut(path));
    places.push(...kept);
  }
  return places;
}

function filteredOut(path: string): ErrorRecord {
  return ErrorRecord.of({
    message: `An object at the specified path ${path} does not exist, or has been filtered by the -Include or -Exclude parameter.`,
    id: 'ItemNotFound',
    category: 'ObjectNotFound',
    target: path,
    exceptionType: 'System.Management.Automation.ItemNotFoundException',
  });
}

/** Opens one target; undefined when the drive refused, which is reported. */
export function openTarget(cmdlet: CmdletInvocation, place: Place, options: ContentOptions): ContentTarget | undefined {
  if (place.drive instanceof SessionDrive) return new ItemTarget(place.drive, itemName(place.segments), options);
  const target = new FileTarget(cmdlet, place, options);
  return target.open() ? target : undefined;
}

/** An item of the session: gets all values at once. */
class ItemTarget implements ContentTarget {
  readonly #drive: SessionDrive;
  readonly #name: string;
  readonly #force: boolean;
  readonly #values: Value[];

  constructor(drive: SessionDrive, name: string, { append, force }: ContentOptions) {
    this.#drive = drive;
    this.#name = name;
    this.#force = force;
    const old = append ? drive.content(name) : undefined;
    this.#values = old === null || old === undefined ? [] : [...(enumerableOf(old) ?? [old])];
  }

  write(value: Value): void {
    this.#values.push(value);
  }

  close(): void {
    const value = this.#values.length === 1 ? this.#values[0] : this.#values;
    this.#drive.assign(this.#name, value, { force: this.#force });
  }
}

class FileTarget implements ContentTarget {
  readonly #cmdlet: CmdletInvocation;
  readonly #place: Place;
  readonly #options: ContentOptions;
  readonly #path: string;
  #text: string[] = [];
  #bytes: number[] = [];
  #length = 0;
  #lock = false;

  constructor(cmdlet: CmdletInvocation, place: Place, options: ContentOptions) {
    this.#cmdlet = cmdlet;
    this.#place = place;
    this.#options = options;
    this.#path = cmdlet.session.drives.show(place);
  }

  /** Makes or empties the file; false when that was refused. */
  open(): boolean {
    const { drive, segments } = this.#place;
    const { append, asBytes, encoding, force } = this.#options;
    const old = drive.stat(segments);
    const problem = this.#problem(old?.folder, old?.readOnly === true && !force);
    if (problem !== null) {
      this.#cmdlet.writeError(problem);
      return false;
    }
    return this.#guarded(() => {
      if (old?.readOnly === true) {
        drive.change(segments, { readOnly: false });
        this.#lock = true;
      }
      const fresh = !append || old === undefined || old.length === 0;
      if (fresh) drive.write(segments, Uint8Array.from(asBytes ? [] : encoding.preamble));
    });
  }

  write(value: Value): void {
    if (this.#options.asBytes) {
      for (const item of enumerableOf(value) ?? [value]) this.#bytes.push(this.#byte(item));
      this.#length += 1;
    } else {
      const end = this.#options.noNewline ? '' : '\n';
      // An array that came as one object is written item by item.
      for (const item of enumerableOf(value) ?? [value]) {
        const text = this.#cmdlet.session.context.text(item) + end;
        this.#text.push(text);
        this.#length += text.length;
      }
    }
    if (this.#length >= pieceLength) this.#flush();
  }

  close(): void {
    this.#flush();
    const { drive, segments } = this.#place;
    if (this.#lock) this.#guarded(() => drive.change(segments, { readOnly: true }));
  }

  #flush(): void {
    if (this.#length === 0) return;
    const { drive, segments } = this.#place;
    const bytes = this.#options.asBytes
      ? Uint8Array.from(this.#bytes)
      : this.#options.encoding.encode(this.#text.join(''));
    this.#text = [];
    this.#bytes = [];
    this.#length = 0;
    this.#guarded(() => drive.append(segments, bytes));
  }

  #byte(value: Value): number {
    const plain = unwrap(value);
    const number = plain instanceof NetNumber ? Number(plain.value) : typeof plain === 'number' ? plain : Number.NaN;
    if (Number.isInteger(number) && number >= 0 && number <= 255) return number;
    return this.#cmdlet.throwTerminatingError(
      ErrorRecord.of({
        message: 'Cannot proceed with byte encoding. When using byte encoding the content must be of type byte.',
        id: 'GetContentWriterArgumentError',
        category: 'InvalidArgument',
        target: this.#path,
        exceptionType: 'System.ArgumentException',
      }),
    );
  }

  #problem(isFolder: boolean | undefined, locked: boolean): ErrorRecord | null {
    if (isFolder === true || locked) {
      return this.#error(
        `Access to the path '${this.#path}' is denied.`,
        'GetContentWriterUnauthorizedAccessError',
        'PermissionDenied',
        'System.UnauthorizedAccessException',
      );
    }
    if (isFolder === undefined && this.#cmdlet.session.drives.stat(parentOf(this.#place))?.folder !== true) {
      return this.#error(
        `Could not find a part of the path '${this.#path}'.`,
        'GetContentWriterDirectoryNotFoundError',
        'ObjectNotFound',
        'System.IO.DirectoryNotFoundException',
      );
    }
    return null;
  }

  #error(
    message: string,
    id: string,
    category: 'PermissionDenied' | 'ObjectNotFound',
    exceptionType: string,
  ): ErrorRecord {
    return ErrorRecord.of({ message, id, category, target: this.#path, exceptionType });
  }

  #guarded(action: () => void): boolean {
    return reporting(this.#cmdlet, { id: 'GetContentWriter', target: this.#path }, action);
  }
}

import type { Place } from '../../../src/runtime/drives.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { NetException } from '../../../src/types/net-exception.ts';
import type { Value } from '../../../src/types/value.ts';
import { reporting } from '../drive-report.ts';
import { writeItem } from '../item-object.ts';
import { parentOf } from '../item-paths.ts';

export interface NewItemArguments {
  readonly itemType?: string;
  readonly value?: Value;
  readonly force?: boolean;
  readonly options?: { readonly value: number };
}

type Kind = 'Directory' | 'File' | 'SymbolicLink' | 'Junction' | 'HardLink';

/** The beginnings of these words say what to make; earlier ones win. */
const words: readonly (readonly [word: string, kind: Kind])[] = [
  ['directory', 'Directory'],
  ['container', 'Directory'],
  ['file', 'File'],
  ['symboliclink', 'SymbolicLink'],
  ['junction', 'Junction'],
  ['hardlink', 'HardLink'],
];

/** New-Item on a disk. */
export function newFileItem(cmdlet: CmdletInvocation, place: Place, args: NewItemArguments): void {
  const type = args.itemType ?? '';
  const wanted = WildcardPattern.of(`${type === '' ? 'file' : type}*`);
  const kind = words.find(([word]) => wanted.isMatch(word))?.[1];
  if (args.force === true && !makeParents(cmdlet, place)) return;
  if (kind === 'Directory') makeFolder(cmdlet, place, args.force === true, true);
  else if (kind === 'File') makeFile(cmdlet, place, args);
  else if (kind === undefined) unknownType(cmdlet);
  else refuseLink(cmdlet, place, kind);
}

function makeFile(cmdlet: CmdletInvocation, place: Place, { value, force }: NewItemArguments): void {
  const path = cmdlet.session.drives.show(place);
  if (!cmdlet.shouldProcess(`Destination: ${path}`, 'Create File')) return;
  const { drive, segments } = place;
  const done = reporting(cmdlet, { id: 'NewItem', target: path }, () => {
    if (force !== true && drive.stat(segments) !== undefined) {
      throw new NetException('System.IO.IOException', `The file '${path}' already exists.`);
    }
    const text = value === undefined || value === null ? '' : cmdlet.session.context.text(value);
    drive.write(segments, new TextEncoder().encode(text));
  });
  if (done) writeItem(cmdlet, place);
}

/** Makes a folder; false when that was refused. */
function makeFolder(cmdlet: CmdletInvocation, place: Place, force: boolean, write: boolean): boolean {
  const { drive, segments } = place;
  const path = cmdlet.session.drives.show(place);
  const old = drive.stat(segments);
  if (!force && old !== undefined) {
    cmdlet.writeError(
      ErrorRecord.of({
        message: `An item with the specified name ${path} already exists.`,
        id: 'DirectoryExist',
        category: 'ResourceExists',
        target: path,
        exceptionType: 'System.IO.IOException',
      }),
    );
    return false;
  }
  if (!cmdlet.shouldProcess(`Destination: ${path}`, 'Create Directory')) return true;
  // With -Force a file in the way is passed over in silence.
  if (old !== undefined && !old.folder) return false;
  const done = reporting(cmdlet, { id: 'CreateDirectory', target: path }, () => drive.makeFolder(segments));
  if (done && write) writeItem(cmdlet, place);
  return done;
}

/** Makes the folders above a place that are missing, from the top. */
function makeParents(cmdlet: CmdletInvocation, place: Place): boolean {
  const missing: Place[] = [];
  let folder = parentOf(place);
  while (folder.segments.length > 0 && cmdlet.session.drives.stat(folder) === undefined) {
    missing.unshift(folder);
    folder = parentOf(folder);
  }
  return missing.every((each) => makeFolder(cmdlet, each, true, false));
}

function unknownType(cmdlet: CmdletInvocation): never {
  return cmdlet.throwTerminatingError(
    ErrorRecord.of({
      message:
        'The type is not a known type for the file system. Only "file","directory" or "symboliclink" can be specified.',
      id: 'Argument',
      category: 'InvalidArgument',
      exceptionType: 'System.Management.Automation.PSArgumentException',
    }),
  );
}

const linkNames = { SymbolicLink: 'Symbolic Link', Junction: 'Junction', HardLink: 'Hard Link' } as const;

/** The disks here hold no links. */
function refuseLink(cmdlet: CmdletInvocation, place: Place, kind: keyof typeof linkNames): void {
  const path = cmdlet.session.drives.show(place);
  if (!cmdlet.shouldProcess(`Destination: ${path}`, `Create ${linkNames[kind]}`)) return;
  cmdlet.writeError(
    ErrorRecord.of({
      message: `${kind === 'HardLink' ? 'Hard' : 'Symbolic'} links are not supported for the specified path.`,
      id: 'NotSupported',
      category: 'InvalidOperation',
      target: path,
      exceptionType: 'System.InvalidOperationException',
    }),
  );
}

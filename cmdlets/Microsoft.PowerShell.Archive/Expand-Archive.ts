import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import type { Place } from '../../src/runtime/drives.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { itemObject } from '../Microsoft.PowerShell.Management/item-object.ts';
import { childOf, isOnDisk, leafOf, parentOf } from '../Microsoft.PowerShell.Management/item-paths.ts';
import { endArchiving, noSuchPath } from './archive-errors.ts';
import { NotAnArchive, readZip, type ZipEntry } from './zip-file.ts';

export default defineCmdlet({
  name: 'Expand-Archive',
  module: 'Microsoft.PowerShell.Archive',
  errorIdName: 'Expand-Archive',
  synopsis: 'Unpacks a .zip file into a folder.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Path: {
      type: 'String',
      sets: { Path: { mandatory: true, position: 0, byValue: true, byPropertyName: true } },
      notNullOrEmpty: true,
      help: 'The archive.',
    },
    LiteralPath: {
      type: 'String',
      aliases: ['PSPath'],
      sets: { LiteralPath: { mandatory: true, byPropertyName: true } },
      notNullOrEmpty: true,
      help: 'The archive, its path taken as it is.',
    },
    DestinationPath: {
      type: 'String',
      position: 1,
      notNullOrEmpty: true,
      help: 'The folder; without it one of the archive’s name in the current location.',
    },
    Force: { type: 'SwitchParameter', help: 'Overwrites files that are there.' },
    PassThru: { type: 'SwitchParameter', help: 'Writes the files.' },
  },
  outputTypes: ['System.IO.FileSystemInfo'],
  examples: [
    {
      title: 'What was in it',
      before: "Set-Content C:\\a.txt 'a'; Compress-Archive C:\\a.txt C:\\a.zip",
      command: '(Expand-Archive C:\\a.zip C:\\Unpacked -PassThru).Name',
      shows: ['a.txt'],
    },
  ],
  related: ['Compress-Archive'],
  process(cmdlet, args) {
    const { drives } = cmdlet.session;
    const path = args.literalPath ?? args.path ?? '';
    const archive = drives.resolve(path);
    if (archive === undefined || !isOnDisk(archive) || drives.stat(archive)?.folder !== false) noSuchPath(cmdlet, path);
    const base = leafOf(archive).replace(/\.[^.]*$/, '');
    const target =
      args.destinationPath === undefined ? childOf(drives.location, base) : drives.resolve(args.destinationPath);
    if (target === undefined || !isOnDisk(target)) noSuchPath(cmdlet, args.destinationPath ?? base);
    const entries = entriesOf(cmdlet, archive);
    if (!cmdlet.shouldProcess(drives.show(archive), 'Expand-Archive')) return;
    if (drives.stat(target) === undefined) target.drive.makeFolder(target.segments);
    for (const entry of entries) {
      const place = placeOf(target, entry);
      if (place === undefined) {
        cmdlet.writeError(outside(entry.name));
        continue;
      }
      if (!unpack(cmdlet, archive, entry, place, args.force === true)) return;
      const item = drives.stat(place);
      if (args.passThru === true && item !== undefined) cmdlet.writeObject(itemObject(cmdlet, place, item));
    }
  },
});

function entriesOf(cmdlet: CmdletInvocation, archive: Place): ZipEntry[] {
  try {
    return readZip(archive.drive.read(archive.segments));
  } catch (error) {
    if (!(error instanceof NotAnArchive)) throw error;
    const shown = cmdlet.session.drives.show(archive);
    const exceptionType = 'System.IO.InvalidDataException';
    return endArchiving(cmdlet, 'End of Central Directory record could not be found.', 'InvalidArchive', shown, {
      exceptionType,
      category: 'InvalidData',
    });
  }
}

/** Where an entry goes; undefined for a name that leads out of the folder. */
function placeOf(target: Place, { name }: ZipEntry): Place | undefined {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..') || /^[A-Za-z]:/.test(name)) return undefined;
  return { drive: target.drive, segments: [...target.segments, ...parts] };
}

/** Writes a file or a folder; false when a file was in the way. */
function unpack(cmdlet: CmdletInvocation, archive: Place, entry: ZipEntry, place: Place, force: boolean): boolean {
  const { drive, segments } = place;
  const { drives } = cmdlet.session;
  if (entry.name.endsWith('/')) {
    drive.makeFolder(segments);
    return true;
  }
  if (drive.stat(segments) !== undefined && !force) {
    const shown = drives.show(place);
    const message = `Failed to create file '${shown}' while expanding the archive file '${drives.show(archive)}' contents as the file '${shown}' already exists. Use the -Force parameter if you want to overwrite the existing directory '${shown}' contents when expanding the archive file.`;
    cmdlet.writeError(
      ErrorRecord.of({
        message,
        id: 'ExpandArchiveFileExists',
        category: 'InvalidOperation',
        exceptionType: 'System.IO.IOException',
        target: shown,
      }),
    );
    return false;
  }
  drive.makeFolder(parentOf(place).segments);
  drive.write(segments, entry.content);
  drive.change(segments, { modified: entry.modified });
  return true;
}

function outside(name: string): ErrorRecord {
  return ErrorRecord.of({
    message: `The entry '${name}' of the archive leads out of the folder: it is left out.`,
    id: 'EntryOutsideDestination',
    category: 'SecurityError',
    target: name,
    exceptionType: 'System.IO.IOException',
  });
}

import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import type { DriveItem } from '../../src/runtime/drive.ts';
import type { Place } from '../../src/runtime/drives.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { itemObject } from '../Microsoft.PowerShell.Management/item-object.ts';
import { childOf, expandPath, isOnDisk, leafOf } from '../Microsoft.PowerShell.Management/item-paths.ts';
import { endArchiving, noSuchPath } from './archive-errors.ts';
import { readZip, writeZip, type ZipEntry } from './zip-file.ts';

const levels: Readonly<Record<string, number>> = { optimal: 6, fastest: 1, nocompression: 0 };
const paths = { mandatory: true, position: 0, byValue: true, byPropertyName: true } as const;
const literalPaths = { mandatory: true, byPropertyName: true } as const;

export default defineCmdlet({
  name: 'Compress-Archive',
  module: 'Microsoft.PowerShell.Archive',
  errorIdName: 'Compress-Archive',
  synopsis: 'Packs files and folders into a .zip file.',
  defaultSet: 'Path',
  sets: ['Path', 'PathWithUpdate', 'PathWithForce', 'LiteralPathWithUpdate', 'LiteralPathWithForce', 'LiteralPath'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Path: {
      type: 'String[]',
      sets: { Path: paths, PathWithForce: paths, PathWithUpdate: paths },
      notNullOrEmpty: true,
      help: 'The files and folders; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'String[]',
      aliases: ['PSPath'],
      sets: { LiteralPathWithUpdate: literalPaths, LiteralPathWithForce: literalPaths, LiteralPath: literalPaths },
      notNullOrEmpty: true,
      help: 'The files and folders, their paths taken as they are.',
    },
    DestinationPath: {
      type: 'String',
      mandatory: true,
      position: 1,
      notNullOrEmpty: true,
      help: 'The archive; without an extension it gets .zip.',
    },
    CompressionLevel: {
      type: 'String',
      validateSet: ['Optimal', 'NoCompression', 'Fastest'],
      default: 'Optimal',
      help: 'How well it is packed.',
    },
    Update: {
      type: 'SwitchParameter',
      sets: { PathWithUpdate: { mandatory: true }, LiteralPathWithUpdate: { mandatory: true } },
      help: 'Adds to an archive that is there, in place of older files of the same names.',
    },
    Force: {
      type: 'SwitchParameter',
      sets: { PathWithForce: { mandatory: true }, LiteralPathWithForce: { mandatory: true } },
      help: 'Overwrites an archive that is there.',
    },
    PassThru: { type: 'SwitchParameter', help: 'Writes the file of the archive.' },
  },
  outputTypes: ['System.IO.File'],
  examples: [
    {
      title: 'Pack a folder, and look into it',
      before: "New-Item C:\\Logs -ItemType Directory | Out-Null; Set-Content C:\\Logs\\a.log 'a'",
      command:
        'Compress-Archive C:\\Logs C:\\logs.zip; Expand-Archive C:\\logs.zip C:\\Out; Get-Content C:\\Out\\Logs\\a.log',
      shows: ['a'],
    },
  ],
  related: ['Expand-Archive'],
  start(cmdlet, args) {
    const named: string[] = [];
    return {
      process: () => named.push(...(args.literalPath ?? args.path ?? [])),
      end() {
        const { drives } = cmdlet.session;
        const target = targetOf(cmdlet, args.destinationPath);
        const shown = drives.show(target);
        const existing = drives.stat(target);
        if (existing !== undefined && args.update !== true && args.force !== true) {
          const message = `The archive file ${shown} already exists. Use the -Update parameter to update the existing archive file or use the -Force parameter to overwrite the existing archive file.`;
          endArchiving(cmdlet, message, 'ArchiveFileExists', shown, { exceptionType: 'System.IO.IOException' });
        }
        const sources = named.flatMap((path) => sourcesOf(cmdlet, path, args.literalPath !== undefined));
        if (!cmdlet.shouldProcess(sources.map((place) => drives.show(place)).join('\n'))) return;
        const older = existing !== undefined && args.update === true ? readZip(target.drive.read(target.segments)) : [];
        const added = sources.flatMap((place) => entriesOf(place, leafOf(place)));
        const names = new Set(added.map(({ name }) => name));
        const level = levels[(args.compressionLevel ?? 'Optimal').toLowerCase()] ?? 6;
        const kept = older.filter(({ name }) => !names.has(name));
        target.drive.write(target.segments, writeZip([...kept, ...added], level));
        const item = drives.stat(target);
        if (args.passThru === true && item !== undefined) cmdlet.writeObject(itemObject(cmdlet, target, item));
      },
    };
  },
});

function targetOf(cmdlet: CmdletInvocation, path: string): Place {
  const full = /\.[^\\/.]*$/.test(path) ? path : `${path}.zip`;
  return cmdlet.session.drives.resolve(full) ?? noSuchPath(cmdlet, path);
}

function sourcesOf(cmdlet: CmdletInvocation, path: string, literal: boolean): Place[] {
  const { drives } = cmdlet.session;
  const place = drives.resolve(path);
  const isPattern = !literal && /[*?[]/.test(path);
  if (place === undefined || !isOnDisk(place) || (!isPattern && drives.stat(place) === undefined)) {
    noSuchPath(cmdlet, path);
  }
  return isPattern ? (expandPath(cmdlet, path, false, false) ?? []) : [place];
}

/** A file, or a folder with all below it, under a name in the archive. */
function entriesOf(place: Place, name: string): ZipEntry[] {
  const { drive, segments } = place;
  const item: DriveItem | undefined = drive.stat(segments);
  if (item === undefined) return [];
  const { modified } = item;
  if (!item.folder) return [{ name, content: drive.read(segments), modified }];
  const below = drive.list(segments);
  if (below.length === 0) return [{ name: `${name}/`, content: new Uint8Array(), modified }];
  return below.flatMap((each) => entriesOf(childOf(place, each.name), `${name}/${each.name}`));
}

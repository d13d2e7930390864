import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { changeExtension } from '../../../src/runtime/files/path-statics.ts';
import { credentialParameter, expandPath, unknownRoot } from '../item-paths.ts';
import { driveFor, joinPaths } from './path-text.ts';

export default defineCmdlet({
  name: 'Join-Path',
  module: 'Microsoft.PowerShell.Management',
  synopsis: 'Puts parts of a path together.',
  parameters: {
    Path: {
      type: 'String[]',
      aliases: ['PSPath'],
      mandatory: true,
      position: 0,
      byValue: true,
      byPropertyName: true,
      help: 'The first parts.',
    },
    ChildPath: {
      type: 'String[]',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      allowNull: true,
      allowEmptyString: true,
      allowEmptyCollection: true,
      help: 'What follows.',
    },
    AdditionalChildPath: {
      type: 'String[]',
      position: 2,
      byPropertyName: true,
      remaining: true,
      allowNull: true,
      allowEmptyString: true,
      allowEmptyCollection: true,
      help: 'What follows further.',
    },
    Resolve: { type: 'SwitchParameter', help: 'Writes the items that the joined path names.' },
    ...credentialParameter,
    Extension: { type: 'String', byPropertyName: true, notNull: true, help: 'The extension that the last part gets.' },
  },
  outputTypes: ['System.String'],
  examples: [
    { title: 'A file in a folder', command: "Join-Path C:\\Temp 'leases.csv'", shows: ['C:\\Temp\\leases.csv'] },
  ],
  related: ['Split-Path', 'Resolve-Path'],
  process(cmdlet, args) {
    const { drives } = cmdlet.session;
    const children = [...(args.childPath ?? []), ...(args.additionalChildPath ?? [])];
    for (const path of args.path) {
      const drive = driveFor(path, drives);
      if (drive === undefined) {
        cmdlet.writeError(unknownRoot(path));
        continue;
      }
      const child = children.length === 0 ? '' : children.reduce((whole, part) => joinPaths(whole, part, drive));
      let joined = joinPaths(path, child, drive);
      if (args.extension !== undefined) {
        joined = changeExtension(joined, args.extension === '' ? null : args.extension) ?? joined;
      }
      if (args.resolve !== true) cmdlet.writeObject(joined);
      else for (const place of expandPath(cmdlet, joined, false, false) ?? []) cmdlet.writeObject(drives.show(place));
    }
  },
});

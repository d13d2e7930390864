import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { relativePath } from '../../../src/runtime/files/path-statics.ts';
import { PathInfo } from '../../../src/runtime/items/path-info.ts';
import { credentialParameter, expandPath, forceParameter, pathParameters } from '../item-paths.ts';

const either = { Path: {}, LiteralPath: {} };

export default defineCmdlet({
  name: 'Resolve-Path',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['rvpa'],
  synopsis: 'Writes the full paths that a path names.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  parameters: {
    ...pathParameters,
    Relative: { type: 'SwitchParameter', sets: either, help: 'Writes the way from the location.' },
    RelativeBasePath: { type: 'String', help: 'The folder that paths are relative to, in place of the location.' },
    ...forceParameter,
    ...credentialParameter,
  },
  outputTypes: ['System.String', 'System.Management.Automation.PathInfo'],
  examples: [{ title: 'Where am I?', command: '(Resolve-Path .).Path -eq "$PWD"', shows: ['True'] }],
  related: ['Convert-Path', 'Test-Path'],
  process(cmdlet, args) {
    const { drives } = cmdlet.session;
    const literal = args.literalPath !== undefined;
    const here = drives.location;
    const base = args.relativeBasePath === undefined ? here : drives.resolve(args.relativeBasePath);
    if (base === undefined) return;
    // Paths are resolved as if the session stood there.
    drives.location = base;
    try {
      for (const path of args.literalPath ?? args.path ?? []) {
        for (const place of expandPath(cmdlet, path, literal, args.force === true) ?? []) {
          if (args.relative === true) cmdlet.writeObject(relative(drives.show(place), place.drive === base.drive));
          else cmdlet.writeObject(new PathInfo(place, drives));
        }
      }
    } finally {
      drives.location = here;
    }

    function relative(path: string, sameDrive: boolean): string {
      if (!sameDrive) return path;
      const here = drives.show(drives.location);
      const way = relativePath(here, path);
      // The location itself is named from its parent; a root has none.
      const name = drives.location.segments.at(-1);
      if (way === '.' && name !== undefined) return `..${drives.location.drive.separator}${name}`;
      if (way === '.') return `.${drives.location.drive.separator}`;
      return /^\.\.?(?=[\\/]|$)/.test(way) ? way : `.${drives.location.drive.separator}${way}`;
    }
  },
});

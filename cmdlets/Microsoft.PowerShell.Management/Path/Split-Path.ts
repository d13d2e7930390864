import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { extensionOf } from '../../../src/runtime/files/file-info.ts';
import type { Value } from '../../../src/types/value.ts';
import { credentialParameter, expandPath, unknownRoot } from '../item-paths.ts';
import { driveFor, isAbsolute, leafPath, parentPath, withoutQualifier } from './path-text.ts';

const first = { mandatory: true, position: 0, byValue: true, byPropertyName: true };

export default defineCmdlet({
  name: 'Split-Path',
  module: 'Microsoft.PowerShell.Management',
  synopsis: 'Writes a part of a path.',
  defaultSet: 'ParentSet',
  sets: [
    'ParentSet',
    'LeafSet',
    'LeafBaseSet',
    'ExtensionSet',
    'QualifierSet',
    'NoQualifierSet',
    'IsAbsoluteSet',
    'LiteralPathSet',
  ],
  parameters: {
    Path: {
      type: 'String[]',
      sets: {
        ParentSet: first,
        LeafSet: first,
        LeafBaseSet: first,
        ExtensionSet: first,
        QualifierSet: first,
        NoQualifierSet: first,
        IsAbsoluteSet: first,
      },
      help: 'The paths.',
    },
    LiteralPath: {
      type: 'String[]',
      aliases: ['PSPath', 'LP'],
      sets: { LiteralPathSet: { mandatory: true, byPropertyName: true } },
      help: 'The paths, taken as they are.',
    },
    Qualifier: {
      type: 'SwitchParameter',
      sets: { QualifierSet: { mandatory: true, byPropertyName: true } },
      help: 'The drive.',
    },
    NoQualifier: {
      type: 'SwitchParameter',
      sets: { NoQualifierSet: { mandatory: true, byPropertyName: true } },
      help: 'All but the drive.',
    },
    Parent: {
      type: 'SwitchParameter',
      sets: { ParentSet: { byPropertyName: true } },
      help: 'All but the last part: the default.',
    },
    Leaf: {
      type: 'SwitchParameter',
      sets: { LeafSet: { mandatory: true, byPropertyName: true } },
      help: 'The last part.',
    },
    LeafBase: {
      type: 'SwitchParameter',
      sets: { LeafBaseSet: { mandatory: true, byPropertyName: true } },
      help: 'The last part without its extension.',
    },
    Extension: {
      type: 'SwitchParameter',
      sets: { ExtensionSet: { mandatory: true, byPropertyName: true } },
      help: 'The extension.',
    },
    Resolve: { type: 'SwitchParameter', help: 'Splits the paths of the items that the path names.' },
    IsAbsolute: {
      type: 'SwitchParameter',
      sets: { IsAbsoluteSet: { mandatory: true } },
      help: 'Tells whether the path begins at a drive.',
    },
    ...credentialParameter,
  },
  outputTypes: ['System.String', 'System.Boolean'],
  examples: [{ title: 'The folder of a file', command: 'Split-Path C:\\Temp\\leases.csv', shows: ['C:\\Temp'] }],
  related: ['Join-Path', 'Resolve-Path'],
  process(cmdlet, args) {
    const { drives } = cmdlet.session;
    const literal = args.literalPath !== undefined;
    const given = args.literalPath ?? args.path ?? [];
    const paths =
      args.resolve === true
        ? given.flatMap((path) => (expandPath(cmdlet, path, literal, false) ?? []).map((place) => drives.show(place)))
        : given;
    for (const path of paths) {
      const part = split(path);
      if (part !== undefined) cmdlet.writeObject(part);
    }

    function split(path: string): Value {
      if (args.isAbsolute === true) return isAbsolute(path, drives);
      if (args.qualifier === true) return qualifier(path);
      if (args.noQualifier === true) return withoutQualifier(path);
      const drive = driveFor(path, drives);
      if (drive === undefined) {
        cmdlet.writeError(unknownRoot(path));
        return undefined;
      }
      if (args.leaf !== true && args.leafBase !== true && args.extension !== true) {
        return parentPath(path, drive.separator);
      }
      const leaf = leafPath(path, drive.separator);
      if (args.extension === true) return extensionOf(leaf);
      return args.leafBase === true ? leaf.replace(/\.[^.]*$/, '') : leaf;
    }

    function qualifier(path: string): Value {
      const found = /^[^\\/:]*::|^[^:]*:/.exec(path)?.[0];
      if (found !== undefined) return found;
      cmdlet.writeError(
        ErrorRecord.of({
          message: `Cannot parse path because path '${path}' does not have a qualifier specified.`,
          id: 'ParsePathFormatError',
          category: 'InvalidArgument',
          target: path,
          exceptionType: 'System.FormatException',
        }),
      );
      return undefined;
    }
  },
});

import { defineCmdlet, type ParameterDeclarations } from '../../../src/runtime/cmdlet.ts';
import type { Place } from '../../../src/runtime/drives.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { SessionDrive } from '../../../src/runtime/items/session-drive.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import type { DateTime } from '../../../src/types/date-time.ts';
import { defineEnum } from '../../../src/types/declare.ts';
import { credentialParameter, filterParameters, leafOf, nameTest } from '../item-paths.ts';

defineEnum('Microsoft.PowerShell.Commands.TestPathType', 'Any Container Leaf');

declare module '../../../src/runtime/cmdlet.ts' {
  interface ParameterTypes {
    'Microsoft.PowerShell.Commands.TestPathType': { readonly value: number };
  }
}

/** Only files have times. */
const timeParameters = {
  OlderThan: { type: 'DateTime', help: 'True only for files that were changed before.' },
  NewerThan: { type: 'DateTime', help: 'True only for files that were changed after.' },
} as const satisfies ParameterDeclarations;

export default defineCmdlet({
  name: 'Test-Path',
  module: 'Microsoft.PowerShell.Management',
  synopsis: 'Tells whether a path names something.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  parameters: {
    Path: {
      type: 'String[]',
      sets: { Path: { mandatory: true, position: 0, byValue: true, byPropertyName: true } },
      allowNull: true,
      allowEmptyCollection: true,
      allowEmptyString: true,
      help: 'Paths; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'String[]',
      aliases: ['PSPath', 'LP'],
      sets: { LiteralPath: { mandatory: true, byPropertyName: true } },
      allowNull: true,
      allowEmptyCollection: true,
      allowEmptyString: true,
      help: 'Paths, taken as they are.',
    },
    ...filterParameters,
    PathType: {
      type: 'Microsoft.PowerShell.Commands.TestPathType',
      aliases: ['Type'],
      help: 'Whether it must be a file (Leaf) or a folder (Container).',
      default: 'Any',
    },
    IsValid: { type: 'SwitchParameter', help: 'Asks only whether the path is well formed.' },
    ...credentialParameter,
  },
  dynamicParameters: () => timeParameters,
  outputTypes: ['System.Boolean'],
  examples: [{ title: 'Is there such a folder?', command: 'Test-Path C:\\NoSuch', shows: ['False'] }],
  related: ['Resolve-Path', 'Get-Item'],
  process(cmdlet, args) {
    const { drives } = cmdlet.session;
    const literal = args.literalPath !== undefined;
    const { olderThan, newerThan } = args as { olderThan?: DateTime; newerThan?: DateTime };
    const type = args.pathType?.value ?? 0;
    const paths: readonly (string | null)[] | null = (literal ? args.literalPath : args.path) ?? null;
    if (paths === null || paths.length === 0) {
      noPath();
      return;
    }
    for (const path of paths) {
      if (path === null) noPath();
      else cmdlet.writeObject(path.trim() !== '' && (args.isValid === true ? isValid(path) : exists(path)));
    }

    function exists(path: string): boolean {
      const places =
        !literal && WildcardPattern.hasWildcards(path)
          ? drives.expand(path, (pattern, name) => WildcardPattern.of(pattern).isMatch(name), true)
          : [drives.resolve(path)].filter((place) => place !== undefined);
      const passes = nameTest(args);
      return places.some((place) => place !== undefined && fits(place) && passes(leafOf(place)));
    }

    function fits(place: Place): boolean {
      const item = drives.stat(place);
      if (item === undefined) return false;
      if (type === 1 && !item.folder) return false;
      if (type === 2 && item.folder) return false;
      if (place.drive instanceof SessionDrive) return true;
      return (
        (olderThan === undefined || item.modified < olderThan.unixMilliseconds) &&
        (newerThan === undefined || item.modified > newerThan.unixMilliseconds)
      );
    }

    function isValid(path: string): boolean {
      const place = drives.resolve(path);
      if (place === undefined) return false;
      const forbidden = place.drive.separator === '\\' ? /[<>"|\0]/ : /\0/;
      return !place.segments.some((segment) => forbidden.test(segment));
    }

    function noPath(): void {
      cmdlet.writeError(
        ErrorRecord.of({
          message: "Value cannot be null. (Parameter 'The provided Path argument was null or an empty collection.')",
          id: 'NullPathNotPermitted',
          category: 'InvalidArgument',
          exceptionType: 'System.ArgumentNullException',
        }),
      );
    }
  },
});

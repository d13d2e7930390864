import type { Arguments, CmdletHandlers, ParameterDeclarations } from '../../../src/runtime/cmdlet.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import type { Value } from '../../../src/types/value.ts';
import { encodingOf } from '../../Microsoft.PowerShell.Utility/text-files.ts';
import { refuseCredential } from '../item-paths.ts';
import { contentFilters, type writeParameters } from './content-parameters.ts';
import { type ContentTarget, openTarget, targetPlaces } from './content-target.ts';
import { refuseStream } from './refuse-stream.ts';

/** The parameters of Set-Content and Add-Content. */
export const valueParameters = {
  Path: {
    type: 'String[]',
    sets: { Path: { mandatory: true, position: 0, byPropertyName: true } },
    help: 'Paths; wildcards are allowed.',
  },
  LiteralPath: {
    type: 'String[]',
    aliases: ['PSPath', 'LP'],
    sets: { LiteralPath: { mandatory: true, byPropertyName: true } },
    help: 'Paths, taken as they are.',
  },
  Value: {
    type: 'Object[]',
    mandatory: true,
    position: 1,
    byValue: true,
    byPropertyName: true,
    allowNull: true,
    allowEmptyCollection: true,
    help: 'What to write, one line a value.',
  },
  PassThru: { type: 'SwitchParameter', help: 'Writes the values to the pipeline, too.' },
  ...contentFilters,
} as const satisfies ParameterDeclarations;

type WriteArguments = Arguments<typeof valueParameters> & Partial<Arguments<typeof writeParameters>>;

/** Set-Content and Add-Content: opens the files once, unless paths come from the pipeline, and writes every input. */
export function writeContent(cmdlet: CmdletInvocation, args: WriteArguments, append: boolean): CmdletHandlers {
  let targets: ContentTarget[] = [];
  let opened: string | null = null;
  const close = () => {
    const open = targets;
    targets = [];
    for (const target of open) target.close();
  };
  const open = () => {
    const paths = (args.literalPath ?? args.path ?? []).join('\0');
    if (opened === paths) return;
    close();
    opened = paths;
    refuseCredential(cmdlet);
    refuseStream(cmdlet, args.stream);
    const options = {
      encoding: encodingOf(cmdlet, args.encoding),
      append,
      noNewline: args.noNewline === true,
      asBytes: args.asByteStream === true,
      force: args.force === true,
    };
    const { drives } = cmdlet.session;
    targets = targetPlaces(cmdlet, args)
      .filter((place) => cmdlet.shouldProcess(`Path: ${drives.show(place)}`, append ? 'Add Content' : 'Set Content'))
      .flatMap((place) => openTarget(cmdlet, place, options) ?? []);
  };
  return {
    process() {
      open();
      const values: readonly Value[] = args.value ?? [];
      if (args.passThru === true) cmdlet.writeObject(values.length === 1 ? values[0] : [...values], true);
      for (const target of targets) for (const value of values) target.write(value);
    },
    end: close,
    dispose: () => {
      targets = [];
    },
  };
}

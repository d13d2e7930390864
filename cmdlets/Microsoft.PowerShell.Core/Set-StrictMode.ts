import type { ArgumentTransformer, ArgumentValidator } from '../../src/runtime/binder/attributes.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { PSError } from '../../src/runtime/flow.ts';
import type { Shell } from '../../src/runtime/shell.ts';

/** The version that `Latest` means. */
const latest = '7.6';

const latestVersion: ArgumentTransformer = {
  kind: 'transformer',
  name: 'ArgumentToPSVersionTransformation',
  transform(value) {
    const text = typeof value === 'object' && value !== null ? '' : String(value);
    if (text.toLowerCase() === 'latest') return latest;
    return /^\d+$/.test(text) ? `${text}.0` : value;
  },
};

/** Versions of PowerShell that ever were. */
const known = /^(1\.0|2\.0|3\.0|4\.0|5\.0|5\.1|6\.[0-2]|7\.[0-6])(\.|$)/;

const versionThatExists: ArgumentValidator = {
  kind: 'validator',
  name: 'ValidateVersion',
  validate(value) {
    if (value !== null && value !== undefined && known.test(String(value))) return;
    throw new PSError(
      ErrorRecord.of({
        message: `The "${String(value)}" argument does not contain a valid PowerShell version. Supply a valid version number and then try the command again.`,
        id: 'InvalidPSVersion',
        category: 'InvalidArgument',
        exceptionType: 'System.Management.Automation.ValidationMetadataException',
      }),
    );
  },
};

export default defineCmdlet({
  name: 'Set-StrictMode',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Makes variables, properties and indexes that do not exist errors.',
  description:
    'Version 1 refuses variables that were never assigned. Version 2 also refuses properties that an object does not have. Version 3 also refuses indexes outside an array. The mode holds for the current scope and what it calls.',
  defaultSet: 'Version',
  sets: ['Version', 'Off'],
  parameters: {
    Version: {
      type: 'Version',
      aliases: ['v'],
      sets: { Version: { mandatory: true } },
      attributes: [latestVersion, versionThatExists],
      complete: () => ['1.0', '2.0', '3.0', 'Latest'].map((text) => ({ text })),
      help: '1.0, 2.0, 3.0 or Latest.',
    },
    Off: { type: 'SwitchParameter', sets: { Off: { mandatory: true } }, help: 'Switches it off.' },
  },
  examples: [
    {
      title: 'Find a typing error',
      command: 'Set-StrictMode -Version Latest; $undefined',
      fails: 'VariableIsUndefined',
    },
    { title: 'Back to normal', command: 'Set-StrictMode -Off; $null -eq $undefined', shows: ['True'] },
  ],
  process(cmdlet, args) {
    const shell = cmdlet.session as Shell;
    shell.strict = true;
    shell.scope.strict = args.off === true ? 0 : Number.parseInt(String(args.version), 10);
  },
});

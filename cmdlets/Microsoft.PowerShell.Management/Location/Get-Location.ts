import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { PathInfo } from '../../../src/runtime/items/path-info.ts';
import { providerNames, providerOf } from '../../../src/runtime/items/provider-info.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { matchingDrives } from '../Drive/matching-drives.ts';
import { providerNotFound } from '../Drive/provider-errors.ts';
import { driveNotFound } from '../item-paths.ts';
import { PathInfoStack } from './location-stack.ts';

export default defineCmdlet({
  name: 'Get-Location',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gl', 'pwd'],
  synopsis: 'Gets where the session stands.',
  defaultSet: 'Location',
  sets: ['Location', 'Stack'],
  parameters: {
    PSProvider: {
      type: 'String[]',
      sets: { Location: { byPropertyName: true } },
      help: "Where the session stands among a provider's drives.",
    },
    PSDrive: {
      type: 'String[]',
      sets: { Location: { byPropertyName: true } },
      help: 'Where the session stands on these drives.',
    },
    Stack: { type: 'SwitchParameter', sets: { Stack: {} }, help: 'The locations that Push-Location kept.' },
    StackName: { type: 'String[]', sets: { Stack: { byPropertyName: true } }, help: 'Those of these stacks.' },
  },
  outputTypes: ['System.Management.Automation.PathInfo', 'System.Management.Automation.PathInfoStack'],
  examples: [{ title: 'Where am I?', command: 'Set-Location C:\\; (Get-Location).Path', shows: ['C:\\'] }],
  related: ['Set-Location', 'Push-Location', 'Pop-Location'],
  process(cmdlet, args) {
    const { drives } = cmdlet.session;
    if (cmdlet.parameterSet === 'Stack') {
      for (const name of args.stackName ?? [drives.stacks.defaultName]) {
        if (drives.stacks.stack(name) === undefined) cmdlet.writeError(noStack());
        else cmdlet.writeObject(new PathInfoStack(drives, name));
      }
      return;
    }
    if (args.pSDrive !== undefined && args.pSDrive.length > 0) {
      for (const name of args.pSDrive) {
        const found = matchingDrives(drives, name, { providers: args.pSProvider ?? [] });
        if (found.length === 0 && !WildcardPattern.hasWildcards(name)) {
          cmdlet.writeError(driveNotFound(name, 'GetLocationNoMatchingDrive'));
        }
        for (const drive of found) cmdlet.writeObject(new PathInfo(drives.locationOf(drive), drives));
      }
      return;
    }
    if (args.pSProvider === undefined || args.pSProvider.length === 0) {
      cmdlet.writeObject(PathInfo.current(drives));
      return;
    }
    for (const name of args.pSProvider) {
      const pattern = WildcardPattern.of(name);
      const wanted = providerNames.filter((provider) => pattern.isMatch(provider));
      if (wanted.length === 0 && !WildcardPattern.hasWildcards(name)) {
        cmdlet.writeError(providerNotFound(name, 'GetLocationNoMatchingProvider'));
      }
      for (const provider of wanted) {
        const current = providerOf(drives.location.drive) === provider ? drives.location.drive : undefined;
        const drive = current ?? drives.all.find((each) => providerOf(each) === provider);
        if (drive !== undefined) cmdlet.writeObject(new PathInfo(drives.locationOf(drive), drives));
      }
    }
  },
});

function noStack(): ErrorRecord {
  return ErrorRecord.of({
    message: "Value does not fall within the expected range. (Parameter 'stackName')",
    id: 'Argument',
    category: 'InvalidArgument',
    exceptionType: 'System.Management.Automation.PSArgumentException',
  });
}

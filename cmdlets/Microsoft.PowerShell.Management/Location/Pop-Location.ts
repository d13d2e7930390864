import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { PathInfo } from '../../../src/runtime/items/path-info.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { goTo } from './go-to.ts';

export default defineCmdlet({
  name: 'Pop-Location',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['popd'],
  synopsis: 'Goes back to the location that Push-Location kept last.',
  parameters: {
    PassThru: { type: 'SwitchParameter', help: 'Writes the new location.' },
    StackName: { type: 'String', byPropertyName: true, help: 'The stack that kept it.' },
  },
  outputTypes: ['System.Management.Automation.PathInfo'],
  examples: [
    { title: 'Back', command: 'Set-Location C:\\; Push-Location Variable:; Pop-Location -PassThru', shows: ['C:\\'] },
  ],
  related: ['Push-Location', 'Set-Location'],
  process(cmdlet, args) {
    const { drives } = cmdlet.session;
    const { stacks } = drives;
    const given = args.stackName === undefined || args.stackName === '' ? stacks.defaultName : args.stackName;
    const pattern = WildcardPattern.of(given);
    const matching = WildcardPattern.hasWildcards(given)
      ? stacks.names.filter((name) => pattern.isMatch(name))
      : [given];
    const [name = given] = matching;
    if (matching.length > 1 || stacks.stack(name) === undefined) {
      const message =
        matching.length > 1
          ? `The provided value '${given}' resolved to more than one location stack.`
          : `Cannot find location stack '${given}'. It does not exist or it is not a container.`;
      cmdlet.writeError(
        ErrorRecord.of({
          message,
          id: 'Argument',
          category: 'InvalidArgument',
          exceptionType: 'System.Management.Automation.PSArgumentException',
        }),
      );
      return;
    }
    const place = stacks.pop(name);
    if (place !== undefined && !goTo(cmdlet, drives.show(place), true)) return;
    if (args.passThru === true) cmdlet.writeObject(PathInfo.current(drives));
  },
});

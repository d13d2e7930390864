import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { MemberName } from '../../../src/types/member-name.ts';
import { absent, getProperty } from '../../../src/types/members.ts';
import { HistoryInfo, historyError } from './history-info.ts';

export default defineCmdlet({
  name: 'Add-History',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Puts lines of another history into this session’s.',
  parameters: {
    InputObject: { type: 'PSObject[]', position: 0, byValue: true, help: 'Lines as Get-History writes them.' },
    Passthru: { type: 'SwitchParameter', help: 'Writes what was added.' },
  },
  outputTypes: ['Microsoft.PowerShell.Commands.HistoryInfo'],
  examples: [
    {
      title: 'A line of one’s own',
      command: "[pscustomobject]@{ CommandLine = 'Get-Date' } | Add-History -Passthru | ForEach-Object CommandLine",
      shows: ['Get-Date'],
    },
  ],
  related: ['Get-History'],
  process(cmdlet, args) {
    const { session } = cmdlet;
    for (const input of args.inputObject ?? []) {
      const line =
        input instanceof HistoryInfo
          ? input.entry.commandLine
          : getProperty(input, MemberName.of('CommandLine'), session.context);
      if (line === absent || typeof line !== 'string') {
        const message = 'Cannot add history because the input object has a format that is not valid.';
        cmdlet.writeError(
          historyError('AddHistoryInvalidInput', message, 'InvalidData', input, 'System.IO.InvalidDataException'),
        );
        continue;
      }
      const now = session.context.now();
      const { status, started, ended } =
        input instanceof HistoryInfo ? input.entry : { status: 'Completed' as const, started: now, ended: now };
      const entry = session.history.add({ commandLine: line, status, started, ended });
      if (args.passthru === true) cmdlet.writeObject(new HistoryInfo(entry));
    }
  },
});

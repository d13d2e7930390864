import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import type { HistoryEntry } from '../../../src/runtime/session-history.ts';
import { historyError } from './history-info.ts';

/** Lines that are being run again now: a line must not run itself. */
const running = new Set<number>();

export default defineCmdlet({
  name: 'Invoke-History',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['ihy', 'r'],
  synopsis: 'Runs a line of the history again.',
  supportsShouldProcess: true,
  parameters: {
    Id: { type: 'String', position: 0, byPropertyName: true, help: 'The number of the line, or how it begins.' },
  },
  examples: [
    {
      title: 'The last line again',
      command: 'Invoke-History',
      fails: 'InvokeHistoryNoLastHistoryEntryFound,Microsoft.PowerShell.Commands.InvokeHistoryCommand',
    },
  ],
  related: ['Get-History'],
  process(cmdlet, args) {
    const entry = find(cmdlet, args.id);
    if (running.has(entry.id)) {
      const message = 'The Invoke-History cmdlet is called repeatedly, in a loop.';
      cmdlet.throwTerminatingError(
        historyError(
          'InvokeHistoryLoopDetected',
          message,
          'InvalidOperation',
          null,
          'System.InvalidOperationException',
        ),
      );
    }
    if (!cmdlet.shouldProcess(entry.commandLine)) return;
    cmdlet.host.write(`${entry.commandLine}\n`);
    running.add(entry.id);
    try {
      const block = cmdlet.session.compile(entry.commandLine);
      block.invoke({ newScope: false, output: { write: (value) => cmdlet.writeObject(value) } });
    } finally {
      running.delete(entry.id);
    }
  },
});

/** By number, by the beginning of the line (the newest counts), or the newest of all. */
function find(cmdlet: CmdletInvocation, id: string | undefined): HistoryEntry {
  const { history } = cmdlet.session;
  if (id === undefined) {
    const last = history.entries.at(-1);
    if (last !== undefined) return last;
    const message = 'Cannot locate most recent history.';
    return cmdlet.throwTerminatingError(
      historyError(
        'InvokeHistoryNoLastHistoryEntryFound',
        message,
        'InvalidOperation',
        null,
        'System.InvalidOperationException',
      ),
    );
  }
  const number = /^\d+$/.test(id);
  const found = number
    ? history.find(Number(id))
    : history.entries.findLast((entry) => entry.commandLine.toLowerCase().startsWith(id.toLowerCase()));
  if (found !== undefined) return found;
  const message = number
    ? `Cannot locate the history for Id ${id}.`
    : `Cannot locate the history for command line ${id}.`;
  return cmdlet.throwTerminatingError(
    historyError(
      number ? 'InvokeHistoryNoHistoryForId' : 'InvokeHistoryNoHistoryForCommandline',
      message,
      'ObjectNotFound',
      id,
    ),
  );
}

import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import type { HistoryEntry } from '../../../src/runtime/session-history.ts';
import { historyError } from './history-info.ts';

export default defineCmdlet({
  name: 'Clear-History',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['clhy'],
  synopsis: 'Forgets lines of the session’s history.',
  defaultSet: 'IDParameter',
  sets: ['IDParameter', 'CommandLineParameter'],
  supportsShouldProcess: true,
  parameters: {
    Id: {
      type: 'Int32[]',
      sets: { IDParameter: { position: 0 } },
      validateRange: [1, 2147483647],
      help: 'Numbers of lines.',
    },
    Count: { type: 'Int32', position: 1, validateRange: [1, 2147483647], help: 'At most so many.' },
    CommandLine: {
      type: 'String[]',
      sets: { CommandLineParameter: {} },
      notNullOrEmpty: true,
      help: 'Lines by their text; wildcards are allowed.',
    },
    Newest: { type: 'SwitchParameter', help: 'Counts from the newest line.' },
  },
  examples: [{ title: 'Forget all', command: 'Clear-History; (Get-History).Count', shows: ['0'] }],
  related: ['Get-History'],
  process(cmdlet, args) {
    const { history } = cmdlet.session;
    const { entries } = history;
    let chosen: HistoryEntry[] = [];
    if (args.commandLine !== undefined) {
      for (const line of args.commandLine) {
        const pattern = WildcardPattern.of(line);
        chosen.push(...entries.filter((entry) => pattern.isMatch(entry.commandLine)));
      }
    } else if (args.id !== undefined) {
      for (const id of args.id) {
        const entry = history.find(id);
        if (entry === undefined) {
          const message = `Cannot locate the history for Id ${id}.`;
          cmdlet.writeError(historyError('GetHistoryNoHistoryForId', message, 'ObjectNotFound', id));
        } else chosen.push(entry);
      }
    } else chosen = [...entries];
    if (args.count !== undefined)
      chosen = args.newest === true ? chosen.slice(-args.count) : chosen.slice(0, args.count);
    const everything = args.id === undefined && args.commandLine === undefined && args.count === undefined;
    const target = everything ? 'This command will clear all the entries from the session history.' : '';
    if (everything && !cmdlet.shouldProcess(target)) return;
    for (const entry of chosen) {
      if (everything || cmdlet.shouldProcess(entry.commandLine)) history.remove(entry);
    }
  },
});

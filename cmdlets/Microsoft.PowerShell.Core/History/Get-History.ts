import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { HistoryInfo, historyError } from './history-info.ts';

export default defineCmdlet({
  name: 'Get-History',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['ghy', 'h', 'history'],
  synopsis: 'Lists the lines that were run in this session.',
  parameters: {
    Id: {
      type: 'Int64[]',
      position: 0,
      byValue: true,
      validateRange: [1, 9007199254740991],
      help: 'Numbers of lines.',
    },
    Count: {
      type: 'Int32',
      position: 1,
      validateRange: [0, 32767],
      help: 'How many lines, counted from the newest or from -Id backwards.',
    },
  },
  outputTypes: ['Microsoft.PowerShell.Commands.HistoryInfo'],
  examples: [{ title: 'The last line', command: 'Get-History -Count 1', shows: [] }],
  related: ['Invoke-History', 'Clear-History'],
  process(cmdlet, args) {
    const { history } = cmdlet.session;
    const ids = args.id ?? [];
    if (ids.length > 1 && args.count !== undefined) {
      const message = 'The count cannot be combined with multiple Ids.';
      cmdlet.throwTerminatingError(
        historyError('GetHistoryNoCountWithMultipleIds', message, 'InvalidArgument', args.count),
      );
    }
    if (ids.length === 0) {
      const { entries } = history;
      const newest = args.count === undefined ? entries : entries.slice(Math.max(0, entries.length - args.count));
      for (const entry of newest) cmdlet.writeObject(new HistoryInfo(entry));
      return;
    }
    for (const id of ids) {
      const entry = history.find(Number(id));
      if (entry === undefined) {
        // With a count the lines up to the number are asked for, and there may be none of them.
        if (args.count !== undefined) continue;
        const message = `Cannot locate the history for Id ${id}.`;
        cmdlet.writeError(historyError('GetHistoryNoHistoryForId', message, 'ObjectNotFound', id));
        continue;
      }
      const at = history.entries.indexOf(entry);
      const from = args.count === undefined ? at : Math.max(0, at - args.count + 1);
      for (const each of history.entries.slice(from, at + 1)) cmdlet.writeObject(new HistoryInfo(each));
    }
  },
});

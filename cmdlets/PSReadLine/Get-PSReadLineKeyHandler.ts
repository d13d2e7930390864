import { column, tableView } from '../../src/format/views.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { customObject } from '../../src/types/ps-object.ts';
import { askEditor } from './line-editor.ts';

const typeName = 'Microsoft.PowerShell.KeyHandler';

interface Handler {
  readonly key: string;
  readonly function: string;
  readonly description: string;
  readonly group: string;
}

export default defineCmdlet({
  name: 'Get-PSReadLineKeyHandler',
  module: 'PSReadLine',
  synopsis: 'Shows what the keys of the line editor do.',
  parameters: {
    Chord: { type: 'String[]', aliases: ['Key'], position: 0, help: 'The keys; all that are bound without any.' },
  },
  outputTypes: [typeName],
  views: [
    tableView(typeName, {
      groupBy: { value: 'Group' },
      columns: [column('Key', { width: 21 }), column('Function', { width: 24 }), column('Description')],
    }),
  ],
  notes: 'Needs a session at a terminal.',
  examples: [
    {
      title: 'Without a terminal',
      command: 'Get-PSReadLineKeyHandler',
      fails: 'InvalidOperation,Get-PSReadLineKeyHandler',
    },
  ],
  related: ['Set-PSReadLineKeyHandler', 'Remove-PSReadLineKeyHandler'],
  process(cmdlet, args) {
    const wanted = args.chord?.map((chord) => chord.toLowerCase());
    for (const each of askEditor(cmdlet, { name: 'keyHandlers' }) as readonly Handler[]) {
      if (wanted !== undefined && !wanted.includes(each.key.toLowerCase())) continue;
      const handler = customObject([
        ['Key', each.key],
        ['Function', each.function],
        ['Description', each.description],
        ['Group', each.group],
      ]);
      handler.typeNames = [typeName, 'System.Object'];
      cmdlet.writeObject(handler);
    }
  },
});

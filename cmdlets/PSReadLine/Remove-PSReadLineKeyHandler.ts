import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { askEditor } from './line-editor.ts';

export default defineCmdlet({
  name: 'Remove-PSReadLineKeyHandler',
  module: 'PSReadLine',
  synopsis: 'Takes the function from keys of the line editor.',
  parameters: {
    Chord: { type: 'String[]', aliases: ['Key'], mandatory: true, position: 0, help: 'The keys, e.g. Ctrl+b.' },
  },
  notes: 'Needs a session at a terminal.',
  examples: [
    {
      title: 'Without a terminal',
      command: 'Remove-PSReadLineKeyHandler Ctrl+b',
      fails: 'InvalidOperation,Remove-PSReadLineKeyHandler',
    },
  ],
  related: ['Get-PSReadLineKeyHandler', 'Set-PSReadLineKeyHandler'],
  process(cmdlet, args) {
    for (const chord of args.chord) askEditor(cmdlet, { name: 'removeKeyHandler', chord });
  },
});

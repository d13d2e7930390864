import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { askEditor } from './line-editor.ts';

export default defineCmdlet({
  name: 'Set-PSReadLineKeyHandler',
  module: 'PSReadLine',
  synopsis: 'Gives keys of the line editor another function.',
  description: 'Keys take functions of the editor; script blocks can not be bound here.',
  defaultSet: 'Function',
  sets: ['Function'],
  parameters: {
    Chord: { type: 'String[]', aliases: ['Key'], mandatory: true, position: 0, help: 'The keys, e.g. Ctrl+b.' },
    Function: {
      type: 'String',
      sets: { Function: { mandatory: true, position: 1 } },
      help: 'The function, e.g. MenuComplete.',
    },
  },
  notes: 'Needs a session at a terminal.',
  examples: [
    {
      title: 'Without a terminal',
      command: 'Set-PSReadLineKeyHandler Tab MenuComplete',
      fails: 'InvalidOperation,Set-PSReadLineKeyHandler',
    },
  ],
  related: ['Get-PSReadLineKeyHandler', 'Remove-PSReadLineKeyHandler'],
  process(cmdlet, args) {
    for (const chord of args.chord) askEditor(cmdlet, { name: 'setKeyHandler', chord, function: args.function ?? '' });
  },
});

import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { customObject } from '../../src/types/ps-object.ts';
import type { Value } from '../../src/types/value.ts';
import { askEditor } from './line-editor.ts';
import { optionNames } from './option-names.ts';

export default defineCmdlet({
  name: 'Get-PSReadLineOption',
  module: 'PSReadLine',
  synopsis: 'Shows the options of the line editor.',
  parameters: {},
  outputTypes: ['Microsoft.PowerShell.PSConsoleReadLineOptions'],
  notes: 'Needs a session at a terminal.',
  examples: [
    {
      title: 'Without a terminal',
      command: 'Get-PSReadLineOption',
      fails: 'InvalidOperation,Get-PSReadLineOption',
    },
  ],
  related: ['Set-PSReadLineOption'],
  process(cmdlet) {
    const options = askEditor(cmdlet, { name: 'options' }) as Readonly<Record<string, Value>>;
    const colours = options.colours as unknown as Readonly<Record<string, string>>;
    const shown = customObject([
      ...Object.entries(optionNames).map(([name, key]): [string, Value] => [name, options[key] ?? null]),
      ...Object.entries(colours).map(([name, sgr]): [string, Value] => [`${name}Color`, `\u001b[${sgr}m`]),
    ]);
    shown.typeNames = ['Microsoft.PowerShell.PSConsoleReadLineOptions', 'System.Object'];
    cmdlet.writeObject(shown);
  },
});

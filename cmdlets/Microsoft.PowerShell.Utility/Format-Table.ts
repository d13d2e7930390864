import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { formatParameters, runFormat } from './formatting.ts';

export default defineCmdlet({
  name: 'Format-Table',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['ft'],
  synopsis: 'Lays objects out as a table.',
  description:
    'Shows one object a row. Without -Property the columns are those of the view declared for the type of the first object, or its ' +
    'own properties. What it writes are instructions for Out-* commands: use it last in a pipeline.',
  parameters: {
    AutoSize: {
      type: 'SwitchParameter',
      help: 'Waits for all objects and makes each column as wide as its widest value.',
    },
    RepeatHeader: { type: 'SwitchParameter', help: 'Repeats the header after every screen of rows.' },
    HideTableHeaders: { type: 'SwitchParameter', help: 'Leaves the header out.' },
    Wrap: { type: 'SwitchParameter', help: 'Continues a long value on the next line instead of cutting it.' },
    Property: {
      type: 'Object[]',
      position: 0,
      notNullOrEmpty: true,
      help: 'Columns: names, wildcards, script blocks, or tables with Expression, Label, Width, Alignment and FormatString.',
    },
    ...formatParameters,
  },
  examples: [
    {
      title: 'Choose columns',
      command: "[pscustomobject]@{ Name = 'dhcp1'; Scopes = 3; Site = 'HQ' } | Format-Table Name, Scopes",
      shows: ['Name  Scopes', 'dhcp1      3'],
    },
    {
      title: 'Compute a column',
      command:
        "[pscustomobject]@{ Free = 50; Total = 200 } | Format-Table Free, @{ n = 'Percent'; e = { $_.Free * 100 / $_.Total } }",
      shows: ['Free Percent', '  50      25'],
    },
    {
      title: 'A heading for each group',
      command:
        "[pscustomobject]@{ Site = 'A'; Host = 'x' }, [pscustomobject]@{ Site = 'B'; Host = 'y' } | Format-Table Host -GroupBy Site",
      shows: ['   Site: A', '   Site: B'],
    },
  ],
  related: ['Format-List', 'Format-Wide', 'Format-Custom', 'Out-String'],
  start: (cmdlet, args) =>
    runFormat(cmdlet, 'table', args, {
      autosize: cmdlet.isBound('AutoSize') ? args.autoSize : undefined,
      repeatHeader: args.repeatHeader,
      hideHeaders: cmdlet.isBound('HideTableHeaders') ? args.hideTableHeaders : undefined,
      wrap: cmdlet.isBound('Wrap') ? args.wrap : undefined,
    }),
});

import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { formatParameters, runFormat, throwFormatError } from './formatting.ts';

export default defineCmdlet({
  name: 'Format-Wide',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['fw'],
  synopsis: 'Lays out one property of each object, several side by side.',
  parameters: {
    Property: {
      type: 'Object',
      position: 0,
      help: 'The property: a name, a script block, or a table with Expression and FormatString. By default what names the object.',
    },
    AutoSize: { type: 'SwitchParameter', help: 'As many columns as fit the longest value.' },
    Column: { type: 'Int32', validateRange: [1, 2147483647], help: 'How many columns.', default: '2' },
    ...formatParameters,
  },
  examples: [
    {
      title: 'Three columns',
      command:
        "'dhcp1', 'dhcp2', 'dhcp3' | ForEach-Object { [pscustomobject]@{ Name = $_ } } | Format-Wide Name -Column 3",
      shows: ['dhcp1', 'dhcp2', 'dhcp3'],
    },
  ],
  related: ['Format-Table', 'Format-List'],
  start(cmdlet, args) {
    if (args.autoSize === true && cmdlet.isBound('Column')) {
      throwFormatError(
        cmdlet,
        'FormatCannotSpecifyAutosizeAndColumns',
        'Cmdlet parameters AutoSize and Column are mutually exclusive.',
      );
    }
    const { property, ...rest } = args;
    const asked = property === null || property === undefined ? [] : [property];
    // The binder keeps filling `args`: the input must be read from there.
    const live = {
      ...rest,
      property: asked,
      get inputObject() {
        return args.inputObject;
      },
    };
    return runFormat(cmdlet, 'wide', live, {
      autosize: cmdlet.isBound('AutoSize') ? args.autoSize : undefined,
      columns: args.column,
    });
  },
});

import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { openHostPrinter } from '../../src/runtime/formatting/session-formatter.ts';

export default defineCmdlet({
  name: 'Out-Default',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Shows output as the shell itself shows the output of a command.',
  parameters: {
    Transcript: { type: 'SwitchParameter', help: 'Passes the objects on as well.' },
    InputObject: { type: 'PSObject', byValue: true, help: 'The objects to show.' },
  },
  examples: [{ title: 'Show a number', command: '6 * 7 | Out-Default', shows: ['42'] }],
  related: ['Out-Host', 'Out-String'],
  start(cmdlet, args) {
    const printer = openHostPrinter(cmdlet.session);
    return {
      process() {
        if (args.transcript === true) cmdlet.writeObject(args.inputObject);
        printer.write(args.inputObject);
      },
      end: () => printer.end(),
    };
  },
});

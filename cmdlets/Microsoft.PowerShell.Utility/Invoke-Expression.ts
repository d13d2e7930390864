import { defineCmdlet } from '../../src/runtime/cmdlet.ts';

export default defineCmdlet({
  name: 'Invoke-Expression',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['iex'],
  synopsis: 'Runs a text as a command, in the current scope.',
  notes:
    'A text from outside runs with all your rights: use the call operator & for command names and script blocks instead.',
  parameters: {
    Command: {
      type: 'String',
      mandatory: true,
      position: 0,
      byValue: true,
      allowEmptyString: false,
      help: 'The text.',
    },
  },
  outputTypes: ['System.Management.Automation.PSObject'],
  examples: [{ title: 'A command in a variable', command: "$text = '1 + 2'; Invoke-Expression $text", shows: ['3'] }],
  process(cmdlet, args) {
    const block = cmdlet.session.compile(args.command);
    block.invoke({ newScope: false, output: { write: (value) => cmdlet.writeObject(value) } });
  },
});

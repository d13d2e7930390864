import { defineCmdlet } from '../../src/runtime/cmdlet.ts';

export default defineCmdlet({
  name: 'Write-Verbose',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Writes a message that is shown only with -Verbose.',
  parameters: {
    Message: {
      type: 'String',
      aliases: ['Msg'],
      mandatory: true,
      position: 0,
      byValue: true,
      allowEmptyString: true,
      help: 'The text.',
    },
  },
  examples: [
    {
      title: 'Say more when asked to',
      command: "Write-Verbose 'asking dhcp1' -Verbose",
      shows: ['VERBOSE: asking dhcp1'],
    },
  ],
  related: ['Write-Host', 'Write-Error'],
  process: (cmdlet, args) => cmdlet.writeVerbose(args.message),
});

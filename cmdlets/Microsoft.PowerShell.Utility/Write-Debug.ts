import { defineCmdlet } from '../../src/runtime/cmdlet.ts';

export default defineCmdlet({
  name: 'Write-Debug',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Writes a message that is shown only with -Debug.',
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
  examples: [{ title: 'Hidden unless asked for', command: "Write-Debug 'state'", shows: [] }],
  related: ['Write-Host', 'Write-Error'],
  process: (cmdlet, args) => cmdlet.writeDebug(args.message),
});

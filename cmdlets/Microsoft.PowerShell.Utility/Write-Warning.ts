import { defineCmdlet } from '../../src/runtime/cmdlet.ts';

export default defineCmdlet({
  name: 'Write-Warning',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Writes a warning.',
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
    { title: 'Warn', command: "Write-Warning 'Scope is nearly full'", shows: ['WARNING: Scope is nearly full'] },
  ],
  related: ['Write-Host', 'Write-Error'],
  process: (cmdlet, args) => cmdlet.writeWarning(args.message),
});

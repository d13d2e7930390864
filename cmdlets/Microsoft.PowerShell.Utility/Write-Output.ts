import { defineCmdlet } from '../../src/runtime/cmdlet.ts';

export default defineCmdlet({
  name: 'Write-Output',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['write', 'echo'],
  synopsis: 'Writes objects to the pipeline.',
  parameters: {
    InputObject: {
      type: 'PSObject',
      mandatory: true,
      position: 0,
      byValue: true,
      remaining: true,
      allowNull: true,
      allowEmptyCollection: true,
      help: 'What to write.',
    },
    NoEnumerate: { type: 'SwitchParameter', help: 'Writes a collection as one object.' },
  },
  examples: [{ title: 'Two objects', command: 'Write-Output dhcp1 dhcp2', shows: ['dhcp1', 'dhcp2'] }],
  related: ['Write-Host', 'Tee-Object'],
  process: (cmdlet, args) => cmdlet.writeObject(args.inputObject, args.noEnumerate !== true),
});

import { defineCmdlet } from '../../src/runtime/cmdlet.ts';

export default defineCmdlet({
  name: 'Get-Host',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Tells about the program that shows this shell: the same object as $Host.',
  parameters: {},
  outputTypes: ['System.Management.Automation.Host.PSHost'],
  examples: [{ title: 'Its name', command: '(Get-Host).Name', shows: ['Host'] }],
  process: (cmdlet) => cmdlet.writeObject(cmdlet.session.getVariable('global:Host') ?? null),
});

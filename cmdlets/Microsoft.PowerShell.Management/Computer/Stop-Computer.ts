import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { computerName, switchComputers } from './switch-computer.ts';

export default defineCmdlet({
  name: 'Stop-Computer',
  module: 'Microsoft.PowerShell.Management',
  synopsis: 'Switches computers of the lab off.',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    ComputerName: computerName,
    Force: { type: 'SwitchParameter', help: 'Even if somebody is logged on, which nobody is in the lab.' },
  },
  examples: [
    {
      title: 'It is off',
      command: 'Stop-Computer dhcp2; (Get-LabServer dhcp2).Up',
      lab: 'contoso',
      shows: ['False'],
    },
  ],
  related: ['Start-LabServer', 'Stop-LabServer'],
  process: (cmdlet, args) => switchComputers(cmdlet, args.computerName, 'stop'),
});

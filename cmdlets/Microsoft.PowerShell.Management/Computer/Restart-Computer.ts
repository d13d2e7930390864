import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { computerName, switchComputers } from './switch-computer.ts';

export default defineCmdlet({
  name: 'Restart-Computer',
  module: 'Microsoft.PowerShell.Management',
  synopsis: 'Restarts computers of the lab; they are back at once.',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    ComputerName: computerName,
    Force: {
      type: 'SwitchParameter',
      aliases: ['f'],
      help: 'Even if somebody is logged on, which nobody is in the lab.',
    },
  },
  examples: [
    {
      title: 'It comes back',
      command: 'Restart-Computer dhcp2; (Get-LabServer dhcp2).Up',
      lab: 'contoso',
      shows: ['True'],
    },
  ],
  related: ['Start-LabServer', 'Stop-LabServer'],
  process: (cmdlet, args) => switchComputers(cmdlet, args.computerName, 'restart'),
});

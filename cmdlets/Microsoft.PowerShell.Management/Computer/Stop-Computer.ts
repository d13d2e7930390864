import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import type {} from '../../DhcpServer/values.ts';
import { wsmanAuthentication } from './authentication.ts';
import { computerName, switchComputers } from './switch-computer.ts';

export default defineCmdlet({
  name: 'Stop-Computer',
  module: 'Microsoft.PowerShell.Management',
  synopsis: 'Switches computers of the lab off.',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    WsmanAuthentication: wsmanAuthentication,
    ComputerName: computerName,
    Credential: { type: 'PSCredential', position: 1, notNullOrEmpty: true, help: 'Acts as another user.' },
    Force: { type: 'SwitchParameter', help: 'Even if somebody is logged on there; in the lab nobody is.' },
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
  process: (cmdlet, args) => switchComputers(cmdlet, args.computerName, 'stop', args.credential?.userName),
});

import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { machineNamed, machinesOf, serverName } from './machine-parameters.ts';

export default defineCmdlet({
  name: 'Remove-LabServer',
  module: 'Lab',
  synopsis: 'Takes computers out of the lab, with everything on them.',
  supportsShouldProcess: true,
  confirmImpact: 'High',
  parameters: { Name: serverName },
  examples: [
    {
      title: 'Take dhcp3 away without being asked',
      command: 'Remove-LabServer dhcp3 -Confirm:$false; (Get-LabServer).Count',
      lab: 'contoso',
      shows: ['3'],
    },
  ],
  process(cmdlet, { name }) {
    for (const each of name) {
      const machine = machineNamed(cmdlet, each);
      if (machine !== undefined && cmdlet.shouldProcess(machine.name)) machinesOf(cmdlet).remove(machine.name);
    }
  },
});

import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { completeMachines, machineNamed, machinesOf, serverName } from './machine-parameters.ts';

export default defineCmdlet({
  name: 'Connect-LabServer',
  module: 'Lab',
  synopsis: 'Mends links between computers.',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Name: serverName,
    From: {
      type: 'String[]',
      position: 1,
      notNullOrEmpty: true,
      complete: completeMachines,
      aliases: ['To'],
      help: 'The other ends of the links; without it every other computer of the lab.',
    },
  },
  examples: [
    {
      title: 'Mend the link between dhcp1 and dhcp2',
      command: 'Connect-LabServer dhcp1 -To dhcp2; (Get-LabServer dhcp1).CutFrom -join ","',
      lab: 'contoso',
      shows: [],
    },
  ],
  process(cmdlet, { name, from }) {
    const machines = machinesOf(cmdlet);
    for (const each of name) {
      const machine = machineNamed(cmdlet, each);
      if (machine === undefined) continue;
      const others = from === undefined ? machines.list() : from.flatMap((other) => machineNamed(cmdlet, other) ?? []);
      for (const other of others) {
        if (other.name === machine.name || !cmdlet.shouldProcess(`${machine.name} - ${other.name}`)) continue;
        machines.connect(machine.name, other.name);
      }
    }
  },
});

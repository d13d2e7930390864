import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { labServerView } from './lab-object.ts';
import { machineNamed, machinesOf, passThru, serverName } from './machine-parameters.ts';
import { serverObject } from './server-object.ts';

export default defineCmdlet({
  name: 'Start-LabServer',
  module: 'Lab',
  synopsis: 'Switches computers of the lab on.',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: { Name: serverName, PassThru: passThru },
  outputTypes: ['Dhcpsh.LabServer'],
  views: [labServerView],
  examples: [
    {
      title: 'Switch dhcp2 on',
      command: 'Start-LabServer dhcp2 -PassThru | Select-Object -ExpandProperty Up',
      lab: 'contoso',
      shows: ['True'],
    },
  ],
  process(cmdlet, { name, passThru }) {
    const machines = machinesOf(cmdlet);
    for (const each of name) {
      const machine = machineNamed(cmdlet, each);
      if (machine === undefined || !cmdlet.shouldProcess(machine.name)) continue;
      const changed = machines.set(machine.name, { up: true });
      if (passThru === true) cmdlet.writeObject(serverObject(changed, machines));
    }
  },
});

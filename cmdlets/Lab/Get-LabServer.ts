import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import { labServerView } from './lab-object.ts';
import { completeMachines, machineNamed, machinesOf } from './machine-parameters.ts';
import { serverObject } from './server-object.ts';

export default defineCmdlet({
  name: 'Get-LabServer',
  module: 'Lab',
  synopsis:
    "Lists the lab's computers: whether they are up, run the DHCP server, and from which others they are cut off.",
  parameters: {
    Name: {
      type: 'String[]',
      position: 0,
      byValue: true,
      byPropertyName: true,
      aliases: ['ComputerName', 'Cn'],
      notNullOrEmpty: true,
      complete: completeMachines,
      help: 'Names of computers: full, short, or with wildcards.',
    },
  },
  outputTypes: ['Dhcpsh.LabServer'],
  views: [labServerView],
  examples: [{ title: 'Is dhcp2 up?', command: '(Get-LabServer dhcp2).Up', lab: 'contoso', shows: ['True'] }],
  process(cmdlet, { name }) {
    const machines = machinesOf(cmdlet);
    for (const pattern of name ?? ['*']) {
      const found = WildcardPattern.hasWildcards(pattern)
        ? machines.list().filter((machine) => WildcardPattern.of(pattern).isMatch(machine.name))
        : [machineNamed(cmdlet, pattern)].filter((machine) => machine !== undefined);
      for (const machine of found) cmdlet.writeObject(serverObject(machine, machines));
    }
  },
});

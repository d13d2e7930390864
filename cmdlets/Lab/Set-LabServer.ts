import type { MachineChange } from '../../src/dhcp/machines.ts';
import type { Machine } from '../../src/dhcp/model.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { labServerView } from './lab-object.ts';
import { machineNamed, machinesOf, passThru, serverName } from './machine-parameters.ts';
import { serverObject } from './server-object.ts';
import { windowsServerNames, windowsServers } from './versions.ts';

export default defineCmdlet({
  name: 'Set-LabServer',
  module: 'Lab',
  synopsis: 'Changes what a computer of the lab is: its Windows version, its clock, who may administer it.',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Name: serverName,
    Version: { type: 'String', validateSet: windowsServerNames, help: 'Which Windows Server it is.' },
    ClockSkewSeconds: {
      type: 'Int32',
      help: 'By how many seconds its clock is ahead of the others; more than 60 keeps failover from being set up.',
    },
    Administrators: {
      type: 'String[]',
      allowEmptyCollection: true,
      help: 'Members of its local group Administrators.',
    },
    DhcpAdministrators: { type: 'String[]', allowEmptyCollection: true, help: 'Members of DHCP Administrators.' },
    DhcpUsers: { type: 'String[]', allowEmptyCollection: true, help: 'Members of DHCP Users, who may only read.' },
    PassThru: passThru,
  },
  outputTypes: ['Dhcpsh.LabServer'],
  views: [labServerView],
  examples: [
    {
      title: 'Make dhcp2 too old for failover',
      command: '(Set-LabServer dhcp2 -Version 2008R2 -PassThru).Version',
      lab: 'contoso',
      shows: ['2008R2'],
    },
  ],
  process(cmdlet, { name, version, clockSkewSeconds, administrators, dhcpAdministrators, dhcpUsers, passThru }) {
    const machines = machinesOf(cmdlet);
    const edition = version === undefined ? undefined : windowsServers[version.toUpperCase()];
    for (const each of name) {
      const machine = machineNamed(cmdlet, each);
      if (machine === undefined || !cmdlet.shouldProcess(machine.name)) continue;
      const groups: Machine['groups'] = {
        administrators: administrators ?? machine.groups.administrators,
        dhcpAdministrators: dhcpAdministrators ?? machine.groups.dhcpAdministrators,
        dhcpUsers: dhcpUsers ?? machine.groups.dhcpUsers,
      };
      const change: MachineChange = {
        ...(edition === undefined ? {} : { version: edition.version, caption: edition.caption }),
        ...(clockSkewSeconds === undefined ? {} : { clockSkew: clockSkewSeconds }),
        groups,
      };
      const changed = machines.set(machine.name, change);
      if (passThru === true) cmdlet.writeObject(serverObject(changed, machines));
    }
  },
});

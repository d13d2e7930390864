import type { Machines } from '../../src/dhcp/machines.ts';
import type { Machine } from '../../src/dhcp/model.ts';
import type { Value } from '../../src/types/value.ts';
import { ipAddress, ipv6Address } from '../DhcpServer/values.ts';
import { labObject } from './lab-object.ts';
import { shortVersion } from './versions.ts';

/** What the cmdlets of this module write of a computer. */
export function serverObject(machine: Machine, machines: Machines): Value {
  const cutFrom = machines.cuts().flatMap(({ a, b }) => (a === machine.name ? [b] : b === machine.name ? [a] : []));
  return labObject('Dhcpsh.LabServer', {
    Name: machine.name,
    IPAddress: ipAddress(machine.address),
    IPv6Address: machine.ipv6Address === undefined ? null : ipv6Address(machine.ipv6Address),
    Version: shortVersion(machine.caption),
    Up: machine.up,
    DhcpServer: !machine.dhcpRole ? 'Not installed' : machine.serviceRunning ? 'Running' : 'Stopped',
    CutFrom: cutFrom,
    DomainController: machine.domainController,
    DnsServer: machine.dnsServer,
    ClockSkewSeconds: machine.clockSkew,
    Administrators: [...machine.groups.administrators],
    DhcpAdministrators: [...machine.groups.dhcpAdministrators],
    DhcpUsers: [...machine.groups.dhcpUsers],
  });
}

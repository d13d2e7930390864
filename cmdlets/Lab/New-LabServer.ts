import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { ipv4, ipv6 } from '../DhcpServer/values.ts';
import { labServerView } from './lab-object.ts';
import { machinesOf, passThru } from './machine-parameters.ts';
import { serverObject } from './server-object.ts';
import { windowsServerNames, windowsServers } from './versions.ts';

export default defineCmdlet({
  name: 'New-LabServer',
  module: 'Lab',
  synopsis: 'Adds a computer to the lab.',
  description:
    'The computer is up at once. With the role DHCP its DHCP server runs with no scopes; Add-DhcpServerInDC authorises it.',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  parameters: {
    Name: { type: 'String', mandatory: true, position: 0, notNullOrEmpty: true, help: 'Its full DNS name.' },
    IPAddress: { type: 'IPAddress', mandatory: true, position: 1, help: 'Its address.' },
    SubnetMask: { type: 'IPAddress', help: 'The mask of its subnet.', default: '255.255.255.0' },
    IPv6Address: { type: 'IPAddress', help: 'Its IPv6 address, for a DNS server or DHCP server of IPv6 clients.' },
    InterfaceAlias: {
      type: 'String',
      notNullOrEmpty: true,
      help: 'The name of its network connection.',
      default: 'Ethernet',
    },
    Version: { type: 'String', validateSet: windowsServerNames, help: 'Which Windows Server it is.', default: '2025' },
    Role: {
      type: 'String[]',
      validateSet: ['DHCP', 'DNS', 'AD'],
      help: 'What it runs: a DHCP server, a DNS server, a domain controller.',
      default: 'DHCP',
    },
    Workgroup: { type: 'SwitchParameter', help: 'It is in no domain.' },
    PassThru: passThru,
  },
  outputTypes: ['Dhcpsh.LabServer'],
  views: [labServerView],
  examples: [
    {
      title: 'An old server',
      command: '(New-LabServer dhcp9.contoso.com 10.0.0.19 -Version 2008R2 -PassThru).Version',
      lab: 'contoso',
      shows: ['2008R2'],
    },
    {
      title: 'A DNS server for IPv6 clients',
      command:
        '(New-LabServer ns.contoso.com 10.0.0.53 -IPv6Address 2001:db8::53 -Role DNS -PassThru).IPv6Address.IPAddressToString',
      lab: 'contoso',
      shows: ['2001:db8::53'],
    },
  ],
  process(
    cmdlet,
    {
      name,
      iPAddress,
      subnetMask,
      iPv6Address,
      interfaceAlias,
      version = '2025',
      role = ['DHCP'],
      workgroup,
      passThru,
    },
  ) {
    const machines = machinesOf(cmdlet);
    if (machines.find(name) !== undefined) {
      const message = `There is already a computer named '${name}' in this lab.`;
      cmdlet.writeError(ErrorRecord.of({ message, id: 'LabServerExists', category: 'ResourceExists', target: name }));
      return;
    }
    if (!cmdlet.shouldProcess(name)) return;
    const has = (wanted: string): boolean => role.some((each) => each.toLowerCase() === wanted);
    const edition = windowsServers[version.toUpperCase()];
    const machine = machines.add({
      name: name.toLowerCase(),
      address: ipv4(iPAddress),
      subnetMask: subnetMask === undefined ? undefined : ipv4(subnetMask),
      ipv6Address: iPv6Address === undefined ? undefined : ipv6(iPv6Address),
      interfaceAlias,
      version: edition?.version,
      caption: edition?.caption,
      domainController: has('ad'),
      domainJoined: workgroup !== true,
      dnsServer: has('dns'),
      dhcpRole: has('dhcp'),
      dhcpTools: has('dhcp'),
    });
    if (passThru === true) cmdlet.writeObject(serverObject(machine, machines));
  },
});

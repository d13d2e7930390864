import { formatIPv6, prefixOf } from '../../../src/dhcp/model.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { epochMs, ipv6, oneOf } from '../values.ts';
import { lease6Object } from './lease.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerv6Lease',
  synopsis: "Enters an IPv6 lease into the server's database.",
  description:
    'For restoring leases or moving them between servers; clients get theirs by asking the server. The scope is the one whose prefix the address has.',
  sets: ['Add0'],
  parameters: {
    ComputerName: computerName,
    IPAddress: {
      type: 'IPAddress',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      help: 'The leased address.',
    },
    ClientDuid: {
      type: 'String',
      mandatory: true,
      position: 2,
      byPropertyName: true,
      ...filled,
      help: "The client's DHCP unique identifier, as hexadecimal bytes.",
    },
    Iaid: {
      type: 'UInt32',
      mandatory: true,
      position: 3,
      byPropertyName: true,
      ...filled,
      help: "Which of the client's identity associations has the address.",
    },
    HostName: { type: 'String', byPropertyName: true, allowNull: true, help: "The client's host name." },
    Description: { type: 'String', byPropertyName: true, help: 'A text about the lease.' },
    LeaseExpiryTime: {
      type: 'Nullable[DateTime]',
      byPropertyName: true,
      help: "When the lease ends. Default: the scope's valid lifetime from now.",
    },
    AddressType: {
      type: 'String',
      byPropertyName: true,
      validateSet: ['IANA', 'IATA'],
      ...filled,
      default: 'IANA',
      help: 'IANA for an address for good, IATA for a temporary one.',
    },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6Lease',
  ],
  examples: [
    {
      title: 'A lease with its end and host name',
      command:
        'Add-DhcpServerv6Lease -IPAddress 2001:4898:7020:1020::12 -ClientDuid "00-01-00-01-15-F9-7F-AB-F0-DE-F1-7A-00-5E" -Iaid 234890455 -LeaseExpiryTime "2012-01-28 01:38:13Z" -HostName "MyComputer.contoso.com"',
      shows: [],
    },
  ],
  related: ['Get-DhcpServerv6Lease', 'Remove-DhcpServerv6Lease'],
  run({ server, args, confirm, write }) {
    const ipAddress = ipv6(args.iPAddress);
    const sentence = `A lease of ${formatIPv6(ipAddress)} for client ${args.clientDuid} will be added to scope ${formatIPv6(prefixOf(ipAddress))} on server ${server.displayName}.`;
    if (!confirm(sentence)) return;
    const lease = server.v6.leases.add({
      ipAddress,
      clientDuid: args.clientDuid,
      iaid: args.iaid,
      hostName: args.hostName ?? undefined,
      description: args.description,
      leaseExpiryTime: epochMs(args.leaseExpiryTime),
      addressType: oneOf(['IANA', 'IATA'], args.addressType),
    });
    if (args.passThru) write(lease6Object(lease));
  },
});

import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { policyNames, scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { epochMs, ipv4, oneOf } from '../values.ts';
import { leaseObject, leaseView } from './lease.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerv4Lease',
  synopsis: "Enters a lease into the server's database.",
  description: 'For restoring leases or moving them between servers; clients get theirs by asking the server.',
  sets: ['Add0'],
  parameters: {
    IPAddress: {
      type: 'IPAddress',
      mandatory: true,
      position: 2,
      byPropertyName: true,
      ...filled,
      help: 'The leased address.',
    },
    ScopeId: {
      type: 'IPAddress',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The scope that the address belongs to.',
    },
    ClientId: {
      type: 'String',
      mandatory: true,
      position: 3,
      byPropertyName: true,
      ...filled,
      help: 'The client: its MAC address or unique id, as hexadecimal bytes.',
    },
    AddressState: {
      type: 'String',
      byPropertyName: true,
      validateSet: ['Active', 'Declined', 'Expired', 'ActiveReservation', 'InactiveReservation'],
      ...filled,
      default: 'Active',
      help: 'The state of the lease.',
    },
    HostName: { type: 'String', byPropertyName: true, allowNull: true, help: "The client's host name." },
    Description: { type: 'String', byPropertyName: true, help: 'A text about the lease.' },
    ComputerName: computerName,
    PassThru: passThru,
    DnsRR: {
      type: 'String',
      byPropertyName: true,
      validateSet: ['A', 'PTR', 'AandPTR', 'NoRegistration'],
      ...filled,
      help: 'Which DNS records the server keeps for the client.',
    },
    DnsRegistration: {
      type: 'String',
      byPropertyName: true,
      validateSet: ['Complete', 'Pending', 'NotApplicable'],
      ...filled,
      help: 'How far their registration is.',
    },
    ClientType: {
      type: 'String',
      byPropertyName: true,
      validateSet: ['UnSpecified', 'Dhcp', 'BootP', 'None', 'Both'],
      ...filled,
      help: 'What kind of client it is.',
    },
    LeaseExpiryTime: {
      type: 'Nullable[DateTime]',
      byPropertyName: true,
      help: "When the lease ends. Default: the scope's lease duration from now.",
    },
    NapCapable: {
      type: 'Boolean',
      byPropertyName: true,
      ...filled,
      help: 'Whether the client knows Network Access Protection.',
    },
    NapStatus: {
      type: 'String',
      byPropertyName: true,
      validateSet: [
        'FullAccess',
        'RestrictedAccess',
        'DropPacket',
        'InProbation',
        'Exempt',
        'DefaultQuarantineSetting',
        'NoQuarantineInfo',
      ],
      ...filled,
      help: 'What Network Access Protection allows the client.',
    },
    ProbationEnds: { type: 'Nullable[DateTime]', byPropertyName: true, help: "When the client's probation ends." },
    PolicyName: {
      type: 'String',
      byPropertyName: true,
      allowNull: true,
      complete: policyNames,
      help: 'The policy that gave the lease.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Lease',
  ],
  examples: [
    {
      title: 'A lease with its end and host name',
      command:
        'Add-DhcpServerv4Lease -IPAddress 10.10.10.11 -ScopeId 10.10.10.0 -ClientId F0-DE-F1-7A-00-5E -LeaseExpiryTime "2012-01-28 01:38:13Z" -HostName "MyComputer.contoso.com"',
      before:
        'Remove-DhcpServerv4Reservation -IPAddress 10.10.10.5; Remove-DhcpServerv4Lease -IPAddress 10.10.10.5, 10.10.10.11',
      shows: [],
    },
  ],
  views: [leaseView],
  related: ['Get-DhcpServerv4Lease', 'Remove-DhcpServerv4Lease'],
  run({ server, args, confirm, write }) {
    const ipAddress = ipv4(args.iPAddress);
    const scopeId = ipv4(args.scopeId);
    const sentence = `A lease of ${formatIPv4(ipAddress)} for client ${args.clientId} will be added to scope ${formatIPv4(scopeId)} on server ${server.displayName}.`;
    if (!confirm(sentence)) return;
    const lease = server.leases.add({
      scopeId,
      ipAddress,
      clientId: args.clientId,
      addressState: oneOf(
        ['Active', 'Declined', 'Expired', 'ActiveReservation', 'InactiveReservation'],
        args.addressState,
      ),
      hostName: args.hostName ?? undefined,
      description: args.description,
      clientType: oneOf(['UnSpecified', 'Dhcp', 'BootP', 'None', 'Both'], args.clientType),
      leaseExpiryTime: epochMs(args.leaseExpiryTime),
      napCapable: args.napCapable,
      napStatus: oneOf(napStatuses, args.napStatus),
      probationEnds: epochMs(args.probationEnds),
      policyName: args.policyName ?? undefined,
      dnsRR: oneOf(['A', 'PTR', 'AandPTR', 'NoRegistration'], args.dnsRR),
      dnsRegistration: oneOf(['Complete', 'Pending', 'NotApplicable'], args.dnsRegistration),
    });
    if (args.passThru) write(leaseObject(lease));
  },
});

const napStatuses = [
  'FullAccess',
  'RestrictedAccess',
  'DropPacket',
  'InProbation',
  'Exempt',
  'DefaultQuarantineSetting',
  'NoQuarantineInfo',
] as const;

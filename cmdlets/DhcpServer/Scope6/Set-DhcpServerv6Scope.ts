import { formatIPv6 } from '../../../src/dhcp/model.ts';
import { prefixes } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { scopeState } from '../Scope4/scope.ts';
import { ipv6, seconds } from '../values.ts';
import { scope6Object } from './scope6.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerv6Scope',
  synopsis: 'Changes properties of an IPv6 scope.',
  description:
    'Only what is given changes. Together T1, T2, preferred and valid lifetime have to keep their order, the shortest first.',
  sets: ['Set3'],
  parameters: {
    Prefix: {
      type: 'IPAddress',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: prefixes,
      help: 'The prefix of the scope to change.',
    },
    Name: { type: 'String', byPropertyName: true, ...filled, help: "The scope's new name." },
    Description: { type: 'String', byPropertyName: true, help: "The scope's new description." },
    State: {
      type: 'String',
      byPropertyName: true,
      validateSet: ['Active', 'Inactive'],
      ...filled,
      help: 'Active or Inactive.',
    },
    Preference: {
      type: 'UInt16',
      byPropertyName: true,
      ...filled,
      help: 'By what clients choose among servers that answer, 0 to 255.',
    },
    PreferredLifeTime: {
      type: 'TimeSpan',
      byPropertyName: true,
      ...filled,
      help: 'How long a client may open new connections from an address.',
    },
    ValidLifeTime: {
      type: 'TimeSpan',
      byPropertyName: true,
      ...filled,
      help: 'How long a client may keep an address without renewing it.',
    },
    T1: {
      type: 'TimeSpan',
      byPropertyName: true,
      ...filled,
      help: 'After what time a client renews its address at the server that gave it.',
    },
    T2: {
      type: 'TimeSpan',
      byPropertyName: true,
      ...filled,
      help: 'After what time a client asks any server to renew its address.',
    },
    ComputerName: computerName,
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6Scope',
  ],
  examples: [
    {
      title: 'Another name, and serve clients',
      command:
        'Set-DhcpServerv6Scope -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020:: -Name "Ext Lab Net VLAN100" -State "Active"',
      shows: [],
    },
  ],
  related: ['Get-DhcpServerv6Scope', 'Add-DhcpServerv6Scope'],
  run({ server, args, confirm, write }) {
    const prefix = ipv6(args.prefix);
    if (!confirm(`The properties of scope ${formatIPv6(prefix)} on server ${server.displayName} will be changed.`))
      return;
    const scope = server.v6.scopes.set(prefix, {
      name: args.name,
      description: args.description,
      state: scopeState(args.state),
      preference: args.preference,
      preferredLifetime: seconds(args.preferredLifeTime),
      validLifetime: seconds(args.validLifeTime),
      t1: seconds(args.t1),
      t2: seconds(args.t2),
    });
    if (args.passThru) write(scope6Object(scope));
  },
});

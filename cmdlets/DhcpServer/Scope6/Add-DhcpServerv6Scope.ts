import { formatIPv6 } from '../../../src/dhcp/model.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { scopeState } from '../Scope4/scope.ts';
import { ipv6, seconds } from '../values.ts';
import { scope6Object } from './scope6.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerv6Scope',
  synopsis: 'Makes an IPv6 scope on a DHCP server.',
  description:
    'A scope is a prefix of 64 bits and hands out all of its addresses but those of exclusion ranges. T1 has to be shorter than T2, T2 than the preferred lifetime, and that no longer than the valid lifetime; left out, T1 is half and T2 four fifths of the preferred lifetime.',
  sets: ['Add0'],
  parameters: {
    ValidLifeTime: {
      type: 'TimeSpan',
      byPropertyName: true,
      ...filled,
      default: '12.00:00:00',
      help: 'How long a client may keep an address without renewing it.',
    },
    ComputerName: computerName,
    Prefix: {
      type: 'IPAddress',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      help: "The scope's prefix: the first address of its 64-bit network.",
    },
    Name: { type: 'String', mandatory: true, position: 2, byPropertyName: true, ...filled, help: "The scope's name." },
    Description: { type: 'String', byPropertyName: true, help: 'A text that says what the scope is for.' },
    State: {
      type: 'String',
      byPropertyName: true,
      validateSet: ['Active', 'Inactive'],
      ...filled,
      default: 'Active',
      help: 'Active serves clients at once; Inactive keeps the scope silent until it is activated.',
    },
    Preference: {
      type: 'UInt16',
      byPropertyName: true,
      ...filled,
      default: '0',
      help: 'By what clients choose among servers that answer, 0 to 255.',
    },
    PreferredLifetime: {
      type: 'TimeSpan',
      byPropertyName: true,
      ...filled,
      default: '8.00:00:00',
      help: 'How long a client may open new connections from an address.',
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
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6Scope',
  ],
  examples: [
    {
      title: 'A scope for a new network',
      command: 'Add-DhcpServerv6Scope -Prefix 2001:4898:7020:1020:: -Name "IPv6 Lab-4 Network"',
      before: 'Remove-DhcpServerv6Scope -Prefix 2001:4898:7020:1020:: -Force',
      shows: [],
    },
    {
      title: 'An inactive scope with lifetimes of its own',
      command:
        'Add-DhcpServerv6Scope -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020:: -Name "IPv6 Lab-4 Network" -PreferredLifeTime 4.00:00:00 -ValidLifeTime 6.00:00:00 -State "Inactive" -PassThru | Format-Table Prefix, State, T1, T2',
      before: 'Remove-DhcpServerv6Scope -Prefix 2001:4898:7020:1020:: -Force',
      shows: ['2001:4898:7020:1020:: Inactive 2.00:00:00 3.04:48:00'],
    },
  ],
  related: ['Get-DhcpServerv6Scope', 'Set-DhcpServerv6Scope', 'Add-DhcpServerv6ExclusionRange'],
  run({ server, args, confirm, write }) {
    const prefix = ipv6(args.prefix);
    const sentence = `Scope ${formatIPv6(prefix)} with the name ${args.name} will be added on server ${server.displayName}.`;
    if (!confirm(sentence)) return;
    const scope = server.v6.scopes.add({
      prefix,
      name: args.name,
      description: args.description,
      state: scopeState(args.state),
      preference: args.preference,
      preferredLifetime: seconds(args.preferredLifetime),
      validLifetime: seconds(args.validLifeTime),
      t1: seconds(args.t1),
      t2: seconds(args.t2),
    });
    if (args.passThru) write(scope6Object(scope));
  },
});

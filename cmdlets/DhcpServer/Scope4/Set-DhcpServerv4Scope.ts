import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { scopeIds, superscopeNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { ipv4, seconds } from '../values.ts';
import { scopeObject, scopeState, scopeType, scopeView } from './scope.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerv4Scope',
  synopsis: 'Changes properties of an IPv4 scope.',
  description:
    'Only what is given changes. The address range changes as a whole: -StartRange and -EndRange come together.',
  defaultSet: 'WithoutRange',
  sets: ['WithoutRange', 'WithRange'],
  parameters: {
    ActivatePolicies: {
      type: 'Nullable[Boolean]',
      byPropertyName: true,
      help: 'Whether the policies of this scope are applied.',
    },
    PassThru: passThru,
    Type: {
      type: 'String',
      byPropertyName: true,
      validateSet: ['Dhcp', 'Bootp', 'Both'],
      ...filled,
      help: 'The clients that are served: Dhcp, Bootp or Both.',
    },
    ScopeId: {
      type: 'IPAddress',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The id of the scope to change.',
    },
    Description: { type: 'String', byPropertyName: true, help: "The scope's new description." },
    LeaseDuration: {
      type: 'TimeSpan',
      byPropertyName: true,
      ...filled,
      help: 'How long a lease lasts from now on; [TimeSpan]::MaxValue never ends.',
    },
    Name: { type: 'String', byPropertyName: true, ...filled, help: "The scope's new name." },
    NapEnable: {
      type: 'Boolean',
      byPropertyName: true,
      ...filled,
      help: 'Whether Network Access Protection is on for the scope.',
    },
    NapProfile: { type: 'String', byPropertyName: true, help: 'The Network Access Protection profile of the scope.' },
    Delay: {
      type: 'UInt16',
      byPropertyName: true,
      ...filled,
      help: 'Milliseconds, 0 to 1000, by which the server waits before it offers an address.',
    },
    State: {
      type: 'String',
      byPropertyName: true,
      validateSet: ['Active', 'InActive'],
      ...filled,
      help: 'Active or InActive.',
    },
    SuperscopeName: {
      type: 'String',
      byPropertyName: true,
      complete: superscopeNames,
      help: 'The superscope that the scope moves to; an empty text takes it out of its superscope.',
    },
    ComputerName: computerName,
    MaxBootpClients: {
      type: 'UInt32',
      byPropertyName: true,
      ...filled,
      help: 'How many BOOTP clients the scope serves at most.',
    },
    StartRange: {
      type: 'IPAddress',
      sets: { WithRange: { mandatory: true, byPropertyName: true } },
      ...filled,
      help: "The first address of the scope's new range.",
    },
    EndRange: {
      type: 'IPAddress',
      sets: { WithRange: { mandatory: true, byPropertyName: true } },
      ...filled,
      help: "The last address of the scope's new range.",
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Scope',
  ],
  examples: [
    {
      title: 'Another name and a shorter lease',
      command:
        'Set-DhcpServerv4Scope -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0 -Name "Ext Lab Net VLAN100" -State Active -LeaseDuration 4.00:00:00',
      shows: [],
    },
  ],
  views: [scopeView],
  related: ['Get-DhcpServerv4Scope', 'Add-DhcpServerv4Scope'],
  run({ server, args, confirm, write }) {
    const scopeId = ipv4(args.scopeId);
    if (!confirm(`The properties of scope ${formatIPv4(scopeId)} on server ${server.displayName} will be changed.`))
      return;
    const scope = server.scopes.set(scopeId, {
      startRange: args.startRange && ipv4(args.startRange),
      endRange: args.endRange && ipv4(args.endRange),
      name: args.name,
      description: args.description,
      state: scopeState(args.state),
      superscopeName: args.superscopeName,
      maxBootpClients: args.maxBootpClients,
      activatePolicies: args.activatePolicies ?? undefined,
      napEnable: args.napEnable,
      napProfile: args.napProfile,
      delay: args.delay,
      leaseDuration: seconds(args.leaseDuration),
      type: scopeType(args.type),
    });
    if (args.passThru) write(scopeObject(scope));
  },
});

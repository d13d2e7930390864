import { formatIPv4, networkOf } from '../../../src/dhcp/model.ts';
import { superscopeNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { ipv4, seconds } from '../values.ts';
import { scopeObject, scopeState, scopeType, scopeView } from './scope.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerv4Scope',
  synopsis: 'Makes an IPv4 scope on a DHCP server.',
  description:
    "The scope's id is the network that the range and the subnet mask give. The range may leave out addresses of the subnet but not reach beyond it. What is not said takes the server's defaults: an active scope for DHCP clients with a lease of eight days.",
  sets: ['Add0'],
  parameters: {
    ComputerName: computerName,
    StartRange: {
      type: 'IPAddress',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      help: 'The first address that the scope hands out.',
    },
    EndRange: {
      type: 'IPAddress',
      mandatory: true,
      position: 2,
      byPropertyName: true,
      ...filled,
      help: 'The last address that the scope hands out.',
    },
    Name: { type: 'String', mandatory: true, position: 4, byPropertyName: true, ...filled, help: "The scope's name." },
    Description: { type: 'String', byPropertyName: true, help: 'A text that says what the scope is for.' },
    State: {
      type: 'String',
      byPropertyName: true,
      validateSet: ['Active', 'InActive'],
      ...filled,
      default: 'Active',
      help: 'Active serves clients at once; InActive keeps the scope silent until it is activated.',
    },
    SuperscopeName: {
      type: 'String',
      byPropertyName: true,
      complete: superscopeNames,
      help: 'The superscope that the scope joins; it is made when there is none of that name.',
    },
    MaxBootpClients: {
      type: 'UInt32',
      byPropertyName: true,
      ...filled,
      help: 'How many BOOTP clients the scope serves at most.',
    },
    ActivatePolicies: {
      type: 'Nullable[Boolean]',
      byPropertyName: true,
      default: 'True',
      help: 'Whether the policies of this scope are applied.',
    },
    PassThru: passThru,
    NapEnable: {
      type: 'SwitchParameter',
      byPropertyName: true,
      ...filled,
      help: 'Turns Network Access Protection on for the scope.',
    },
    NapProfile: { type: 'String', byPropertyName: true, help: 'The Network Access Protection profile of the scope.' },
    Delay: {
      type: 'UInt16',
      byPropertyName: true,
      ...filled,
      default: '0',
      help: 'Milliseconds, 0 to 1000, by which the server waits before it offers an address.',
    },
    LeaseDuration: {
      type: 'TimeSpan',
      byPropertyName: true,
      ...filled,
      default: '8.00:00:00',
      help: 'How long a lease lasts; [TimeSpan]::MaxValue never ends.',
    },
    SubnetMask: {
      type: 'IPAddress',
      mandatory: true,
      position: 3,
      byPropertyName: true,
      ...filled,
      help: "The mask of the scope's subnet; with the range it gives the scope's id.",
    },
    Type: {
      type: 'String',
      byPropertyName: true,
      validateSet: ['Dhcp', 'Bootp', 'Both'],
      ...filled,
      default: 'Dhcp',
      help: 'The clients that are served: Dhcp, Bootp or Both.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Scope',
  ],
  examples: [
    {
      title: 'A scope for a new network',
      command:
        'Add-DhcpServerv4Scope -Name "Lab-4 Network" -StartRange 10.10.10.1 -EndRange 10.10.10.254 -SubnetMask 255.255.255.0',
      before:
        'Remove-DhcpServerv4Failover -Name SFO-SIN-Failover -Force; Remove-DhcpServerv4Scope -ScopeId 10.10.10.0, 10.20.20.0 -Force',
      shows: [],
    },
    {
      title: 'An inactive scope with Network Access Protection',
      command:
        'Add-DhcpServerv4Scope -ComputerName dhcpserver.contoso.com -Name "Lab-5 Network" -StartRange 10.20.20.1 -EndRange 10.20.20.254 -SubnetMask 255.255.255.0 -State InActive -NapEnable',
      before:
        'Remove-DhcpServerv4Failover -Name SFO-SIN-Failover -Force; Remove-DhcpServerv4Scope -ScopeId 10.10.10.0, 10.20.20.0 -Force',
      shows: [],
    },
    {
      title: 'A scope that joins a superscope',
      command:
        'Add-DhcpServerv4Scope -Name "Lab-6 Network" -StartRange 10.30.30.1 -EndRange 10.30.30.254 -SubnetMask 255.255.255.0 -SuperScope "Expanded Lab-6 Network"',
      shows: [],
    },
  ],
  views: [scopeView],
  related: ['Get-DhcpServerv4Scope', 'Set-DhcpServerv4Scope', 'Add-DhcpServerv4ExclusionRange'],
  run({ server, args, confirm, write }) {
    const startRange = ipv4(args.startRange);
    const subnetMask = ipv4(args.subnetMask);
    const scopeId = formatIPv4(networkOf(startRange, subnetMask));
    if (!confirm(`Scope ${scopeId} with the name ${args.name} will be added on server ${server.displayName}.`)) return;
    const scope = server.scopes.add({
      startRange,
      endRange: ipv4(args.endRange),
      subnetMask,
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

import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { policyNames, scopeIds, userClassNames, vendorClassNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { seconds } from '../values.ts';
import { condition, policyConditions, policyObject, policyView, scopeOf } from './policy.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerv4Policy',
  synopsis: 'Changes a policy of a server or of a scope.',
  description: 'Only what is given changes. An empty text, or $null, takes a condition away.',
  sets: ['Set3'],
  parameters: {
    ComputerName: computerName,
    Description: {
      type: 'String',
      byPropertyName: true,
      allowNull: true,
      allowEmptyString: true,
      notNull: true,
      help: "The policy's new description.",
    },
    Name: {
      type: 'String',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: policyNames,
      help: 'The policy to change.',
    },
    ScopeId: {
      type: 'IPAddress',
      position: 2,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The scope that the policy belongs to. Default: the server.',
    },
    Enabled: { type: 'Boolean', byPropertyName: true, ...filled, help: 'Whether the policy is applied.' },
    MacAddress: {
      type: 'String[]',
      byPropertyName: true,
      allowNull: true,
      help: 'EQ or NE, then MAC addresses, with * at the end for any rest.',
    },
    Fqdn: {
      type: 'String[]',
      byPropertyName: true,
      allowNull: true,
      help: 'EQ or NE, then full host names, with * at an end for any.',
    },
    UserClass: {
      type: 'String[]',
      byPropertyName: true,
      allowNull: true,
      complete: userClassNames,
      help: 'EQ or NE, then names of user classes.',
    },
    SubscriberId: { type: 'String[]', byPropertyName: true, allowNull: true, help: 'EQ or NE, then subscriber ids.' },
    NewName: { type: 'String', ...filled, help: "The policy's new name." },
    ClientId: {
      type: 'String[]',
      byPropertyName: true,
      allowNull: true,
      help: 'EQ or NE, then client ids, with * at the end for any rest.',
    },
    PassThru: passThru,
    LeaseDuration: {
      type: 'TimeSpan',
      byPropertyName: true,
      ...filled,
      help: 'How long leases by this policy last from now on.',
    },
    ProcessingOrder: {
      type: 'UInt16',
      byPropertyName: true,
      ...filled,
      help: 'Its new place among the policies of the level, from 1.',
    },
    RelayAgent: {
      type: 'String[]',
      byPropertyName: true,
      allowNull: true,
      help: "EQ or NE, then values of the relay agent's information.",
    },
    RemoteId: { type: 'String[]', byPropertyName: true, allowNull: true, help: 'EQ or NE, then remote ids.' },
    CircuitId: { type: 'String[]', byPropertyName: true, allowNull: true, help: 'EQ or NE, then circuit ids.' },
    Condition: {
      type: 'String',
      byPropertyName: true,
      validateSet: ['And', 'Or'],
      ...filled,
      help: 'And when all conditions have to hold, Or when one is enough.',
    },
    VendorClass: {
      type: 'String[]',
      byPropertyName: true,
      allowNull: true,
      complete: vendorClassNames,
      help: 'EQ or NE, then names of vendor classes.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Policy',
  ],
  examples: [
    {
      title: 'Another name, place and description',
      command:
        'Set-DhcpServerv4Policy -ComputerName "dhcpserver.contoso.com" -Name "DevicesPolicy" -NewName TabletPolicy -Description "policy for tablet devices" -ProcessingOrder 4 -Enabled $False',
      shows: [],
    },
    {
      title: 'Other MAC addresses',
      command: 'Set-DhcpServerv4Policy -Name "PhysicalMachinesPolicy" -Condition OR -MacAddress NE,00155D*,000569*',
      shows: [],
    },
    {
      title: 'Other MAC addresses, and no vendor class any more',
      command:
        'Set-DhcpServerv4Policy -Name "PhysicalMachinesPolicy" -Condition OR -MacAddress NE,00155D*,000569* -VendorClass ""',
      shows: [],
    },
    {
      title: 'Leases of ten days',
      command:
        'Set-DhcpServerv4Policy -Name "TabletPolicy" -ComputerName "dhcpserver.contoso.com" -LeaseDuration 10.00:00:00',
      before: 'Add-DhcpServerv4Policy -Name TabletPolicy -Condition Or -VendorClass EQ, Android',
      shows: [],
    },
  ],
  views: [policyView],
  related: ['Get-DhcpServerv4Policy', 'Add-DhcpServerv4Policy'],
  run({ server, args, confirm, write }) {
    const scopeId = scopeOf(args.scopeId);
    const place = scopeId === undefined ? '' : ` of scope ${formatIPv4(scopeId)}`;
    if (!confirm(`Policy ${args.name}${place} on server ${server.displayName} will be changed.`)) return;
    const change = {
      ...policyConditions(args),
      newName: args.newName,
      condition: condition(args.condition),
      description: args.description ?? undefined,
      processingOrder: args.processingOrder,
      leaseDuration: seconds(args.leaseDuration),
      enabled: args.enabled,
    };
    const policy = server.policies.set(args.name, change, scopeId);
    if (args.passThru) write(policyObject(policy));
  },
});

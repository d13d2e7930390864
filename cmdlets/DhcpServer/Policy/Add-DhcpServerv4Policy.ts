import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { scopeIds, userClassNames, vendorClassNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { seconds } from '../values.ts';
import { condition, policyConditions, policyObject, policyView, scopeOf } from './policy.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerv4Policy',
  synopsis: 'Makes a policy: settings for clients that meet conditions.',
  description:
    'Each condition is a list that starts with EQ or NE; * at the end of a value stands for any rest. -Condition says whether all conditions have to hold or one of them.',
  sets: ['Add0'],
  parameters: {
    ComputerName: computerName,
    Name: { type: 'String', mandatory: true, position: 1, byPropertyName: true, ...filled, help: "The policy's name." },
    Condition: {
      type: 'String',
      mandatory: true,
      position: 2,
      byPropertyName: true,
      validateSet: ['And', 'Or'],
      ...filled,
      help: 'And when all conditions have to hold, Or when one is enough.',
    },
    Description: {
      type: 'String',
      byPropertyName: true,
      allowNull: true,
      allowEmptyString: true,
      help: 'A text that says what the policy is for.',
    },
    ScopeId: {
      type: 'IPAddress',
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The scope that the policy belongs to. Default: the server.',
    },
    ProcessingOrder: {
      type: 'UInt16',
      byPropertyName: true,
      ...filled,
      help: 'Its place among the policies of the level, from 1. Default: the last.',
    },
    RelayAgent: {
      type: 'String[]',
      byPropertyName: true,
      allowNull: true,
      help: "EQ or NE, then values of the relay agent's information.",
    },
    RemoteId: { type: 'String[]', byPropertyName: true, allowNull: true, help: 'EQ or NE, then remote ids.' },
    SubscriberId: { type: 'String[]', byPropertyName: true, allowNull: true, help: 'EQ or NE, then subscriber ids.' },
    PassThru: passThru,
    LeaseDuration: {
      type: 'TimeSpan',
      byPropertyName: true,
      ...filled,
      help: "How long leases by this policy last. Default: the scope's lease duration.",
    },
    Fqdn: {
      type: 'String[]',
      byPropertyName: true,
      allowNull: true,
      help: 'EQ or NE, then full host names, with * at an end for any.',
    },
    Enabled: {
      type: 'Boolean',
      byPropertyName: true,
      ...filled,
      default: 'True',
      help: 'Whether the policy is applied.',
    },
    VendorClass: {
      type: 'String[]',
      byPropertyName: true,
      allowNull: true,
      complete: vendorClassNames,
      help: 'EQ or NE, then names of vendor classes.',
    },
    UserClass: {
      type: 'String[]',
      byPropertyName: true,
      allowNull: true,
      complete: userClassNames,
      help: 'EQ or NE, then names of user classes.',
    },
    MacAddress: {
      type: 'String[]',
      byPropertyName: true,
      allowNull: true,
      help: 'EQ or NE, then MAC addresses, with * at the end for any rest.',
    },
    CircuitId: { type: 'String[]', byPropertyName: true, allowNull: true, help: 'EQ or NE, then circuit ids.' },
    ClientId: {
      type: 'String[]',
      byPropertyName: true,
      allowNull: true,
      help: 'EQ or NE, then client ids, with * at the end for any rest.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Policy',
  ],
  examples: [
    {
      title: 'Virtual machines, on the server',
      command: 'Add-DhcpServerv4Policy -Name "HyperVPolicy" -Condition OR -MacAddress EQ,00155D*,000569*',
      shows: [],
    },
    {
      title: 'All but virtual machines',
      command: 'Add-DhcpServerv4Policy -Name "PhysicalComputersPolicy" -Condition OR -MacAddress NE,00155D*,000569*',
      before: 'Get-DhcpServerv4Policy | Where-Object Name -eq PhysicalComputersPolicy | Remove-DhcpServerv4Policy',
      shows: [],
    },
    {
      title: 'Virtual machines, in one scope',
      command:
        'Add-DhcpServerv4Policy -Name "VMPolicy" -ScopeId 10.10.10.0 -Condition OR -MacAddress EQ,00155D*,000569*',
      shows: [],
    },
    {
      title: 'Printers, by their vendors',
      command:
        'Add-DhcpServerv4Policy -Name "PrinterPolicy" -ScopeId 10.10.10.0 -Condition OR -VendorClass EQ,"HP Printer","Xerox Printer"',
      before:
        'Get-DhcpServerv4Policy -ScopeId 10.10.10.0 | Where-Object Name -eq PrinterPolicy | Remove-DhcpServerv4Policy',
      shows: [],
    },
    {
      title: 'Lab computers, by their user class',
      command:
        'Add-DhcpServerv4Policy -Name "LabComputerPolicy" -ScopeId 10.10.10.0 -Condition OR -UserClass EQ,LabComputers',
      shows: [],
    },
    {
      title: 'Clients behind a relay agent',
      command:
        'Add-DhcpServerv4Policy -Name "RelayAgentBasedPolicy" -ScopeId 10.10.10.0 -Condition OR -RelayAgent EQ,01030a0b0c02050000000123',
      shows: [],
    },
    {
      title: 'Devices by MAC address and vendor',
      command:
        'Add-DhcpServerv4Policy -Name "DevicesPolicy" -ScopeId 10.10.10.0 -Condition OR -MacAddress EQ,F8DB7F* -VendorClass EQ,Android',
      shows: [],
    },
    {
      title: 'A disabled policy at a place of its own',
      command:
        'Add-DhcpServerv4Policy -Name "HyperVPolicy" -Condition OR -MacAddress EQ,00155D*,000569* -ProcessingOrder 2 -Enabled $False',
      shows: [],
    },
    {
      title: 'A policy with leases of its own',
      command:
        'Add-DhcpServerv4Policy -Name "DevicesPolicy" -Condition OR -LeaseDuration 10.00:00:00 -MacAddress EQ,F8DB7F* -ScopeId 10.10.10.0 -VendorClass "EQ","Android"',
      shows: [],
    },
    {
      title: 'Computers of a workgroup',
      command: 'Add-DhcpServerv4Policy -Name "WorkgroupDevices" -Condition OR -Fqdn "Isl"',
      shows: [],
    },
    {
      title: 'Computers of other domains',
      command: 'Add-DhcpServerv4Policy -Name "ForeignDevices" -Condition OR -Fqdn NE,*.contoso.com',
      before: 'Remove-DhcpServerv4Policy -Name ForeignDevices',
      shows: [],
    },
  ],
  views: [policyView],
  related: [
    'Get-DhcpServerv4Policy',
    'Set-DhcpServerv4Policy',
    'Add-DhcpServerv4PolicyIPRange',
    'Set-DhcpServerv4OptionValue',
  ],
  run({ server, args, confirm, write }) {
    const scopeId = scopeOf(args.scopeId);
    const place = scopeId === undefined ? 'on' : `to scope ${formatIPv4(scopeId)} on`;
    if (!confirm(`Policy ${args.name} will be added ${place} server ${server.displayName}.`)) return;
    const policy = server.policies.add({
      ...policyConditions(args),
      name: args.name,
      condition: condition(args.condition) ?? 'Or',
      scopeId,
      description: args.description ?? undefined,
      processingOrder: args.processingOrder,
      leaseDuration: seconds(args.leaseDuration),
      enabled: args.enabled,
    });
    if (args.passThru) write(policyObject(policy));
  },
});

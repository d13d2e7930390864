import { optionIds, vendorClassNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { optionDefinitionObject, optionDefinitionView } from './option-definition.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerv4OptionDefinition',
  synopsis: 'Changes an option definition.',
  description: 'Only what is given changes; id, type and class stay.',
  sets: ['Set3'],
  parameters: {
    ComputerName: computerName,
    OptionId: {
      type: 'UInt32',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: optionIds,
      help: 'The id of the definition to change.',
    },
    Name: { type: 'String', byPropertyName: true, ...filled, help: 'Its new name.' },
    Description: { type: 'String', byPropertyName: true, help: 'Its new description.' },
    VendorClass: {
      type: 'String',
      byPropertyName: true,
      complete: vendorClassNames,
      help: 'The vendor class that the option belongs to. Default: a standard option.',
    },
    DefaultValue: { type: 'String[]', byPropertyName: true, help: 'Its new default value.' },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4OptionDefinition',
  ],
  examples: [
    {
      title: 'Another name and description',
      command:
        'Set-DhcpServerv4OptionDefinition -OptionId 3 -Name "Default Gateway" -Description "router set for the subnet"',
      shows: [],
    },
  ],
  views: [optionDefinitionView],
  related: ['Get-DhcpServerv4OptionDefinition'],
  run({ server, args, confirm, write }) {
    if (!confirm(`Option definition ${args.optionId} on server ${server.displayName} will be changed.`)) return;
    const change = { name: args.name, description: args.description, defaultValue: args.defaultValue };
    const definition = server.definitions.set(args.optionId, change, args.vendorClass);
    if (args.passThru) write(optionDefinitionObject(definition));
  },
});

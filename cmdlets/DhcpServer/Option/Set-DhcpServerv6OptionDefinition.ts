import { optionIds6, vendorClassNames6 } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { optionDefinition6Object } from './option-definition.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerv6OptionDefinition',
  synopsis: 'Changes an IPv6 option definition.',
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
      complete: optionIds6,
      help: 'The id of the definition to change.',
    },
    Name: { type: 'String', byPropertyName: true, ...filled, help: 'Its new name.' },
    Description: { type: 'String', byPropertyName: true, help: 'Its new description.' },
    VendorClass: {
      type: 'String',
      byPropertyName: true,
      complete: vendorClassNames6,
      help: 'The vendor class that the option belongs to. Default: a standard option.',
    },
    DefaultValue: { type: 'String[]', byPropertyName: true, help: 'Its new default value.' },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6OptionDefinition',
  ],
  examples: [
    {
      title: 'Another description',
      command:
        'Set-DhcpServerv6OptionDefinition -OptionId 36 -Description "Broadcast and Multicast Service Controller for IPv6 Address"',
      shows: [],
    },
  ],
  related: ['Get-DhcpServerv6OptionDefinition'],
  run({ server, args, confirm, write }) {
    if (!confirm(`Option definition ${args.optionId} on server ${server.displayName} will be changed.`)) return;
    const change = { name: args.name, description: args.description, defaultValue: args.defaultValue };
    const definition = server.v6.definitions.set(args.optionId, change, args.vendorClass);
    if (args.passThru) write(optionDefinition6Object(definition));
  },
});

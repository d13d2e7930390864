import { optionIds, vendorClassNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { optionDefinitionObject, optionDefinitionView } from './option-definition.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv4OptionDefinition',
  synopsis: 'Deletes option definitions.',
  sets: ['Remove2'],
  parameters: {
    ComputerName: computerName,
    OptionId: {
      type: 'UInt32[]',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: optionIds,
      help: 'The ids of the definitions to delete.',
    },
    VendorClass: {
      type: 'String',
      position: 2,
      byPropertyName: true,
      complete: vendorClassNames,
      help: 'The vendor class that they belong to. Default: standard options.',
    },
    Passthru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4OptionDefinition',
  ],
  examples: [
    {
      title: 'A standard option',
      command: 'Remove-DhcpServerv4OptionDefinition -ComputerName "dhcpserver.contoso.com" -OptionId 23',
      shows: [],
    },
    {
      title: 'An option of a vendor class',
      command:
        'Remove-DhcpServerv4OptionDefinition -ComputerName "dhcpserver.contoso.com" -VendorClass "MSUCClient" -OptionId 5',
      shows: [],
    },
  ],
  views: [optionDefinitionView],
  related: ['Get-DhcpServerv4OptionDefinition', 'Add-DhcpServerv4OptionDefinition'],
  run({ server, args, attempt, confirm, write }) {
    for (const optionId of args.optionId) {
      attempt(() => {
        if (!confirm(`Option definition ${optionId} will be deleted from server ${server.displayName}.`)) return;
        const definition = server.definitions.remove(optionId, args.vendorClass);
        if (args.passthru) write(optionDefinitionObject(definition));
      });
    }
  },
});

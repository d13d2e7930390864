import { optionIds6, vendorClassNames6 } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { optionDefinition6Object } from './option-definition.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv6OptionDefinition',
  synopsis: 'Deletes IPv6 option definitions.',
  sets: ['Remove2'],
  parameters: {
    ComputerName: computerName,
    OptionId: {
      type: 'UInt32[]',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: optionIds6,
      help: 'The ids of the definitions to delete.',
    },
    VendorClass: {
      type: 'String',
      position: 2,
      byPropertyName: true,
      complete: vendorClassNames6,
      help: 'The vendor class that they belong to. Default: standard options.',
    },
    Passthru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6OptionDefinition',
  ],
  examples: [
    {
      title: 'Two standard options',
      command: 'Remove-DhcpServerv6OptionDefinition -ComputerName "dhcpserver.contoso.com" -OptionId 21,24',
      shows: [],
    },
    {
      title: 'An option of a vendor class',
      command:
        'Remove-DhcpServerv6OptionDefinition -ComputerName "dhcpserver.contoso.com" -VendorClass "MyVendorClass" -OptionId 10',
      shows: [],
    },
  ],
  related: ['Get-DhcpServerv6OptionDefinition', 'Add-DhcpServerv6OptionDefinition'],
  run({ server, args, attempt, confirm, write }) {
    for (const optionId of args.optionId) {
      attempt(() => {
        if (!confirm(`Option definition ${optionId} will be deleted from server ${server.displayName}.`)) return;
        const definition = server.v6.definitions.remove(optionId, args.vendorClass);
        if (args.passthru) write(optionDefinition6Object(definition));
      });
    }
  },
});

import { column, tableView } from '../../src/format/views.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { cimSessionParameter, interfaceParameters } from '../NetTCPIP/interface-parameters.ts';
import { computersOf, writeMatching } from '../NetTCPIP/interfaces.ts';
import { dnsClientClass, dnsClientsOf } from './client-settings.ts';

export default defineCmdlet({
  name: 'Get-DnsClient',
  module: 'DnsClient',
  synopsis: "Shows how a computer's interfaces take part in DNS.",
  parameters: {
    InterfaceIndex: interfaceParameters.InterfaceIndex,
    InterfaceAlias: { ...interfaceParameters.InterfaceAlias, position: 0 },
    ConnectionSpecificSuffix: {
      type: 'String[]',
      byPropertyName: true,
      aliases: ['Suffix'],
      notNull: true,
      help: 'Domains of interfaces.',
    },
    ...cimSessionParameter,
  },
  outputTypes: ['Microsoft.Management.Infrastructure.CimInstance#ROOT/StandardCimv2/MSFT_DNSClient'],
  views: [
    tableView(dnsClientClass.typeNames[0] ?? '', {
      columns: [
        column('InterfaceAlias', { width: 28 }),
        column('InterfaceIndex', { label: 'Interface\nIndex    ', width: 9, alignment: 'right' }),
        column('ConnectionSpecificSuffix', { label: 'ConnectionSpecific\nSuffix', width: 18 }),
        column('ConnectionSpecificSuffixSearchList', { label: 'ConnectionSpecificSuffix\nSearchList', width: 24 }),
        column('RegisterThisConnectionsAddress', { label: 'RegisterThisConn\nectionsAddress', width: 16 }),
        column('UseSuffixWhenRegistering', { label: 'UseSuffixWhen\nRegistering', width: 13 }),
      ],
    }),
  ],
  examples: [
    {
      title: 'The domain of the connection',
      command: '(Get-DnsClient Ethernet).ConnectionSpecificSuffix',
      lab: 'contoso',
      shows: ['contoso.com'],
    },
  ],
  related: ['Get-DnsClientServerAddress', 'Resolve-DnsName'],
  process(cmdlet, args) {
    for (const { machine, computer } of computersOf(cmdlet, args.cimSession)) {
      writeMatching(cmdlet, dnsClientsOf(machine, computer), {
        InterfaceIndex: args.interfaceIndex,
        InterfaceAlias: args.interfaceAlias,
        ConnectionSpecificSuffix: args.connectionSpecificSuffix,
      });
    }
  },
});

import { column, tableView } from '../../src/format/views.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { LabNetwork } from '../Lab/network.ts';
import { cimSessionParameter, familyParameter, interfaceParameters } from '../NetTCPIP/interface-parameters.ts';
import { computersOf, writeMatching } from '../NetTCPIP/interfaces.ts';
import { serverAddressClass, serverAddressesOf } from './client-settings.ts';

export default defineCmdlet({
  name: 'Get-DnsClientServerAddress',
  module: 'DnsClient',
  synopsis: 'Lists the DNS servers that a computer asks.',
  parameters: {
    InterfaceIndex: interfaceParameters.InterfaceIndex,
    InterfaceAlias: { ...interfaceParameters.InterfaceAlias, position: 0 },
    ...familyParameter,
    ...cimSessionParameter,
  },
  outputTypes: ['Microsoft.Management.Infrastructure.CimInstance#ROOT/StandardCimv2/MSFT_DNSClientServerAddress'],
  views: [
    tableView(serverAddressClass.typeNames[0] ?? '', {
      columns: [
        column('InterfaceAlias', { width: 28 }),
        column('InterfaceIndex', { label: 'Interface\nIndex    ', width: 9, alignment: 'right' }),
        column('AddressFamily', { label: 'Address\nFamily', width: 7 }),
        column('ServerAddresses'),
      ],
    }),
  ],
  examples: [
    {
      title: 'The DNS server of this computer',
      command: '(Get-DnsClientServerAddress Ethernet -AddressFamily IPv4).ServerAddresses',
      lab: 'contoso',
      shows: ['10.0.0.10'],
    },
    {
      title: 'An interface that it does not have',
      command: 'Get-DnsClientServerAddress Wi-Fi',
      lab: 'contoso',
      fails: 'CmdletizationQuery_NotFound_InterfaceAlias,Get-DnsClientServerAddress',
    },
  ],
  related: ['Get-DnsClient', 'Resolve-DnsName'],
  process(cmdlet, args) {
    const network = new LabNetwork(cmdlet.session);
    for (const { machine, computer } of computersOf(cmdlet, args.cimSession)) {
      writeMatching(cmdlet, serverAddressesOf(machine, network, computer), {
        InterfaceIndex: args.interfaceIndex,
        InterfaceAlias: args.interfaceAlias,
        AddressFamily: args.addressFamily,
      });
    }
  },
});

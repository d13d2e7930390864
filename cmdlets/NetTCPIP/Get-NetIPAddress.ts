import { type ListItem, listView, propertyOf } from '../../src/format/views.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { TimeSpan } from '../../src/types/time-span.ts';
import { cimSessionParameter, familyParameter, interfaceParameters } from './interface-parameters.ts';
import { addressesOf, computersOf, netIPAddressClass, writeMatching } from './interfaces.ts';

export default defineCmdlet({
  name: 'Get-NetIPAddress',
  module: 'NetTCPIP',
  synopsis: 'Lists the IP addresses of a computer.',
  parameters: {
    IPAddress: {
      type: 'String[]',
      position: 0,
      byPropertyName: true,
      aliases: ['LocalAddress'],
      notNull: true,
      help: 'Addresses; wildcards are allowed.',
    },
    ...interfaceParameters,
    ...familyParameter,
    PrefixLength: { type: 'Byte[]', byPropertyName: true, notNull: true, help: 'Lengths of the network part.' },
    PrefixOrigin: {
      type: 'String[]',
      byPropertyName: true,
      validateSet: ['Other', 'Manual', 'WellKnown', 'Dhcp', 'RouterAdvertisement'],
      help: 'Where the network part comes from.',
    },
    ...cimSessionParameter,
  },
  outputTypes: ['Microsoft.Management.Infrastructure.CimInstance#ROOT/StandardCimv2/MSFT_NetIPAddress'],
  views: [
    listView(netIPAddressClass.typeNames[0] ?? '', {
      items: netIPAddressClass.properties
        .slice(0, 13)
        .map(({ name }) => (name.endsWith('Lifetime') ? { label: name, value: lifetime(name) } : { value: name })),
    }),
  ],
  examples: [
    {
      title: "The computer's own address",
      command: '(Get-NetIPAddress -InterfaceAlias Ethernet -AddressFamily IPv4).IPAddress',
      lab: 'contoso',
      shows: ['10.0.0.1'],
    },
    {
      title: 'An address that it does not have',
      command: 'Get-NetIPAddress 10.9.9.9',
      lab: 'contoso',
      fails: 'CmdletizationQuery_NotFound_IPAddress,Get-NetIPAddress',
    },
  ],
  related: ['Get-NetAdapter', 'Test-NetConnection'],
  process(cmdlet, args) {
    for (const { machine, computer } of computersOf(cmdlet, args.cimSession)) {
      writeMatching(cmdlet, addressesOf(machine, computer), {
        IPAddress: args.iPAddress,
        InterfaceIndex: args.interfaceIndex,
        InterfaceAlias: args.interfaceAlias,
        AddressFamily: args.addressFamily,
        PrefixLength: args.prefixLength,
        PrefixOrigin: args.prefixOrigin,
      });
    }
  },
});

/** An address that never expires says so. */
function lifetime(property: string): ListItem['value'] {
  return (address, context) => {
    const span = propertyOf(address, property, context);
    return span instanceof TimeSpan && span.ticks === 2n ** 63n - 1n ? 'Infinite ([TimeSpan]::MaxValue)' : span;
  };
}

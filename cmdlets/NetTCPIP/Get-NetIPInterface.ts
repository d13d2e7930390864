import { column, tableView } from '../../src/format/views.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { cimSessionParameter, familyParameter, interfaceParameters } from './interface-parameters.ts';
import { computersOf, writeMatching } from './interfaces.ts';
import { ipInterfacesOf, netIPInterfaceClass } from './routes.ts';

export default defineCmdlet({
  name: 'Get-NetIPInterface',
  module: 'NetTCPIP',
  synopsis: "Lists a computer's network interfaces as IPv4 and IPv6 see them.",
  parameters: {
    InterfaceIndex: interfaceParameters.InterfaceIndex,
    InterfaceAlias: { ...interfaceParameters.InterfaceAlias, position: 0 },
    ...familyParameter,
    InterfaceMetric: { type: 'UInt32[]', byPropertyName: true, notNull: true, help: "The interfaces' metrics." },
    Dhcp: {
      type: 'String[]',
      byPropertyName: true,
      validateSet: ['Disabled', 'Enabled'],
      help: 'Whether addresses are asked of a DHCP server.',
    },
    ConnectionState: {
      type: 'String[]',
      byPropertyName: true,
      validateSet: ['Disconnected', 'Connected'],
      help: 'Whether it is connected; all of the lab are.',
    },
    ...cimSessionParameter,
  },
  outputTypes: ['Microsoft.Management.Infrastructure.CimInstance#ROOT/StandardCimv2/MSFT_NetIPInterface'],
  views: [
    tableView(netIPInterfaceClass.typeNames[0] ?? '', {
      columns: [
        column('ifIndex', { width: 7, alignment: 'left' }),
        column('InterfaceAlias', { width: 31 }),
        column('AddressFamily', { width: 13 }),
        column('NlMtu', { label: 'NlMtu(Bytes)', width: 12, alignment: 'right' }),
        column('InterfaceMetric', { width: 15, alignment: 'right' }),
        column('Dhcp', { width: 8 }),
        column('ConnectionState', { width: 15 }),
        column('PolicyStore'),
      ],
    }),
  ],
  examples: [
    {
      title: 'A server has a fixed address',
      command: '(Get-NetIPInterface Ethernet -AddressFamily IPv4).Dhcp',
      lab: 'contoso',
      shows: ['Disabled'],
    },
    {
      title: 'An interface that it does not have',
      command: 'Get-NetIPInterface Wi-Fi',
      lab: 'contoso',
      fails: 'CmdletizationQuery_NotFound_InterfaceAlias,Get-NetIPInterface',
    },
  ],
  related: ['Get-NetAdapter', 'Get-NetIPAddress', 'Get-NetRoute'],
  process(cmdlet, args) {
    for (const { machine, computer } of computersOf(cmdlet, args.cimSession)) {
      writeMatching(cmdlet, ipInterfacesOf(machine, computer), {
        InterfaceIndex: args.interfaceIndex,
        InterfaceAlias: args.interfaceAlias,
        AddressFamily: args.addressFamily,
        InterfaceMetric: args.interfaceMetric,
        Dhcp: args.dhcp,
        ConnectionState: args.connectionState,
      });
    }
  },
});

import { column, tableView } from '../../src/format/views.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { cimSessionParameter } from '../NetTCPIP/interface-parameters.ts';
import { adapterOf, computersOf, netAdapterClass, writeMatching } from '../NetTCPIP/interfaces.ts';

export default defineCmdlet({
  name: 'Get-NetAdapter',
  module: 'NetAdapter',
  synopsis: 'Lists the network adapters of a computer; those of the lab have one.',
  defaultSet: 'ByName',
  sets: ['ByName', 'ByInstanceID', 'ByIfIndex'],
  parameters: {
    Name: {
      type: 'String[]',
      aliases: ['ifAlias', 'InterfaceAlias'],
      sets: { ByName: { position: 0, byPropertyName: true } },
      notNull: true,
      help: 'Names of adapters; wildcards are allowed.',
    },
    InterfaceDescription: {
      type: 'String[]',
      aliases: ['ifDesc', 'InstanceID'],
      sets: { ByInstanceID: { mandatory: true, byPropertyName: true } },
      notNull: true,
      help: 'Descriptions of adapters; wildcards are allowed.',
    },
    InterfaceIndex: {
      type: 'UInt32[]',
      aliases: ['ifIndex'],
      sets: { ByIfIndex: { mandatory: true, byPropertyName: true } },
      notNull: true,
      help: 'Numbers of adapters.',
    },
    ...cimSessionParameter,
  },
  outputTypes: ['Microsoft.Management.Infrastructure.CimInstance#ROOT/StandardCimv2/MSFT_NetAdapter'],
  views: [
    tableView(netAdapterClass.typeNames[0] ?? '', {
      columns: [
        column('Name', { width: 25 }),
        column('InterfaceDescription', { width: 39 }),
        column('ifIndex', { width: 7, alignment: 'right' }),
        column('Status', { width: 12 }),
        column('MacAddress', { width: 18 }),
        column('LinkSpeed', { width: 13, alignment: 'right' }),
      ],
    }),
  ],
  examples: [
    {
      title: 'Its hardware address',
      command: '(Get-NetAdapter).MacAddress',
      lab: 'contoso',
      shows: ['00-15-5D-00-00-01'],
    },
  ],
  related: ['Get-NetIPAddress'],
  process(cmdlet, args) {
    for (const { machine, computer } of computersOf(cmdlet, args.cimSession)) {
      writeMatching(cmdlet, [adapterOf(machine, computer)], {
        Name: args.name,
        InterfaceDescription: args.interfaceDescription,
        InterfaceIndex: args.interfaceIndex,
      });
    }
  },
});

import { column, tableView } from '../../src/format/views.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { machinesOf } from '../Lab/machine-parameters.ts';
import { LabNetwork } from '../Lab/network.ts';
import { cimSessionParameter, familyParameter, interfaceParameters } from './interface-parameters.ts';
import { computersOf, writeMatching } from './interfaces.ts';
import { neighborsOf, netNeighborClass } from './routes.ts';

export default defineCmdlet({
  name: 'Get-NetNeighbor',
  module: 'NetTCPIP',
  synopsis: 'Lists the hardware addresses that a computer knows of its neighbours.',
  parameters: {
    IPAddress: {
      type: 'String[]',
      position: 0,
      byPropertyName: true,
      notNull: true,
      help: 'Addresses; wildcards are allowed.',
    },
    ...interfaceParameters,
    LinkLayerAddress: {
      type: 'String[]',
      byPropertyName: true,
      notNull: true,
      help: 'Hardware addresses, as 00-15-5D-00-00-02; wildcards are allowed.',
    },
    State: {
      type: 'String[]',
      byPropertyName: true,
      validateSet: ['Unreachable', 'Incomplete', 'Probe', 'Delay', 'Stale', 'Reachable', 'Permanent'],
      help: 'How well they are known: those of the lab are Reachable or Permanent.',
    },
    ...familyParameter,
    ...cimSessionParameter,
  },
  outputTypes: ['Microsoft.Management.Infrastructure.CimInstance#ROOT/StandardCimv2/MSFT_NetNeighbor'],
  views: [
    tableView(netNeighborClass.typeNames[0] ?? '', {
      columns: [
        column('ifIndex', { width: 7, alignment: 'left' }),
        column('IPAddress', { width: 50 }),
        column('LinkLayerAddress', { width: 21 }),
        column('State', { width: 11 }),
        column('PolicyStore'),
      ],
    }),
  ],
  examples: [
    {
      title: "A neighbour's hardware address",
      command: '(Get-NetNeighbor 10.0.0.2).LinkLayerAddress',
      lab: 'contoso',
      shows: ['00-15-5D-00-00-02'],
    },
    {
      title: 'Nobody is there',
      command: 'Get-NetNeighbor 10.0.0.99',
      lab: 'contoso',
      fails: 'CmdletizationQuery_NotFound_IPAddress,Get-NetNeighbor',
    },
  ],
  related: ['Get-NetAdapter', 'Test-NetConnection'],
  process(cmdlet, args) {
    const network = new LabNetwork(cmdlet.session);
    const machines = machinesOf(cmdlet).list();
    for (const { machine, computer } of computersOf(cmdlet, args.cimSession)) {
      writeMatching(cmdlet, neighborsOf(machine, machines, network, computer), {
        IPAddress: args.iPAddress,
        InterfaceIndex: args.interfaceIndex,
        InterfaceAlias: args.interfaceAlias,
        LinkLayerAddress: args.linkLayerAddress,
        State: args.state,
        AddressFamily: args.addressFamily,
      });
    }
  },
});

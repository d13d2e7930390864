import { column, tableView } from '../../src/format/views.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { LabNetwork } from '../Lab/network.ts';
import { cimSessionParameter, familyParameter, interfaceParameters } from './interface-parameters.ts';
import { computersOf, writeMatching } from './interfaces.ts';
import { netRouteClass, routesOf } from './routes.ts';

export default defineCmdlet({
  name: 'Get-NetRoute',
  module: 'NetTCPIP',
  synopsis: 'Lists the routes of a computer.',
  parameters: {
    DestinationPrefix: {
      type: 'String[]',
      position: 0,
      byPropertyName: true,
      notNull: true,
      help: 'Networks, as 10.0.0.0/24; wildcards are allowed.',
    },
    ...interfaceParameters,
    NextHop: { type: 'String[]', byPropertyName: true, notNull: true, help: 'Addresses of routers.' },
    ...familyParameter,
    RouteMetric: {
      type: 'UInt16[]',
      byPropertyName: true,
      aliases: ['Metric'],
      notNull: true,
      help: "The routes' own metrics.",
    },
    ...cimSessionParameter,
  },
  outputTypes: ['Microsoft.Management.Infrastructure.CimInstance#ROOT/StandardCimv2/MSFT_NetRoute'],
  views: [
    tableView(netRouteClass.typeNames[0] ?? '', {
      columns: [
        column('ifIndex', { width: 7, alignment: 'left' }),
        column('DestinationPrefix', { width: 46 }),
        column('NextHop', { width: 40 }),
        column('RouteMetric', { width: 11, alignment: 'right' }),
        column('ifMetric', { width: 8, alignment: 'left' }),
        column('PolicyStore'),
      ],
    }),
  ],
  examples: [
    {
      title: 'The router',
      command: "(Get-NetRoute -DestinationPrefix '0.0.0.0/0').NextHop",
      lab: 'contoso',
      shows: ['10.0.0.254'],
    },
    {
      title: 'A network without a route',
      command: 'Get-NetRoute 10.9.0.0/16',
      lab: 'contoso',
      fails: 'CmdletizationQuery_NotFound_DestinationPrefix,Get-NetRoute',
    },
  ],
  related: ['Get-NetIPConfiguration', 'Get-NetIPInterface', 'Test-NetConnection'],
  process(cmdlet, args) {
    const network = new LabNetwork(cmdlet.session);
    for (const { machine, computer } of computersOf(cmdlet, args.cimSession)) {
      writeMatching(cmdlet, routesOf(machine, network, computer), {
        DestinationPrefix: args.destinationPrefix,
        InterfaceIndex: args.interfaceIndex,
        InterfaceAlias: args.interfaceAlias,
        NextHop: args.nextHop,
        AddressFamily: args.addressFamily,
        RouteMetric: args.routeMetric,
      });
    }
  },
});

import type { FormatContext } from '../../src/format/format-context.ts';
import { type ListItem, listView, propertyOf } from '../../src/format/views.ts';
import type { Value } from '../../src/types/value.ts';

export const netConnectionType = 'TestNetConnectionResult';

/** An item that is there when the test looked at its property, and with -InformationLevel Detailed only if it says so. */
function item(label: string, value: ListItem['value'], when: string, onlyDetailed = false): ListItem {
  return {
    label,
    value,
    when: (object, context) =>
      tested(object, when, context) && (!onlyDetailed || propertyOf(object, 'Detailed', context) === true),
  };
}

function tested(object: Value, name: string, context: FormatContext): boolean {
  const names = propertyOf(object, 'Tested', context);
  return Array.isArray(names) && names.includes(name);
}

/** The list that Test-NetConnection's result prints as: what was tested, no more. */
export const netConnectionView = listView(netConnectionType, {
  items: [
    { value: 'ComputerName' },
    { value: 'RemoteAddress' },
    item('RemotePort', 'RemotePort', 'RemotePort'),
    item('NameResolutionResults', eachOnALine('NameResolutionResults'), 'NameResolutionResults', true),
    item('ConstrainSourceAddress', 'ConstrainSourceAddress', 'RouteDiagnosticsSucceeded'),
    item('ConstrainInterfaceIndex', 'ConstrainInterfaceIndex', 'RouteDiagnosticsSucceeded'),
    item('SelectedSourceAddress', 'SourceAddress', 'RouteDiagnosticsSucceeded'),
    item('OutgoingInterfaceIndex', 'InterfaceIndex', 'RouteDiagnosticsSucceeded'),
    item(
      'SelectedNetRoute',
      (object, context) => {
        const [prefix, hop] = ['Prefix', 'NextHop'].map((name) => propertyOf(object, name, context));
        return prefix === null ? null : `DestinationPrefix: ${prefix}\nNextHop: ${hop}`;
      },
      'RouteDiagnosticsSucceeded',
    ),
    item('RouteDiagnosticsSucceeded', 'RouteDiagnosticsSucceeded', 'RouteDiagnosticsSucceeded'),
    { ...notRouting('InterfaceAlias') },
    { ...notRouting('SourceAddress') },
    item('NetRoute (NextHop)', 'NextHop', 'NextHop', true),
    item('PingSucceeded', 'PingSucceeded', 'PingSucceeded'),
    item(
      'PingReplyDetails (RTT)',
      (object, context) => `${propertyOf(object, 'PingRoundtripTime', context)} ms`,
      'PingRoundtripTime',
    ),
    item('TraceRoute', eachOnALine('TraceRoute'), 'TraceRoute'),
    item('TcpTestSucceeded', 'TcpTestSucceeded', 'TcpTestSucceeded'),
  ],
});

function notRouting(value: string): ListItem {
  return { value, when: (object, context) => !tested(object, 'RouteDiagnosticsSucceeded', context) };
}

function eachOnALine(name: string): ListItem['value'] {
  return (object, context) => {
    const all = propertyOf(object, name, context);
    return Array.isArray(all) ? all.join('\n') : all;
  };
}

import { INTERFACE_INDEX, interfaceAlias } from '../../src/dhcp/network/interface.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { IPAddress } from '../../src/types/ip-address.ts';
import type { Value } from '../../src/types/value.ts';
import { labObject } from '../Lab/lab-object.ts';
import { completeMachines } from '../Lab/machine-parameters.ts';
import { LabNetwork } from '../Lab/network.ts';
import { loopback } from './interfaces.ts';
import { netConnectionType, netConnectionView } from './net-connection-view.ts';

/** What it asks when nothing is named; outside the lab, so nobody answers. */
const beacon = 'internetbeacon.msedge.net';
const commonPorts: Readonly<Record<string, number>> = { http: 80, rdp: 3389, smb: 445, winrm: 5985 };
const detail = ['Quiet', 'Detailed'] as const;
/** Seconds that Windows waits for a port. */
const patience = 21;

export default defineCmdlet({
  name: 'Test-NetConnection',
  module: 'NetTCPIP',
  aliases: ['TNC'],
  synopsis: 'Tells whether a computer answers a ping or takes a connection to a port, and which way packets go to it.',
  description: 'The computers are those of the lab; nothing outside it answers.',
  defaultSet: 'ICMP',
  sets: ['ICMP', 'CommonTCPPort', 'RemotePort', 'NetRouteDiagnostics'],
  parameters: {
    ComputerName: {
      type: 'String',
      position: 0,
      byValue: true,
      byPropertyName: true,
      aliases: ['RemoteAddress', 'cn'],
      complete: completeMachines,
      help: 'The computer to ask, by name or address.',
      default: beacon,
    },
    TraceRoute: { type: 'SwitchParameter', sets: { ICMP: {} }, help: 'Lists the hops on the way, too.' },
    Hops: {
      type: 'Int32',
      sets: { ICMP: {} },
      validateRange: [1, 120],
      help: 'How many hops -TraceRoute follows.',
      default: '30',
    },
    CommonTCPPort: {
      type: 'String',
      sets: { CommonTCPPort: { mandatory: true, position: 1 } },
      validateSet: ['HTTP', 'RDP', 'SMB', 'WINRM'],
      help: 'Connects with the port of this service.',
    },
    Port: {
      type: 'Int32',
      aliases: ['RemotePort'],
      sets: { RemotePort: { mandatory: true, byPropertyName: true } },
      validateRange: [1, 65535],
      help: 'Connects with this TCP port.',
    },
    DiagnoseRouting: {
      type: 'SwitchParameter',
      sets: { NetRouteDiagnostics: { mandatory: true } },
      help: 'Tells the route and the address that packets to the computer take.',
    },
    ConstrainSourceAddress: {
      type: 'String',
      sets: { NetRouteDiagnostics: {} },
      notNullOrEmpty: true,
      help: 'Only routes from this address.',
    },
    ConstrainInterface: {
      type: 'UInt32',
      sets: { NetRouteDiagnostics: {} },
      help: 'Only routes over the interface of this index.',
    },
    InformationLevel: {
      type: 'String',
      validateSet: detail,
      help: 'Quiet: just True or False. Detailed: names and route, too.',
    },
  },
  outputTypes: [netConnectionType],
  views: [netConnectionView],
  examples: [
    {
      title: "Is dhcp2's failover port open?",
      command: 'Test-NetConnection dhcp2 -Port 647',
      lab: 'contoso',
      shows: ['ComputerName     : dhcp2', 'RemoteAddress    : 10.0.0.2', 'TcpTestSucceeded : True'],
    },
    {
      title: 'Just yes or no',
      command: 'Test-NetConnection dc1 -InformationLevel Quiet',
      lab: 'contoso',
      shows: ['True'],
    },
  ],
  related: ['Test-Connection', 'Resolve-DnsName'],
  process(cmdlet, args) {
    const network = new LabNetwork(cmdlet.session);
    const computer = args.computerName ?? beacon;
    const level = args.informationLevel?.toLowerCase();
    const quiet = level === 'quiet';
    const address = IPAddress.tryParse(computer) ?? network.resolve(computer)?.addresses.at(-1);
    const port = args.port ?? commonPorts[args.commonTCPPort?.toLowerCase() ?? ''];
    const result: Record<string, Value> = { ComputerName: computer, Detailed: level === 'detailed' };
    const write = (succeeded: boolean): void =>
      cmdlet.writeObject(quiet ? succeeded : labObject(netConnectionType, withAll(result)));

    if (address === undefined) {
      cmdlet.writeWarning(`Name resolution of ${computer} failed`);
      if (args.diagnoseRouting === true) result.RouteDiagnosticsSucceeded = false;
      else result.PingSucceeded = false;
      write(false);
      return;
    }
    Object.assign(result, waysTo(network, address));
    if (args.diagnoseRouting === true) {
      const { constrainSourceAddress: source = null, constrainInterface: index = null } = args;
      const fits =
        (source === null || source === String(result.SourceAddress)) &&
        (index === null || index === result.InterfaceIndex);
      result.ConstrainSourceAddress = source;
      result.ConstrainInterfaceIndex = index;
      result.RouteDiagnosticsSucceeded = fits;
      if (!fits) Object.assign(result, { SourceAddress: null, InterfaceIndex: null, NextHop: null, Prefix: null });
      write(fits);
      return;
    }
    if (port !== undefined) {
      const status = network.connect(address, port);
      result.RemotePort = port;
      result.TcpTestSucceeded = status === 'Success';
      if (status === 'Success') {
        write(true);
        return;
      }
      if (status === 'TimedOut') cmdlet.host.sleep(patience * 1000);
      cmdlet.checkStop();
      cmdlet.writeWarning(`TCP connect to (${address} : ${port}) failed`);
    }
    const echo = network.echo(address);
    result.PingSucceeded = echo.status === 'Success';
    result.PingRoundtripTime = echo.time;
    if (echo.status !== 'Success') cmdlet.writeWarning(`Ping to ${address} failed with status: ${echo.status}`);
    if (args.traceRoute === true) {
      const hops = network.routeTo(address).map((hop) => (network.answers(hop) ? hop.toString() : '0.0.0.0'));
      result.TraceRoute = hops.slice(0, args.hops ?? 30);
    }
    write(port === undefined && echo.status === 'Success');
  },
});

/** Names, source and route of the packets to an address. */
function waysTo(network: LabNetwork, address: IPAddress): Record<string, Value> {
  const { here } = network;
  const own = network.isHere(address);
  const [first = address] = network.routeTo(address);
  const direct = first.equalityKey() === address.equalityKey();
  return {
    RemoteAddress: address,
    NameResolutionResults: [address],
    InterfaceAlias: here === undefined || (own && address.bytes[0] === 127) ? loopback : interfaceAlias(here),
    InterfaceIndex: own && address.bytes[0] === 127 ? 1 : INTERFACE_INDEX,
    SourceAddress: here === undefined || address.bytes[0] === 127 ? address : IPAddress.fromUint32(here.address),
    NextHop: direct ? '0.0.0.0' : first.toString(),
    Prefix: direct ? `${address}/32` : '0.0.0.0/0',
  };
}

/** The type has all its properties whatever was tested. */
function withAll(found: Readonly<Record<string, Value>>): Record<string, Value> {
  const all: Record<string, Value> = {};
  for (const name of properties) all[name] = found[name] ?? (name.endsWith('Succeeded') ? false : null);
  all.Tested = Object.keys(found);
  return all;
}

const properties = [
  'ComputerName',
  'RemoteAddress',
  'RemotePort',
  'NameResolutionResults',
  'InterfaceAlias',
  'InterfaceIndex',
  'SourceAddress',
  'NextHop',
  'PingSucceeded',
  'PingRoundtripTime',
  'TcpTestSucceeded',
  'TraceRoute',
  'ConstrainSourceAddress',
  'ConstrainInterfaceIndex',
  'Prefix',
  'RouteDiagnosticsSucceeded',
  'Detailed',
];

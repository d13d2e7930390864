import { formatIPv4 } from '../../src/dhcp/model.ts';
import { INTERFACE_INDEX, interfaceAlias } from '../../src/dhcp/network/interface.ts';
import type { FormatContext } from '../../src/format/format-context.ts';
import { type ListItem, listView, propertyOf } from '../../src/format/views.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import { uint32 } from '../../src/types/numbers.ts';
import type { Value } from '../../src/types/value.ts';
import { computerNameOf, dnsDomainOf } from '../Lab/accounts.ts';
import { labObject } from '../Lab/lab-object.ts';
import { LabNetwork } from '../Lab/network.ts';
import { adapterOf, addressesOf, computersOf, loopback } from './interfaces.ts';

const configuration = 'NetIPConfiguration';
const detailedConfiguration = 'NetIPConfiguration#Detailed';

/** An item that shows a property of each object that another property lists, one a line. */
function each(label: string, list: string, property: string, always = false): ListItem {
  const texts = (object: Value, context: FormatContext): string => {
    const found = propertyOf(object, list, context);
    const all: readonly Value[] = Array.isArray(found) ? found : found === null ? [] : [found];
    return all.map((one) => String(propertyOf(one, property, context) ?? '')).join('\n');
  };
  return { label, value: texts, ...(always ? {} : { when: (object, context) => texts(object, context) !== '' }) };
}

const usual: readonly ListItem[] = [
  { value: 'InterfaceAlias' },
  { value: 'InterfaceIndex' },
  { value: 'InterfaceDescription' },
];
const addresses: readonly ListItem[] = [
  each('NetProfile.Name', 'NetProfile', 'Name'),
  each('IPv6Address', 'IPv6Address', 'IPAddress'),
  each('IPv4Address', 'IPv4Address', 'IPAddress', true),
  each('IPv4DefaultGateway', 'IPv4DefaultGateway', 'NextHop', true),
  each('DNSServer', 'DNSServer', 'ServerAddresses', true),
];

export default defineCmdlet({
  name: 'Get-NetIPConfiguration',
  module: 'NetTCPIP',
  aliases: ['gip'],
  synopsis: 'Shows the addresses, the router and the DNS servers of a computer.',
  defaultSet: 'Alias',
  sets: ['Alias', 'Index', 'All'],
  parameters: {
    InterfaceAlias: {
      type: 'String',
      aliases: ['ifAlias'],
      sets: { Alias: { position: 0, byValue: true, byPropertyName: true } },
      help: 'The name of the interface; wildcards are allowed.',
    },
    InterfaceIndex: {
      type: 'Int32',
      aliases: ['ifIndex'],
      sets: { Index: { mandatory: true, byPropertyName: true } },
      help: 'The number of the interface.',
    },
    All: {
      type: 'SwitchParameter',
      sets: { All: { mandatory: true } },
      help: 'The loopback interface, too.',
    },
    Detailed: { type: 'SwitchParameter', help: 'Shows the computer and its adapter as well.' },
    CimSession: { type: 'CimSession', help: 'The computer to ask.' },
  },
  outputTypes: [configuration],
  views: [
    listView(configuration, { items: [...usual, ...addresses] }),
    listView(detailedConfiguration, {
      items: [
        { value: 'ComputerName' },
        ...usual,
        each('NetAdapter.LinkLayerAddress', 'NetAdapter', 'MacAddress'),
        each('NetAdapter.Status', 'NetAdapter', 'Status'),
        ...addresses,
      ],
    }),
  ],
  examples: [
    {
      title: 'The addresses of this computer',
      command: 'Get-NetIPConfiguration | Select-Object -ExpandProperty IPv4Address | ForEach-Object IPAddress',
      lab: 'contoso',
      shows: ['10.0.0.1'],
    },
    {
      title: 'Its router',
      command: '(Get-NetIPConfiguration Ethernet).IPv4DefaultGateway.NextHop',
      lab: 'contoso',
      shows: ['10.0.0.254'],
    },
  ],
  related: ['Get-NetIPAddress', 'Get-NetAdapter', 'Test-NetConnection'],
  process(cmdlet, args) {
    const sessions = args.cimSession === undefined ? undefined : [args.cimSession];
    const network = new LabNetwork(cmdlet.session);
    for (const { machine, computer } of computersOf(cmdlet, sessions)) {
      const all = addressesOf(machine, computer);
      const adapter = adapterOf(machine, computer);
      const nowhere = { alias: loopback, index: 1, adapter: null };
      const ethernet = { alias: interfaceAlias(machine), index: INTERFACE_INDEX, adapter };
      const asked = (alias: string, index: number): boolean =>
        args.interfaceIndex === undefined
          ? WildcardPattern.of(args.interfaceAlias ?? '*').isMatch(alias)
          : args.interfaceIndex === index;
      // Without -All or a name only what leads to other computers is shown.
      const named = args.interfaceAlias !== undefined || args.interfaceIndex !== undefined;
      const shown = args.all === true || named ? [ethernet, nowhere] : [ethernet];
      const found = shown.filter(({ alias, index }) => asked(alias, index));
      if (found.length === 0 && named && !WildcardPattern.hasWildcards(args.interfaceAlias ?? '')) {
        const [property, value] =
          args.interfaceIndex === undefined
            ? (['InterfaceAlias', args.interfaceAlias ?? ''] as const)
            : (['InterfaceIndex', args.interfaceIndex] as const);
        cmdlet.writeError(
          ErrorRecord.of({
            message: `No MSFT_NetIPInterface objects found with property '${property}' equal to '${value}'.  Verify the value of the property and retry.`,
            id: `CmdletizationQuery_NotFound_${property}`,
            category: 'ObjectNotFound',
            exceptionType: 'Microsoft.PowerShell.Cmdletization.Cim.CimJobException',
            target: value,
          }),
        );
      }
      for (const { alias, index, adapter: own } of found) {
        const here = all.filter((address) => address.get('interfacealias') === alias);
        const family = (name: string): Value[] => here.filter((address) => address.get('addressfamily') === name);
        const outside = own !== null;
        const servers = outside ? network.dnsServers().map(({ address }) => formatIPv4(address)) : [];
        const domain = dnsDomainOf(machine);
        cmdlet.writeObject(
          labObject(args.detailed === true ? detailedConfiguration : configuration, {
            ComputerName: computerNameOf(machine),
            InterfaceAlias: alias,
            InterfaceIndex: uint32(index),
            InterfaceDescription: outside ? 'Microsoft Hyper-V Network Adapter' : 'Software Loopback Interface 1',
            NetAdapter: own,
            NetProfile: outside && domain !== '' ? labObject('NetProfile', { Name: domain }) : null,
            AllIPAddresses: here,
            IPv6Address: family('IPv6'),
            IPv4Address: family('IPv4'),
            IPv4DefaultGateway: outside
              ? [labObject('NetRoute', { InterfaceAlias: alias, NextHop: network.routerOf(machine).toString() })]
              : null,
            DNSServer: servers.map((server) => labObject('DNSClientServerAddress', { ServerAddresses: server })),
          }),
        );
      }
    }
  },
});

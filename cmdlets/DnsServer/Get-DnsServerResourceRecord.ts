import type { FormatContext } from '../../src/format/format-context.ts';
import { column, propertyOf, tableView } from '../../src/format/views.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { CimInstance } from '../../src/types/cim-instance.ts';
import { NetNumber } from '../../src/types/numbers.ts';
import type { Value } from '../../src/types/value.ts';
import { dnsServer } from './dns-server-parameter.ts';
import { dnsError, recordClass, recordObject, serverZones } from './server-zones.ts';

const kinds = ['A', 'AAAA', 'CName', 'Mx', 'NS', 'Ptr', 'Soa', 'Srv', 'Txt'] as const;
const numbers: Readonly<Record<number, string>> = { 1: 'A', 2: 'NS', 6: 'SOA', 12: 'PTR', 33: 'SRV' };

export default defineCmdlet({
  name: 'Get-DnsServerResourceRecord',
  module: 'DnsServer',
  synopsis: 'Lists the records of a zone of a DNS server of the lab.',
  description: "The zones hold what the lab's computers and domain controllers register of themselves.",
  defaultSet: 'Name',
  sets: ['Unknown', 'Name'],
  parameters: {
    Name: {
      type: 'String',
      position: 2,
      byPropertyName: true,
      aliases: ['RecordName'],
      notNullOrEmpty: true,
      help: 'The name in the zone; @ for the zone itself.',
    },
    ComputerName: dnsServer,
    ZoneName: { type: 'String', mandatory: true, position: 1, byPropertyName: true, help: 'The zone.' },
    Node: { type: 'SwitchParameter', help: 'Only records of the name itself, none of names below it.' },
    Type: {
      type: 'UInt16',
      sets: { Unknown: { mandatory: true, position: 3, byPropertyName: true } },
      help: 'The kind of record, by number.',
    },
    RRType: {
      type: 'String',
      sets: { Name: { byPropertyName: true } },
      validateSet: kinds,
      help: 'The kind of record.',
    },
  },
  outputTypes: ['Microsoft.Management.Infrastructure.CimInstance#root/Microsoft/Windows/DNS/DnsServerResourceRecord'],
  views: [
    tableView(recordClass.typeNames[0] ?? '', {
      columns: [
        column('HostName', { width: 25 }),
        column('RecordType', { width: 10 }),
        column('Type', { width: 10, alignment: 'left' }),
        {
          label: 'Timestamp',
          width: 20,
          value: (record, context) => propertyOf(record, 'Timestamp', context) ?? 0,
          alignment: 'left',
        },
        column('TimeToLive', { width: 15 }),
        { label: 'RecordData', value: dataText },
      ],
    }),
  ],
  examples: [
    {
      title: 'The addresses in the domain',
      command:
        '(Get-DnsServerResourceRecord contoso.com -RRType A -ComputerName dc1 | Where-Object HostName -eq dhcp2).RecordData.IPv4Address.IPAddressToString',
      lab: 'contoso',
      shows: ['10.0.0.2'],
    },
    {
      title: 'A name that nobody has',
      command: 'Get-DnsServerResourceRecord contoso.com nobody -ComputerName dc1',
      lab: 'contoso',
      fails: 'WIN32 9714,Get-DnsServerResourceRecord',
    },
  ],
  related: ['Get-DnsServerZone', 'Resolve-DnsName'],
  process(cmdlet, args) {
    const zones = serverZones(cmdlet, args.computerName);
    if (zones === undefined) return;
    const { zoneName } = args;
    const zone = zones.list().find((each) => each.name === zoneName.toLowerCase());
    if (zone === undefined) {
      const message = `Failed to enumerate records in ${zoneName} zone on ${zones.computer} server.`;
      dnsError(cmdlet, message, 9601, 'ObjectNotFound', zoneName);
      return;
    }
    const name = args.name?.toLowerCase().replace(/\.$/, '');
    const wanted = name === zone.name ? '@' : name;
    const kind = args.type === undefined ? args.rRType?.toUpperCase() : (numbers[args.type] ?? '');
    const isAsked = (host: string): boolean => {
      if (wanted === undefined) return args.node !== true || host === '@';
      return host === wanted || (args.node !== true && wanted !== '@' && host.endsWith(`.${wanted}`));
    };
    const named = zones.recordsOf(zone).filter(({ host }) => isAsked(host));
    if (named.length === 0) {
      const message = `Failed to get ${args.name} record in ${zoneName} zone on ${zones.computer} server.`;
      dnsError(cmdlet, message, 9714, 'ObjectNotFound', args.name ?? zoneName);
      return;
    }
    for (const { host, record } of named)
      if (kind === undefined || record.kind === kind) cmdlet.writeObject(recordObject(zones, zone, host, record));
  },
});

function shown(value: Value): string {
  return String(value instanceof NetNumber ? value.value : value);
}

/** A record's data on one line: an address, a name, or its parts in brackets. */
function dataText(record: Value, context: FormatContext): Value {
  const data = propertyOf(record, 'RecordData', context);
  if (!(data instanceof CimInstance)) return null;
  const parts = (names: readonly string[]): string => names.map((name) => `[${shown(data.get(name))}]`).join('');
  switch (data.cimClass.name) {
    case 'DnsServerResourceRecordSrv':
      return parts(['priority', 'weight', 'port', 'domainname']);
    case 'DnsServerResourceRecordSoa':
      return parts(['serialnumber', 'primaryserver', 'responsibleperson']);
    default:
      return String(data.get(data.cimClass.properties[0]?.name.toLowerCase() ?? ''));
  }
}

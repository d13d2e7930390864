import { type Column, column, listView, tableView } from '../../src/format/views.ts';
import { defineEnum } from '../../src/types/declare.ts';
import { uint16, uint32 } from '../../src/types/numbers.ts';
import { PSCustomObject } from '../../src/types/ps-object.ts';
import { Shape } from '../../src/types/shape.ts';
import type { Value } from '../../src/types/value.ts';

const namespace = 'Microsoft.DnsClient.Commands';

/** `-Type` of Resolve-DnsName. */
export const recordTypes = defineEnum(
  `${namespace}.RecordType`,
  'A_AAAA UNKNOWN=0 A=1 NS MD MF CNAME SOA MB MG MR NULL WKS PTR HINFO MINFO MX TXT RP AFSDB X25 ISDN RT AAAA=28 SRV=33 DNAME=39 OPT=41 DS=43 RRSIG=46 NSEC DNSKEY DHCID NSEC3 NSEC3PARAM ANY=255 ALL=255 WINS=65281',
);

const sections = defineEnum('Microsoft.DnsClient.Commands.Section', 'Question Answer Authority Additional');

export type RecordKind = 'A' | 'NS' | 'SOA' | 'PTR' | 'SRV' | 'OPT';
export type SectionName = 'Question' | 'Answer' | 'Authority' | 'Additional';

/** A resource record of the lab's DNS. */
export interface DnsRecord {
  readonly kind: RecordKind;
  readonly name: string;
  readonly section: SectionName;
  /** Seconds that a client may keep it. */
  readonly timeToLive: number;
  /** What the kind adds, in the order of its properties. */
  readonly data: Readonly<Record<string, Value>>;
}

const numbers: Readonly<Record<RecordKind, number>> = { A: 1, NS: 2, SOA: 6, PTR: 12, SRV: 33, OPT: 41 };

/** A record as Resolve-DnsName writes it. */
export function dnsRecordObject(record: DnsRecord): Value {
  const type = recordTypes.of(numbers[record.kind]);
  const properties: Record<string, Value> = {
    Name: record.name,
    Type: type,
    QueryType: type,
    TTL: uint32(record.timeToLive),
    Section: sections.of(['Question', 'Answer', 'Authority', 'Additional'].indexOf(record.section)),
    ...record.data,
    CharacterSet: 'Unicode',
  };
  const object = new PSCustomObject(Shape.of(Object.keys(properties)), Object.values(properties));
  object.typeNames = [`${namespace}.DnsRecord_${record.kind}`, `${namespace}.DnsRecord`, 'System.Object'];
  return object;
}

/** What an A record adds: the address under all its names. */
export function addressData(address: string): Record<string, Value> {
  return { Address: address, IPAddress: address, IP4Address: address, DataLength: uint16(4) };
}

/** What records add that name another host. */
export function hostData(host: string): Record<string, Value> {
  return { Server: host, NameHost: host, DataLength: uint16(8) };
}

function recordTable(kinds: readonly RecordKind[], name: number, type: number, rest: readonly Column[]) {
  return tableView(
    kinds.map((kind) => `${namespace}.DnsRecord_${kind}`),
    {
      columns: [
        column('Name', { width: name, alignment: 'left' }),
        column('Type', { width: type, alignment: 'left' }),
        column('TTL', { width: 5, alignment: 'left' }),
        column('Section', { width: 10, alignment: 'left' }),
        ...rest,
      ],
    },
  );
}

function recordList(kinds: readonly RecordKind[], names: readonly string[]) {
  return listView(
    kinds.map((kind) => `${namespace}.DnsRecord_${kind}`),
    { items: ['Name', 'QueryType', 'TTL', 'Section', ...names].map((value) => ({ value })) },
  );
}

/** How records print: a table each kind, and what Format-List shows. */
export const dnsViews = [
  recordTable(['A'], 46, 6, [column('IPAddress')]),
  recordTable(['PTR', 'NS'], 30, 6, [column('NameHost')]),
  recordTable(['SOA'], 27, 4, [
    column('PrimaryServer', { width: 27 }),
    column('NameAdministrator', { width: 27 }),
    column('SerialNumber', { alignment: 'left' }),
  ]),
  recordTable(['SRV'], 40, 6, [
    column('NameTarget', { width: 30 }),
    column('Priority', { width: 8, alignment: 'left' }),
    column('Weight', { width: 6, alignment: 'left' }),
    column('Port', { alignment: 'left' }),
  ]),
  recordList(['OPT'], ['Data']),
  recordList(['A'], ['IP4Address']),
  recordList(['PTR', 'NS'], ['NameHost']),
  recordList(
    ['SOA'],
    [
      'NameAdministrator',
      'SerialNumber',
      'TimeToZoneRefresh',
      'TimeToZoneFailureRetry',
      'TimeToExpiration',
      'DefaultTTL',
    ],
  ),
  recordList(['SRV'], ['NameTarget', 'Priority', 'Weight', 'Port']),
];

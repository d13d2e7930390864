import type { Machine } from '../../src/dhcp/model.ts';
import { formatIPv4 } from '../../src/dhcp/model.ts';
import { type ErrorCategory, ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { CimClass, type CimInstance } from '../../src/types/cim-instance.ts';
import { IPAddress } from '../../src/types/ip-address.ts';
import { NetNumber, uint16, uint32 } from '../../src/types/numbers.ts';
import { TimeSpan } from '../../src/types/time-span.ts';
import type { Value } from '../../src/types/value.ts';
import { dateTime } from '../DhcpServer/values.ts';
import type { DnsRecord } from '../DnsClient/dns-records.ts';
import { LabZones } from '../DnsClient/lab-zone.ts';
import { hasMember } from '../Lab/accounts.ts';
import { localComputer, reach } from '../Lab/computers.ts';
import { machinesOf } from '../Lab/machine-parameters.ts';

const namespace = 'root/Microsoft/Windows/DNS';

function dnsClass(name: string, properties: Readonly<Record<string, string>>): CimClass {
  return new CimClass(
    namespace,
    name,
    Object.entries(properties).map(([property, type]) => ({ name: property, type })),
  );
}

export const zoneClass = dnsClass('DnsServerPrimaryZone', {
  NotifyServers: 'string[]',
  SecondaryServers: 'string[]',
  AllowedDcForNsRecordsAutoCreation: 'string[]',
  DistinguishedName: 'string',
  IsAutoCreated: 'boolean',
  IsDsIntegrated: 'boolean',
  IsPaused: 'boolean',
  IsReadOnly: 'boolean',
  IsReverseLookupZone: 'boolean',
  IsShutdown: 'boolean',
  ZoneName: 'string',
  ZoneType: 'string',
  DirectoryPartitionName: 'string',
  DynamicUpdate: 'string',
  IsPluginEnabled: 'boolean',
  IsSigned: 'boolean',
  IsWinsEnabled: 'boolean',
  Notify: 'string',
  ReplicationScope: 'string',
  SecureSecondaries: 'string',
  ZoneFile: 'string',
});

export const recordClass = dnsClass('DnsServerResourceRecord', {
  DistinguishedName: 'string',
  HostName: 'string',
  RecordClass: 'string',
  RecordData: 'Instance',
  RecordType: 'string',
  Timestamp: 'datetime',
  TimeToLive: 'timespan',
  Type: 'uint16',
});

const dataClasses: Readonly<Record<string, CimClass>> = {
  A: dnsClass('DnsServerResourceRecordA', { IPv4Address: 'ipaddress' }),
  NS: dnsClass('DnsServerResourceRecordNS', { NameServer: 'string' }),
  PTR: dnsClass('DnsServerResourceRecordPtr', { PtrDomainName: 'string' }),
  SRV: dnsClass('DnsServerResourceRecordSrv', {
    DomainName: 'string',
    Port: 'uint16',
    Priority: 'uint16',
    Weight: 'uint16',
  }),
  SOA: dnsClass('DnsServerResourceRecordSoa', {
    ExpireLimit: 'timespan',
    MinimumTimeToLive: 'timespan',
    PrimaryServer: 'string',
    RefreshInterval: 'timespan',
    ResponsiblePerson: 'string',
    RetryDelay: 'timespan',
    SerialNumber: 'uint32',
  }),
};

/** A zone of a DNS server. */
export interface Zone {
  readonly name: string;
  /** One that every server makes for itself, so that nonsense is asked of nobody. */
  readonly automatic: boolean;
  readonly reverse: boolean;
  /** The domain it belongs to. */
  readonly domain: string;
}

/** The zones of a lab's DNS server, and what is in them. */
export class ServerZones {
  readonly computer: string;
  readonly #machines: readonly Machine[];
  readonly #zones: LabZones;

  constructor(machines: readonly Machine[], computer: string) {
    this.computer = computer;
    this.#machines = machines;
    this.#zones = new LabZones(machines);
  }

  list(): Zone[] {
    const { domains } = this.#zones;
    const [domain = ''] = domains;
    const reverse = [...new Set(this.#machines.map(({ address }) => reverseZone(address)))];
    const of = (name: string, automatic: boolean, isReverse: boolean, owner = domain): Zone => ({
      name,
      automatic,
      reverse: isReverse,
      domain: owner,
    });
    return [
      ...domains.map((each) => of(`_msdcs.${each}`, false, false, each)),
      ...['0', '127', '255'].map((first) => of(`${first}.in-addr.arpa`, true, true)),
      ...reverse.map((name) => of(name, false, true)),
      ...domains.map((each) => of(each, false, false, each)),
    ].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** The records of a zone by their names in it. */
  recordsOf(zone: Zone): { readonly host: string; readonly record: DnsRecord }[] {
    const start = (this.#zones.recordsOf(zone.domain) ?? []).filter(({ kind }) => kind === 'NS' || kind === 'SOA');
    const apex = start.map((record) => ({ host: '@', record }));
    if (zone.automatic) return apex;
    if (zone.reverse) {
      const inside = this.#machines.filter(({ address }) => reverseZone(address) === zone.name);
      const pointers = inside.flatMap(({ address }) => this.#under(zone, `${address & 255}.${zone.name}`));
      return [...apex, ...pointers];
    }
    if (zone.name.startsWith('_msdcs.')) {
      const locators = ['_kerberos', '_ldap'].map((service) => `${service}._tcp.dc.${zone.name}`);
      return [...apex, ...locators.flatMap((name) => this.#under(zone, name))];
    }
    return this.#zones.namesIn(zone.name).flatMap((name) => this.#under(zone, name));
  }

  /** When a computer registered an address; null for what an administrator wrote. */
  registered(record: DnsRecord): Value {
    const machine = this.#machines.find(({ name }) => name === record.name.toLowerCase());
    const hour = 3_600_000;
    return record.kind === 'A' && machine !== undefined ? dateTime(Math.floor(machine.since / hour) * hour) : null;
  }

  #under(zone: Zone, name: string): { readonly host: string; readonly record: DnsRecord }[] {
    const host = name === zone.name ? '@' : name.slice(0, -zone.name.length - 1);
    return (this.#zones.recordsOf(name) ?? []).map((record) => ({ host, record }));
  }
}

function reverseZone(address: number): string {
  return `${formatIPv4(address).split('.').slice(0, 3).reverse().join('.')}.in-addr.arpa`;
}

/** The zones of the server meant; undefined after an error that says why it can't be asked. */
export function serverZones(cmdlet: CmdletInvocation, computerName: string | undefined): ServerZones | undefined {
  const found = reach(cmdlet.session, computerName);
  const shown = computerName ?? localComputer(cmdlet.session).split('.')[0]?.toUpperCase() ?? '';
  const refuse = (code: number, category: ErrorCategory): undefined => {
    dnsError(cmdlet, `Failed to get information for server ${shown}.`, code, category, shown);
    return undefined;
  };
  if (found.kind !== 'there' || !found.machine.dnsServer) return refuse(1722, 'ResourceUnavailable');
  const { place } = cmdlet.session;
  if (!place.elevated || !hasMember(found.machine.groups.administrators, place.user))
    return refuse(5, 'PermissionDenied');
  return new ServerZones(machinesOf(cmdlet).list(), shown);
}

export function dnsError(
  cmdlet: CmdletInvocation,
  message: string,
  code: number,
  category: ErrorCategory,
  target: string,
): void {
  cmdlet.writeError(
    ErrorRecord.of({
      message,
      id: `WIN32 ${code}`,
      category,
      target,
      exceptionType: 'Microsoft.Management.Infrastructure.CimException',
    }),
  );
}

export function zoneObject({ name, automatic, reverse, domain }: Zone): CimInstance {
  const top = domain.split('.').map((label) => `DC=${label}`);
  const partition = name.startsWith('_msdcs.') ? 'ForestDnsZones' : 'DomainDnsZones';
  const place = `DC=${name},cn=MicrosoftDNS,DC=${partition},${top.join(',')}`;
  const kept = automatic ? null : place;
  return zoneClass.create(
    [null, null, null, kept, automatic, !automatic, false, false, reverse, false, name, 'Primary']
      .concat(automatic ? [null, 'None'] : [`${partition}.${domain}`, 'Secure'])
      .concat([false, false, false, automatic ? 'NoNotify' : 'NotifyServers'])
      .concat(
        automatic ? ['None', 'NoTransfer', `${name}.dns`] : [partition.replace('DnsZones', ''), 'NoTransfer', null],
      ),
    null,
  );
}

export function recordObject(zones: ServerZones, zone: Zone, host: string, record: DnsRecord): CimInstance {
  const types: Readonly<Record<string, number>> = { A: 1, NS: 2, SOA: 6, PTR: 12, SRV: 33 };
  const top = zone.domain.split('.').map((label) => `DC=${label}`);
  const place = `DC=${host},DC=${zone.name},cn=MicrosoftDNS,DC=DomainDnsZones,${top.join(',')}`;
  return recordClass.create(
    [
      place,
      host,
      'IN',
      recordData(record),
      record.kind,
      zones.registered(record),
      TimeSpan.fromSeconds(record.timeToLive),
      uint16(types[record.kind] ?? 0),
    ],
    null,
  );
}

function recordData(record: DnsRecord): CimInstance | null {
  return dataClasses[record.kind]?.create(recordValues(record), null) ?? null;
}

/** The values of a record in the order of its class. */
function recordValues({ kind, data }: DnsRecord): Value[] {
  const text = (name: string): string => `${data[name]}.`;
  const span = (name: string): TimeSpan => {
    const seconds = data[name];
    return TimeSpan.fromSeconds(seconds instanceof NetNumber ? Number(seconds.value) : 0);
  };
  switch (kind) {
    case 'A':
      return [IPAddress.tryParse(String(data.IPAddress))];
    case 'NS':
    case 'PTR':
      return [text('NameHost')];
    case 'SRV':
      return [text('NameTarget'), data.Port ?? null, data.Priority ?? null, data.Weight ?? null];
    case 'SOA':
      return [
        span('TimeToExpiration'),
        span('DefaultTTL'),
        text('PrimaryServer'),
        span('TimeToZoneRefresh'),
        text('NameAdministrator'),
        span('TimeToZoneFailureRetry'),
        data.SerialNumber ?? uint32(0),
      ];
    default:
      return [];
  }
}

import type { Machine } from '../../src/dhcp/model.ts';
import { formatIPv4, parseIPv4 } from '../../src/dhcp/model.ts';
import { uint16, uint32 } from '../../src/types/numbers.ts';
import { addressData, type DnsRecord, hostData, type SectionName } from './dns-records.ts';

/** What a computer registers of itself is kept 20 minutes, a domain controller's locator records 10, the rest an hour. */
const lifetime = { host: 1200, locator: 600, zone: 3600 } as const;

/** The services that domain controllers publish. */
const locatorPorts: Readonly<Record<string, number>> = {
  _ldap: 389,
  _kerberos: 88,
  _kpasswd: 464,
  _gc: 3268,
};

/** The zones that the lab's DNS servers hold: each domain with a domain controller, and the reverse zone. */
export class LabZones {
  readonly #machines: readonly Machine[];

  constructor(machines: readonly Machine[]) {
    this.#machines = machines;
  }

  /** All records of a name; undefined when the name does not exist. */
  recordsOf(name: string): readonly DnsRecord[] | undefined {
    const wanted = name.toLowerCase();
    const reverse = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\.in-addr\.arpa$/.exec(wanted);
    if (reverse !== null) return this.#pointers(name, parseIPv4(reverse.slice(1).reverse().join('.')));
    const domain = this.domainOf(wanted);
    if (domain === undefined) return undefined;
    if (wanted === domain) return this.#apex(name);
    const service = /^(_[a-z]+)\._tcp(\.dc\._msdcs)?$/.exec(wanted.slice(0, -domain.length - 1));
    if (service !== null) return this.#locators(name, domain, locatorPorts[service[1] ?? '']);
    const machine = this.#machines.find((each) => each.name === wanted);
    return machine === undefined ? undefined : [address(machine.name, machine, lifetime.host)];
  }

  /** The start of authority of the zone that a name belongs to: what comes back when a name lacks records of a kind. */
  authorityOf(name: string): readonly DnsRecord[] {
    const domain = this.domainOf(name.toLowerCase());
    return domain === undefined ? [] : this.#startOfAuthority(domain, domain, 'Authority');
  }

  /** The domains whose zones the lab's servers hold. */
  get domains(): readonly string[] {
    return [...new Set(this.#controllers().map(({ name }) => domainName(name)))];
  }

  /** Full names that have records in a domain's zone: the domain, its services, its computers. */
  namesIn(domain: string): string[] {
    const services = Object.keys(locatorPorts).map((service) => `${service}._tcp.${domain}`);
    const computers = this.#machines.map(({ name }) => name).filter((name) => domainName(name) === domain);
    return [domain, ...services, ...computers];
  }

  /** The zone that a full name lies in. */
  domainOf(name: string): string | undefined {
    return this.#controllers()
      .map(({ name: controller }) => domainName(controller))
      .find((domain) => name === domain || name.endsWith(`.${domain}`));
  }

  #controllers(domain?: string): Machine[] {
    return this.#machines.filter(
      (machine) => machine.domainController && (domain === undefined || domainName(machine.name) === domain),
    );
  }

  #apex(name: string): DnsRecord[] {
    const domain = name.toLowerCase();
    const controllers = this.#controllers(domain);
    return [
      ...controllers.map((machine) => address(name, machine, lifetime.locator)),
      ...controllers
        .filter((machine) => machine.dnsServer)
        .map((machine): DnsRecord => record('NS', name, lifetime.zone, hostData(machine.name))),
      ...this.#startOfAuthority(name, domain, 'Answer'),
    ];
  }

  #startOfAuthority(name: string, domain: string, section: SectionName): DnsRecord[] {
    const [primary] = this.#controllers(domain);
    if (primary === undefined) return [];
    const data = {
      PrimaryServer: primary.name,
      NameAdministrator: `hostmaster.${domain}`,
      SerialNumber: uint32(this.#machines.length),
      TimeToZoneRefresh: uint32(900),
      TimeToZoneFailureRetry: uint32(600),
      TimeToExpiration: uint32(86_400),
      DefaultTTL: uint32(3600),
    };
    return [{ ...record('SOA', name, lifetime.zone, data), section }];
  }

  #locators(name: string, domain: string, port: number | undefined): DnsRecord[] | undefined {
    if (port === undefined) return undefined;
    return this.#controllers(domain).map((machine) =>
      record('SRV', name, lifetime.locator, {
        NameTarget: machine.name,
        Target: machine.name,
        Priority: uint16(0),
        Weight: uint16(100),
        Port: uint16(port),
      }),
    );
  }

  #pointers(name: string, wanted: number | undefined): DnsRecord[] | undefined {
    const machine = this.#machines.find((each) => each.address === wanted);
    if (machine === undefined || this.domainOf(machine.name) === undefined) return undefined;
    return [record('PTR', name, lifetime.host, hostData(machine.name))];
  }
}

/** The A record of a computer. */
export function address(name: string, machine: Machine, timeToLive: number): DnsRecord {
  return record('A', name, timeToLive, addressData(formatIPv4(machine.address)));
}

function record(kind: DnsRecord['kind'], name: string, timeToLive: number, data: DnsRecord['data']): DnsRecord {
  return { kind, name, timeToLive, section: 'Answer', data };
}

/** `contoso.com` of `dc1.contoso.com`; a name of one label is in no domain. */
export function domainName(computer: string): string {
  const dot = computer.indexOf('.');
  return dot < 0 ? '' : computer.slice(dot + 1);
}

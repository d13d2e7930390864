import { createDhcp, type Dhcp, DhcpError, type Server, type Session } from '../../src/dhcp/dhcp.ts';
import { type IPv4, type IPv6, parseIPv4, parseIPv6 } from '../../src/dhcp/model.ts';
import { type Lab, type LabOptions, openLab } from '../../src/lab/lab.ts';

export const ADMINISTRATOR: Session = {
  user: 'CONTOSO\\Administrator',
  elevated: true,
  localServer: 'dhcp1.contoso.com',
};

/** 2026-01-01T00:00:00Z. */
export const NEW_YEAR = Date.UTC(2026, 0, 1);

export interface TestLab {
  readonly lab: Lab;
  readonly dhcp: Dhcp;
  /** The lab's time: tests move it. */
  readonly time: { now: number };
  readonly server: (name?: string) => Server;
  readonly close: () => void;
}

/** A private lab with dhcp1 to dhcp3 and the domain controller dc1, no scopes. */
export function testLab(options: Partial<LabOptions> = {}): TestLab {
  const time = { now: NEW_YEAR };
  const lab = openLab({ file: ':memory:', ...options });
  const dhcp = createDhcp(lab, { clock: () => time.now });
  addServers(dhcp);
  return {
    lab,
    dhcp,
    time,
    server: (name) => dhcp.connect(ADMINISTRATOR, name),
    close: () => lab.close(),
  };
}

export function addServers(dhcp: Dhcp): void {
  const machines = dhcp.machines(ADMINISTRATOR);
  for (const number of [1, 2, 3]) {
    machines.add({ name: `dhcp${number}.contoso.com`, address: ip(`10.0.0.${number}`) });
  }
  machines.add({ name: 'dc1.contoso.com', address: ip('10.0.0.10'), domainController: true, dhcpRole: false });
}

export function ip(text: string): IPv4 {
  const address = parseIPv4(text);
  if (address === undefined) throw new Error(`${text} is no address`);
  return address;
}

export function ip6(text: string): IPv6 {
  const address = parseIPv6(text);
  if (address === undefined) throw new Error(`${text} is no address`);
  return address;
}

/** A /24: `10.0.10` makes 10.0.10.0 with .1 to .254. */
export function addScope(server: Server, prefix: string, name = prefix): IPv4 {
  return server.scopes.add({
    startRange: ip(`${prefix}.1`),
    endRange: ip(`${prefix}.254`),
    subnetMask: ip('255.255.255.0'),
    name,
  }).scopeId;
}

/** What a call fails with, as the first half of its FullyQualifiedErrorId: `DHCP 20005`; `nothing` when it succeeds. */
export function failureOf(work: () => unknown): string {
  const error = errorOf(work);
  return error === undefined ? 'nothing' : `${error.space} ${error.code}`;
}

export function errorOf(work: () => unknown): DhcpError | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof DhcpError) return error;
    throw error;
  }
  return undefined;
}

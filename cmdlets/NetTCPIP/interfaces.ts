import type { Machine } from '../../src/dhcp/model.ts';
import { formatIPv4, formatIPv6, maskOf, PREFIX_LENGTH, prefixLength, UNLIMITED } from '../../src/dhcp/model.ts';
import { INTERFACE_INDEX, interfaceAlias } from '../../src/dhcp/network/interface.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import { CimClass, type CimInstance } from '../../src/types/cim-instance.ts';
import { byte, NetNumber, uint32 } from '../../src/types/numbers.ts';
import type { Value } from '../../src/types/value.ts';
import type { CimSession } from '../CimCmdlets/cim-session.ts';
import { connectionError } from '../CimCmdlets/New-CimSession.ts';
import { timeSpan } from '../DhcpServer/values.ts';
import { reach } from '../Lab/computers.ts';

const namespace = 'ROOT/StandardCimv2';

export function netClass(name: string, properties: Readonly<Record<string, string>>): CimClass {
  return new CimClass(
    namespace,
    name,
    Object.entries(properties).map(([property, type]) => ({ name: property, type })),
  );
}

export const netIPAddressClass = netClass('MSFT_NetIPAddress', {
  IPAddress: 'string',
  InterfaceIndex: 'uint32',
  InterfaceAlias: 'string',
  AddressFamily: 'string',
  Type: 'string',
  PrefixLength: 'byte',
  PrefixOrigin: 'string',
  SuffixOrigin: 'string',
  AddressState: 'string',
  ValidLifetime: 'timespan',
  PreferredLifetime: 'timespan',
  SkipAsSource: 'bool',
  PolicyStore: 'string',
  IPv4Address: 'string',
  IPv6Address: 'string',
  ifIndex: 'uint32',
});

export const netAdapterClass = netClass('MSFT_NetAdapter', {
  Name: 'string',
  InterfaceDescription: 'string',
  ifIndex: 'uint32',
  Status: 'string',
  MacAddress: 'string',
  LinkSpeed: 'string',
  InterfaceAlias: 'string',
  InterfaceIndex: 'uint32',
  ifDesc: 'string',
  MediaType: 'string',
  MtuSize: 'uint32',
  SystemName: 'string',
});

/** The name of the interface that leads nowhere. */
export const loopback = 'Loopback Pseudo-Interface 1';

/** The addresses of a computer: its own and the loopback ones. */
export function addressesOf(machine: Machine, computer: string | null): CimInstance[] {
  const { address, subnetMask, ipv6Address } = machine;
  const name = interfaceAlias(machine);
  const own = [formatIPv4(address), INTERFACE_INDEX, name, prefixLength(subnetMask) ?? 24, 'Manual'] as const;
  const local = ['127.0.0.1', 1, loopback, prefixLength(maskOf(8)) ?? 8, 'WellKnown'] as const;
  const local6 = ['::1', 1, loopback, 128, 'WellKnown'] as const;
  const own6 =
    ipv6Address === undefined
      ? []
      : [[formatIPv6(ipv6Address), INTERFACE_INDEX, name, PREFIX_LENGTH, 'Manual'] as const];
  return [...own6, local6, own, local].map(([text, index, alias, bits, origin]) => {
    const ipv6 = text.includes(':');
    const forever = timeSpan(UNLIMITED);
    return netIPAddressClass.create(
      [
        text,
        uint32(index),
        alias,
        ipv6 ? 'IPv6' : 'IPv4',
        'Unicast',
        byte(bits),
        origin,
        origin,
        'Preferred',
        forever,
        forever,
        false,
        'ActiveStore',
        ipv6 ? null : text,
        ipv6 ? text : null,
        uint32(index),
      ],
      computer,
    );
  });
}

/** The one network adapter of a computer. */
export function adapterOf(machine: Machine, computer: string | null): CimInstance {
  const description = 'Microsoft Hyper-V Network Adapter';
  const name = interfaceAlias(machine);
  const index = uint32(INTERFACE_INDEX);
  const shown: Value[] = [name, description, index, 'Up', macAddress(machine), '10 Gbps'];
  const more: Value[] = [name, index, description, '802.3', uint32(1500), machine.name];
  return netAdapterClass.create([...shown, ...more], computer);
}

/** Hyper-V's prefix and the end of the computer's address. */
export function macAddress({ address }: Machine): string {
  return ['00', '15', '5D', ...[16, 8, 0].map((shift) => ((address >>> shift) & 255).toString(16).padStart(2, '0'))]
    .join('-')
    .toUpperCase();
}

/** The computers that -CimSession means, or the session's own; one that can't be reached is reported and left out. */
export function computersOf(
  cmdlet: CmdletInvocation,
  sessions: readonly CimSession[] | undefined,
): { readonly machine: Machine; readonly computer: string | null }[] {
  return (sessions ?? [null]).flatMap((session) => {
    const name = session?.computerName ?? undefined;
    const found = reach(cmdlet.session, name);
    if (found.kind === 'there') return [{ machine: found.machine, computer: name ?? null }];
    cmdlet.writeError(connectionError(name ?? '', found.kind === 'unknown'));
    return [];
  });
}

/** Values that a property may have, as a cmdlet's parameter of that name lists them; undefined lets all through. */
export type Wanted = Readonly<Record<string, readonly Value[] | undefined>>;

/** Writes the instances that have what was asked for; a value without wildcards that none has is an error of its own. */
export function writeMatching(cmdlet: CmdletInvocation, instances: readonly CimInstance[], wanted: Wanted): void {
  let left = instances;
  for (const [property, values] of Object.entries(wanted)) {
    if (values === undefined) continue;
    const before = left;
    const fits = (instance: CimInstance, value: Value): boolean =>
      WildcardPattern.of(String(value)).isMatch(textOf(instance.get(property.toLowerCase())));
    left = before.filter((instance) => values.some((value) => fits(instance, value)));
    for (const value of values) {
      if (
        before.length === 0 ||
        WildcardPattern.hasWildcards(String(value)) ||
        before.some((instance) => fits(instance, value))
      )
        continue;
      const { name } = instances[0]?.cimClass ?? { name: '' };
      cmdlet.writeError(
        ErrorRecord.of({
          message: `No ${name} objects found with property '${property}' equal to '${value}'.  Verify the value of the property and retry.`,
          id: `CmdletizationQuery_NotFound_${property}`,
          category: 'ObjectNotFound',
          exceptionType: 'Microsoft.PowerShell.Cmdletization.Cim.CimJobException',
          target: value,
        }),
      );
    }
  }
  for (const instance of left) cmdlet.writeObject(instance);
}

function textOf(value: Value): string {
  return String(value instanceof NetNumber ? value.value : value);
}

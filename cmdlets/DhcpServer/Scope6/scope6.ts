import type { Scope6 } from '../../../src/dhcp/model.ts';
import { PREFIX_LENGTH } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { uint16, uint32 } from '../../../src/types/numbers.ts';
import { dhcpClass } from '../cim-class.ts';
import { ipv6Address, timeSpan } from '../values.ts';

/** Without a view of its own: PowerShell's rules print its ten properties as a list. */
const scope6Class = dhcpClass('DhcpServerv6Scope', {
  Prefix: 'ipaddress',
  Name: 'string',
  Description: 'string',
  Preference: 'uint16',
  PreferredLifetime: 'timespan',
  PrefixLength: 'uint32',
  State: 'string',
  T1: 'timespan',
  T2: 'timespan',
  ValidLifetime: 'timespan',
});

/** A scope as Get-DhcpServerv6Scope shows it. */
export function scope6Object(scope: Scope6): CimInstance {
  return scope6Class.create([
    ipv6Address(scope.prefix),
    scope.name,
    scope.description,
    uint16(scope.preference),
    timeSpan(scope.preferredLifetime),
    uint32(PREFIX_LENGTH),
    scope.state,
    timeSpan(scope.t1),
    timeSpan(scope.t2),
    timeSpan(scope.validLifetime),
  ]);
}

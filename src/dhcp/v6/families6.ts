import type { ServerContext } from '../context.ts';
import type { Families6 } from '../families6.ts';
import { exclusions6Of } from './exclusions6.ts';
import { freeAddresses6Of } from './freeAddresses6.ts';
import { leases6Of } from './leases6.ts';
import { reservations6Of } from './reservations6.ts';
import { scopes6Of } from './scopes6.ts';

/** The IPv6 half of a server. */
export function families6Of(context: ServerContext): Families6 {
  return {
    scopes: scopes6Of(context),
    exclusions: exclusions6Of(context),
    reservations: reservations6Of(context),
    leases: leases6Of(context),
    freeAddresses: freeAddresses6Of(context),
  };
}

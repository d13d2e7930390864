import type { ServerContext } from '../context.ts';
import type { Families6 } from '../families6.ts';
import { dnsSettingsOf } from '../option/dnsSettings.ts';
import { optionValuesOf } from '../option/optionValues.ts';
import { classesOf } from '../server/classes.ts';
import { definitionsOf } from '../server/definitions.ts';
import { VOCABULARY6 } from '../server/vocabulary.ts';
import { bindings6Of } from './bindings6.ts';
import { removeUses6 } from './classUses6.ts';
import { exclusions6Of } from './exclusions6.ts';
import { freeAddresses6Of } from './freeAddresses6.ts';
import { leases6Of } from './leases6.ts';
import { OPTION_RULES6 } from './level6.ts';
import { reservations6Of } from './reservations6.ts';
import { scopes6Of } from './scopes6.ts';
import { statelessOf } from './stateless.ts';
import { statistics6Of } from './statistics6.ts';

/** The IPv6 half of a server. */
export function families6Of(context: ServerContext): Families6 {
  return {
    scopes: scopes6Of(context),
    exclusions: exclusions6Of(context),
    reservations: reservations6Of(context),
    leases: leases6Of(context),
    freeAddresses: freeAddresses6Of(context),
    classes: classesOf(context, VOCABULARY6, removeUses6),
    definitions: definitionsOf(context, VOCABULARY6),
    options: optionValuesOf(context, OPTION_RULES6),
    dns: dnsSettingsOf(context, OPTION_RULES6),
    statistics: statistics6Of(context),
    stateless: statelessOf(context),
    bindings: bindings6Of(context),
  };
}

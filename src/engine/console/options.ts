import type { OptionPlace } from '../../console/changes.ts';
import type { OptionRow } from '../../console/requests.ts';
import type { Server } from '../../dhcp/dhcp.ts';
import { optionLevel } from './changes.ts';

/** Options that clients and servers settle among themselves: the console offers no values for them. */
const protocolOptions = new Set([1, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 61]);

/** What Configure Options lists: every option that is defined, and its value at a place without a user class. */
export function optionRows(server: Server, place: OptionPlace): OptionRow[] {
  const set = new Map(
    server.options
      .get(optionLevel(place), { all: true })
      .filter(({ userClass }) => userClass === '')
      .map((option) => [keyOf(option), option.value]),
  );
  return server.definitions
    .list({ all: true })
    .filter(({ optionId, vendorClass }) => vendorClass !== '' || !protocolOptions.has(optionId))
    .map(({ optionId, vendorClass, name, description, type, multiValued }) => ({
      option: { optionId, vendorClass, userClass: '' },
      name,
      description,
      type,
      multiValued,
      value: set.get(keyOf({ optionId, vendorClass })),
    }))
    .sort((a, b) => a.option.vendorClass.localeCompare(b.option.vendorClass) || a.option.optionId - b.option.optionId);
}

function keyOf({ optionId, vendorClass }: { readonly optionId: number; readonly vendorClass: string }): string {
  return `${optionId}|${vendorClass.toLowerCase()}`;
}

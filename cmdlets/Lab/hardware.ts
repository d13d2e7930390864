import type { Machine } from '../../src/dhcp/model.ts';

/** Bytes of memory of each computer of the lab. */
export const physicalMemory = 4_294_967_296;

export const processorName = 'Intel(R) Xeon(R) Platinum 8370C CPU @ 2.80GHz';

/** A serial number that is always the same for a computer: of its board (`bios`) or of its Windows (`os`). */
export function serialNumberOf({ address }: Machine, of: 'bios' | 'os'): string {
  const digits = String((address * 2_654_435_761) % 10_000_000_000).padStart(12, '0');
  const groups = digits.match(/.{4}/g) ?? [];
  return of === 'bios'
    ? [...groups, ...groups, '20'].join('-')
    : `00491-60000-0${digits.slice(-4)}-AA${digits.slice(0, 3)}`;
}

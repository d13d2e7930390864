import { DriveError } from '../../src/runtime/drive.ts';
import type { Drives } from '../../src/runtime/drives.ts';
import { IPAddress } from '../../src/types/ip-address.ts';
import { addressData, type DnsRecord } from './dns-records.ts';

const path = 'C:\\Windows\\System32\\drivers\\etc\\hosts';
/** Seconds that the resolver keeps an entry: a week. */
const lifetime = 604_800;

/** The A records that the computer's hosts file has of a name; undefined when there are none, or none are asked for. */
export function hostsRecords(drives: Drives, name: string, kind: number): DnsRecord[] | undefined {
  if (kind !== 0 && kind !== 1) return undefined;
  const found = linesOf(drives).flatMap((line): DnsRecord[] => {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    const listed = names.some((each) => each.toLowerCase() === name.toLowerCase());
    if (!listed || IPAddress.tryParse(address)?.isIPv4 !== true) return [];
    return [{ kind: 'A', name, section: 'Answer', timeToLive: lifetime, data: addressData(address) }];
  });
  return found.length > 0 ? found : undefined;
}

function linesOf(drives: Drives): string[] {
  const place = drives.resolve(path);
  if (place === undefined || drives.stat(place)?.folder !== false) return [];
  try {
    return new TextDecoder().decode(place.drive.read(place.segments)).split(/\r?\n/);
  } catch (error) {
    // A file that can't be read lists nothing, as Windows' resolver has it.
    if (error instanceof DriveError) return [];
    throw error;
  }
}

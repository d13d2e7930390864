import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** A file or, with a name that ends in a slash, a folder in an archive. */
export interface ZipEntry {
  /** Its path, with slashes. */
  readonly name: string;
  readonly content: Uint8Array;
  /** When it was changed: milliseconds since 1970-01-01 UTC. */
  readonly modified: number;
}

/** The text or the bytes are no archive. */
export class NotAnArchive extends Error {}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const stored = 0;
const deflated = 8;
/** Version 2.0 of the format: folders and deflate. */
const version = 20;
/** Names are in UTF-8. */
const utf8Names = 0x0800;

/** The bytes of an archive. `level` is zlib's: 0 stores, 9 packs best. */
export function writeZip(entries: readonly ZipEntry[], level: number): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const packed = level === 0 || entry.content.length === 0 ? null : deflateRawSync(entry.content, { level });
    const data = packed ?? entry.content;
    const about = Buffer.alloc(26);
    about.writeUInt16LE(version, 0);
    about.writeUInt16LE(utf8Names, 2);
    about.writeUInt16LE(packed === null ? stored : deflated, 4);
    const { date, time } = dosTime(entry.modified);
    about.writeUInt16LE(time, 6);
    about.writeUInt16LE(date, 8);
    about.writeUInt32LE(crc32(entry.content), 10);
    about.writeUInt32LE(data.length, 14);
    about.writeUInt32LE(entry.content.length, 18);
    about.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([number32(signatures.local), about, name]);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(signatures.central, 0);
    central.writeUInt16LE(version, 4);
    about.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
    parts.push(local, data);
    offset += local.length + data.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(signatures.end, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** What is in an archive. Throws {@link NotAnArchive}. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf(number32(signatures.end));
  if (end < 0 || end + 22 > file.length) throw new NotAnArchive();
  const entries: ZipEntry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let count = file.readUInt16LE(end + 10); count > 0; count--) {
    if (at + 46 > end || file.readUInt32LE(at) !== signatures.central) throw new NotAnArchive();
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const method = file.readUInt16LE(at + 10);
    const start = file.readUInt32LE(at + 42);
    if (start + 30 > file.length) throw new NotAnArchive();
    const data = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
    const packed = file.subarray(data, data + file.readUInt32LE(at + 20));
    entries.push({
      name: name.replaceAll('\\', '/'),
      content: unpacked(packed, method),
      modified: timeOf(file, at + 12),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function unpacked(data: Uint8Array, method: number): Uint8Array {
  if (method === stored) return data;
  if (method !== deflated) throw new NotAnArchive();
  return inflateRawSync(data);
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** MS-DOS counts years from 1980 and seconds by twos. */
function dosTime(milliseconds: number): { readonly date: number; readonly time: number } {
  const at = new Date(Math.max(milliseconds, Date.UTC(1980, 0, 1)));
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return { date, time };
}

function timeOf(file: Buffer, at: number): number {
  const time = file.readUInt16LE(at);
  const date = file.readUInt16LE(at + 2);
  return Date.UTC(1980 + (date >> 9), ((date >> 5) & 15) - 1, date & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2);
}

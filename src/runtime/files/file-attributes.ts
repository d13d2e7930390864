import { defineEnum } from '../../types/declare.ts';
import type { DriveItem } from '../drive.ts';

export const fileAttributesType = defineEnum(
  'System.IO.FileAttributes',
  'None=0 ReadOnly=1 Hidden=2 System=4 Directory=16 Archive=32 Device=64 Normal=128 Temporary=256 SparseFile=512 ' +
    'ReparsePoint=1024 Compressed=2048 Offline=4096 NotContentIndexed=8192 Encrypted=16384 IntegrityStream=32768 NoScrubData=131072',
  { flags: true },
);

const readOnlyBit = 1;
const hiddenBit = 2;
const folderBit = 16;
const archiveBit = 32;

/** Windows' attribute bits of a file or folder; -1 when there is none. */
export function attributeBits(item: DriveItem | undefined): number {
  if (item === undefined) return -1;
  return (item.readOnly ? readOnlyBit : 0) | (item.hidden ? hiddenBit : 0) | (item.folder ? folderBit : archiveBit);
}

/** What bits mean for a drive's item. */
export function changeOf(bits: number): { readonly readOnly: boolean; readonly hidden: boolean } {
  return { readOnly: (bits & readOnlyBit) !== 0, hidden: (bits & hiddenBit) !== 0 };
}

/** `d-r--`: folder, archive, read-only, hidden, system. */
export function modeText(item: DriveItem | undefined): string {
  if (item === undefined) return '';
  return `${item.folder ? 'd' : '-'}${item.folder ? '-' : 'a'}${item.readOnly ? 'r' : '-'}${item.hidden ? 'h' : '-'}-`;
}

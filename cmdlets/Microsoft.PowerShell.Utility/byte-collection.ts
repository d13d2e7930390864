import { tableView } from '../../src/format/views.ts';
import { byteArray } from '../../src/types/arrays.ts';
import { defineType } from '../../src/types/declare.ts';
import type { NetType } from '../../src/types/net-type.ts';
import type { NetObject } from '../../src/types/value.ts';

/** Up to sixteen bytes and where they stand: a line of Format-Hex. */
export class ByteCollection implements NetObject {
  readonly offset: bigint;
  readonly bytes: Uint8Array;
  readonly label: string;
  readonly path: string | null;

  constructor(offset: bigint, bytes: Uint8Array, label: string, path: string | null) {
    this.offset = offset;
    this.bytes = bytes;
    this.label = label;
    this.path = path;
  }

  get netType(): NetType {
    return byteCollectionType;
  }

  get hexOffset(): string {
    return this.offset.toString(16).toUpperCase().padStart(16, '0');
  }

  get hexBytes(): string {
    return Array.from(this.bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
  }

  /** Each byte as a character; what can not be seen is replaced. */
  get ascii(): string {
    return Array.from(this.bytes, (byte) => {
      if (byte === 0) return ' ';
      return byte < 32 || (byte >= 127 && byte < 160) ? '\ufffd' : String.fromCharCode(byte);
    }).join('');
  }

  toString(): string {
    return `${this.hexOffset}   ${this.hexBytes.padEnd(48)}${this.ascii}`;
  }
}

const byteCollectionType = defineType('Microsoft.PowerShell.Commands.ByteCollection', {
  members: () => ({
    'ulong Offset64 {get;}': (self: ByteCollection) => self.offset,
    'byte[] Bytes {get;}': (self: ByteCollection) => byteArray(self.bytes),
    'string Path {get;}': (self: ByteCollection) => self.path,
    'string HexOffset {get;}': (self: ByteCollection) => self.hexOffset,
    'string Label {get;}': (self: ByteCollection) => self.label,
    'string HexBytes {get;}': (self: ByteCollection) => self.hexBytes,
    'string Ascii {get;}': (self: ByteCollection) => self.ascii,
    'string ToString()': (self: ByteCollection) => self.toString(),
  }),
});

export const byteCollectionView = tableView('Microsoft.PowerShell.Commands.ByteCollection', {
  groupBy: { value: 'Label' },
  columns: [
    { label: 'Offset', width: 16, alignment: 'right', value: 'HexOffset' },
    {
      label: 'Bytes\n00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F',
      width: 47,
      alignment: 'left',
      value: 'HexBytes',
    },
    { label: 'Ascii', width: 16, alignment: 'left', value: 'Ascii' },
  ],
});

import type { CompletionValue } from '../../src/runtime/cmdlet.ts';
import { Encoding } from '../../src/types/encoding.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import type { Value } from '../../src/types/value.ts';

/** How text becomes bytes: what the -Encoding parameters name. */
export interface FileEncoding {
  readonly name: string;
  readonly preamble: readonly number[];
  encode(text: string): Uint8Array;
  decode(bytes: Uint8Array): string;
}

const names = [
  'ansi',
  'ascii',
  'bigendianunicode',
  'bigendianutf32',
  'oem',
  'unicode',
  'utf7',
  'utf8',
  'utf8BOM',
  'utf8NoBOM',
  'utf32',
] as const;

/** What completes -Encoding. */
export function completeEncodings(): readonly CompletionValue[] {
  return names.map((name) => ({ text: name }));
}

/** UTF-8 without a byte order mark: PowerShell 7's default. */
export const utf8: FileEncoding = unicodeEncoding('utf8NoBOM', []);

/** The encoding that an argument names, or null. Encoding objects are known by their web name. */
export function findEncoding(value: Value): FileEncoding | null {
  const base = unwrap(value);
  if (base === null || base === undefined) return utf8;
  if (base instanceof Encoding)
    return byName.get(base.name === 'utf-8' && base.preamble.length > 0 ? 'utf8bom' : base.name.toLowerCase()) ?? null;
  const name = String(base);
  return byName.get(name.toLowerCase()) ?? null;
}

function unicodeEncoding(name: string, preamble: readonly number[]): FileEncoding {
  return {
    name,
    preamble,
    encode: (text) => new Uint8Array(Buffer.from(text, 'utf8')),
    decode: (bytes) => Buffer.from(bytes).toString('utf8'),
  };
}

function singleByte(name: string, highest: number): FileEncoding {
  return {
    name,
    preamble: [],
    encode: (text) =>
      Uint8Array.from(text, (character) => {
        const code = character.charCodeAt(0);
        return code <= highest ? code : 63;
      }),
    decode: (bytes) => Buffer.from(bytes).toString('latin1'),
  };
}

function sixteenBit(name: string, bigEndian: boolean): FileEncoding {
  const swapped = (bytes: Uint8Array) => (bigEndian ? Buffer.from(bytes).swap16() : Buffer.from(bytes));
  return {
    name,
    preamble: bigEndian ? [0xfe, 0xff] : [0xff, 0xfe],
    encode: (text) => new Uint8Array(swapped(Buffer.from(text, 'utf16le'))),
    decode: (bytes) => swapped(bytes.subarray(0, bytes.length & ~1)).toString('utf16le'),
  };
}

function thirtyTwoBit(name: string, bigEndian: boolean): FileEncoding {
  return {
    name,
    preamble: bigEndian ? [0, 0, 0xfe, 0xff] : [0xff, 0xfe, 0, 0],
    encode(text) {
      const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
      const view = new DataView(new ArrayBuffer(points.length * 4));
      points.forEach((point, index) => {
        view.setUint32(index * 4, point, !bigEndian);
      });
      return new Uint8Array(view.buffer);
    },
    decode(bytes) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length & ~3);
      let text = '';
      for (let at = 0; at < view.byteLength; at += 4) text += String.fromCodePoint(view.getUint32(at, !bigEndian));
      return text;
    },
  };
}

const utf8WithMark = unicodeEncoding('utf8BOM', [0xef, 0xbb, 0xbf]);
const unicode = sixteenBit('unicode', false);
const bigEndianUnicode = sixteenBit('bigendianunicode', true);
const utf32 = thirtyTwoBit('utf32', false);
const bigEndianUtf32 = thirtyTwoBit('bigendianutf32', true);
const ascii = singleByte('ascii', 127);
const latin1 = singleByte('ansi', 255);

const byName = new Map<string, FileEncoding>([
  ['utf8', utf8],
  ['utf-8', utf8],
  ['utf8nobom', utf8],
  ['default', utf8],
  ['utf8bom', utf8WithMark],
  ['unicode', unicode],
  ['utf-16', unicode],
  ['string', unicode],
  ['unknown', unicode],
  ['bigendianunicode', bigEndianUnicode],
  ['utf-16be', bigEndianUnicode],
  ['utf32', utf32],
  ['utf-32', utf32],
  ['bigendianutf32', bigEndianUtf32],
  ['utf-32be', bigEndianUtf32],
  ['ascii', ascii],
  ['us-ascii', ascii],
  ['utf7', utf8],
  ['ansi', latin1],
  ['iso-8859-1', latin1],
  ['latin1', latin1],
  ['oem', latin1],
]);

const marked = [utf8WithMark, utf32, bigEndianUtf32, unicode, bigEndianUnicode];

/** Text of a file: a byte order mark decides, else the encoding given. */
export function decodeText(bytes: Uint8Array, encoding: FileEncoding): string {
  const found = marked.find(({ preamble }) => preamble.every((byte, index) => bytes[index] === byte));
  return found === undefined ? encoding.decode(bytes) : found.decode(bytes.subarray(found.preamble.length));
}

import type { ArgumentTransformer } from '../../src/runtime/binder/attributes.ts';
import type { CompletionValue } from '../../src/runtime/cmdlet.ts';
import { Encoding } from '../../src/types/encoding.ts';
import { argumentException, argumentOutOfRange, notSupported } from '../../src/types/net-exception.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import type { Value } from '../../src/types/value.ts';
import { type CodePage, codePage } from './code-pages.ts';

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
  if (typeof base === 'number') return byNumber(base);
  const name = String(base).toLowerCase();
  if (name === 'ansi') return byNumber(1252);
  if (name === 'oem') return byNumber(437);
  const page = codePage(name);
  return byName.get(name) ?? (page === undefined ? null : singlePage(page));
}

function byNumber(number: number): FileEncoding | null {
  const page = codePage(number);
  return byName.get(numbers.get(number) ?? '') ?? (page === undefined ? null : singlePage(page));
}

const registering =
  'For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.';

/** Refuses names and numbers of encodings that there are not, as the line is bound. */
const encodingTransformation: ArgumentTransformer = {
  kind: 'transformer',
  name: 'ArgumentToEncodingTransformation',
  transform(value) {
    const base = unwrap(value);
    if (typeof base === 'number') {
      if (base < 0 || base > 65535)
        throw argumentOutOfRange('codepage', 'Valid values are between 0 and 65535, inclusive.');
      if (findEncoding(base) === null) throw notSupported(`No data is available for encoding ${base}. ${registering}`);
    }
    if (typeof base === 'string' && findEncoding(base) === null)
      throw argumentException(`'${base}' is not a supported encoding name. ${registering}`, 'name');
    return value;
  },
};

/** The -Encoding of the cmdlets that read or write text. */
export const encodingParameter = {
  type: 'Encoding',
  attributes: [encodingTransformation],
  notNullOrEmpty: true,
  default: 'utf8NoBOM',
  complete: completeEncodings,
} as const;

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
    encode: byteByByte((character) => (character.charCodeAt(0) <= highest ? character.charCodeAt(0) : undefined)),
    decode: (bytes) => Buffer.from(bytes).toString('latin1'),
  };
}

function singlePage({ name, characters }: CodePage): FileEncoding {
  const toByte = new Map(Array.from(characters, (character, index) => [character, index + 128]));
  return {
    name,
    preamble: [],
    encode: byteByByte((character) =>
      character.charCodeAt(0) < 128 ? character.charCodeAt(0) : toByte.get(character),
    ),
    decode: (bytes) =>
      Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : characters[byte - 128])).join(''),
  };
}

/** A byte a character; a question mark for those that have none. */
function byteByByte(byteOf: (character: string) => number | undefined): FileEncoding['encode'] {
  return (text) => Uint8Array.from(text, (character) => byteOf(character) ?? 63);
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
const latin1 = singleByte('iso-8859-1', 255);

const byName = new Map<string, FileEncoding>([
  ['utf8', utf8],
  ['utf8nobom', utf8],
  ['default', utf8],
  ['utf8bom', utf8WithMark],
  // .NET's own names bring the byte order marks that .NET's own encodings have.
  ['utf-8', utf8WithMark],
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
  ['iso-8859-1', latin1],
  ['latin1', latin1],
]);

/** Names of `byName` by their code pages. */
const numbers: ReadonlyMap<number, string> = new Map([
  [65001, 'utf-8'],
  [1200, 'utf-16'],
  [1201, 'utf-16be'],
  [12000, 'utf-32'],
  [12001, 'utf-32be'],
  [20127, 'us-ascii'],
  [28591, 'iso-8859-1'],
]);

const marked = [utf8WithMark, utf32, bigEndianUtf32, unicode, bigEndianUnicode];

/** Text of a file: a byte order mark decides, else the encoding given. */
export function decodeText(bytes: Uint8Array, encoding: FileEncoding): string {
  const found = marked.find(({ preamble }) => preamble.every((byte, index) => bytes[index] === byte));
  return found === undefined ? encoding.decode(bytes) : found.decode(bytes.subarray(found.preamble.length));
}

import { bytesOf } from './arrays.ts';
import { defineType, type MemberTable } from './declare.ts';
import { argumentException, argumentNull } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import type { NetObject, Value } from './value.ts';

/** How text becomes bytes. `name` is the one that IANA gives it. */
export class Encoding implements NetObject {
  readonly name: string;
  readonly title: string;
  readonly codePage: number;
  readonly netType: NetType;
  readonly preamble: readonly number[];

  constructor(type: NetType, name: string, title: string, codePage: number, preamble: readonly number[] = []) {
    this.netType = type;
    this.name = name;
    this.title = title;
    this.codePage = codePage;
    this.preamble = preamble;
  }

  /** Without a byte order mark. Characters the encoding lacks become question marks. */
  encode(text: string): Uint8Array {
    switch (this.codePage) {
      case 1200:
        return Buffer.from(text, 'utf16le');
      case 1201:
        return Buffer.from(text, 'utf16le').swap16();
      case 12000:
        return utf32(text);
      case 20127:
        return Uint8Array.from(replaceAbove(text, 127), (char) => char.charCodeAt(0));
      case 28591:
        return Uint8Array.from(replaceAbove(text, 255), (char) => char.charCodeAt(0));
      default:
        return Buffer.from(text, 'utf8');
    }
  }

  decode(bytes: Uint8Array): string {
    const buffer = Buffer.from(bytes);
    switch (this.codePage) {
      case 1200:
        return buffer.toString('utf16le');
      case 1201:
        return Buffer.from(buffer).swap16().toString('utf16le');
      case 12000:
        return Array.from({ length: bytes.length >> 2 }, (_, index) =>
          String.fromCodePoint(buffer.readUInt32LE(index * 4)),
        ).join('');
      case 20127:
        return Array.from(bytes, (byte) => (byte > 127 ? '\ufffd' : String.fromCharCode(byte))).join('');
      case 28591:
        return buffer.toString('latin1');
      default:
        return buffer.toString('utf8');
    }
  }
}

function replaceAbove(text: string, limit: number): string[] {
  return Array.from(text, (char) => ((char.codePointAt(0) ?? 0) > limit ? '?' : char));
}

function utf32(text: string): Uint8Array {
  const points = Array.from(text, (char) => char.codePointAt(0) ?? 0);
  const buffer = Buffer.alloc(points.length * 4);
  points.forEach((point, index) => {
    buffer.writeUInt32LE(point, index * 4);
  });
  return buffer;
}

function required<T>(value: T | null, name: string): T {
  if (value === null) throw argumentNull(name);
  return value;
}

const encodingType: NetType = defineType('System.Text.Encoding', {
  isAbstract: true,
  members: () => ({ ...instance, ...statics() }),
});

const instance: MemberTable = {
  'byte[] Preamble {get;}': (self: Encoding) => self.preamble,
  'string BodyName {get;}': (self: Encoding) => self.name,
  'string EncodingName {get;}': (self: Encoding) => self.title,
  'string HeaderName {get;}': (self: Encoding) => self.name,
  'string WebName {get;}': (self: Encoding) => self.name,
  'int WindowsCodePage {get;}': (self: Encoding) => (self.codePage > 20000 ? 1252 : 1200),
  'bool IsSingleByte {get;}': (self: Encoding) => self.codePage === 20127 || self.codePage === 28591,
  'int CodePage {get;}': (self: Encoding) => self.codePage,
  'byte[] GetPreamble()': (self: Encoding) => self.preamble,
  'byte[] GetBytes(string s)': (self: Encoding, text: string | null) => self.encode(required(text, 's')),
  'byte[] GetBytes(char[] chars)': (self: Encoding, chars: Value[]) => self.encode(chars.join('')),
  'int GetByteCount(string chars)': (self: Encoding, text: string | null) =>
    self.encode(required(text, 'chars')).length,
  'int GetCharCount(byte[] bytes)': (self: Encoding, bytes: Value[]) => self.decode(bytesOf(bytes)).length,
  'char[] GetChars(byte[] bytes)': (self: Encoding, bytes: Value[]) => self.decode(bytesOf(bytes)).split(''),
  'string GetString(byte[] bytes)': (self: Encoding, bytes: Value[] | null) =>
    self.decode(bytesOf(required(bytes, 'bytes'))),
  'string GetString(byte[] bytes, int index, int count)': (
    self: Encoding,
    bytes: Value[],
    index: number,
    count: number,
  ) => self.decode(bytesOf(bytes.slice(index, index + count))),
};

function kindOf(fullName: string, create: (hasPreamble: boolean) => Encoding, sealed = ''): NetType {
  const type: NetType = defineType(fullName + sealed, {
    base: encodingType,
    members: () => ({
      'System.Text.Encoding new()': () => create(fullName !== 'System.Text.UTF8Encoding'),
      ...(fullName === 'System.Text.UTF8Encoding'
        ? {
            'System.Text.Encoding new(bool encoderShouldEmitUTF8Identifier) | System.Text.Encoding new(bool encoderShouldEmitUTF8Identifier, bool throwOnInvalidBytes)':
              (identifier: boolean) => create(identifier),
          }
        : {}),
    }),
  });
  return type;
}

const utf8Type: NetType = kindOf(
  'System.Text.UTF8Encoding',
  (preamble) => new Encoding(utf8Type, 'utf-8', 'Unicode (UTF-8)', 65001, preamble ? bom8 : []),
);
const unicodeType: NetType = kindOf('System.Text.UnicodeEncoding', () => unicode);
const asciiType: NetType = kindOf('System.Text.ASCIIEncoding', () => ascii);
const utf32Type: NetType = kindOf('System.Text.UTF32Encoding', () => utf32Encoding);
const latinType: NetType = defineType('System.Text.Latin1Encoding', { base: encodingType });

const bom8 = [0xef, 0xbb, 0xbf];
/** The encoding of files unless something else is asked for; `preamble` is its byte order mark. */
export const utf8 = new Encoding(utf8Type, 'utf-8', 'Unicode (UTF-8)', 65001, bom8);
/** UTF-8 without a mark: what programs are given. */
export const utf8NoMark = new Encoding(utf8Type, 'utf-8', 'Unicode (UTF-8)', 65001);
const unicode = new Encoding(unicodeType, 'utf-16', 'Unicode', 1200, [0xff, 0xfe]);
const bigEndian = new Encoding(unicodeType, 'utf-16BE', 'Unicode (Big-Endian)', 1201, [0xfe, 0xff]);
const utf32Encoding = new Encoding(utf32Type, 'utf-32', 'Unicode (UTF-32)', 12000, [0xff, 0xfe, 0, 0]);
const ascii = new Encoding(asciiType, 'us-ascii', 'US-ASCII', 20127);
const latin1 = new Encoding(latinType, 'iso-8859-1', 'Western European (ISO)', 28591);

const byName: Readonly<Record<string, Encoding>> = {
  'utf-8': utf8,
  utf8,
  'utf-16': unicode,
  'utf-16le': unicode,
  unicode,
  'utf-16be': bigEndian,
  'utf-32': utf32Encoding,
  'us-ascii': ascii,
  ascii,
  'iso-8859-1': latin1,
  latin1,
};

function find(name: string): Encoding {
  const known = Object.hasOwn(byName, name.toLowerCase()) ? byName[name.toLowerCase()] : undefined;
  if (known !== undefined) return known;
  throw argumentException(
    `'${name}' is not a supported encoding name. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.`,
    'name',
  );
}

function findCodePage(codePage: number): Encoding {
  const known = Object.values(byName).find((encoding) => encoding.codePage === codePage);
  if (known !== undefined) return known;
  throw argumentException(`No data is available for encoding ${codePage}.`, 'codepage');
}

function statics(): MemberTable {
  return {
    'static System.Text.Encoding UTF8 {get;}': () => utf8,
    'static System.Text.Encoding Default {get;}': () => utf8NoMark,
    'static System.Text.Encoding Unicode {get;}': () => unicode,
    'static System.Text.Encoding BigEndianUnicode {get;}': () => bigEndian,
    'static System.Text.Encoding UTF32 {get;}': () => utf32Encoding,
    'static System.Text.Encoding ASCII {get;}': () => ascii,
    'static System.Text.Encoding Latin1 {get;}': () => latin1,
    'static System.Text.Encoding GetEncoding(string name)': find,
    'static System.Text.Encoding GetEncoding(int codepage)': findCodePage,
    'static byte[] Convert(System.Text.Encoding srcEncoding, System.Text.Encoding dstEncoding, byte[] bytes)': (
      from: Encoding,
      to: Encoding,
      bytes: Value[],
    ) => to.encode(from.decode(bytesOf(bytes))),
  };
}

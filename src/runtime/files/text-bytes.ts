import type { Value } from '../../types/value.ts';

const marks: readonly (readonly [readonly number[], BufferEncoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf8'],
  [[0xff, 0xfe], 'utf16le'],
];

/** Text of bytes: a byte order mark decides, else the encoding given, else UTF-8. */
export function textOf(bytes: Uint8Array, encoding?: Value): string {
  const found = marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (found !== undefined) return Buffer.from(bytes.subarray(found[0].length)).toString(found[1]);
  return Buffer.from(bytes).toString(nodeEncoding(encoding));
}

/** Bytes of text in an encoding, UTF-8 by default; no byte order mark. */
export function bytesOfText(text: string, encoding?: Value): Uint8Array {
  return new Uint8Array(Buffer.from(text, nodeEncoding(encoding)));
}

/** The byte order mark that an encoding puts at the start of a file; none where no encoding was named. */
export function markOf(encoding: Value): Uint8Array {
  const mark = typeof encoding === 'object' && encoding !== null && 'preamble' in encoding ? encoding.preamble : [];
  return Uint8Array.from(Array.isArray(mark) ? mark.map(Number) : []);
}

/** A `System.Text.Encoding` object is known by its web name. */
function nodeEncoding(encoding: Value): BufferEncoding {
  const name =
    typeof encoding === 'object' && encoding !== null && 'webName' in encoding ? String(encoding.webName) : '';
  switch (name.toLowerCase()) {
    case 'utf-16':
      return 'utf16le';
    case 'us-ascii':
      return 'ascii';
    case 'iso-8859-1':
      return 'latin1';
    default:
      return 'utf8';
  }
}

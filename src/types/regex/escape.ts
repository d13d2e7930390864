import { argumentNull } from '../net-exception.ts';
import { CharSet } from './char-set.ts';
import { readEscapedSet } from './class-parser.ts';
import { patternError } from './options.ts';

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\f': '\\f' };

/** `[regex]::Escape`. */
export function escapePattern(text: string | null): string {
  if (text === null) throw argumentNull('str');
  return text.replace(/[\\*+?|{[()^$.# \n\r\t\f]/g, (char) => named[char] ?? `\\${char}`);
}

/** `[regex]::Unescape`. */
export function unescapePattern(text: string | null): string {
  if (text === null) throw argumentNull('str');
  const cursor = { pattern: text, position: 0, options: 0 };
  let result = '';
  while (cursor.position < text.length) {
    const char = text.charAt(cursor.position);
    cursor.position++;
    if (char !== '\\') {
      result += char;
      continue;
    }
    const code = readEscapedSet(cursor);
    if (code instanceof CharSet) throw patternError(text, cursor.position, 'Unrecognized escape sequence.');
    result += String.fromCharCode(code);
  }
  return result;
}

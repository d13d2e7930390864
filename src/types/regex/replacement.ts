import type { Found } from './pattern.ts';

/** A replacement text: literal pieces, and what is to be filled in between. */
export type Replacement = readonly (string | number | { readonly sign: string })[];

const token = /\$(?:(\d+)|\{(\w+)\}|([$&`'+_]))/g;

/** Reads a replacement; references to groups that do not exist stay as they are written. */
export function parseReplacement(
  text: string,
  names: readonly (string | number)[],
  numbers: readonly number[],
): Replacement {
  const parts: (string | number | { readonly sign: string })[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [whole, number, name, sign] = match;
    if (match.index < end) continue;
    parts.push(text.slice(end, match.index));
    end = match.index + whole.length;
    if (sign !== undefined) {
      parts.push(sign === '$' ? '$' : { sign });
      continue;
    }
    const index = number !== undefined ? groupIndex(number, numbers) : nameIndex(name ?? '', names, numbers);
    if (index >= 0) parts.push(index);
    else parts.push(whole);
  }
  parts.push(text.slice(end));
  return parts;
}

function groupIndex(number: string, numbers: readonly number[]): number {
  return numbers.indexOf(Number(number));
}

function nameIndex(name: string, names: readonly (string | number)[], numbers: readonly number[]): number {
  return /^\d+$/.test(name) ? groupIndex(name, numbers) : names.indexOf(name);
}

/** Fills a replacement in for one match of a text. */
export function expandReplacement(parts: Replacement, found: Found, text: string): string {
  let result = '';
  for (const part of parts) {
    if (typeof part === 'string') result += part;
    else if (typeof part === 'number') result += found.groups[part] ?? '';
    else result += special(part.sign, found, text);
  }
  return result;
}

function special(sign: string, found: Found, text: string): string {
  switch (sign) {
    case '&':
      return found.groups[0] ?? '';
    case '`':
      return text.slice(0, found.index);
    case "'":
      return text.slice(found.end);
    case '_':
      return text;
    default:
      return found.groups.at(-1) ?? '';
  }
}

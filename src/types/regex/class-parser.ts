import { CharSet, digitCharacters, propertySet, spaceSet, wordCharacters } from './char-set.ts';
import { patternError, regexOptions } from './options.ts';

/** Where the reading of a pattern stands. */
export interface PatternCursor {
  readonly pattern: string;
  position: number;
  readonly options: number;
}

/** Reads a `[...]` from behind its bracket: ranges, classes, negation, subtraction (`[a-z-[aeiou]]`). */
export function readSet(cursor: PatternCursor): CharSet {
  const { pattern } = cursor;
  const ranges: (readonly [number, number])[] = [];
  const negated = pattern[cursor.position] === '^';
  if (negated) cursor.position++;
  let subtracted: CharSet | null = null;
  let first = true;
  for (;;) {
    const char = pattern.charAt(cursor.position);
    if (char === '') throw patternError(pattern, pattern.length, 'Unterminated [] set.');
    if (char === ']' && !first) {
      cursor.position++;
      break;
    }
    first = false;
    if (char === '-' && pattern[cursor.position + 1] === '[' && ranges.length > 0) {
      cursor.position += 2;
      subtracted = readSet(cursor);
      if (pattern[cursor.position] !== ']') {
        throw patternError(pattern, cursor.position, 'A subtraction must be the last element in a character class.');
      }
      continue;
    }
    const low = readMember(cursor);
    if (low instanceof CharSet) {
      ranges.push(...low.ranges);
      continue;
    }
    const dash = pattern[cursor.position] === '-' && pattern[cursor.position + 1] !== ']';
    if (!dash || pattern[cursor.position + 1] === '[') {
      ranges.push([low, low]);
      continue;
    }
    cursor.position++;
    const high = readMember(cursor);
    if (high instanceof CharSet) {
      throw patternError(
        pattern,
        cursor.position,
        `Cannot include class \\${pattern.charAt(cursor.position - 1)} in character range.`,
      );
    }
    if (high < low) throw patternError(pattern, cursor.position, '[x-y] range in reverse order.');
    ranges.push([low, high]);
  }
  const set = negated ? CharSet.of(ranges).complement() : CharSet.of(ranges);
  return subtracted === null ? set : set.without(subtracted);
}

function readMember(cursor: PatternCursor): CharSet | number {
  const char = cursor.pattern.charAt(cursor.position);
  cursor.position++;
  if (char !== '\\') return char.charCodeAt(0);
  if (cursor.pattern[cursor.position] === 'b') {
    cursor.position++;
    return 8;
  }
  if (cursor.pattern[cursor.position] === '-') {
    cursor.position++;
    return 45;
  }
  return readEscapedSet(cursor);
}

const simple: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, e: 27, a: 7 };

/** Reads what follows a backslash: a class such as `\w`, or the code of one character. */
export function readEscapedSet(cursor: PatternCursor): CharSet | number {
  const { pattern } = cursor;
  const ecma = (cursor.options & regexOptions.ecmaScript) !== 0;
  const char = pattern.charAt(cursor.position);
  if (char === '') throw patternError(pattern, pattern.length, 'Illegal \\ at end of pattern.');
  cursor.position++;
  switch (char) {
    case 'w':
      return wordCharacters(ecma);
    case 'W':
      return wordCharacters(ecma).complement();
    case 'd':
      return digitCharacters(ecma);
    case 'D':
      return digitCharacters(ecma).complement();
    case 's':
      return spaceSet(ecma);
    case 'S':
      return spaceSet(ecma).complement();
    case 'p':
    case 'P':
      return readProperty(cursor, char === 'P');
    case 'x':
      return readHex(cursor, 2);
    case 'u':
      return readHex(cursor, 4);
    case 'c': {
      const letter = pattern.charAt(cursor.position).toUpperCase();
      if (letter === '') throw patternError(pattern, cursor.position, 'Missing control character.');
      const code = letter.charCodeAt(0) - 64;
      cursor.position++;
      if (code < 0 || code > 31) throw patternError(pattern, cursor.position, 'Unrecognized control character.');
      return code;
    }
  }
  const known = simple[char];
  if (known !== undefined) return known;
  if (/[0-7]/.test(char)) {
    const octal = /^[0-7]{1,3}/.exec(pattern.slice(cursor.position - 1))?.[0] ?? char;
    cursor.position += octal.length - 1;
    return Number.parseInt(octal, 8) & 255;
  }
  if (/[\w]/.test(char)) throw patternError(pattern, cursor.position, `Unrecognized escape sequence \\${char}.`);
  return char.charCodeAt(0);
}

function readHex(cursor: PatternCursor, digits: number): number {
  const text = cursor.pattern.slice(cursor.position, cursor.position + digits);
  if (!new RegExp(`^[0-9a-fA-F]{${digits}}$`).test(text)) {
    throw patternError(cursor.pattern, cursor.position, 'Insufficient or invalid hexadecimal digits.');
  }
  cursor.position += digits;
  return Number.parseInt(text, 16);
}

function readProperty(cursor: PatternCursor, negated: boolean): CharSet {
  const match = /^\{([\w-]+)\}/.exec(cursor.pattern.slice(cursor.position));
  const name = match?.[1];
  if (match === null || name === undefined) {
    const rest = cursor.pattern.slice(cursor.position);
    const isIncomplete = rest === '' || /^\{[\w-]*$/.test(rest);
    const reason = isIncomplete ? 'Incomplete \\p{X} character escape.' : 'Malformed \\p{X} character escape.';
    throw patternError(cursor.pattern, cursor.position, reason);
  }
  cursor.position += match[0].length;
  const set = propertySet(name);
  if (set === null) throw patternError(cursor.pattern, cursor.position, `Unknown property '${name}'.`);
  return negated ? set.complement() : set;
}

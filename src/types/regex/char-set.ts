/** A set of UTF-16 code units as sorted, disjoint ranges. */
export class CharSet {
  /** Pairs: first and last code unit of each range. */
  readonly ranges: readonly (readonly [number, number])[];

  private constructor(ranges: readonly (readonly [number, number])[]) {
    this.ranges = ranges;
  }

  static of(ranges: readonly (readonly [number, number])[]): CharSet {
    const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
    const merged: [number, number][] = [];
    for (const [low, high] of sorted) {
      const last = merged.at(-1);
      if (last !== undefined && low <= last[1] + 1) last[1] = Math.max(last[1], high);
      else merged.push([low, high]);
    }
    return new CharSet(merged);
  }

  /** All code units that a Unicode property expression such as `\p{L}` matches; scanned once. */
  static matching(expression: string): CharSet {
    let known = scanned.get(expression);
    if (known === undefined) {
      const ranges: [number, number][] = [];
      allCharacters ??= everyCharacter();
      for (const match of allCharacters.matchAll(new RegExp(`${expression}+`, 'gu'))) {
        ranges.push([codeAt(match.index), codeAt(match.index + match[0].length - 1)]);
      }
      if (new RegExp(`^${expression}$`, 'u').test('\ud800')) ranges.push([0xd800, 0xdfff]);
      known = CharSet.of(ranges);
      scanned.set(expression, known);
    }
    return known;
  }

  has(code: number): boolean {
    let low = 0;
    let high = this.ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const range = this.ranges[middle];
      if (range === undefined) return false;
      if (code < range[0]) high = middle - 1;
      else if (code > range[1]) low = middle + 1;
      else return true;
    }
    return false;
  }

  complement(): CharSet {
    const ranges: [number, number][] = [];
    let next = 0;
    for (const [low, high] of this.ranges) {
      if (low > next) ranges.push([next, low - 1]);
      next = high + 1;
    }
    if (next <= 0xffff) ranges.push([next, 0xffff]);
    return new CharSet(ranges);
  }

  without(other: CharSet): CharSet {
    return CharSet.of([...this.complement().ranges, ...other.ranges]).complement();
  }

  /** With the other case of every letter. */
  withBothCases(): CharSet {
    const more: [number, number][] = [];
    for (const [low, high] of this.ranges) {
      // Large ranges hold both cases of their letters already, or no letters that have two.
      if (high - low > 2000) continue;
      for (let code = low; code <= high; code++)
        for (const variant of caseVariants(code)) more.push([variant, variant]);
    }
    return CharSet.of([...this.ranges, ...more]);
  }

  /** As a JavaScript character class; with `limit` only what lies below it. */
  toSource(limit = 0xffff): string {
    let text = '';
    for (const [low, high] of this.ranges) {
      if (low > limit) break;
      const top = Math.min(high, limit);
      text += low === top ? escaped(low) : `${escaped(low)}-${escaped(top)}`;
    }
    return text === '' ? '[^\\s\\S]' : `[${text}]`;
  }
}

let allCharacters: string | undefined;

/** One text of all code units but surrogates: one search through it finds a whole set. */
function everyCharacter(): string {
  const codes = new Uint16Array(0x10000 - 0x800);
  for (let index = 0; index < codes.length; index++) codes[index] = codeAt(index);
  return Buffer.from(codes.buffer).toString('utf16le');
}

function codeAt(index: number): number {
  return index < 0xd800 ? index : index + 0x800;
}

const scanned = new Map<string, CharSet>();

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

/** The code unit and its other cases, where they are single code units. */
export function caseVariants(code: number): number[] {
  const char = String.fromCharCode(code);
  const variants = [code];
  for (const other of [char.toLowerCase(), char.toUpperCase()]) {
    const unit = other.charCodeAt(0);
    if (other.length === 1 && !variants.includes(unit) && (unit < 128 || code >= 128)) variants.push(unit);
  }
  return variants;
}

let wordSet: CharSet | undefined;
let digitSet: CharSet | undefined;
let boundarySet: CharSet | undefined;

/** `\w` of .NET. */
export function wordCharacters(ecma: boolean): CharSet {
  if (ecma) return asciiWord;
  wordSet ??= CharSet.matching('[\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}]');
  return wordSet;
}

/** What `\b` takes for a part of a word: two joiners more than `\w`. */
export function boundaryCharacters(): CharSet {
  boundarySet ??= CharSet.of([...wordCharacters(false).ranges, [0x200c, 0x200d]]);
  return boundarySet;
}

export function digitCharacters(ecma: boolean): CharSet {
  if (ecma) return CharSet.of([[48, 57]]);
  digitSet ??= CharSet.matching('\\p{Nd}');
  return digitSet;
}

const asciiWord = CharSet.of([
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
]);

/** `\s` of .NET. */
export const spaceCharacters = CharSet.of([
  [9, 13],
  [0x20, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
]);

const asciiSpace = CharSet.of([
  [9, 13],
  [0x20, 0x20],
]);

export function spaceSet(ecma: boolean): CharSet {
  return ecma ? asciiSpace : spaceCharacters;
}

/** Unicode blocks that .NET knows as `\p{IsName}`. */
const blocks: Readonly<Record<string, readonly [number, number]>> = {
  IsBasicLatin: [0, 0x7f],
  'IsLatin-1Supplement': [0x80, 0xff],
  'IsLatinExtended-A': [0x100, 0x17f],
  'IsLatinExtended-B': [0x180, 0x24f],
  IsGreek: [0x370, 0x3ff],
  IsGreekandCoptic: [0x370, 0x3ff],
  IsCyrillic: [0x400, 0x4ff],
  IsArmenian: [0x530, 0x58f],
  IsHebrew: [0x590, 0x5ff],
  IsArabic: [0x600, 0x6ff],
  IsThai: [0xe00, 0xe7f],
  IsGeneralPunctuation: [0x2000, 0x206f],
  IsCurrencySymbols: [0x20a0, 0x20cf],
  IsArrows: [0x2190, 0x21ff],
  IsMathematicalOperators: [0x2200, 0x22ff],
  IsBoxDrawing: [0x2500, 0x257f],
  IsHiragana: [0x3040, 0x309f],
  IsKatakana: [0x30a0, 0x30ff],
  IsCJKUnifiedIdeographs: [0x4e00, 0x9fff],
  IsHangulSyllables: [0xac00, 0xd7af],
};

const categories = /^(L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfson]?)$/;

/** The set of a `\p{name}`, or null for a name .NET does not know. */
export function propertySet(name: string): CharSet | null {
  const block = blocks[name];
  if (block !== undefined) return CharSet.of([block]);
  return categories.test(name) ? CharSet.matching(`\\p{${name}}`) : null;
}

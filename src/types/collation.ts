import { foldCase } from './equality.ts';

/**
 * Linguistic order of text as .NET has it with ICU for en-US and the invariant culture: punctuation counts and comes
 * first, small letters before capitals where nothing else differs. Intl.Collator brings the same tables.
 */
type Compare = (a: string, b: string) => number;

// Made at first use: ICU's tables take milliseconds to load, which a start without a comparison need not spend.
let sensitive: Compare | undefined;
let insensitive: Compare | undefined;

function collator(ignoreCase: boolean): Compare {
  if (ignoreCase) {
    insensitive ??= new Intl.Collator('en-US', { sensitivity: 'accent', ignorePunctuation: false }).compare;
    return insensitive;
  }
  sensitive ??= new Intl.Collator('en-US', { sensitivity: 'variant', ignorePunctuation: false }).compare;
  return sensitive;
}

/** The order of text of another culture, by its name. */
export function collatorOf(culture: string, ignoreCase: boolean): Compare {
  const { compare } = new Intl.Collator(culture, {
    sensitivity: ignoreCase ? 'accent' : 'variant',
    ignorePunctuation: false,
  });
  return (a, b) => (a === b ? 0 : compare(weigh(a), weigh(b)));
}

const plainAscii = /^[\t-\r -~]*$/;

/** `String.Compare(a, b)`: negative, zero or positive (-1, 0, 1). */
export function compareCulture(a: string, b: string, ignoreCase: boolean): number {
  if (a === b) return 0;
  return collator(ignoreCase)(weigh(a), weigh(b));
}

/** Control characters and zero-width marks weigh nothing in ICU's order; JavaScript's collator agrees for all but NUL. */
function weigh(text: string): string {
  return plainAscii.test(text) ? text : text.replaceAll('\u0000', '');
}

/** By UTF-16 code units: the difference of the first that differ, else of the lengths. */
export function compareOrdinal(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = a.charCodeAt(i) - b.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** By code units of the upper-case text. */
export function compareOrdinalIgnoreCase(a: string, b: string): number {
  return compareOrdinal(foldCase(a), foldCase(b));
}

/** Flags of .NET's StringSplitOptions. */
export const splitOptions = { none: 0, removeEmpty: 1, trim: 2 } as const;

const whiteSpace = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const leadingWhite = new RegExp(`^${whiteSpace}+`);
const trailingWhite = new RegExp(`${whiteSpace}+$`);
const anyWhite = new RegExp(whiteSpace);

/**
 * `text.Split(separators, count, options)`.
 * @param separators texts to split at, the earliest match wins; null for any white space
 * @param count at most so many parts, the last one keeps the rest
 */
export function splitText(
  text: string,
  separators: readonly string[] | null,
  count = Number.POSITIVE_INFINITY,
  options: number = splitOptions.none,
): string[] {
  const trim = (options & splitOptions.trim) !== 0;
  const removeEmpty = (options & splitOptions.removeEmpty) !== 0;
  if (count === 0) return [];
  if (count === 1 || text === '') {
    const only = trim ? trimText(text) : text;
    return removeEmpty && only === '' ? [] : [only];
  }
  const parts: string[] = [];
  const next = separators === null ? nextWhite : nextOf(separators.filter((separator) => separator !== ''));
  let start = 0;
  for (;;) {
    const found = parts.length === count - 1 ? null : next(text, start);
    const part = found === null ? text.slice(start) : text.slice(start, found.index);
    const shown = trim ? trimText(part) : part;
    if (found === null && removeEmpty && parts.length === count - 1) {
      // The last part loses the separators it starts with.
      const rest = withoutLeading(part, next);
      const last = trim ? trimText(rest) : rest;
      if (last !== '') parts.push(last);
    } else if (!removeEmpty || shown !== '') {
      parts.push(shown);
    }
    if (found === null) return parts;
    start = found.index + found.length;
  }
}

interface Found {
  readonly index: number;
  readonly length: number;
}

function nextWhite(text: string, start: number): Found | null {
  for (let i = start; i < text.length; i++) if (anyWhite.test(text.charAt(i))) return { index: i, length: 1 };
  return null;
}

function nextOf(separators: readonly string[]): (text: string, start: number) => Found | null {
  const [only] = separators;
  if (separators.length === 1 && only !== undefined) {
    return (text, start) => {
      const index = text.indexOf(only, start);
      return index < 0 ? null : { index, length: only.length };
    };
  }
  return (text, start) => {
    let best: Found | null = null;
    for (const separator of separators) {
      const index = text.indexOf(separator, start);
      if (index >= 0 && (best === null || index < best.index)) best = { index, length: separator.length };
    }
    return best;
  };
}

function withoutLeading(text: string, next: (text: string, start: number) => Found | null): string {
  let rest = text;
  for (let found = next(rest, 0); found?.index === 0; found = next(rest, 0)) rest = rest.slice(found.length);
  return rest;
}

/** Without white space at both ends, by .NET's list of it. */
export function trimText(text: string): string {
  return trimStart(trimEnd(text));
}

export function trimStart(text: string): string {
  return text.replace(leadingWhite, '');
}

export function trimEnd(text: string): string {
  return text.replace(trailingWhite, '');
}

/** Without these characters at its start and end, as asked. */
export function trimChars(text: string, chars: string, atStart: boolean, atEnd: boolean): string {
  let start = 0;
  let end = text.length;
  if (atStart) while (start < end && chars.includes(text.charAt(start))) start++;
  if (atEnd) while (end > start && chars.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

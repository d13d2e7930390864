import { compareCulture } from '../../types/collation.ts';

/** Negative, zero or positive; linguistic order (`a` < `A` < `b`, digits before letters). */
export function compareText(left: string, right: string, ignoreCase: boolean): number {
  if (left === right) return 0;
  return quickOrder(left, right, ignoreCase) ?? compareCulture(left, right, ignoreCase);
}

export function equalText(left: string, right: string, ignoreCase: boolean): boolean {
  if (left === right) return true;
  if (isAscii(left) && isAscii(right)) {
    return ignoreCase && left.length === right.length && left.toLowerCase() === right.toLowerCase();
  }
  return compareCulture(left, right, ignoreCase) === 0;
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Control characters are ignored by linguistic comparison.
    if (code > 126 || code < 32) return false;
  }
  return true;
}

/** The order of texts of plain letters and digits, decided without the collator; null when it must decide. */
function quickOrder(left: string, right: string, ignoreCase: boolean): number | null {
  const length = Math.min(left.length, right.length);
  let firstCase = 0;
  for (let index = 0; index < length; index++) {
    const a = plainCode(left.charCodeAt(index));
    const b = plainCode(right.charCodeAt(index));
    if (a < 0 || b < 0) return null;
    const lowerA = a | (a > 64 ? 32 : 0);
    const lowerB = b | (b > 64 ? 32 : 0);
    if (lowerA !== lowerB) return allPlain(left, index) && allPlain(right, index) ? lowerA - lowerB : null;
    if (a !== b && firstCase === 0) firstCase = a > b ? -1 : 1;
  }
  if (!allPlain(left, length) || !allPlain(right, length)) return null;
  if (left.length !== right.length) return left.length - right.length;
  return ignoreCase ? 0 : firstCase;
}

function plainCode(code: number): number {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? code : -1;
}

function allPlain(text: string, from: number): boolean {
  for (let index = from; index < text.length; index++) if (plainCode(text.charCodeAt(index)) < 0) return false;
  return true;
}

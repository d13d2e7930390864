/** Word boundaries as PSReadLine draws them: delimiters and white space are never part of a word. */

function inWord(text: string, at: number, delimiters: string): boolean {
  const character = text[at] ?? ' ';
  return !/\s/.test(character) && !delimiters.includes(character);
}

/** The end of the word at or behind the offset (ForwardWord, KillWord). */
export function wordEndAfter(text: string, from: number, delimiters: string): number {
  let at = from;
  while (at < text.length && !inWord(text, at, delimiters)) at++;
  while (at < text.length && inWord(text, at, delimiters)) at++;
  return at;
}

/** The beginning of the next word (NextWord, SelectNextWord). */
export function nextWordStart(text: string, from: number, delimiters: string): number {
  let at = from;
  while (at < text.length && inWord(text, at, delimiters)) at++;
  while (at < text.length && !inWord(text, at, delimiters)) at++;
  return at;
}

/** The beginning of the word before the offset (BackwardWord, BackwardKillWord). */
export function wordStartBefore(text: string, from: number, delimiters: string): number {
  let at = from;
  while (at > 0 && !inWord(text, at - 1, delimiters)) at--;
  while (at > 0 && inWord(text, at - 1, delimiters)) at--;
  return at;
}

/** The offset behind the whole character (surrogate pair) at `at`. */
export function characterAfter(text: string, at: number): number {
  const code = text.codePointAt(at);
  return code === undefined ? text.length : at + (code > 0xffff ? 2 : 1);
}

/** The offset of the whole character that ends at `at`. */
export function characterBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  const pair = at > 1 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 2, at));
  return at - (pair ? 2 : 1);
}

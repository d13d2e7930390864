import { isBlank } from './characters.ts';
import { T } from './token-kinds.ts';
import type { Tokenizer } from './tokenizer.ts';

/** Scans a comment up to the line's end; `#` has been read. */
export function scanLineComment(t: Tokenizer): void {
  const { text } = t;
  const start = t.index;
  let end = start;
  while (end < text.length) {
    const c = text.charCodeAt(end);
    if (c === 10 || c === 13) break;
    end++;
  }
  t.index = end;
  const token = t.save(T.Comment);
  const comment = text.slice(start, Math.min(end, start + MAX_SCANNED));
  if (resemblesSignature(comment)) t.signature = token.start;
  else if (t.base === 0 && /^requires/i.test(comment)) t.requires.push(token);
}

/** Scans a comment up to `#>`; `<#` has been read. */
export function scanBlockComment(t: Tokenizer): void {
  const opening = t.index - 2;
  const close = t.text.indexOf('#>', t.index);
  if (close < 0) {
    t.index = t.text.length;
    t.reportIncomplete(opening, 'MissingTerminatorMultiLineComment');
  } else {
    t.index = close + 2;
  }
  t.save(T.Comment);
}

/** A signature block's first line without blanks; its line end counts as a character. */
const signatureLine = 'sig#beginsignatureblock\n';
/** Fewer edits than this and a comment passes for a signature, so that no code can hide behind it. */
const similar = 10;
/** Longer comments are no signature however many of their characters are blanks that do not count. */
const MAX_SCANNED = 400;

function resemblesSignature(comment: string): boolean {
  if (comment.length < signatureLine.length - similar - 1) return false;
  let compact = '';
  for (let i = 0; i < comment.length; i++) {
    if (isBlank(comment.charCodeAt(i))) continue;
    compact += comment[i];
    if (compact.length > signatureLine.length + similar) return false;
  }
  if (compact.length + 1 < signatureLine.length - similar) return false;
  return editDistance(`${compact.toLowerCase()}\n`, signatureLine) < similar;
}

/** Levenshtein's distance, a row at a time. */
function editDistance(a: string, b: string): number {
  const row = new Uint8Array(b.length + 1);
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0] as number;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] as number;
      row[j] =
        a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? diagonal : Math.min(above, row[j - 1] as number, diagonal) + 1;
      diagonal = above;
    }
  }
  return row[b.length] as number;
}

import type { Analysis, Highlighter, SyntaxToken, TokenColour } from '../../src/repl/editor/highlighter.ts';

/** A rough language: words, quotes and brackets. Enough for tests that are not about colours. */
export const fakeHighlighter: Highlighter = {
  analyse(text: string): Analysis {
    const tokens: SyntaxToken[] = [];
    let depth = 0;
    let open = false;
    let first = true;
    for (const match of text.matchAll(/'[^']*'?|"[^"]*"?|#.*|[{}()[\];|]|\n|[^\s{}()[\];|'"]+/g)) {
      const word = match[0];
      if (/[{(]/.test(word) && word.length === 1) depth++;
      if (/[})]/.test(word) && word.length === 1) depth--;
      if (/^['"]/.test(word) && (word.length < 2 || word.at(-1) !== word[0])) open = true;
      if (word === '\n') {
        first = true;
        continue;
      }
      const separator = /^[{}()[\];|]$/.test(word);
      tokens.push({
        start: match.index,
        end: match.index + word.length,
        colour: colourOf(word, first),
        kind: kinds[word] ?? 'Generic',
        nested: [],
      });
      first = separator;
    }
    const unfinished = depth > 0 || open || /(`|\|)\s*$/.test(text);
    const errors = unfinished || depth < 0 ? [{ start: text.length, end: text.length, incomplete: unfinished }] : [];
    return { tokens, errors, statements: depth === 0 && !open ? statementsOf(text) : [] };
  },
};

const kinds: Readonly<Record<string, string>> = {
  '{': 'LCurly',
  '}': 'RCurly',
  '(': 'LParen',
  ')': 'RParen',
  '[': 'LBracket',
  ']': 'RBracket',
  ';': 'Semi',
  '|': 'Pipe',
};

function colourOf(word: string, first: boolean): TokenColour {
  if (/^['"]/.test(word)) return 'String';
  if (word.startsWith('$')) return 'Variable';
  if (word.startsWith('#')) return 'Comment';
  if (/^[-\u2013]\p{L}/u.test(word)) return 'Parameter';
  if (/^\d+$/.test(word)) return 'Number';
  return first && !kinds[word] ? 'Command' : 'Default';
}

function statementsOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let depth = 0;
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const character = text[at] ?? '\n';
    if (/[{(]/.test(character)) depth++;
    if (/[})]/.test(character)) depth--;
    if ((character === '\n' || character === ';') && depth === 0) {
      if (start >= 0) found.push({ start, end: at });
      start = -1;
    } else if (start < 0 && !/\s/.test(character)) start = at;
  }
  return found;
}

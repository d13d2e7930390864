import type { Extent } from '../source-text.ts';

/** A source line cut to size around an error, and where the error lies in it. */
export interface ShownLine {
  readonly text: string;
  readonly start: number;
  readonly length: number;
}

/** Room for `+ `, both ellipses and one free column within 80. */
const longest = 69;
const contextBefore = 12;
const contextAfter = 8;

/** The first line of an extent as position messages show it: tabs as four blanks, cut with `…` around the error. Null when empty. */
export function shownLine(extent: Extent): ShownLine | null {
  const line = extent.startLine;
  let text = extent.source.line(line).trimEnd();
  if (text === '') return null;
  let before = extent.startColumn - 1;
  const within = extent.endLine === line && extent.endColumn <= text.length + 1;
  let length = within ? extent.endColumn - extent.startColumn : text.length - before;
  if (text.includes('\t')) {
    const parts = [text.slice(0, before), text.slice(before, before + length), text.slice(before + length)].map(
      (part) => part.replaceAll('\t', '    '),
    );
    before = parts[0]?.length ?? 0;
    length = parts[1]?.length ?? 0;
    text = parts.join('');
  }
  let dotsBefore = false;
  let dotsAfter = false;
  if (text.length > longest) {
    let prefix = Math.min(before, contextBefore);
    const after = text.length - length - before;
    let suffix = Math.min(after, contextAfter);
    if (prefix + length + suffix >= longest) {
      if (prefix + length >= longest) length = longest - prefix;
      dotsAfter = true;
    } else {
      prefix += Math.min(before - prefix, longest - (prefix + length + suffix));
      const room = longest - (prefix + length + suffix);
      if (room > 0) suffix += Math.min(after, room);
      dotsAfter = suffix < after;
    }
    dotsBefore = prefix < before;
    const start = Math.max(before - prefix, 0);
    text = text.slice(start, start + longest);
    before = Math.min(before, prefix);
    length = Math.min(length, longest - before);
  }
  return {
    text: `${dotsBefore ? '… ' : ''}${text}${dotsAfter ? ' …' : ''}`,
    start: before + (dotsBefore ? 2 : 0),
    // Nothing is pointed at behind the end of a text; one mark shows the place.
    length: length > 0 ? length : 1,
  };
}

/** `At file:3 char:7` with the line and its underline. */
export function positionMessage(extent: Extent): string {
  const shown = shownLine(extent);
  const place = `At ${extent.source.file ?? 'line'}:${extent.startLine} char:${extent.startColumn}\n+ `;
  return shown === null ? place : `${place}${shown.text}\n+ ${' '.repeat(shown.start)}${'~'.repeat(shown.length)}`;
}

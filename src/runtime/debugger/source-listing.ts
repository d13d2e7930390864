import type { Extent } from '../source-text.ts';

/** So many lines are shown unless told otherwise, beginning so many before the current one. */
const usual = { lines: 16, before: 5 } as const;

/** Lines of the text that code stands in, the current one marked, or why they can't be shown. */
export function listing({ source, startLine }: Extent, from: string | undefined, howMany: string | undefined): string {
  const last = source.text.split(/\r\n|\n|\r/).length;
  const first = from === undefined ? Math.max(startLine - usual.before, 1) : Number(from);
  const count = howMany === undefined ? usual.lines : Number(howMany);
  if (!Number.isInteger(first) || first < 1 || first > last) {
    return `InvalidOperation: The starting line must be a positive integer no greater than ${last}\n`;
  }
  if (!Number.isInteger(count) || count < 1) return 'InvalidOperation: The line count must be a positive integer.\n';
  const lines: string[] = [];
  for (let line = first; line < first + count && line <= last; line++) {
    lines.push(`${String(line).padStart(5)}:${line === startLine ? '*' : ' '} ${source.line(line)}`);
  }
  return `\n\n${lines.join('\n')}\n\n\n`;
}

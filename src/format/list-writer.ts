import { blanks, cellLength, decoratedSlice, fitFromStart, isDecorated, reset } from './cells.ts';
import type { LineOutput } from './line-output.ts';
import { splitLines, wrapLines } from './wrap.ts';

const separator = ' : ';
const minimumField = 1;

/** Writes `Label : value` lines; long values go on below their first line. */
export function writeList(output: LineOutput, labels: readonly string[], values: readonly string[]): void {
  const longestAllowed = output.columns - separator.length - minimumField;
  if (labels.length === 0 || longestAllowed < 1) return;
  const longest = Math.min(longestAllowed, Math.max(...labels.map(cellLength)));
  const indent = longest + separator.length;
  const width = output.columns - indent;
  for (let k = 0; k < labels.length; k++) {
    let head = fittedLabel(labels[k] ?? '', longest) + separator;
    for (const line of splitLines(values[k] ?? '')) {
      for (const part of wrapLines(line, width, width)) {
        output.writeLine(styled(output, head) + closedPart(part));
        head = blanks(indent);
      }
    }
  }
}

function fittedLabel(label: string, width: number): string {
  const cells = cellLength(label);
  if (cells <= width) return label + blanks(width - cells);
  return decoratedSlice(label, { length: fitFromStart(label, width) });
}

function styled(output: LineOutput, head: string): string {
  return output.style === null || head.trim() === '' ? head : output.style.formatAccent + head + reset;
}

function closedPart(part: string): string {
  return isDecorated(part) && !part.trimEnd().endsWith(reset) ? part + reset : part;
}

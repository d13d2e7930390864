import { blanks } from './cells.ts';
import type { LineOutput } from './line-output.ts';
import { wrapLines } from './wrap.ts';

/** Indentation of a part of a custom view, in columns. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  /** Extra indentation of the first line; negative for a hanging indent. */
  readonly first: number;
}

/** The text of a custom view: pieces of one line, line ends, and indented parts. */
export type CustomNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'newLine' }
  | { readonly kind: 'part'; readonly frame: Frame | null; readonly nodes: readonly CustomNode[] };

export const newLine: CustomNode = { kind: 'newLine' };

export function textNode(text: string): CustomNode {
  return { kind: 'text', text };
}

export function indented(nodes: readonly CustomNode[], left: number): CustomNode {
  return { kind: 'part', frame: { left, right: 0, first: 0 }, nodes };
}

const maximumDepth = 50;

/**
 * Writes a custom view: text collects until a line end and is then wrapped between the indentations.
 * @param columns how wide a line may become; Infinity leaves lines as they are
 */
export function writeCustom(output: LineOutput, nodes: readonly CustomNode[], columns = output.columns): void {
  const frames: Frame[] = [];
  let line = '';
  const flush = () => {
    const left = sum(frames, 'left');
    const right = sum(frames, 'right');
    const width = columns - left - right;
    let first = frames.at(-1)?.first ?? 0;
    if (width <= 0) line = '';
    if (Math.abs(first) >= width) first = 0;
    const firstWidth = first >= 0 ? width - first : width;
    const nextWidth = first >= 0 ? width : width + first;
    let indent = left + Math.max(first, 0);
    for (const text of wrapLines(line, firstWidth, nextWidth)) {
      output.writeLine(blanks(indent) + text);
      indent = left + Math.max(-first, 0);
    }
    line = '';
  };
  const write = (parts: readonly CustomNode[], depth: number) => {
    for (const node of parts) {
      if (node.kind === 'text') line += node.text;
      else if (node.kind === 'newLine') flush();
      else if (depth < maximumDepth) {
        if (node.frame !== null) frames.push(node.frame);
        write(node.nodes, depth + 1);
        if (node.frame !== null) frames.pop();
      }
    }
  };
  write(nodes, 0);
  flush();
}

function sum(frames: readonly Frame[], side: 'left' | 'right'): number {
  return frames.reduce((total, frame) => total + frame[side], 0);
}

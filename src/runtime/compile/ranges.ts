import type { Expression, PipelineBase } from '../../language/ast.ts';
import type { Value } from '../../types/value.ts';
import { rangeBounds } from '../operators/range.ts';
import type { CompileContext } from './context.ts';
import { compileExpression } from './expressions.ts';
import type { Frame } from './frame.ts';
import { operationOf } from './operators.ts';

/** `first..last` of two whole numbers: goes up or down by one. */
export class Bounds {
  readonly first: number;
  readonly last: number;

  constructor(first: number, last: number) {
    this.first = first;
    this.last = last;
  }
}

/** The value of a range that is only gone through: its bounds, or the characters of a range of those. */
export type RangeOf = (frame: Frame) => Bounds | Value;

/** Null for anything but a range. */
export function compileRange(node: PipelineBase, c: CompileContext): RangeOf | null {
  if (node.kind !== 'Pipeline' || node.pipelineElements.length !== 1 || node.background) return null;
  const element = node.pipelineElements[0];
  if (element?.kind !== 'CommandExpression' || element.redirections.length > 0) return null;
  return compileRangeExpression(element.expression, c);
}

export function compileRangeExpression(node: Expression, c: CompileContext): RangeOf | null {
  if (node.kind !== 'BinaryExpression' || node.operator !== 'DotDot') return null;
  const left = compileExpression(node.left, c);
  const right = compileExpression(node.right, c);
  const range = operationOf('DotDot');
  return (frame) => {
    const first = left(frame);
    const last = right(frame);
    if (typeof first === 'number' && typeof last === 'number') return new Bounds(first, last);
    const bounds = rangeBounds(first, last);
    return bounds === null ? range(first, last, frame.shell.context) : new Bounds(bounds[0], bounds[1]);
  };
}

import type { Node, ScriptBlock, Statement } from '../../language/ast.ts';
import { walk } from '../../language/walk.ts';
import type { SourceText } from '../source-text.ts';
import type { LineBreakpoint } from './breakpoint.ts';

/** A piece of text that the debugger can stop at. */
export interface Point {
  readonly start: number;
  readonly end: number;
}

/** The places of a text where running code can stop: its simple statements, and the conditions of the others. */
export function stoppingPoints(root: ScriptBlock): Point[] {
  const points: Point[] = [];
  walk(root, (node) => {
    points.push(...pointsOf(node));
    return undefined;
  });
  return points.sort((a, b) => a.start - b.start || b.end - a.end);
}

function pointsOf(node: Node): readonly Point[] {
  switch (node.kind) {
    case 'NamedBlock':
    case 'StatementBlock':
      return node.statements.filter(isPoint);
    case 'IfStatement':
      return node.clauses.map(({ condition }) => condition);
    case 'ForStatement':
      return [node.initializer, node.condition, node.iterator].filter((part) => part !== null);
    case 'ForEachStatement':
      return [node.variable, node.condition];
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'DoUntilStatement':
    case 'SwitchStatement':
      return [node.condition];
    default:
      return [];
  }
}

/** Whether a statement is a place to stop at itself, not only in its parts. */
export function isPoint(statement: Statement): boolean {
  switch (statement.kind) {
    case 'Pipeline':
    case 'PipelineChain':
    case 'AssignmentStatement':
    case 'ReturnStatement':
    case 'ExitStatement':
    case 'ThrowStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'CommandExpression':
      return true;
    default:
      return false;
  }
}

/** The place of a text that a breakpoint means: the first that begins in its line or at its column, else the innermost over it. */
export function pointOf(breakpoint: LineBreakpoint, source: SourceText, points: readonly Point[]): Point | undefined {
  const { line, column } = breakpoint;
  const wanted = { line, column: Math.max(column, 1) };
  const starts = ({ start }: Point): boolean => {
    const at = source.position(start);
    return at.line === line && (column === 0 || at.column === column);
  };
  const covers = ({ start, end }: Point): boolean =>
    isBefore(source.position(start), wanted) && isBefore(wanted, source.position(end));
  return points.find(starts) ?? points.filter(covers).at(-1);
}

interface Position {
  readonly line: number;
  readonly column: number;
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column <= b.column);
}

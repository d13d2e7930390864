import type { IfStatement, PipelineBase } from '../../language/ast.ts';
import { isTrue } from '../convert/truth.ts';
import type { CompileContext } from './context.ts';
import { type Frame, normal, type Run, type Test } from './frame.ts';
import { compileTest } from './operators.ts';
import { compilePipelineValue } from './pipelines.ts';
import { compileStatementBlock } from './statements.ts';

/** The condition of an if, while or for: a pipeline's value as a boolean. Errors get its position. */
export function compileCondition(node: PipelineBase, c: CompileContext): Test {
  const bare = compileBareCondition(node, c);
  const { source } = c;
  const { start, end } = node;
  const test = c.followed ? asking : bare;
  return (frame) => {
    try {
      return test(frame);
    } catch (error) {
      throw frame.shell.located(error, source, start, end);
    }
  };

  function asking(frame: Frame): boolean {
    frame.shell.debugger.reached(frame, source, start, end);
    return bare(frame);
  }
}

function compileBareCondition(node: PipelineBase, c: CompileContext): Test {
  if (node.kind === 'Pipeline' && node.pipelineElements.length === 1 && !node.background) {
    const element = node.pipelineElements[0];
    if (element?.kind === 'CommandExpression' && element.redirections.length === 0)
      return compileTest(element.expression, c);
  }
  const value = compilePipelineValue(node, c);
  return (frame) => isTrue(value(frame));
}

export function compileIf(node: IfStatement, c: CompileContext): Run {
  const clauses = node.clauses.map((clause) => ({
    test: compileCondition(clause.condition, c),
    body: compileStatementBlock(clause.body, c),
  }));
  const otherwise = node.elseClause === null ? null : compileStatementBlock(node.elseClause, c);
  const [first] = clauses;
  if (clauses.length === 1 && first !== undefined) {
    const { test, body } = first;
    return (frame, out) => (test(frame) ? body(frame, out) : otherwise === null ? normal : otherwise(frame, out));
  }
  return (frame, out) => {
    for (const { test, body } of clauses) if (test(frame)) return body(frame, out);
    return otherwise === null ? normal : otherwise(frame, out);
  };
}

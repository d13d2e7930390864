import type { DataStatement } from '../../language/ast.ts';
import { Collector } from '../pipeline/sinks.ts';
import type { CompileContext } from './context.ts';
import { normal, type Run } from './frame.ts';
import { compileStatementBlock } from './statements.ts';
import { compileBareStore } from './variables.ts';

/** `data name { ... }`: the parser has seen to it that only plain data stands in there. */
export function compileData(node: DataStatement, c: CompileContext): Run {
  const body = compileStatementBlock(node.body, c);
  if (node.variable === null) return body;
  const store = compileBareStore(node.variable.toLowerCase(), node.variable, c);
  return (frame, _out) => {
    const output = new Collector();
    const completion = body(frame, output);
    store(frame, output.result());
    return completion === normal ? normal : completion;
  };
}

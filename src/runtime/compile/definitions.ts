import type { FunctionDefinition, TypeDefinition } from '../../language/ast.ts';
import { FunctionInfo } from '../functions/command-info.ts';
import { ScriptBlock } from '../script-block.ts';
import { compileNested } from './block.ts';
import type { CompileContext } from './context.ts';
import { normal, type Run } from './frame.ts';

/** `function name { }`, `filter name { }`: running it defines the function in the current scope. */
export function compileFunctionDefinition(node: FunctionDefinition, c: CompileContext): Run {
  const code = compileNested(node.body, c, { parameters: node.parameters, isFilter: node.isFilter });
  return (frame) => {
    const block = new ScriptBlock(code, frame.state);
    frame.shell.defineFunction(frame, new FunctionInfo(node.name, block, node.isFilter, frame.state.module));
    frame.shell.succeeded = true;
    return normal;
  };
}

/** Classes and enums exist before the first statement of their script runs; here nothing is left to do. */
export function compileClassDefinition(_node: TypeDefinition, _c: CompileContext): Run {
  return () => normal;
}

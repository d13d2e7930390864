import type { NodeBase } from '../../language/ast.ts';
import type { Layout } from '../scopes/layout.ts';
import { Extent, type SourceText } from '../source-text.ts';
import type { Eval } from './frame.ts';

/** What the compiler knows while it turns one script block into closures. */
export interface CompileContext {
  readonly source: SourceText;
  readonly layout: Layout;
  /** `using namespace` names of the whole text. */
  readonly namespaces: readonly string[];
  /** Inside a statement list whose traps want to see errors of nested lists. */
  readonly inTrap: boolean;
  /** Inside a class's method: names of variables are local, `return` carries a value. */
  readonly inMethod: boolean;
  /** The code asks the debugger before each statement and condition. */
  readonly followed: boolean;
}

export function extentOf(node: { readonly start: number; readonly end: number }, c: CompileContext): Extent {
  return new Extent(c.source, node.start, node.end);
}

/** Gives errors of an expression the position of `node`: where PowerShell sets a sequence point. */
export function positioned(evaluate: Eval, node: NodeBase<string>, c: CompileContext): Eval {
  const { source } = c;
  const { start, end } = node;
  return (frame) => {
    try {
      return evaluate(frame);
    } catch (error) {
      throw frame.shell.located(error, source, start, end);
    }
  };
}

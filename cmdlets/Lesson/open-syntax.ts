import { bindingSketch, type SketchedSet } from '../../src/runtime/completion/sketch.ts';
import { parameterText } from '../../src/runtime/completion/syntax.ts';
import type { Session } from '../../src/runtime/session.ts';

/**
 * What a typed line leaves open of a command in it: one line for each syntax that the typed parameters still allow, without
 * those parameters. Undefined when the line does not use the command.
 */
export function openSyntax(session: Session, line: string, command: string): readonly string[] | undefined {
  const start = line.toLowerCase().indexOf(command.toLowerCase());
  if (start < 0) return undefined;
  const segment = /^[^|;\n)}]*/.exec(line.slice(start))?.[0].trimEnd() ?? '';
  const sketch = bindingSketch(session, `${segment} `, segment.length + 1);
  if (sketch === null) return undefined;
  return sketch.sets.map((set) => [command, ...openParameters(set)].join(' '));
}

function openParameters({ parameters }: SketchedSet): string[] {
  return parameters.filter(({ bound }) => !bound).map(parameterText);
}

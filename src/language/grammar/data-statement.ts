import type { Expression, Statement } from '../ast.ts';
import type { Token } from '../scanner/token.ts';
import { T } from '../scanner/token-kinds.ts';
import { singleArgument } from './commands.ts';
import { errorStatement } from './error-nodes.ts';
import { simpleName } from './names.ts';
import { type Extent, isParameter, type Parser } from './parser.ts';
import { statementBlock } from './script-blocks.ts';

/** `data name -supportedCommand a, b {...}`; the word has been read. */
export function dataStatement(p: Parser, word: Token): Statement {
  p.skipNewlines();
  const name = simpleName(p);
  p.skipNewlines();
  const { commands, errorEnd } = supportedCommands(p);
  if (errorEnd !== null) return errorStatement(word.start, errorEnd.end, commands ?? []);
  const body = statementBlock(p);
  if (body === null) {
    const last = commands?.at(-1) ?? name ?? word;
    p.missingAfter(last, 'MissingStatementBlockForDataSection');
    return errorStatement(word.start, last.end, commands ?? []);
  }
  return {
    kind: 'DataStatement',
    start: word.start,
    end: body.end,
    variable: name?.value ?? null,
    commandsAllowed: commands ?? [],
    body,
  };
}

function supportedCommands(p: Parser): { commands: Expression[] | null; errorEnd: Extent | null } {
  const parameter = p.accept(T.Parameter);
  if (parameter === null) return { commands: null, errorEnd: null };
  let errorEnd: Extent | null = null;
  if (!isParameter(parameter, 'supportedcommand')) {
    errorEnd = parameter;
    p.report(parameter.start, parameter.end, 'InvalidParameterForDataSectionStatement', parameter.value);
  }
  const commands: Expression[] = [];
  let comma: Token | null = null;
  for (;;) {
    p.skipNewlines();
    const command = singleArgument(p, 'CommandName');
    if (command === null) {
      const last: Extent = comma ?? parameter;
      if (errorEnd === null) p.missingAfter(last, 'MissingValueForSupportedCommandInDataSectionStatement');
      return { commands, errorEnd: last };
    }
    commands.push(command);
    comma = p.accept(T.Comma);
    if (comma === null) return { commands, errorEnd };
  }
}

import type { Statement } from '../ast.ts';
import type { Token } from '../scanner/token.ts';
import { T } from '../scanner/token-kinds.ts';
import { commandArgument } from './commands.ts';
import { errorStatement } from './error-nodes.ts';
import type { Parser } from './parser.ts';
import { scriptBlockExpression } from './primary.ts';

/** DSC's `configuration name {...}`; the word has been read. */
export function configuration(p: Parser, word: Token): Statement | null {
  p.skipNewlines();
  const nameToken = p.next();
  if (nameToken.kind === T.LCurly) {
    p.report(word.end, word.end, 'MissingConfigurationName');
    scriptBlockExpression(p, nameToken);
    return null;
  }
  if (nameToken.kind === T.EndOfInput || nameToken.kind === T.Comma) {
    p.unget(nameToken);
    p.missingAfter(nameToken, 'MissingConfigurationName');
    return null;
  }
  let broken = false;
  const name = commandArgument(p, 'CommandArgument', nameToken);
  if (name === null) {
    p.report(nameToken.end, nameToken.end, 'ParameterRequiresArgument', p.text(nameToken));
    p.reportIncomplete(nameToken.start, nameToken.end, 'MissingConfigurationName');
    broken = true;
  } else if (name.kind === 'StringConstantExpression' && !/^[A-Za-z][A-Za-z0-9_./-]*$/.test(name.value)) {
    p.report(name.start, name.end, 'InvalidConfigurationName', name.value);
    broken = true;
  }
  p.skipNewlines();
  const open = p.next();
  if (open.kind !== T.LCurly) {
    p.missingAfter(open, 'MissingCurlyInConfigurationStatement');
    p.unget(open);
    return errorStatement(word.start, word.end);
  }
  const body = scriptBlockExpression(p, open);
  p.resync(p.restorePoint());
  if (broken || name === null) return errorStatement(word.start, word.end);
  return {
    kind: 'ConfigurationDefinition',
    start: word.start,
    end: body.end,
    body: body.scriptBlock,
    instanceName: name,
    configurationType: 'Resource',
  };
}

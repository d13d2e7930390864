import type { ErrorStatement, Expression, Hashtable, Node, StringConstantExpression, UsingStatement } from '../ast.ts';
import type { Token } from '../scanner/token.ts';
import { T } from '../scanner/token-kinds.ts';
import { commandArgument } from './commands.ts';
import { errorStatement } from './error-nodes.ts';
import type { Extent, Parser } from './parser.ts';

const kinds = new Map<number, UsingStatement['usingStatementKind']>([
  [T.Namespace, 'Namespace'],
  [T.Type, 'Type'],
  [T.Module, 'Module'],
  [T.Command, 'Command'],
  [T.Assembly, 'Assembly'],
]);

/** `using namespace N`, `using module M` ...; the word `using` has been read. */
export function usingStatement(p: Parser, word: Token): UsingStatement | ErrorStatement {
  const directive = p.next();
  const kind = kinds.get(directive.kind);
  if (kind === undefined) {
    p.unget(directive);
    p.missingAfter(word, 'MissingUsingStatementDirective');
    return errorStatement(word.start, word.end);
  }
  const token = p.next();
  if (token.kind === T.EndOfInput || token.kind === T.NewLine || token.kind === T.Comma || token.kind === T.Semi) {
    p.missingAfter(directive, 'MissingUsingItemName');
    return errorStatement(word.start, directive.end);
  }
  const item = commandArgument(p, 'CommandArgument', token);
  if (item === null) {
    p.report(token.start, token.end, 'InvalidValueForUsingItemName', p.text(token));
    p.sync(true, T.Semi, T.NewLine);
    return errorStatement(word.start, token.end);
  }
  if (item.kind === 'Hashtable' && kind === 'Module') return finish(p, word, item, kind, null, null, item);
  if (item.kind !== 'StringConstantExpression') {
    p.report(item.start, item.end, 'InvalidValueForUsingItemName', p.text(item));
    return errorStatement(word.start, item.end);
  }
  if (kind === 'Assembly') checkAssembly(p, item);
  else {
    const equals = p.accept(T.Equals);
    if (equals !== null) return aliased(p, word, kind, item, equals);
    if (kind === 'Type' || kind === 'Command') {
      p.missingAfter(token, 'MissingEqualsInUsingAlias');
      return errorStatement(word.start, item.end, [item]);
    }
  }
  return finish(p, word, item, kind, item, null, null);
}

function aliased(
  p: Parser,
  word: Token,
  kind: UsingStatement['usingStatementKind'],
  item: StringConstantExpression,
  equals: Token,
): UsingStatement | ErrorStatement {
  const token = p.next();
  if (token.kind === T.EndOfInput || token.kind === T.NewLine || token.kind === T.Semi) {
    p.unget(token);
    p.missingAfter(equals, 'MissingNamespaceAlias');
    return errorStatement(word.start, equals.end);
  }
  if (token.kind === T.Comma) {
    p.report(token.start, token.end, 'UnexpectedUnaryOperator', p.text(token));
    return errorStatement(word.start, token.end);
  }
  const alias: Expression | null = commandArgument(p, 'CommandArgument', token);
  if (kind === 'Module' && alias?.kind === 'Hashtable') return finish(p, word, token, kind, item, null, alias);
  if (alias?.kind === 'StringConstantExpression') return finish(p, word, token, kind, item, alias, null);
  const extent: Extent = alias ?? token;
  p.report(extent.start, extent.end, 'InvalidValueForUsingItemName', p.text(extent));
  const read: (Node | null)[] = [item, alias];
  return errorStatement(word.start, extent.end, read);
}

function finish(
  p: Parser,
  word: Token,
  last: Extent,
  usingStatementKind: UsingStatement['usingStatementKind'],
  name: StringConstantExpression | null,
  alias: StringConstantExpression | null,
  moduleSpecification: Hashtable | null,
): UsingStatement {
  const terminator = p.peek();
  if (terminator.kind === T.NewLine || terminator.kind === T.Semi) p.skip();
  else if (terminator.kind !== T.EndOfInput)
    p.reportIncomplete(terminator.start, terminator.end, 'MissingStatementTerminator');
  return {
    kind: 'UsingStatement',
    start: word.start,
    end: last.end,
    usingStatementKind,
    name,
    alias,
    moduleSpecification,
  };
}

/** Only files may be named; whether there is one is the runtime's to say. */
function checkAssembly(p: Parser, { value, start, end }: StringConstantExpression): void {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(value)?.[1]?.toLowerCase();
  if (/^\\\\|^\/\//.test(value)) p.report(start, end, 'CannotLoadAssemblyFromUncPath', value);
  else if (scheme !== undefined && scheme !== 'file') p.report(start, end, 'CannotLoadAssemblyWithUriSchema', scheme);
  else p.report(start, end, 'ErrorLoadingAssembly', value);
}

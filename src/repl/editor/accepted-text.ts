import type { Analysis, Highlighter, SyntaxToken } from './highlighter.ts';

/**
 * A command name typed or pasted with an en dash (`Get–Date`), as web pages print it, in its ASCII form. PowerShell itself
 * takes such dashes in parameters and operators but not in names; only the prompt is lenient.
 */
export function withAsciiCommandNames(text: string, tokens: readonly SyntaxToken[]): string {
  let result = text;
  for (const token of tokens) {
    const inner = token.nested.length > 0;
    if (!inner && token.colour !== 'Command') continue;
    const part = text.slice(token.start, token.end);
    const plain = inner
      ? undefined
      : /^[\p{L}\p{N}.\\]+[\u2013\u2014\u2015][\p{L}\p{N}]+$/u.test(part)
        ? part.replace(/[\u2013\u2014\u2015]/, '-')
        : undefined;
    if (inner) result = withAsciiCommandNames(result, token.nested);
    else if (plain !== undefined) result = result.slice(0, token.start) + plain + result.slice(token.end);
  }
  return result;
}

/**
 * The statements of pasted text, to be run one after the other. What follows the last whole statement before a parse
 * error is the last part: running it reports the error.
 */
export function splitStatements(text: string, highlighter: Highlighter): string[] {
  const analysis = highlighter.analyse(text);
  const statements = analysis.statements ?? [];
  if (statements.length < 2) return [text];
  const limit = firstError(analysis);
  const parts: string[] = [];
  let at = 0;
  for (const [index, statement] of statements.entries()) {
    if (statement.end > limit) break;
    const next = statements[index + 1];
    const end = next === undefined ? text.length : next.start;
    if (end > limit) break;
    parts.push(text.slice(at, end));
    at = end;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function firstError(analysis: Analysis): number {
  return analysis.errors.reduce((first, error) => Math.min(first, error.start), Number.POSITIVE_INFINITY);
}

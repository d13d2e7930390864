import {
  endsToken,
  isBlank,
  isDoubleQuote,
  isIdentifierFollow,
  isIdentifierStart,
  isLetterOrDigit,
  isPlain,
  isSingleQuote,
  isVariableFollow,
  isVariableStart,
} from './characters.ts';
import { escaped, readDoubleQuoted, readExpandable, readSingleQuoted, TextBuilder } from './scan-strings.ts';
import type { ParameterDetail, Token, VariableDetail } from './token.ts';
import { F, T } from './token-kinds.ts';
import { Mode, type Tokenizer } from './tokenizer.ts';
import { variablePath } from './variable-path.ts';
import { keywordKind, operatorKind } from './words.ts';

/**
 * Scans the rest of a bare word: a command's name or argument. `begun` is what has been read of it already. Quotes,
 * escapes and variables may occur inside.
 */
export function scanGeneric(t: Tokenizer, begun: string): Token {
  const { text } = t;
  let run = t.index;
  let i = run;
  while (i < text.length && isPlain(text.charCodeAt(i))) i++;
  if (i >= text.length || endsToken(text.charCodeAt(i))) {
    t.index = i;
    return t.save(T.Generic, begun + text.slice(run, i));
  }
  t.index = i;
  const builder = new TextBuilder(begun);
  while (t.index < text.length) {
    const c = text.charCodeAt(t.index);
    if (isPlain(c)) t.index++;
    else if (endsToken(c)) break;
    else if (c === 36 || c === 96) run = readExpandable(t, builder, c, run, false);
    else if (isSingleQuote(c)) {
      builder.append(text.slice(run, t.index++));
      readSingleQuoted(t, builder);
      run = t.index;
    } else if (isDoubleQuote(c)) {
      builder.append(text.slice(run, t.index++));
      readDoubleQuoted(t, builder);
      run = t.index;
    } else t.index++;
  }
  builder.append(text.slice(run, t.index));
  return builder.save(t, T.Generic, 0);
}

/** Starts the current token again as a bare word. */
export function rescanGeneric(t: Tokenizer): Token {
  t.index = t.tokenStart;
  return scanGeneric(t, '');
}

/** Scans a word that begins with a letter, which has been read: a keyword, a name, a type name or a bare word. */
export function scanIdentifier(t: Tokenizer): Token {
  const { text } = t;
  let i = t.index;
  while (i < text.length && isIdentifierFollow(text.charCodeAt(i))) i++;
  t.index = i;
  if (t.mode === Mode.TypeName) return scanTypeName(t);
  if (!t.simpleName) {
    const command = t.mode === Mode.Command;
    if (command && i < text.length && !endsToken(text.charCodeAt(i)))
      return scanGeneric(t, text.slice(t.tokenStart, i));
    if (command || t.mode === Mode.Signature) {
      const kind = keywordKind(text, t.tokenStart, i);
      if (kind !== T.Identifier && (kind !== T.InlineScript || t.inWorkflow)) return t.save(kind);
    }
  }
  return t.save(T.Identifier);
}

function scanTypeName(t: Tokenizer): Token {
  const { text } = t;
  let i = t.index;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (!isLetterOrDigit(c) && c !== 46 && c !== 96 && c !== 95 && c !== 43 && c !== 35 && c !== 92) break;
  }
  t.index = i;
  return t.save(T.Identifier, '', null, F.TypeName);
}

/** Scans the name of an assembly and its properties; gives it with single blanks behind the commas. */
export function scanAssemblyName(t: Tokenizer): string {
  let name = scanAssemblyWord(t);
  while (t.peek() === 44) {
    t.tokenStart = t.index++;
    t.save(T.Comma);
    name += `, ${scanAssemblyWord(t)}`;
    if (t.peek() === 61) {
      t.tokenStart = t.index++;
      t.save(T.Equals);
      name += `=${scanAssemblyWord(t)}`;
    }
  }
  return name;
}

function scanAssemblyWord(t: Tokenizer): string {
  const { text } = t;
  t.skipBlanks();
  t.tokenStart = t.index;
  while (t.index < text.length) {
    const c = text.charCodeAt(t.index);
    if (c === 44 || c === 61 || c === 93 || c === 10 || c === 13 || c === 0 || isBlank(c)) break;
    t.index++;
  }
  const word = text.slice(t.tokenStart, t.index);
  t.save(T.Identifier, '', null, F.TypeName);
  t.skipBlanks();
  return word;
}

/** Scans a label; its colon has been read. */
export function scanLabel(t: Tokenizer): Token {
  const { text } = t;
  const first = t.peek();
  if (!isIdentifierStart(first)) return first === 0 ? t.save(T.Generic, ':') : scanGeneric(t, ':');
  const start = t.index;
  while (t.index < text.length && isIdentifierFollow(text.charCodeAt(t.index))) t.index++;
  const name = text.slice(start, t.index);
  if (t.mode === Mode.Command && !endsToken(t.peek())) return scanGeneric(t, `:${name}${text.charAt(t.index++)}`);
  return t.save(T.Label, name);
}

/** Scans a parameter or an operator; the dash has been read and a letter, `_` or `?` follows. */
export function scanParameter(t: Tokenizer): Token {
  const { text } = t;
  const command = t.mode === Mode.Command;
  const start = t.index;
  let colon = false;
  let i = start;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90)) continue;
    if (endsToken(c) || c === 46 || c === 91) break;
    if (c === 58) {
      colon = true;
      break;
    }
    if (!command) break;
    if (isSingleQuote(c) || isDoubleQuote(c)) {
      t.index = i;
      return scanGeneric(t, text.slice(t.tokenStart, i));
    }
  }
  const name = text.slice(start, i);
  t.index = colon && command ? i + 1 : i;
  if (t.mode === Mode.Expression) {
    const kind = operatorKind(name);
    if (kind !== T.Unknown) return t.save(kind);
  }
  if (name === '') return t.save(T.Minus);
  return t.save(T.Parameter, name, colon ? withColon : withoutColon);
}

const withColon: ParameterDetail = { type: 'parameter', colon: true };
const withoutColon: ParameterDetail = { type: 'parameter', colon: false };

/** Scans a variable; `$` or `@` has been read. A `$` that no name follows starts a bare word. */
export function scanVariable(t: Tokenizer, splatted: boolean, inString: boolean): Token {
  const { text } = t;
  const start = t.index;
  const first = t.peek();
  if (first === 123) return scanBracedVariable(t, inString);
  if (!isVariableStart(first)) return scanGeneric(t, '$');
  const command = t.mode === Mode.Command;
  let i = start + 1;
  if (first === 36 || first === 63 || first === 94) {
    if (command && i < text.length && !endsToken(text.charCodeAt(i))) return rescanGeneric(t);
  } else {
    for (; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (isVariableFollow(c)) continue;
      if (c === 58) {
        if (text.charCodeAt(i + 1) === 58) break;
        continue;
      }
      if (c === 46 || c === 91 || c === 61) break;
      if (command && !endsToken(c)) return rescanGeneric(t);
      break;
    }
  }
  t.index = i;
  const detail = variableDetail(t, text.slice(start, i));
  const { path } = detail;
  if (path.name === '')
    t.report(
      t.tokenStart,
      t.index,
      path.drive !== null ? 'InvalidVariableReferenceWithDrive' : 'InvalidVariableReference',
    );
  return t.save(splatted ? T.SplattedVariable : T.Variable, path.userPath, detail);
}

function variableDetail(t: Tokenizer, name: string): VariableDetail {
  let detail = t.variables.get(name);
  if (detail === undefined) {
    detail = { type: 'variable', path: variablePath(name) };
    t.variables.set(name, detail);
  }
  return detail;
}

function scanBracedVariable(t: Tokenizer, inString: boolean): Token {
  const { text } = t;
  const start = t.index++;
  let name = '';
  let closed = false;
  while (t.index < text.length) {
    const c = text.charCodeAt(t.index++);
    if (c === 125) {
      closed = true;
      break;
    }
    if (c === 96) {
      if (t.index >= text.length) break;
      name += escaped(t, text.charCodeAt(t.index++));
      continue;
    }
    if (c === 123) t.report(t.index, t.index + 1, 'OpenBraceNeedsToBeBackTickedInVariableName');
    if (inString && isDoubleQuote(c)) {
      if (t.index >= text.length) break;
      if (isDoubleQuote(t.peek())) {
        name += text.charAt(t.index++);
        continue;
      }
    }
    name += String.fromCharCode(c);
  }
  if (!closed) t.reportIncomplete(start, 'IncompleteDollarVariableReference');
  if (name === '') {
    if (closed) t.report(t.index - 1, t.index, 'EmptyVariableReference');
    name = ':Error:';
  }
  if (t.mode === Mode.Command) {
    const next = t.peek();
    if (!endsToken(next) && next !== 46 && next !== 91) return rescanGeneric(t);
  }
  const detail = variableDetail(t, name);
  if (detail.path.name === '') t.report(t.tokenStart, t.index, 'InvalidBracedVariableReference');
  return t.save(T.Variable, name, detail);
}

import type { Session } from '../session.ts';
import { completeCommands } from './commands.ts';
import { completeHashKeys } from './hash-keys.ts';
import { completeMembers, memberAccess } from './members.ts';
import { completeOperators } from './operators.ts';
import { completeParameterNames } from './parameters.ts';
import { completePaths } from './paths.ts';
import type { CompletionItem, CompletionResult } from './result.ts';
import { type CursorPlace, scanLine } from './scan-line.ts';
import { bindLine, metadataFor } from './sketch.ts';
import { completeTypes } from './types.ts';
import { completeValue } from './values.ts';
import { completeVariables } from './variables.ts';

/** What Tab offers at an offset of a text, as TabExpansion2: commands, parameters, values, variables, members, types, paths. */
export function complete(session: Session, text: string, cursor: number): CompletionResult {
  const place = scanLine(text, cursor);
  const { word } = place;
  const whole = (items: readonly CompletionItem[]): CompletionResult => ({
    start: word.start,
    length: cursor - word.start,
    items,
  });
  if (place.kind === 'text') return whole([]);
  const inside = insideWord(session, place);
  if (inside !== null) return { start: cursor - inside.length, length: inside.length, items: inside.items };
  switch (place.kind) {
    case 'hashKey':
      return whole(completeHashKeys(place));
    case 'command':
      return whole(commandOrPath(session, place));
    case 'expression':
      return whole(word.isParameter ? completeOperators(word.raw) : []);
    default:
      return argument(session, place, cursor);
  }
}

/** Variables, members and types are completed wherever they stand, also at the end of a longer word. */
function insideWord(session: Session, place: CursorPlace): { length: number; items: CompletionItem[] } | null {
  const { word } = place;
  if (word.quote === "'" && !/'\.\w*$/.test(word.raw)) return null;
  const access = memberAccess(word.raw);
  if (access !== null) return { length: access.word.length, items: completeMembers(session, access) };
  const variable = /([$@])\{?([\w:?]*)$/.exec(word.raw);
  if (variable !== null && (variable[1] === '$' || variable.index === 0)) {
    const [typed, sigil, name = ''] = variable;
    return { length: typed.length, items: completeVariables(session, name, sigil === '@' ? '@' : '$') };
  }
  const type = word.quote === '' ? /\[([\w.]*)$/.exec(word.raw) : null;
  if (type !== null && type.index === 0) {
    const [, name = ''] = type;
    return { length: name.length, items: completeTypes(name, false) };
  }
  return null;
}

function commandOrPath(session: Session, place: CursorPlace): CompletionItem[] {
  const { word } = place;
  if (word.text === '') return [];
  const isPath = /^(?:\.{1,2}|~|[A-Za-z]:)?[\\/]/.test(word.text) || /^[A-Za-z]:/.test(word.text);
  if (isPath) return completePaths(session, word.text, word.quote);
  const commands = completeCommands(session, word.text, word.quote);
  return commands.length > 0 ? commands : completePaths(session, word.text, word.quote);
}

function argument(session: Session, place: CursorPlace, cursor: number): CompletionResult {
  const { word } = place;
  const at = { start: word.start, length: cursor - word.start };
  const name = place.words[0]?.text ?? '';
  const metadata = metadataFor(session, name);
  if (metadata === null) return { ...at, items: word.isParameter ? [] : completePaths(session, word.text, word.quote) };
  const line = bindLine(metadata, place);
  if (!word.isParameter) return { ...at, items: completeValue(session, line, place) };
  if (line.valueOffset === 0) return { ...at, items: completeParameterNames(line, place) };
  const start = word.start + line.valueOffset;
  return { start, length: cursor - start, items: completeValue(session, line, place) };
}

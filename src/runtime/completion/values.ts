import { booleanType } from '../../types/core-types.ts';
import { EnumType } from '../../types/enums.ts';
import { Hashtable } from '../../types/hashtable.ts';
import { isProperty } from '../../types/member-kinds.ts';
import { MemberName } from '../../types/member-name.ts';
import { absent, findMember, readMember } from '../../types/members.ts';
import type { NetType } from '../../types/net-type.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import type { ParameterMetadata } from '../binder/metadata.ts';
import { isSetValidator } from '../binder/validators.ts';
import type { CompletionContext, CompletionValue } from '../cmdlet.ts';
import { toText } from '../convert/text.ts';
import { AttributeObject } from '../functions/attribute-object.ts';
import type { Session } from '../session.ts';
import { completeCommands, completeModules } from './commands.ts';
import { completePaths } from './paths.ts';
import { completeProperties } from './properties.ts';
import { registeredCompleter } from './registered-completers.ts';
import { byText, type CompletionItem, type CompletionType, item, quoted } from './result.ts';
import type { CursorPlace, Word } from './scan-line.ts';
import type { LineBinding } from './sketch.ts';
import { completeTypes } from './types.ts';

/** Values for the parameter at the cursor: its own completer, its set or enum, or what its name asks for. */
export function completeValue(session: Session, line: LineBinding, place: CursorPlace): CompletionItem[] {
  const parameter = line.current;
  const typed = valueTyped(line, place);
  if (parameter === null) return completePaths(session, typed.text, typed.quote);
  const byCompleter = fromCompleter(session, line, parameter, typed);
  if (byCompleter !== null) return byCompleter;
  const values = knownValues(parameter, session);
  if (values !== null) return matching(values, typed);
  if (parameter.isSwitch || baseType(parameter.type) === booleanType) {
    return parameter.isSwitch ? matching(['$true', '$false'], typed, false) : matchingBooleans(typed);
  }
  const key = `${line.metadata.name}:${parameter.name}`.toLowerCase();
  const properties = completeProperties(session, key, place, typed);
  if (properties !== null) return properties;
  return byName(session, key, typed) ?? completePaths(session, typed.text, typed.quote);
}

interface Typed {
  readonly text: string;
  readonly quote: '' | "'" | '"';
}

/** What is typed of the value: the word, or what follows the colon of `-Name:value`. */
function valueTyped(line: LineBinding, place: CursorPlace): Typed {
  const { word } = place;
  if (line.valueOffset === 0) return { text: word.text, quote: word.quote };
  const raw = word.raw.slice(line.valueOffset);
  const quote = raw.startsWith("'") ? "'" : raw.startsWith('"') ? '"' : '';
  return { text: quote === '' ? raw : raw.slice(1).replace(/['"]$/, ''), quote };
}

function matchingBooleans(typed: Typed): CompletionItem[] {
  return typed.text.startsWith('$') ? matching(['$true', '$false'], typed, false) : [];
}

/** The values of a ValidateSet or an enum in alphabetical order; null when the parameter has neither. */
function knownValues(parameter: ParameterMetadata, session: Session): readonly string[] | null {
  for (const attribute of parameter.attributes) {
    if (attribute.kind === 'validator' && isSetValidator(attribute))
      return [...attribute.values(session.context)].sort(byText);
  }
  const type = baseType(parameter.type);
  return type instanceof EnumType ? type.entries.map(([name]) => name).sort(byText) : null;
}

function baseType(type: NetType): NetType {
  const inner = type.elementType ?? (type.genericName === 'System.Nullable' ? type.genericArguments[0] : undefined);
  return inner === undefined ? type : baseType(inner);
}

function matching(values: readonly string[], typed: Typed, mayQuote = true): CompletionItem[] {
  const wanted = typed.text.toLowerCase();
  return values
    .filter((value) => value.toLowerCase().startsWith(wanted))
    .map((value) => item(mayQuote ? quoted(value, typed.quote) : value, 'ParameterValue', value));
}

/** The declaration's `complete`, or the function's [ArgumentCompleter()] or [ArgumentCompletions()]. */
function fromCompleter(
  session: Session,
  line: LineBinding,
  parameter: ParameterMetadata,
  typed: Typed,
): CompletionItem[] | null {
  const registered = registeredCompleter(session, line.metadata.name, parameter.name);
  if (registered !== null) return fromScript(session, line, parameter, typed, registered);
  const { completer } = parameter;
  if (typeof completer === 'function') {
    const context: CompletionContext = {
      session,
      commandName: line.metadata.name,
      parameterName: parameter.name,
      word: typed.text,
      bound: boundValues(line),
    };
    const values = (completer as (context: CompletionContext) => readonly CompletionValue[])(context);
    const wanted = typed.text.toLowerCase();
    return values
      .filter(({ text }) => text.toLowerCase().startsWith(wanted))
      .map(({ text, listText, tooltip }) =>
        item(quoted(text, typed.quote), 'ParameterValue', listText ?? text, tooltip ?? listText ?? text),
      );
  }
  if (!(completer instanceof AttributeObject)) return null;
  if (completer.name === 'argumentcompletions') return matching(completer.texts(), typed);
  const [block] = completer.positional;
  if (typeof block !== 'object' || block === null || typeOf(block).name !== 'ScriptBlock') return null;
  return fromScript(session, line, parameter, typed, block);
}

function fromScript(
  session: Session,
  line: LineBinding,
  parameter: ParameterMetadata,
  typed: Typed,
  block: Value,
): CompletionItem[] {
  const bound = Hashtable.of(boundValues(line));
  const output = session.context.callWithItem(block, null, [
    line.metadata.name,
    parameter.name,
    typed.text,
    null,
    bound,
  ]);
  return output.filter((each) => each !== null && each !== undefined).map((each) => scriptItem(session, each));
}

/** A CompletionResult object as it is; anything else as its text. */
function scriptItem(session: Session, value: Value): CompletionItem {
  if (typeof value === 'object' && value !== null && typeOf(value).name === 'CompletionResult') {
    const read = (name: string): string => {
      const member = findMember(value, MemberName.of(name));
      const got = member !== null && isProperty(member) ? readMember(member, value, session.context) : absent;
      return got === absent ? '' : toText(got, session.context);
    };
    const text = read('CompletionText');
    return {
      text,
      listText: read('ListItemText') || text,
      type: (read('ResultType') || 'Text') as CompletionType,
      tooltip: read('ToolTip') || text,
    };
  }
  return item(toText(value, session.context), 'Text');
}

/** Constant values that are already on the line, by declared parameter name. */
function boundValues(line: LineBinding): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const [parameter, word] of line.bound) {
    if (word !== null && isConstant(word)) values.set(parameter.name, word.text);
    else if (parameter.isSwitch) values.set(parameter.name, true);
  }
  return values;
}

function isConstant(word: Word): boolean {
  return !/[$@(]/.test(word.raw);
}

/** What PowerShell completes by the names of command and parameter; null when it has nothing of its own. */
function byName(session: Session, key: string, typed: Typed): CompletionItem[] | null {
  if (
    /^(get-command|get-help|help|set-alias|new-alias):(name|value)$/.test(key) &&
    !/^(set|new)-alias:name$/.test(key)
  ) {
    return completeCommands(session, typed.text, typed.quote);
  }
  if (/^(get-command:module|(get|remove|import)-module:name|get-command:excludemodule)$/.test(key)) {
    if (/[\\/.]/.test(typed.text)) return completePaths(session, typed.text, typed.quote);
    return completeModules(session, typed.text, typed.quote);
  }
  if (/^(get|set|remove|clear|new)-variable:name$/.test(key)) {
    return named(
      [...session.variables()].map((variable) => variable.name),
      typed,
    );
  }
  if (/-alias:name$/.test(key))
    return named(
      [...session.aliases()].map((alias) => alias.name),
      typed,
    );
  if (key === 'new-object:typename') return completeTypes(typed.text, false);
  return null;
}

function named(names: readonly string[], typed: Typed): CompletionItem[] {
  return matching([...new Set(names)].sort(byText), typed);
}

import { metadataOf } from '../binder/from-declaration.ts';
import { allSets, type CommandMetadata, type ParameterMetadata } from '../binder/metadata.ts';
import { candidates } from '../binder/parameter-names.ts';
import type { Session } from '../session.ts';
import { type CursorPlace, scanLine, type Word } from './scan-line.ts';
import { displaySets, flagsOf, type SyntaxParameter, syntaxParameters } from './syntax.ts';

/** A command line as it would bind, without running anything of it. */
export interface LineBinding {
  readonly metadata: CommandMetadata;
  /** What each parameter got; null for a switch, or where the value is not a constant. */
  readonly bound: ReadonlyMap<ParameterMetadata, Word | null>;
  /** Bits of the sets that are still possible; -1: all. */
  readonly sets: number;
  /** The parameter whose value the cursor's word is, or would be. */
  readonly current: ParameterMetadata | null;
  /** The cursor's word is `-Name:value`: where the value begins in it, else 0. */
  readonly valueOffset: number;
}

/** What is known of a command by name: aliases are followed. null for none. */
export function metadataFor(session: Session, name: string): CommandMetadata | null {
  let wanted = name;
  for (let step = 0; step < 16; step++) {
    const alias = session.findAlias(wanted);
    if (alias === undefined) break;
    wanted = alias.definition;
  }
  const plain = wanted.slice(wanted.lastIndexOf('\\') + 1);
  const info = session.findFunction(plain);
  if (info !== undefined) return info.metadata;
  const cmdlet = session.commands.get(plain);
  return cmdlet === undefined ? null : metadataOf(cmdlet);
}

/** Binds the words in front of the cursor by name, then by position. */
export function bindLine(metadata: CommandMetadata, place: CursorPlace): LineBinding {
  const bound = new Map<ParameterMetadata, Word | null>();
  let sets = -1;
  const bind = (parameter: ParameterMetadata, value: Word | null): void => {
    bound.set(parameter, value);
    if (parameter.setBits !== 0 && !parameter.inAllSets && (sets & parameter.setBits) !== 0) sets &= parameter.setBits;
  };
  let pending: ParameterMetadata | null = null;
  const positional: Word[] = [];
  for (const word of place.words.slice(1)) {
    if (!word.isParameter) {
      if (pending === null) positional.push(word);
      else bind(pending, word);
      pending = continuesList(place, word) ? pending : null;
      continue;
    }
    pending = null;
    const parameter = uniqueParameter(metadata, nameIn(word));
    if (parameter === null) continue;
    const colon = word.raw.indexOf(':');
    if (parameter.isSwitch || (colon > 0 && colon < word.raw.length - 1)) bind(parameter, null);
    else {
      bind(parameter, null);
      pending = parameter;
    }
  }
  for (const word of positional) {
    const next = nextPositional(metadata, bound, sets);
    if (next === null) break;
    bind(next, word);
  }
  const current = currentParameter(metadata, place, bound, sets, pending);
  return { metadata, bound, sets, current: current.parameter, valueOffset: current.offset };
}

/** After a comma the next word belongs to the same parameter. */
function continuesList(place: CursorPlace, word: Word): boolean {
  return place.words.length > 0 && word.raw.endsWith(',');
}

function currentParameter(
  metadata: CommandMetadata,
  place: CursorPlace,
  bound: ReadonlyMap<ParameterMetadata, Word | null>,
  sets: number,
  pending: ParameterMetadata | null,
): { parameter: ParameterMetadata | null; offset: number } {
  const { word } = place;
  if (word.isParameter) {
    const colon = word.raw.indexOf(':');
    if (colon < 0) return { parameter: null, offset: 0 };
    return { parameter: uniqueParameter(metadata, nameIn(word)), offset: colon + 1 };
  }
  return { parameter: pending ?? nextPositional(metadata, bound, sets), offset: 0 };
}

/** The parameter that the cursor's word names, abbreviated or not. */
function namedParameter(metadata: CommandMetadata, word: Word): ParameterMetadata | null {
  return word.isParameter ? uniqueParameter(metadata, nameIn(word)) : null;
}

function nameIn(word: Word): string {
  return word.raw.slice(1).replace(/:.*$/s, '');
}

function uniqueParameter(metadata: CommandMetadata, name: string): ParameterMetadata | null {
  const exact = metadata.byName.get(name.toLowerCase());
  if (exact !== undefined) return exact;
  const found = candidates(metadata, name.toLowerCase());
  const own = found.filter(({ origin }) => origin === 'declared');
  if (found.length === 1) return found[0] ?? null;
  return own.length === 1 ? (own[0] ?? null) : null;
}

function nextPositional(
  metadata: CommandMetadata,
  bound: ReadonlyMap<ParameterMetadata, Word | null>,
  sets: number,
): ParameterMetadata | null {
  let best: ParameterMetadata | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const parameter of metadata.parameters) {
    if (bound.has(parameter) || !parameter.isIn(sets)) continue;
    for (const flags of parameter.flagsIn(preferred(metadata, sets))) {
      const position = flags.position ?? (flags.remaining ? Number.MAX_SAFE_INTEGER : null);
      if (position !== null && position < lowest) {
        lowest = position;
        best = parameter;
      }
    }
  }
  return best;
}

/** The default set's positions count while it is possible. */
function preferred(metadata: CommandMetadata, sets: number): number {
  return (sets & metadata.defaultBit) !== 0 ? metadata.defaultBit : sets;
}

/** One syntax line that is still possible, with what is bound already. */
export interface SketchedSet {
  readonly name: string;
  readonly parameters: readonly (SyntaxParameter & {
    readonly bound: boolean;
    /** The one whose name or value is being typed. */
    readonly current: boolean;
  })[];
}

/** What the dim line below the prompt shows of the command at the cursor. */
export interface BindingSketch {
  readonly command: string;
  /** Where the command's name stands in the text. */
  readonly start: number;
  readonly commonParameters: boolean;
  /** The default set first; those that what is typed rules out are left out. */
  readonly sets: readonly SketchedSet[];
}

/** The sketch of the command the cursor is in, or null when it is in none that is known. */
export function bindingSketch(session: Session, text: string, cursor: number): BindingSketch | null {
  const place = scanLine(text, endOfWord(text, cursor));
  const name = place.words[0] ?? (place.kind === 'command' ? place.word : undefined);
  if (name === undefined || name.text === '') return null;
  const metadata = metadataFor(session, name.text);
  if (metadata === null) return null;
  const line = bindLine(
    metadata,
    place.words.length === 0 ? { ...place, words: [name], word: emptyAt(cursor) } : place,
  );
  const possible = displaySets(metadata).filter((set, index) => {
    if (set === allSets || line.sets === -1) return true;
    return (line.sets & (1 << index)) !== 0;
  });
  const current = place.words.length === 0 ? null : (line.current ?? namedParameter(metadata, place.word));
  return {
    command: metadata.name,
    start: name.start,
    commonParameters: metadata.cmdletBinding,
    sets: possible.map((set) => ({
      name: set,
      parameters: syntaxParameters(metadata, set).map((each) => ({
        ...each,
        bound: line.bound.has(each.parameter),
        current: each.parameter === current,
      })),
    })),
  };
}

/** Where the word that the cursor is in ends. */
function endOfWord(text: string, cursor: number): number {
  const rest = /^[^\s|;&(){}[\],'"`]*/.exec(text.slice(cursor));
  return cursor + (rest?.[0].length ?? 0);
}

function emptyAt(cursor: number): Word {
  return { raw: '', text: '', start: cursor, end: cursor, quote: '', isParameter: false };
}

/** True when the parameter can still be given on this line. */
export function isOpen(parameter: ParameterMetadata, line: LineBinding): boolean {
  if (line.bound.has(parameter)) return false;
  return displaySets(line.metadata).some((set, index) => {
    const possible = set === allSets || line.sets === -1 || (line.sets & (1 << index)) !== 0;
    return possible && flagsOf(parameter, set) !== null;
  });
}

import { hasOwnTypeNames, typeNames as namesOf } from '../types/type-of.ts';
import type { Value } from '../types/value.ts';
import { isNull } from '../types/value.ts';
import type { FormatContext } from './format-context.ts';
import type { Expand, FormatParameters } from './format-parameters.ts';
import { Grouping } from './grouping.ts';
import type { Layout } from './layout.ts';
import { chooseLayout, outOfBandLayout } from './layout.ts';
import { enumerate, hasAnyProperty, isScalar, typeNamesOf } from './objects.ts';
import type { Entry, FormatPacket, FormatStream } from './packets.ts';
import { FormatEndData, FormatEntryData, GroupEndData, GroupStartData, isFormatPacket } from './packets.ts';
import { typeRank, withoutPrefix } from './view-table.ts';

type State = 'closed' | 'document' | 'group';

/**
 * Turns a stream of objects into format objects, as Format-* and default output do. The first object decides the layout; scalars
 * and objects with a view of their own kind (errors) are passed on beside it.
 */
export class Formatter {
  readonly #context: FormatContext;
  readonly #parameters: FormatParameters | null;
  readonly #emit: (packet: FormatPacket) => void;
  #state: State = 'closed';
  #layout: Layout | null = null;
  #grouping: Grouping | null = null;
  /** The first type name of the last object, and whether its view stands alone. */
  #lastType: string | undefined;
  #lastStandsAlone = false;
  /** A copy of the last list of type names that was one object's own. */
  #ownNames: readonly string[] = [];
  /** The last type names that the open layout's view was compared with, and the answer. */
  #comparedNames: readonly string[] | null = null;
  #fitted = false;

  /** @param parameters null for default output */
  constructor(context: FormatContext, parameters: FormatParameters | null, emit: (packet: FormatPacket) => void) {
    this.#context = context;
    this.#parameters = parameters;
    this.#emit = emit;
  }

  write(value: Value, stream: FormatStream = 'output'): void {
    if (isNull(value)) return;
    const items = typeof value === 'object' ? enumerate(value) : null;
    if (items === null) {
      this.#object(value, stream);
      return;
    }
    const expand: Expand = this.#parameters?.expand ?? 'EnumOnly';
    if (expand === 'CoreOnly') {
      this.#object(value, stream);
      return;
    }
    const list = expand === 'Both' ? [...items] : items;
    if (expand === 'Both') this.#both(value, [...list].length, stream);
    for (const item of list) this.#object(item ?? '', stream);
  }

  end(): void {
    if (this.#state === 'group') this.#closeGroup();
    if (this.#state === 'document') {
      this.#emit(new FormatEndData());
      this.#state = 'closed';
    }
  }

  #object(item: Value, stream: FormatStream): void {
    if (isFormatPacket(item)) {
      this.#emit(item);
      return;
    }
    const typeNames = this.#typeNames(item);
    const besideLayout = this.#parameters?.force !== true;
    if (besideLayout && this.#ownView(item, typeNames, stream)) return;
    if (this.#parameters === null) this.#separate(typeNames);
    let layout = this.#layout;
    if (this.#state === 'closed' || layout === null) {
      layout = chooseLayout(item, this.#context, this.#parameters);
      this.#layout = layout;
      this.#comparedNames = null;
      this.#grouping = Grouping.of(this.#context, this.#parameters, layout.view);
      this.#emit(layout.start(item));
      this.#state = 'document';
    }
    if (besideLayout && !this.#fits(layout, typeNames) && this.#outside(item, typeNames, stream)) return;
    const startsGroup = this.#grouping?.update(item) ?? false;
    if (this.#state === 'group' && startsGroup) {
      this.#emit(new FormatEntryData(blankLine, true, stream));
      this.#closeGroup();
    }
    if (this.#state === 'document') {
      this.#emit(new GroupStartData(this.#grouping?.heading(item) ?? null));
      this.#state = 'group';
    }
    this.#emit(new FormatEntryData(layout.entry(item), false, stream));
    for (const record of layout.cells.drain()) this.#outside(record, typeNamesOf(record), stream);
  }

  /** The same list for a run of objects that each have a list of their own with the same names: much is known by the list. */
  #typeNames(item: Value): readonly string[] {
    const names = namesOf(item);
    if (!hasOwnTypeNames(item)) return names;
    if (!sameNames(names, this.#ownNames)) this.#ownNames = [...names];
    return this.#ownNames;
  }

  #fits(layout: Layout, typeNames: readonly string[]): boolean {
    if (typeNames !== this.#comparedNames) {
      this.#comparedNames = typeNames;
      this.#fitted = fitsView(layout, typeNames);
    }
    return this.#fitted;
  }

  /** Ends the open layout where a run of objects with a standalone view begins or ends. */
  #separate(typeNames: readonly string[]): void {
    const [type] = typeNames;
    if (type !== this.#lastType) {
      this.#lastType = type;
      this.#lastStandsAlone = this.#context.views.find(typeNames)?.standalone === true;
    }
    if (this.#state !== 'closed' && this.#lastStandsAlone !== (this.#layout?.view?.standalone === true)) this.end();
  }

  #closeGroup(): void {
    this.#emit(new GroupEndData());
    this.#state = 'document';
  }

  /** Scalars, objects without properties and those with an out-of-band view are printed as they are. */
  #ownView(item: Value, typeNames: readonly string[], stream: FormatStream): boolean {
    const view = this.#context.views.findOutOfBand(typeNames);
    if (view !== null) {
      this.#emitOutside(outOfBandLayout(view, item, this.#context).entry(item), stream);
      return true;
    }
    if (!isScalar(item) && this.#fillsLayout(item, typeNames)) return false;
    this.#emitOutside({ kind: 'raw', text: this.#context.text(item) }, stream);
    return true;
  }

  /** True for an object with a view or with properties; the cheaper question first. */
  #fillsLayout(item: Value, typeNames: readonly string[]): boolean {
    const hasView = (): boolean => this.#context.views.find(typeNames) !== null;
    // What an object with names of its own shows is known of no other: its members would have to be listed.
    if (hasOwnTypeNames(item)) return hasView() || hasAnyProperty(item, this.#context);
    return hasAnyProperty(item, this.#context) || hasView();
  }

  /** An object among those of another view: its own list. */
  #outside(item: Value, typeNames: readonly string[], stream: FormatStream): boolean {
    if (this.#ownView(item, typeNames, stream)) return true;
    this.#emitOutside(outOfBandLayout(null, item, this.#context).entry(item), stream);
    return true;
  }

  #emitOutside(entry: Entry, stream: FormatStream): void {
    this.#emit(new FormatEntryData(entry, true, stream));
  }

  #both(value: Value, count: number, stream: FormatStream): void {
    this.#emitOutside({ kind: 'raw', text: 'The following object supports IEnumerable:' }, stream);
    this.#outside(value, typeNamesOf(value), stream);
    this.#emitOutside({ kind: 'raw', text: countSentence(count) }, stream);
  }
}

const blankLine: Entry = { kind: 'custom', nodes: [] };

function countSentence(count: number): string {
  if (count === 0) return 'The IEnumerable contains no objects.';
  if (count === 1) return 'The IEnumerable contains the following object:';
  return `The IEnumerable contains the following ${count} objects:`;
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}

/** True when the layout follows no view, or one that is for this type of object too. */
function fitsView(layout: Layout, typeNames: readonly string[]): boolean {
  if (layout.view === null) return true;
  if (typeRank(typeNames, layout.view.types) >= 0) return true;
  const original = withoutPrefix(typeNames);
  return original !== null && typeRank(original, layout.view.types) >= 0;
}

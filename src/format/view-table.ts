import type { View } from './views.ts';

/** `.NET` names of objects that crossed a process boundary start with this; views see through it. */
const deserialized = 'Deserialized.';

/** The views in force in a session, searched by type names. */
export class ViewTable {
  readonly #views: View[] = [];
  readonly #byType = new Map<string, View[]>();
  /** Objects pass here one by one: the answers are kept per type-name list, which is never changed. */
  #outOfBand: FoundViews = new WeakMap();
  #found: FoundViews = new WeakMap();

  constructor(views: Iterable<View> = []) {
    this.add(views);
  }

  /** Adds views behind those that exist, or before them: the first of several for the same type wins. */
  add(views: Iterable<View>, place: 'append' | 'prepend' = 'append'): void {
    const added = [...views];
    this.#forget();
    if (place === 'append') this.#views.push(...added);
    else this.#views.unshift(...added);
    for (const view of place === 'append' ? added : added.reverse()) {
      for (const type of view.types) {
        const key = type.toLowerCase();
        const list = this.#byType.get(key);
        if (list === undefined) this.#byType.set(key, [view]);
        else if (place === 'append') list.push(view);
        else list.unshift(view);
      }
    }
  }

  /** Takes views away. */
  remove(views: Iterable<View>): void {
    const gone = new Set(views);
    if (gone.size === 0) return;
    this.#forget();
    const left = this.#views.filter((view) => !gone.has(view));
    this.#views.splice(0, this.#views.length, ...left);
    for (const [type, list] of this.#byType) {
      this.#byType.set(
        type,
        list.filter((view) => !gone.has(view)),
      );
    }
  }

  /** All views in order. */
  get all(): readonly View[] {
    return this.#views;
  }

  /** The view for an object: of the kind and name asked for, or whichever comes first. */
  find(typeNames: readonly string[], kind?: View['kind'], name?: string): View | null {
    if (kind !== undefined || name !== undefined) return this.#find(typeNames, kind, name);
    return kept(this.#found, typeNames, () => this.#find(typeNames));
  }

  #find(typeNames: readonly string[], kind?: View['kind'], name?: string): View | null {
    const wanted = name?.toLowerCase();
    return this.#search(
      typeNames,
      (view) =>
        view.outOfBand !== true &&
        (kind === undefined || view.kind === kind) &&
        (wanted === undefined || view.name.toLowerCase() === wanted),
    );
  }

  /** The view of an object that never becomes a row of another's layout. */
  findOutOfBand(typeNames: readonly string[]): View | null {
    return kept(this.#outOfBand, typeNames, () => this.#search(typeNames, (candidate) => candidate.outOfBand === true));
  }

  #forget(): void {
    this.#outOfBand = new WeakMap();
    this.#found = new WeakMap();
  }

  #search(typeNames: readonly string[], accepts: (view: View) => boolean): View | null {
    for (const typeName of typeNames) {
      const found = this.#byType.get(typeName.toLowerCase())?.find(accepts);
      if (found !== undefined) return found;
    }
    const original = withoutPrefix(typeNames);
    return original === null ? null : this.#search(original, accepts);
  }
}

/** The view for each list of type names that was asked about. */
type FoundViews = WeakMap<readonly string[], { readonly view: View | null }>;

function kept(views: FoundViews, typeNames: readonly string[], find: () => View | null): View | null {
  const known = views.get(typeNames);
  if (known !== undefined) return known.view;
  const view = find();
  views.set(typeNames, { view });
  return view;
}

/** The type names without `Deserialized.`, or null when none has it. */
export function withoutPrefix(typeNames: readonly string[]): string[] | null {
  if (!typeNames.some((name) => name.startsWith(deserialized))) return null;
  return typeNames.map(withoutMark);
}

/** One type name without it. */
export function withoutMark(name: string): string {
  return name.startsWith(deserialized) ? name.slice(deserialized.length) : name;
}

/** The position of the first type name that one of `types` names, or -1. */
export function typeRank(typeNames: readonly string[], types: readonly string[]): number {
  return typeNames.findIndex((name) => types.some((type) => type.toLowerCase() === name.toLowerCase()));
}

/** Among entries made for some types, the one whose type comes first among an object's type names. */
export function bestForType<T extends { readonly types: readonly string[] }>(
  typeNames: readonly string[],
  entries: readonly T[],
): T | null {
  let best: T | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const rank = typeRank(typeNames, entry.types);
    if (rank >= 0 && rank < bestRank) {
      best = entry;
      bestRank = rank;
    }
  }
  if (best !== null) return best;
  const original = withoutPrefix(typeNames);
  return original === null ? null : bestForType(original, entries);
}

import { collectionType } from '../core-types.ts';
import { defineType } from '../declare.ts';
import { Enumerator } from '../dictionary.ts';
import { copyTo } from '../list-operations.ts';
import { argumentOutOfRange } from '../net-exception.ts';
import type { NetType } from '../net-type.ts';
import type { NetObject, Value } from '../value.ts';
import type { Span } from './matcher.ts';
import type { Found, RegexPattern } from './pattern.ts';

/** One capture of a group, or a group, or a match: .NET derives each from the one before. */
class Capture implements NetObject {
  readonly text: string;
  readonly index: number;
  readonly end: number;

  constructor(text: string, index: number, end: number) {
    this.text = text;
    this.index = index;
    this.end = end;
  }

  get netType(): NetType {
    return captureType;
  }

  toString(): string {
    return this.text.slice(this.index, this.end);
  }
}

class Group extends Capture {
  readonly name: string;
  readonly success: boolean;
  readonly spans: readonly Span[];

  constructor(text: string, name: string, spans: readonly Span[]) {
    const last = spans.at(-1);
    super(text, last?.[0] ?? 0, last?.[1] ?? 0);
    this.name = name;
    this.success = last !== undefined;
    this.spans = spans;
  }

  override get netType(): NetType {
    return groupType;
  }
}

/** A match of a pattern in a text. */
export class Match extends Group {
  readonly #pattern: RegexPattern | null;
  readonly #found: Found | null;
  #groups: readonly Group[] | undefined;

  constructor(pattern: RegexPattern | null, text: string, found: Found | null) {
    super(text, '0', found === null ? [] : [[found.index, found.end]]);
    this.#pattern = pattern;
    this.#found = found;
  }

  override get netType(): NetType {
    return matchType;
  }

  /** All groups, the match itself first. */
  get groups(): readonly Group[] {
    this.#groups ??= this.#readGroups();
    return this.#groups;
  }

  get pattern(): RegexPattern | null {
    return this.#pattern;
  }

  next(): Match {
    if (this.#pattern === null || this.#found === null) return this;
    const found = this.#pattern.after(this.text, this.#found);
    return found === null ? emptyMatch : new Match(this.#pattern, this.text, found);
  }

  expand(replacement: string): string {
    if (this.#pattern === null || this.#found === null) return '';
    return this.#pattern.expand(this.#found, this.text, replacement);
  }

  #readGroups(): readonly Group[] {
    const pattern = this.#pattern;
    const found = this.#found;
    if (pattern === null || found === null) return [this];
    if (pattern.groupNames.length === 1) return [this];
    const captures = pattern.captures(this.text, found);
    return pattern.groupNames.map((name, index) =>
      index === 0 ? this : new Group(this.text, String(name), captures[index] ?? []),
    );
  }
}

/** What a search without success gives. */
export const emptyMatch = new Match(null, '', null);

/** A collection of matches, groups or captures. */
export class RegexCollection implements NetObject {
  readonly netType: NetType;
  readonly items: readonly Capture[];
  /** For groups: finds one by name or number. */
  readonly owner: Match | null;

  constructor(type: NetType, items: readonly Capture[], owner: Match | null = null) {
    this.netType = type;
    this.items = items;
    this.owner = owner;
  }

  [Symbol.iterator](): Iterator<Value> {
    return this.items[Symbol.iterator]();
  }

  numbered(number: number): Value {
    const index = this.owner?.pattern?.groupNumbers.indexOf(number) ?? number;
    return this.items[index] ?? missingGroup;
  }

  named(name: string): Value {
    const index = this.owner?.pattern?.groupNames.findIndex((each) => String(each) === name) ?? -1;
    return this.items[index] ?? missingGroup;
  }
}

const missingGroup = new Group('', '', []);

const space = 'System.Text.RegularExpressions';

const captureType: NetType = defineType(`${space}.Capture`, {
  members: () => ({
    'int Index {get;}': (self: Capture) => self.index,
    'int Length {get;}': (self: Capture) => self.end - self.index,
    'string Value {get;}': (self: Capture) => self.toString(),
    'string ToString()': (self: Capture) => self.toString(),
  }),
});

const groupType: NetType = defineType(`${space}.Group`, {
  base: captureType,
  members: () => ({
    'bool Success {get;}': (self: Group) => self.success,
    'string Name {get;}': (self: Group) => self.name,
    [`${space}.CaptureCollection Captures {get;}`]: (self: Group) =>
      new RegexCollection(
        captureCollectionType,
        self.spans.map(([start, end]) => (self instanceof Match ? self : new Capture(self.text, start, end))),
      ),
  }),
});

const matchType: NetType = defineType(`${space}.Match`, {
  base: groupType,
  members: () => ({
    [`${space}.GroupCollection Groups {get;}`]: (self: Match) =>
      new RegexCollection(groupCollectionType, self.groups, self),
    [`${space}.Match NextMatch()`]: (self: Match) => self.next(),
    'string Result(string replacement)': (self: Match, replacement: string) => self.expand(replacement),
    [`static ${space}.Match Empty {get;}`]: () => emptyMatch,
  }),
});

function defineCollection(name: string, item: string): NetType {
  return defineType(`${space}.${name}`, {
    interfaces: [collectionType],
    members: () => ({
      'int Count {get;}': (self: RegexCollection) => self.items.length,
      'bool IsReadOnly {get;}': () => true,
      'bool IsSynchronized {get;}': () => false,
      'System.Object SyncRoot {get;}': (self: RegexCollection) => self,
      [`${space}.${item} Item(int i) {get;}`]: (self: RegexCollection, index: number) => {
        if (name === 'GroupCollection') return self.numbered(index);
        const found = self.items[index];
        if (found === undefined) {
          throw argumentOutOfRange('i', 'Specified argument was out of the range of valid values.');
        }
        return found;
      },
      ...(name === 'GroupCollection'
        ? {
            [`${space}.${item} Item(string groupname) {get;}`]: (self: RegexCollection, key: string) => self.named(key),
            'bool ContainsKey(string key)': (self: RegexCollection, key: string) => self.named(key) !== missingGroup,
            'string[] Keys {get;}': (self: RegexCollection) => (self.owner?.pattern?.groupNames ?? [0]).map(String),
          }
        : {}),
      'void CopyTo(array array, int arrayIndex)': (self: RegexCollection, target: Value[], index: number) =>
        copyTo(self.items, target, index),
      'System.Collections.IEnumerator GetEnumerator()': (self: RegexCollection) => new Enumerator(self),
    }),
  });
}

export const matchCollectionType = defineCollection('MatchCollection', 'Match');
const groupCollectionType = defineCollection('GroupCollection', 'Group');
const captureCollectionType = defineCollection('CaptureCollection', 'Capture');

import { currentCulture } from './culture.ts';
import { defineType, type MemberTable } from './declare.ts';
import { itemsOf } from './enumerable.ts';
import { newLine } from './machine.ts';
import { arrayBounds, negative, placeOutOfRange } from './net-exception.ts';
import type { MemberContext, NetType } from './net-type.ts';
import { formatComposite } from './text/composite.ts';
import { formatValue } from './text/value-text.ts';
import type { NetObject, Value } from './value.ts';

/** `[System.Text.StringBuilder]`: text that grows in place. */
export class StringBuilder implements NetObject {
  #text: string;
  #capacity: number;

  constructor(text = '', capacity = 16) {
    this.#text = text;
    this.#capacity = Math.max(capacity === 0 ? 16 : capacity, text.length);
  }

  get netType(): NetType {
    return stringBuilderType;
  }

  get length(): number {
    return this.#text.length;
  }

  get capacity(): number {
    return this.#capacity;
  }

  append(text: string): this {
    this.set(this.#text + text);
    return this;
  }

  set(text: string): this {
    this.#text = text;
    // .NET links a further chunk: as large as what is there, or as what is missing.
    if (text.length > this.#capacity)
      this.#capacity += Math.max(text.length - this.#capacity, Math.min(this.#capacity, 8000));
    return this;
  }

  setCapacity(capacity: number): void {
    this.#capacity = Math.max(capacity, this.#text.length);
  }

  toString(): string {
    return this.#text;
  }
}

function append(self: StringBuilder, value: Value, context: MemberContext): StringBuilder {
  return self.append(Array.isArray(value) ? value.join('') : formatValue(value, null, currentCulture(), context));
}

function insert(self: StringBuilder, index: number, value: Value, context: MemberContext): StringBuilder {
  if (index < 0 || index > self.length) throw placeOutOfRange('index');
  const text = self.toString();
  return self.set(text.slice(0, index) + formatValue(value, null, currentCulture(), context) + text.slice(index));
}

function remove(self: StringBuilder, start: number, length: number): StringBuilder {
  if (length < 0) throw negative('length', length);
  if (start < 0) throw negative('startIndex', start);
  if (length > self.length - start) throw placeOutOfRange('length');
  const text = self.toString();
  return self.set(text.slice(0, start) + text.slice(start + length));
}

function replace(
  self: StringBuilder,
  from: string,
  to: string | null,
  start?: unknown,
  count?: unknown,
): StringBuilder {
  const text = self.toString();
  if (typeof start !== 'number' || typeof count !== 'number') return self.set(text.replaceAll(from, () => to ?? ''));
  const part = text.slice(start, start + count).replaceAll(from, () => to ?? '');
  return self.set(text.slice(0, start) + part + text.slice(start + count));
}

const builder = 'System.Text.StringBuilder';

/** One body for the overloads of a method that differ in the type of what they append. */
function forTypes(
  method: string,
  types: readonly string[],
  body: (...args: never[]) => unknown,
  before = '',
): MemberTable {
  return Object.fromEntries(types.map((type) => [`${builder} ${method}(${before}${type} value)`, body]));
}

/** Value types arrive unwrapped, so text is asked of them by their plain form. */
const appended = ['string', 'char', 'System.Object', 'char[]'];

function join(self: StringBuilder, separator: string, values: Value, context: MemberContext): StringBuilder {
  const items = Array.from(itemsOf(values) ?? [values], (value) => formatValue(value, null, currentCulture(), context));
  return self.append(items.join(separator));
}

function setLength(self: StringBuilder, length: number): void {
  if (length < 0) throw negative('value', length);
  self.set(self.toString().slice(0, length).padEnd(length, '\u0000'));
}

export const stringBuilderType: NetType = defineType(builder, {
  members: () => ({
    'int Capacity {get;set;}': {
      get: (self: StringBuilder) => self.capacity,
      set: (self: StringBuilder, capacity: number) => self.setCapacity(capacity),
    },
    'int MaxCapacity {get;}': () => 2147483647,
    'int Length {get;set;}': { get: (self: StringBuilder) => self.length, set: setLength },
    'char Chars(int index) {get;set;}': {
      get: (self: StringBuilder, index: number) => {
        if (index < 0 || index >= self.length) throw arrayBounds();
        return self.toString().charAt(index);
      },
      set: (self: StringBuilder, index: number, char: string) => {
        if (index < 0 || index >= self.length) throw placeOutOfRange('index');
        const text = self.toString();
        self.set(text.slice(0, index) + char + text.slice(index + 1));
      },
    },
    ...forTypes('Append', appended, append),
    [`${builder} Append(char value, int repeatCount)`]: (self: StringBuilder, char: string, count: number) =>
      self.append(char.repeat(count)),
    [`${builder} Append(string value, int startIndex, int count)`]: (
      self: StringBuilder,
      text: string,
      start: number,
      count: number,
    ) => self.append(text.slice(start, start + count)),
    [`${builder} AppendLine()`]: (self: StringBuilder) => self.append(newLine),
    [`${builder} AppendLine(string value)`]: (self: StringBuilder, text: string | null) =>
      self.append((text ?? '') + newLine),
    [`${builder} AppendFormat(string format, System.Object arg0)`]: (
      self: StringBuilder,
      format: string,
      arg: Value,
      context: MemberContext,
    ) => self.append(formatComposite(format, [arg], currentCulture(), context)),
    [`${builder} AppendFormat(string format, Params System.Object[] args)`]: (
      self: StringBuilder,
      format: string,
      args: Value[],
      context: MemberContext,
    ) => self.append(formatComposite(format, args, currentCulture(), context)),
    [`${builder} AppendJoin(string separator, Params System.Object[] values) | ${builder} AppendJoin(char separator, Params System.Object[] values)`]:
      join,
    ...forTypes('Insert', ['string', 'char', 'System.Object'], insert, 'int index, '),
    [`${builder} Remove(int startIndex, int length)`]: remove,
    [`${builder} Replace(string oldValue, string newValue) | ${builder} Replace(char oldChar, char newChar) | ${builder} Replace(string oldValue, string newValue, int startIndex, int count)`]:
      replace,
    [`${builder} Clear()`]: (self: StringBuilder) => self.set(''),
    'int EnsureCapacity(int capacity)': (self: StringBuilder, capacity: number) => {
      self.setCapacity(Math.max(self.capacity, capacity));
      return self.capacity;
    },
    'bool Equals(System.Text.StringBuilder sb)': (self: StringBuilder, other: StringBuilder | null) =>
      other !== null && self.toString() === other.toString(),
    'string ToString()': (self: StringBuilder) => self.toString(),
    'string ToString(int startIndex, int length)': (self: StringBuilder, start: number, length: number) =>
      self.toString().slice(start, start + length),
    [`${builder} new()`]: () => new StringBuilder(),
    [`${builder} new(int capacity) | ${builder} new(int capacity, int maxCapacity)`]: (capacity: number) =>
      new StringBuilder('', capacity),
    [`${builder} new(string value)`]: (text: string | null) => new StringBuilder(text ?? ''),
    [`${builder} new(string value, int capacity)`]: (text: string | null, capacity: number) =>
      new StringBuilder(text ?? '', capacity),
  }),
});

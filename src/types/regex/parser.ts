import type { NetException } from '../net-exception.ts';
import { CharSet, caseVariants } from './char-set.ts';
import { readEscapedSet, readSet } from './class-parser.ts';
import { numberGroups, surveyGroups } from './groups.ts';
import type { GroupSlot, RegexNode } from './nodes.ts';
import { patternError, regexOptions } from './options.ts';

export interface ParsedRegex {
  readonly root: RegexNode;
  /** Sorted by number, without group 0. */
  readonly groups: readonly GroupSlot[];
}

/**
 * Reads a .NET regular expression.
 * @throws NetException System.Text.RegularExpressions.RegexParseException
 */
export function parseRegex(pattern: string, options: number): ParsedRegex {
  return new Parser(pattern, options).parse();
}

const letters: Readonly<Record<string, number>> = {
  i: regexOptions.ignoreCase,
  m: regexOptions.multiline,
  n: regexOptions.explicitCapture,
  s: regexOptions.singleline,
  x: regexOptions.ignoreWhitespace,
};

const maxInt = 2147483647;

class Parser {
  readonly pattern: string;
  position = 0;
  options: number;
  readonly #slots: GroupSlot[] = [];
  readonly #byName = new Map<string, GroupSlot>();
  /** References are looked up when all groups are known. */
  readonly #references: { readonly name: string; readonly offset: number; readonly slot: GroupSlot }[] = [];
  /** Names of all groups of the pattern, found by a first look: `\12` depends on them. */
  readonly #count: number;
  readonly #names: ReadonlySet<string>;

  constructor(pattern: string, options: number) {
    this.pattern = pattern;
    this.options = options;
    const { count, names } = surveyGroups(pattern, options);
    this.#count = count;
    this.#names = names;
  }

  parse(): ParsedRegex {
    const root = this.alternation();
    if (this.position < this.pattern.length) throw this.error(this.position + 1, "Too many )'s.");
    numberGroups(this.#slots, this.#byName);
    for (const { name, offset, slot } of this.#references) {
      const target = this.#byName.get(name);
      if (target === undefined) {
        const what = /^\d+$/.test(name) ? `number ${name}` : `name '${name}'`;
        throw this.error(offset, `Reference to undefined group ${what}.`);
      }
      slot.number = target.number;
    }
    return { root, groups: this.#slots.toSorted((a, b) => a.number - b.number) };
  }

  error(offset: number, reason: string): NetException {
    return patternError(this.pattern, offset, reason);
  }

  has(option: number): boolean {
    return (this.options & option) !== 0;
  }

  private alternation(): RegexNode {
    const saved = this.options;
    const options = [this.sequence()];
    while (this.peek() === '|') {
      this.position++;
      options.push(this.sequence());
    }
    this.options = saved;
    return options.length === 1 ? (options[0] ?? { kind: 'empty' }) : { kind: 'alternation', options };
  }

  private sequence(): RegexNode {
    const items: RegexNode[] = [];
    for (;;) {
      this.skipBlanks();
      const char = this.peek();
      if (char === '' || char === '|' || char === ')') break;
      const start = this.position;
      const atom = this.atom();
      if (atom === null) continue;
      items.push(this.quantified(atom, start));
    }
    if (items.length === 1) return items[0] ?? { kind: 'empty' };
    return items.length === 0 ? { kind: 'empty' } : { kind: 'sequence', items };
  }

  /** One element; null for what leaves no trace: inline options and comments. */
  private atom(): RegexNode | null {
    const char = this.peek();
    this.position++;
    switch (char) {
      case '(':
        return this.group();
      case '[':
        return { kind: 'set', set: this.cased(readSet(this)) };
      case '\\':
        return this.escape();
      case '.':
        return { kind: 'set', set: this.has(regexOptions.singleline) ? everything : allButNewLine };
      case '^':
        return { kind: 'anchor', anchor: this.has(regexOptions.multiline) ? 'lineStart' : 'start' };
      case '$':
        return { kind: 'anchor', anchor: this.has(regexOptions.multiline) ? 'lineEnd' : 'finalEnd' };
      case '*':
      case '+':
      case '?':
        throw this.error(this.position, `Quantifier '${char}' following nothing.`);
      case '{':
        if (this.braces(this.position - 1) !== null)
          throw this.error(this.position, "Quantifier '{' following nothing.");
        return this.char(123);
      default:
        return this.char(char.charCodeAt(0));
    }
  }

  private char(code: number): RegexNode {
    const ignoreCase = this.has(regexOptions.ignoreCase) && caseVariants(code).length > 1;
    return { kind: 'char', code, ignoreCase };
  }

  /** A set in both cases when case does not count. */
  private cased(set: CharSet): CharSet {
    return this.has(regexOptions.ignoreCase) ? set.withBothCases() : set;
  }

  private quantified(atom: RegexNode, start: number): RegexNode {
    this.skipBlanks();
    const range = this.quantifier();
    if (range === null) return atom;
    if (range.min > range.max) throw this.error(this.position, 'Illegal {x,y} with x > y.');
    const lazy = this.peek() === '?';
    if (lazy) this.position++;
    this.skipBlanks();
    const again = this.position;
    const next = this.quantifier();
    if (next !== null) {
      const text = this.pattern.charAt(again);
      throw this.error(again + 1, `Nested quantifier '${text}'.`);
    }
    if (start < 0) return atom;
    return { kind: 'repeat', child: atom, min: range.min, max: range.max, lazy };
  }

  private quantifier(): { readonly min: number; readonly max: number } | null {
    switch (this.peek()) {
      case '*':
        this.position++;
        return { min: 0, max: Number.POSITIVE_INFINITY };
      case '+':
        this.position++;
        return { min: 1, max: Number.POSITIVE_INFINITY };
      case '?':
        this.position++;
        return { min: 0, max: 1 };
      case '{': {
        const braces = this.braces(this.position);
        if (braces === null) return null;
        this.position += braces.length;
        return braces;
      }
      default:
        return null;
    }
  }

  /** `{2}`, `{2,}`, `{2,5}` at a place; anything else in braces is text. */
  private braces(at: number): { readonly min: number; readonly max: number; readonly length: number } | null {
    const match = /^\{(\d+)(?:(,)(\d*))?\}/.exec(this.pattern.slice(at, at + 40));
    if (match === null) return null;
    const [whole, low = '0', comma, high] = match;
    const min = Number(low);
    const max = comma === undefined ? min : high === '' || high === undefined ? Number.POSITIVE_INFINITY : Number(high);
    if (min > maxInt || (max > maxInt && max !== Number.POSITIVE_INFINITY)) {
      throw this.error(at + whole.length - 1, 'Capture group numbers must be less than or equal to Int32.MaxValue.');
    }
    return { min, max, length: whole.length };
  }

  private group(): RegexNode | null {
    const open = this.position;
    const saved = this.options;
    if (this.peek() !== '?') {
      if (this.has(regexOptions.explicitCapture)) return this.body(saved);
      const slot: GroupSlot = { name: null, number: 0 };
      this.#slots.push(slot);
      return { kind: 'capture', slot, pops: null, child: this.body(saved) };
    }
    this.position++;
    const char = this.peek();
    this.position++;
    switch (char) {
      case ':':
        return this.body(saved);
      case '=':
      case '!':
        return { kind: 'look', ahead: true, negative: char === '!', child: this.body(saved) };
      case '>':
        return { kind: 'atomic', child: this.body(saved) };
      case '#': {
        const end = this.pattern.indexOf(')', this.position);
        if (end < 0) throw this.error(this.pattern.length, 'Unterminated (?#...) comment.');
        this.position = end + 1;
        return null;
      }
      case '(':
        return this.conditional(saved);
      case '<':
      case "'":
        if (char === '<' && (this.peek() === '=' || this.peek() === '!')) {
          const negative = this.peek() === '!';
          this.position++;
          return { kind: 'look', ahead: false, negative, child: this.body(saved) };
        }
        return this.namedGroup(char === '<' ? '>' : "'", saved);
      default:
        this.position = open + 1;
        return this.inlineOptions(saved);
    }
  }

  /** What stands up to the closing parenthesis. */
  private body(saved: number): RegexNode {
    const child = this.alternation();
    if (this.peek() !== ')') throw this.error(this.pattern.length, "Not enough )'s.");
    this.position++;
    this.options = saved;
    return child;
  }

  private namedGroup(close: string, saved: number): RegexNode {
    const match = /^(\w*)(?:-(\w+))?/.exec(this.pattern.slice(this.position));
    const [whole = '', name = '', popped] = match ?? [];
    const after = this.pattern.charAt(this.position + whole.length);
    if ((name === '' && popped === undefined) || after !== close) {
      const end = this.position + whole.length;
      if (after === '') throw this.error(this.pattern.length, 'Unrecognized grouping construct.');
      throw this.error(
        end,
        whole === ''
          ? 'Unrecognized grouping construct.'
          : 'Invalid group name: Group names must begin with a word character.',
      );
    }
    if (/^0\d+$/.test(name) || (/^\d/.test(name) && !/^\d+$/.test(name))) {
      const digits = /^\d+/.exec(name)?.[0].length ?? 0;
      throw this.error(this.position + digits, 'Invalid group name: Group names must begin with a word character.');
    }
    if (name === '0') throw this.error(this.position + 1, 'Capture number cannot be zero.');
    this.position += whole.length + 1;
    const pops = popped === undefined ? null : this.reference(popped, this.position - 1);
    if (name === '') return { kind: 'pop', pops: pops ?? { name: null, number: 0 }, child: this.body(saved) };
    let slot = this.#byName.get(name);
    if (slot === undefined) {
      slot = { name, number: 0 };
      this.#byName.set(name, slot);
      this.#slots.push(slot);
    }
    return { kind: 'capture', slot, pops, child: this.body(saved) };
  }

  private conditional(saved: number): RegexNode {
    const match = /^(\w+)\)/.exec(this.pattern.slice(this.position));
    const name = match?.[1];
    let test: GroupSlot | RegexNode;
    if (
      name !== undefined &&
      (/^\d+$/.test(name) ? Number(name) <= this.#count || this.#names.has(name) : this.#names.has(name))
    ) {
      this.position += name.length + 1;
      test = this.reference(name, this.position);
    } else if (name !== undefined && /^\d+$/.test(name)) {
      throw this.error(
        this.position + name.length + 1,
        `Conditional alternation refers to an undefined group number ${name}.`,
      );
    } else {
      this.position--;
      const inner = this.atom();
      test =
        inner?.kind === 'look'
          ? inner
          : { kind: 'look', ahead: true, negative: false, child: inner ?? { kind: 'empty' } };
    }
    const branches = this.body(saved);
    if (branches.kind !== 'alternation') return { kind: 'conditional', test, yes: branches, no: { kind: 'empty' } };
    const [yes, no, ...more] = branches.options;
    if (more.length > 0) throw this.error(this.position, 'Too many | in (?()|).');
    return { kind: 'conditional', test, yes: yes ?? { kind: 'empty' }, no: no ?? { kind: 'empty' } };
  }

  private inlineOptions(saved: number): RegexNode | null {
    const match = /^([imnsx]*)(?:-([imnsx]*))?([:)])/i.exec(this.pattern.slice(this.position));
    if (match === null) {
      throw this.error(Math.min(this.position + 1, this.pattern.length), 'Unrecognized grouping construct.');
    }
    const [whole, on = '', off = '', end] = match;
    for (const letter of on.toLowerCase()) this.options |= letters[letter] ?? 0;
    for (const letter of off.toLowerCase()) this.options &= ~(letters[letter] ?? 0);
    this.position += whole.length;
    return end === ':' ? this.body(saved) : null;
  }

  /** A slot that takes its number from the group of that name once all are known. */
  private reference(name: string, offset: number): GroupSlot {
    const slot: GroupSlot = { name, number: 0 };
    this.#references.push({ name, offset, slot });
    return slot;
  }

  private escape(): RegexNode {
    const char = this.peek();
    if (char === '') throw this.error(this.pattern.length, 'Illegal \\ at end of pattern.');
    switch (char) {
      case 'b':
      case 'B':
        this.position++;
        return { kind: 'anchor', anchor: char === 'b' ? 'boundary' : 'notBoundary' };
      case 'A':
        this.position++;
        return { kind: 'anchor', anchor: 'start' };
      case 'z':
        this.position++;
        return { kind: 'anchor', anchor: 'end' };
      case 'Z':
        this.position++;
        return { kind: 'anchor', anchor: 'finalEnd' };
      case 'G':
        this.position++;
        return { kind: 'anchor', anchor: 'continue' };
      case 'k':
        return this.namedReference();
    }
    const digits = /^[1-9]\d*/.exec(this.pattern.slice(this.position))?.[0];
    if (digits !== undefined && (digits.length === 1 || Number(digits) <= this.#count || this.#names.has(digits))) {
      this.position += digits.length;
      const slot = this.reference(digits, this.position);
      return { kind: 'backreference', slot, ignoreCase: this.has(regexOptions.ignoreCase) };
    }
    const found = readEscapedSet(this);
    return found instanceof CharSet ? { kind: 'set', set: this.cased(found) } : this.char(found);
  }

  private namedReference(): RegexNode {
    const match = /^k(?:<(\w+)>|'(\w+)'|\{(\w+)\})/.exec(this.pattern.slice(this.position));
    const name = match?.[1] ?? match?.[2] ?? match?.[3];
    if (match === null || name === undefined)
      throw this.error(this.position + 1, 'Malformed \\k<...> named back reference.');
    this.position += match[0].length;
    const slot = this.reference(name, this.position);
    return { kind: 'backreference', slot, ignoreCase: this.has(regexOptions.ignoreCase) };
  }

  private peek(): string {
    return this.pattern.charAt(this.position);
  }

  /** White space and comments, when they mean nothing. */
  private skipBlanks(): void {
    if (!this.has(regexOptions.ignoreWhitespace)) return;
    for (;;) {
      const blank = /^(?:[\t-\r ]+|#[^\n]*)/.exec(this.pattern.slice(this.position));
      if (blank === null) return;
      this.position += blank[0].length;
    }
  }
}

const everything = CharSet.of([[0, 0xffff]]);
const allButNewLine = CharSet.of([[10, 10]]).complement();

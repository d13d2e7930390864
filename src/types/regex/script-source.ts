import { boundaryCharacters, CharSet, caseVariants } from './char-set.ts';
import { childrenOf, type RegexNode } from './nodes.ts';

/** A pattern in JavaScript's own syntax. */
export interface ScriptSource {
  readonly source: string;
  /** For each JavaScript group the number of the .NET group it stands for; 0 for one that only helps. */
  readonly groups: readonly number[];
}

/**
 * Writes a pattern for JavaScript's engine. `limit` is the highest code unit that the subject has: for plain ASCII text
 * the classes are small. Must only be asked for patterns that {@link runsNatively}.
 */
export function scriptSource(root: RegexNode, limit: number): ScriptSource {
  const writer = new Writer(limit);
  const source = writer.write(root);
  return { source, groups: writer.groups };
}

class Writer {
  readonly groups: number[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  write(node: RegexNode): string {
    switch (node.kind) {
      case 'empty':
        return '(?:)';
      case 'char':
        return node.ignoreCase
          ? CharSet.of(caseVariants(node.code).map((code) => [code, code])).toSource()
          : literal(node.code);
      case 'set':
        return node.set.toSource(this.#limit);
      case 'sequence':
        return node.items
          .map((item) => (item.kind === 'alternation' ? `(?:${this.write(item)})` : this.write(item)))
          .join('');
      case 'alternation':
        return node.options.map((option) => this.write(option)).join('|');
      case 'capture':
        this.groups.push(node.slot.number);
        return `(${this.write(node.child)})`;
      case 'atomic': {
        this.groups.push(0);
        const number = this.groups.length;
        return `(?:(?=(${this.write(node.child)}))\\${number})`;
      }
      case 'look':
        return `(?${node.ahead ? '' : '<'}${node.negative ? '!' : '='}${this.write(node.child)})`;
      case 'repeat':
        return this.#repeat(node);
      case 'backreference':
        return `(?:\\${this.groups.lastIndexOf(node.slot.number) + 1})`;
      case 'anchor':
        return this.#anchor(node.anchor);
      default:
        throw new Error(`a ${node.kind} cannot be written for JavaScript`);
    }
  }

  #repeat(node: Extract<RegexNode, { kind: 'repeat' }>): string {
    const inner = this.write(node.child);
    const single = node.child.kind === 'char' || node.child.kind === 'set' || node.child.kind === 'capture';
    const { min, max } = node;
    const count =
      max === Number.POSITIVE_INFINITY
        ? min === 0
          ? '*'
          : min === 1
            ? '+'
            : `{${min},}`
        : min === 0 && max === 1
          ? '?'
          : `{${min},${max}}`;
    return `${single ? inner : `(?:${inner})`}${count}${node.lazy ? '?' : ''}`;
  }

  #anchor(anchor: Extract<RegexNode, { kind: 'anchor' }>['anchor']): string {
    switch (anchor) {
      case 'start':
        return '^';
      case 'end':
        return '$';
      case 'finalEnd':
        return '(?=\\n?$)';
      case 'lineStart':
        return '(?<![^\\n])';
      case 'lineEnd':
        return '(?![^\\n])';
      case 'continue':
        // Only where every match starts: the expression is then run sticky.
        return '';
      default: {
        if (this.#limit < 128) return anchor === 'boundary' ? '\\b' : '\\B';
        const word = boundaryCharacters().toSource();
        const [a, b] = anchor === 'boundary' ? ['!', '='] : ['=', '!'];
        return `(?:(?<=${word})(?${a}${word})|(?<!${word})(?${b}${word}))`;
      }
    }
  }
}

function literal(code: number): string {
  const char = String.fromCharCode(code);
  return /^[\w ]$/.test(char) && code < 128 ? char : `\\u${code.toString(16).padStart(4, '0')}`;
}

/**
 * True when JavaScript's engine finds the same as .NET's, and in bounded time. It keeps no captures of earlier rounds of
 * a repeat, takes references to groups that took no part for empty, and has neither balancing groups nor conditions.
 */
export function runsNatively(root: RegexNode): boolean {
  return !hasForeignPart(root, true) && referencesHold(root) && !canExplode(root) && !losesCaptures(root);
}

/** True when the pattern starts with `\G`, so that a match must start where the search does. */
export function startsWithContinue(root: RegexNode): boolean {
  if (root.kind === 'anchor') return root.anchor === 'continue';
  return root.kind === 'sequence' && root.items[0] !== undefined && startsWithContinue(root.items[0]);
}

function hasForeignPart(node: RegexNode, atStart: boolean): boolean {
  switch (node.kind) {
    case 'conditional':
    case 'pop':
      return true;
    case 'capture':
      if (node.pops !== null) return true;
      break;
    case 'anchor':
      return node.anchor === 'continue' && !atStart;
    case 'sequence':
      return node.items.some((item, index) =>
        hasForeignPart(item, atStart && index === 0 && item.kind !== 'alternation'),
      );
    case 'alternation':
      return node.options.some((option) => hasForeignPart(option, false));
  }
  return childrenOf(node).some((child) => hasForeignPart(child, false));
}

/** A reference holds when its group stands before it in the same sequence, so that it has taken part. */
function referencesHold(root: RegexNode): boolean {
  let holds = true;
  const names = new Map<number, number>();
  countCaptures(root, names);
  const walk = (node: RegexNode, done: ReadonlySet<number>): ReadonlySet<number> => {
    switch (node.kind) {
      case 'backreference':
        if (!done.has(node.slot.number) || (names.get(node.slot.number) ?? 0) > 1 || node.ignoreCase) holds = false;
        return done;
      case 'capture':
        return new Set([...walk(node.child, done), node.slot.number]);
      case 'sequence':
        return node.items.reduce((known, item) => walk(item, known), done);
      case 'atomic':
        return walk(node.child, done);
      case 'repeat':
      case 'look': {
        const inside = walk(node.child, done);
        const always = node.kind === 'repeat' ? node.min > 0 && node.max === node.min : node.ahead && !node.negative;
        return always ? inside : done;
      }
      default:
        for (const child of childrenOf(node)) walk(child, done);
        return done;
    }
  };
  walk(root, new Set());
  return holds;
}

function countCaptures(node: RegexNode, counts: Map<number, number>): void {
  if (node.kind === 'capture') counts.set(node.slot.number, (counts.get(node.slot.number) ?? 0) + 1);
  for (const child of childrenOf(node)) countCaptures(child, counts);
}

/** Captures of a repeat's body that not every round sets, or whose body may match nothing. */
function losesCaptures(node: RegexNode): boolean {
  if (node.kind === 'repeat' && node.max > 1 && hasCapture(node.child)) {
    if (minLength(node.child) === 0 || hasOptionalCapture(node.child)) return true;
  }
  return childrenOf(node).some(losesCaptures);
}

function hasCapture(node: RegexNode): boolean {
  return node.kind === 'capture' || childrenOf(node).some(hasCapture);
}

function hasOptionalCapture(node: RegexNode): boolean {
  if (node.kind === 'alternation' || (node.kind === 'repeat' && node.min === 0)) return hasCapture(node);
  return childrenOf(node).some(hasOptionalCapture);
}

/** The fewest characters a node takes. */
function minLength(node: RegexNode): number {
  switch (node.kind) {
    case 'char':
    case 'set':
      return 1;
    case 'sequence':
      return node.items.reduce((sum, item) => sum + minLength(item), 0);
    case 'alternation':
      return Math.min(...node.options.map(minLength));
    case 'repeat':
      return node.min * minLength(node.child);
    case 'capture':
    case 'atomic':
    case 'pop':
      return minLength(node.child);
    default:
      return 0;
  }
}

/** An unbounded repeat whose body can take the same text in more than one way may need time without bound. */
function canExplode(node: RegexNode): boolean {
  if (node.kind === 'repeat' && node.max > 20 && isAmbiguous(node.child, firstSet(node.child))) return true;
  return childrenOf(node).some(canExplode);
}

/**
 * True when a node may match the same text in two ways, seen from a loop around it. `follow` is what can come next; null
 * when that is unknown.
 */
function isAmbiguous(node: RegexNode, follow: CharSet | null): boolean {
  switch (node.kind) {
    case 'repeat': {
      const own = firstSet(node.child);
      const varies = node.min !== node.max && (own === null || follow === null || overlap(own, follow));
      return varies || isAmbiguous(node.child, node.max > 1 ? joined(own, follow) : follow);
    }
    case 'alternation':
      return !startsApart(node.options) || node.options.some((option) => isAmbiguous(option, follow));
    case 'sequence':
      return node.items.some((item, index) => isAmbiguous(item, followOf(node.items, index + 1, follow)));
    case 'capture':
    case 'atomic':
      return isAmbiguous(node.child, follow);
    default:
      return childrenOf(node).some((child) => isAmbiguous(child, null));
  }
}

/** What can come at a place of a sequence. Items that may match nothing let the next ones through. */
function followOf(items: readonly RegexNode[], from: number, follow: CharSet | null): CharSet | null {
  let set: CharSet | null = CharSet.of([]);
  for (let index = from; index < items.length && set !== null; index++) {
    const item = items[index];
    if (item === undefined) break;
    if (item.kind === 'repeat' && item.min === 0) set = joined(set, firstSet(item.child));
    else return joined(set, firstSet(item));
  }
  return joined(set, follow);
}

function joined(a: CharSet | null, b: CharSet | null): CharSet | null {
  return a === null || b === null ? null : CharSet.of([...a.ranges, ...b.ranges]);
}

function overlap(a: CharSet, b: CharSet): boolean {
  return a.ranges.some(([low, high]) => b.ranges.some(([from, to]) => from <= high && low <= to));
}

/** True when no two options can start with the same character. */
function startsApart(options: readonly RegexNode[]): boolean {
  const firsts = options.map(firstSet);
  return firsts.every(
    (first, index) =>
      first !== null && firsts.slice(index + 1).every((other) => other !== null && !overlap(first, other)),
  );
}

/** What a node's match starts with; null when that is unknown or it may match nothing. */
function firstSet(node: RegexNode): CharSet | null {
  switch (node.kind) {
    case 'char':
      return CharSet.of((node.ignoreCase ? caseVariants(node.code) : [node.code]).map((code) => [code, code]));
    case 'set':
      return node.set;
    case 'sequence':
      return node.items[0] === undefined ? null : firstSet(node.items[0]);
    case 'capture':
    case 'atomic':
      return firstSet(node.child);
    case 'repeat':
      return node.min > 0 ? firstSet(node.child) : null;
    case 'alternation': {
      const sets = node.options.map(firstSet);
      return sets.every((set) => set !== null) ? CharSet.of(sets.flatMap((set) => set?.ranges ?? [])) : null;
    }
    default:
      return null;
  }
}

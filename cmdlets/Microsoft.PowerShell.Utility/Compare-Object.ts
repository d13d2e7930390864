import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { NoteProperty } from '../../src/types/member-kinds.ts';
import { customObject, extend, PSCustomObject, PSObject } from '../../src/types/ps-object.ts';
import type { Value } from '../../src/types/value.ts';
import { entryComparer, valueComparer } from './comparer.ts';
import { cultureParameter } from './culture-parameter.ts';
import { defaultKeys, type OrderEntry, type OrderKey, orderEntry, readGroupKeys } from './ordering.ts';

const indicator = 'SideIndicator';

type Side = '==' | '<=' | '=>';

export default defineCmdlet({
  name: 'Compare-Object',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['compare', 'diff'],
  synopsis: 'Tells which objects two lists have in common and which only one of them has.',
  parameters: {
    ReferenceObject: {
      type: 'PSObject[]',
      mandatory: true,
      position: 0,
      allowEmptyCollection: true,
      help: 'The first list; what only it has is marked <=.',
    },
    DifferenceObject: {
      type: 'PSObject[]',
      mandatory: true,
      position: 1,
      byValue: true,
      allowEmptyCollection: true,
      help: 'The second list; what only it has is marked =>.',
    },
    SyncWindow: {
      type: 'Int32',
      validateRange: [0, 2147483647],
      help: 'How far apart in the lists equal objects may stand.',
      default: '[Int32]::MaxValue',
    },
    Property: { type: 'Object[]', help: 'The properties that decide; without them the objects themselves.' },
    ExcludeDifferent: { type: 'SwitchParameter', help: 'Writes only what both have.' },
    IncludeEqual: { type: 'SwitchParameter', help: 'Writes what both have as well, marked ==.' },
    PassThru: { type: 'SwitchParameter', help: 'Writes the objects themselves, marked.' },
    Culture: cultureParameter,
    CaseSensitive: { type: 'SwitchParameter', help: 'Tells capitals from small letters.' },
  },
  examples: [
    {
      title: 'Two lists of scopes',
      command: "Compare-Object '10.0.10.0', '10.0.20.0' '10.0.20.0', '10.0.30.0'",
      shows: ['10.0.30.0   =>', '10.0.10.0   <='],
    },
  ],
  related: ['Group-Object', 'Sort-Object'],
  start(cmdlet, args) {
    const includeEqual =
      args.includeEqual === true || (args.excludeDifferent === true && !cmdlet.isBound('IncludeEqual'));
    const comparison = new Comparison(cmdlet, {
      reference: args.referenceObject,
      property: args.property ?? null,
      window: args.syncWindow ?? Number.POSITIVE_INFINITY,
      includeEqual,
      includeDifferent: args.excludeDifferent !== true,
      passThru: args.passThru === true,
      ignoreCase: args.caseSensitive !== true,
      culture: args.culture,
    });
    return {
      process: () => comparison.add(args.differenceObject),
      end: () => comparison.finish(),
    };
  },
});

interface Options {
  readonly reference: readonly Value[];
  readonly property: readonly Value[] | null;
  readonly window: number;
  readonly includeEqual: boolean;
  readonly includeDifferent: boolean;
  readonly passThru: boolean;
  readonly ignoreCase: boolean;
  readonly culture: string | undefined;
}

/** Walks both lists in step; what has no partner yet waits in a backlog of at most `window` entries. */
class Comparison {
  readonly #cmdlet: CmdletInvocation;
  readonly #options: Options;
  #keys: readonly OrderKey[] | null = null;
  #reference: readonly OrderEntry[] = [];
  #next = 0;
  #same: (left: OrderEntry, right: OrderEntry) => boolean = () => false;
  #onlyReference: OrderEntry[] = [];
  #onlyDifference: OrderEntry[] = [];

  constructor(cmdlet: CmdletInvocation, options: Options) {
    this.#cmdlet = cmdlet;
    this.#options = options;
  }

  add(values: readonly Value[]): void {
    const { reference } = this.#options;
    if (reference.length === 0) {
      if (values.length === 0) return;
      this.#prepare(values[0]);
      for (const value of values) this.#emitDifferent(this.#entry(value), '=>');
      return;
    }
    this.#prepare(reference[0]);
    if (values.length === 0) this.#step(null);
    for (const value of values) this.#step(this.#entry(value));
  }

  finish(): void {
    while (this.#next < this.#reference.length) this.#step(null);
    for (const entry of this.#onlyDifference) this.#emitDifferent(entry, '=>');
    for (const entry of this.#onlyReference) this.#emitDifferent(entry, '<=');
  }

  #prepare(first: Value): void {
    if (this.#keys !== null) return;
    const property = this.#options.property ?? defaultKeys(first) ?? [];
    const keys = readGroupKeys(this.#cmdlet, property);
    this.#keys = keys;
    this.#reference = this.#options.reference.map((item) => this.#entry(item));
    const compare = entryComparer(
      valueComparer(this.#cmdlet, this.#options.ignoreCase, this.#options.culture),
      new Array<boolean>(Math.max(keys.length, 1)).fill(true),
    );
    this.#same = (left, right) => compare(left, right) === 0;
  }

  #entry(item: Value): OrderEntry {
    return orderEntry(this.#cmdlet, item, this.#keys ?? []);
  }

  #step(difference: OrderEntry | null): void {
    const reference = this.#reference[this.#next] ?? null;
    if (reference !== null) this.#next++;
    if (reference !== null && difference !== null && this.#same(reference, difference)) {
      this.#emitEqual(reference);
      return;
    }
    if (difference !== null && !this.#matched(difference, this.#onlyReference, null)) {
      this.#wait(difference, this.#onlyDifference, '=>');
    }
    if (reference !== null && !this.#matched(reference, this.#onlyDifference, reference)) {
      this.#wait(reference, this.#onlyReference, '<=');
    }
  }

  /** Takes an entry's partner off a backlog; the reference side of the pair is what gets written. */
  #matched(entry: OrderEntry, backlog: OrderEntry[], written: OrderEntry | null): boolean {
    const index = backlog.findIndex((other) => other !== entry && this.#same(entry, other));
    const partner = backlog[index];
    if (partner === undefined) return false;
    backlog.splice(index, 1);
    this.#emitEqual(written ?? partner);
    return true;
  }

  #wait(entry: OrderEntry, backlog: OrderEntry[], side: Side): void {
    const { window } = this.#options;
    if (window === 0) {
      this.#emitDifferent(entry, side);
      return;
    }
    while (backlog.length >= window) {
      const oldest = backlog.shift();
      if (oldest !== undefined) this.#emitDifferent(oldest, side);
    }
    backlog.push(entry);
  }

  #emitEqual(entry: OrderEntry): void {
    if (this.#options.includeEqual) this.#emit(entry, '==');
  }

  #emitDifferent(entry: OrderEntry, side: Side): void {
    if (this.#options.includeDifferent) this.#emit(entry, side);
  }

  #emit(entry: OrderEntry, side: Side): void {
    if (this.#options.passThru) {
      this.#cmdlet.writeObject(marked(entry.item, side));
      return;
    }
    const asked = this.#options.property ?? [];
    const notes: [string, Value][] =
      asked.length === 0
        ? [['InputObject', entry.item]]
        : (this.#keys ?? []).map((key, k): [string, Value] => [key.expression.text, entry.keys[k] ?? null]);
    this.#cmdlet.writeObject(customObject([...notes, [indicator, side]]));
  }
}

/** The object itself with the side as a property. */
function marked(item: Value, side: Side): Value {
  const target = typeof item === 'object' && item !== null ? item : new PSObject(item);
  if (target instanceof PSCustomObject) {
    target.remove(indicator.toLowerCase());
    target.set(indicator, side);
  } else {
    extend(target).members.set(indicator.toLowerCase(), new NoteProperty(indicator, side));
  }
  return target;
}

import type { Expression } from '../../src/format/expression.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { tryConvertTo, unconvertible } from '../../src/runtime/convert/convert.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { formatContextOf } from '../../src/runtime/formatting/session-formatter.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { doubleType } from '../../src/types/core-types.ts';
import { double, isNumber, toDouble } from '../../src/types/numbers.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import { isNull, type Value } from '../../src/types/value.ts';
import { valueComparer } from './comparer.ts';
import { MeasureInfo, TextMeasureInfo } from './measure-info.ts';
import { orderText } from './ordering.ts';
import './property-expression.ts';

/** The statistics of the objects themselves, when no property is asked for. */
const self = '$_';

export default defineCmdlet({
  name: 'Measure-Object',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['measure'],
  synopsis:
    'Counts objects and computes sum, average, extremes and spread of numbers; counts lines, words and characters of text.',
  defaultSet: 'GenericMeasure',
  sets: ['GenericMeasure', 'TextMeasure'],
  parameters: {
    InputObject: { type: 'PSObject', byValue: true, help: 'The objects to measure.' },
    Property: {
      type: 'PSPropertyExpression[]',
      position: 0,
      notNullOrEmpty: true,
      help: 'The properties to measure; wildcards and script blocks are allowed.',
    },
    StandardDeviation: { type: 'SwitchParameter', sets: { GenericMeasure: {} }, help: 'The spread of the values.' },
    Sum: { type: 'SwitchParameter', sets: { GenericMeasure: {} }, help: 'The sum of the values.' },
    AllStats: { type: 'SwitchParameter', sets: { GenericMeasure: {} }, help: 'Everything there is to compute.' },
    Average: { type: 'SwitchParameter', sets: { GenericMeasure: {} }, help: 'The mean of the values.' },
    Maximum: { type: 'SwitchParameter', sets: { GenericMeasure: {} }, help: 'The greatest value.' },
    Minimum: { type: 'SwitchParameter', sets: { GenericMeasure: {} }, help: 'The least value.' },
    Line: { type: 'SwitchParameter', sets: { TextMeasure: {} }, help: 'Counts lines.' },
    Word: { type: 'SwitchParameter', sets: { TextMeasure: {} }, help: 'Counts words.' },
    Character: { type: 'SwitchParameter', sets: { TextMeasure: {} }, help: 'Counts characters.' },
    IgnoreWhiteSpace: {
      type: 'SwitchParameter',
      sets: { TextMeasure: {} },
      help: 'Does not count blanks as characters.',
    },
  },
  outputTypes: [
    'Microsoft.PowerShell.Commands.GenericMeasureInfo',
    'Microsoft.PowerShell.Commands.TextMeasureInfo',
    'Microsoft.PowerShell.Commands.GenericObjectMeasureInfo',
  ],
  examples: [
    { title: 'Add up', command: '(1..5 | Measure-Object -Sum).Sum', shows: ['15'] },
    { title: 'Count words', command: "('the quick brown fox' | Measure-Object -Word).Words", shows: ['4'] },
  ],
  related: ['Group-Object', 'Select-Object'],
  start(cmdlet, args) {
    const all = args.allStats === true;
    const text = cmdlet.parameterSet === 'TextMeasure';
    const wanted: Wanted = {
      sum: all || args.sum === true,
      average: all || args.average === true,
      deviation: all || args.standardDeviation === true,
      maximum: all || args.maximum === true,
      minimum: all || args.minimum === true,
      lines: args.line === true,
      words: args.word === true,
      characters: args.character === true,
      ignoreBlanks: args.ignoreWhiteSpace === true,
    };
    const properties = args.property?.map((each) => each.expression) ?? null;
    const measure = new Measure(cmdlet, wanted);
    return {
      process() {
        const item = args.inputObject;
        if (isNull(item)) return;
        if (properties === null) measure.add(self, unwrap(item));
        else measure.addProperties(item, properties);
      },
      end() {
        if (properties === null) measure.statistics(self);
        measure.write(text, properties !== null);
      },
    };
  },
});

interface Wanted {
  readonly sum: boolean;
  readonly average: boolean;
  readonly deviation: boolean;
  readonly maximum: boolean;
  readonly minimum: boolean;
  readonly lines: boolean;
  readonly words: boolean;
  readonly characters: boolean;
  readonly ignoreBlanks: boolean;
}

interface Statistics {
  count: number;
  sum: number;
  variance: number;
  maximum: Value;
  minimum: Value;
  lines: number;
  words: number;
  characters: number;
}

class Measure {
  readonly #cmdlet: CmdletInvocation;
  readonly #wanted: Wanted;
  readonly #byName = new Map<string, { readonly name: string; readonly values: Statistics }>();
  #failed = false;

  constructor(cmdlet: CmdletInvocation, wanted: Wanted) {
    this.#cmdlet = cmdlet;
    this.#wanted = wanted;
  }

  statistics(name: string): Statistics {
    const key = name.toLowerCase();
    let entry = this.#byName.get(key);
    if (entry === undefined) {
      const values = { count: 0, sum: 0, variance: 0, maximum: null, minimum: null, lines: 0, words: 0, characters: 0 };
      entry = { name, values };
      this.#byName.set(key, entry);
    }
    return entry.values;
  }

  addProperties(item: Value, properties: readonly Expression[]): void {
    const context = formatContextOf(this.#cmdlet.session);
    const counted = new Set<string>();
    for (const expression of properties) {
      const resolved = expression.resolve(item, context);
      if (resolved.length === 0 && !expression.hasWildcards) this.statistics(expression.text);
      for (const each of resolved) {
        const key = each.text.toLowerCase();
        if (counted.has(key)) continue;
        const result = each.evaluate(item, context);
        if (result.kind === 'missing') continue;
        this.add(each.text, result.kind === 'value' ? unwrap(result.value) : null);
        counted.add(key);
      }
    }
  }

  add(name: string, value: Value): void {
    const wanted = this.#wanted;
    const statistics = this.statistics(name);
    statistics.count++;
    if (wanted.lines || wanted.words || wanted.characters) this.#addText(statistics, value);
    if (wanted.sum || wanted.average || wanted.deviation) {
      const number = this.#number(value);
      if (number === null) {
        this.#notNumeric(value);
        return;
      }
      addNumber(statistics, number);
    }
    if (wanted.minimum) statistics.minimum = this.#extreme(value, statistics.minimum, 1);
    if (wanted.maximum) statistics.maximum = this.#extreme(value, statistics.maximum, -1);
  }

  write(asText: boolean, byProperty: boolean): void {
    for (const { name, values } of this.#byName.values()) {
      if (values.count === 0 && byProperty) {
        if (this.#cmdlet.session.scope.strictVersion >= 2) this.#notFound(name, asText);
        continue;
      }
      const info = asText ? this.#textInfo(values) : this.#info(values);
      if (byProperty) info.property = name;
      this.#cmdlet.writeObject(info);
    }
  }

  #addText(statistics: Statistics, value: Value): void {
    const text = isNull(value) ? '' : orderText(this.#cmdlet, value);
    const { ignoreBlanks } = this.#wanted;
    statistics.characters += ignoreBlanks ? text.replace(/\s/g, '').length : text.length;
    statistics.words += text.match(/\S+/g)?.length ?? 0;
    if (text !== '') statistics.lines += text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  }

  #number(value: Value): number | null {
    if (isNull(value)) return 0;
    if (isNumber(value)) return toDouble(value);
    const converted = tryConvertTo(value, doubleType, this.#cmdlet.session.context);
    return converted !== unconvertible && isNumber(converted) ? toDouble(converted) : null;
  }

  /** The lesser (`sign` 1) or greater (-1) of two values: numbers as such, values of different types as text. */
  #extreme(value: Value, known: Value, sign: number): Value {
    if (isNull(known)) return value;
    const left = this.#comparable(known);
    const right = this.#comparable(value);
    const numbers = typeof left === 'number' && typeof right === 'number';
    const compare = valueComparer(this.#cmdlet, false);
    const order = numbers ? left - right : compare(asValue(left), asValue(right));
    return order * sign > 0 ? value : known;
  }

  #comparable(value: Value): number | Exclude<Value, number> {
    if (isNull(value)) return null;
    const number = this.#number(value);
    return number ?? (value as Exclude<Value, number>);
  }

  #notNumeric(value: Value): void {
    this.#failed = true;
    this.#cmdlet.writeError(
      ErrorRecord.of({
        message: `Input object "${orderText(this.#cmdlet, value)}" is not numeric.`,
        id: 'NonNumericInputObject',
        category: 'InvalidType',
        target: value,
        exceptionType: 'System.Management.Automation.PSInvalidOperationException',
      }),
    );
  }

  #notFound(name: string, asText: boolean): void {
    this.#cmdlet.writeError(
      ErrorRecord.of({
        message: `The property "${name}" cannot be found in the input for any objects.`,
        id: asText ? 'TextMeasurePropertyNotFound' : 'GenericMeasurePropertyNotFound',
        category: 'ObjectNotFound',
        exceptionType: 'System.Management.Automation.PSArgumentException',
      }),
    );
  }

  #info(values: Statistics): MeasureInfo {
    const wanted = this.#wanted;
    const info = new MeasureInfo();
    info.count = values.count;
    if (!this.#failed) {
      if (wanted.sum) info.sum = values.sum;
      if (wanted.average && values.count > 0) info.average = values.sum / values.count;
      if (wanted.deviation) info.standardDeviation = Math.sqrt(values.variance);
    }
    const maximum = this.#comparable(values.maximum);
    const minimum = this.#comparable(values.minimum);
    info.isNumeric = [maximum, minimum].every((value) => value === null || typeof value === 'number');
    if (wanted.maximum) info.maximum = info.isNumeric ? asDouble(maximum) : values.maximum;
    if (wanted.minimum) info.minimum = info.isNumeric ? asDouble(minimum) : values.minimum;
    return info;
  }

  #textInfo(values: Statistics): TextMeasureInfo {
    const info = new TextMeasureInfo();
    if (this.#wanted.lines) info.lines = values.lines;
    if (this.#wanted.words) info.words = values.words;
    if (this.#wanted.characters) info.characters = values.characters;
    return info;
  }
}

/** Welford's way: mean and spread without keeping the values. */
function addNumber(statistics: Statistics, number: number): void {
  const previous = statistics.sum;
  statistics.sum += number;
  if (statistics.count <= 1) return;
  const before = statistics.count - 1;
  statistics.variance *= (statistics.count - 2) / before;
  statistics.variance += (number - previous / before) ** 2 / statistics.count;
}

function asValue(value: Value): Value {
  return typeof value === 'number' ? double(value) : value;
}

function asDouble(value: Value): Value {
  return typeof value === 'number' ? double(value) : value;
}

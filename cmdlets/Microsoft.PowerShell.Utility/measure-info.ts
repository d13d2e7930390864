import { defineType } from '../../src/types/declare.ts';
import type { NetType } from '../../src/types/net-type.ts';
import { double } from '../../src/types/numbers.ts';
import type { NetObject, Value } from '../../src/types/value.ts';

const commands = 'Microsoft.PowerShell.Commands';

/** What Measure-Object writes about values. */
export class MeasureInfo implements NetObject {
  property: string | null = null;
  count = 0;
  average: number | null = null;
  sum: number | null = null;
  standardDeviation: number | null = null;
  maximum: Value = null;
  minimum: Value = null;
  /** True when maximum and minimum are numbers, or there is none. */
  isNumeric = true;

  get netType(): NetType {
    return this.isNumeric ? genericType : objectType;
  }
}

/** What Measure-Object -Line, -Word and -Character write. */
export class TextMeasureInfo implements NetObject {
  property: string | null = null;
  lines: number | null = null;
  words: number | null = null;
  characters: number | null = null;

  get netType(): NetType {
    return textType;
  }
}

const measureType = defineType(`${commands}.MeasureInfo`, {});

function orNull(value: number | null): Value {
  return value === null ? null : double(value);
}

const genericType = defineType(`${commands}.GenericMeasureInfo`, {
  base: measureType,
  members: () => ({
    'int Count {get;}': (self: MeasureInfo) => self.count,
    'System.Object Average {get;}': (self: MeasureInfo) => orNull(self.average),
    'System.Object Sum {get;}': (self: MeasureInfo) => orNull(self.sum),
    'System.Object Maximum {get;}': (self: MeasureInfo) => self.maximum,
    'System.Object Minimum {get;}': (self: MeasureInfo) => self.minimum,
    'System.Object StandardDeviation {get;}': (self: MeasureInfo) => orNull(self.standardDeviation),
    'string Property {get;}': (self: MeasureInfo) => self.property,
  }),
});

const objectType = defineType(`${commands}.GenericObjectMeasureInfo`, {
  base: measureType,
  members: () => ({
    'int Count {get;}': (self: MeasureInfo) => self.count,
    'System.Object Average {get;}': (self: MeasureInfo) => orNull(self.average),
    'System.Object Sum {get;}': (self: MeasureInfo) => orNull(self.sum),
    'System.Object Maximum {get;}': (self: MeasureInfo) => self.maximum,
    'System.Object Minimum {get;}': (self: MeasureInfo) => self.minimum,
    'System.Object StandardDeviation {get;}': (self: MeasureInfo) => orNull(self.standardDeviation),
    'string Property {get;}': (self: MeasureInfo) => self.property,
  }),
});

const textType = defineType(`${commands}.TextMeasureInfo`, {
  base: measureType,
  members: () => ({
    'System.Object Lines {get;}': (self: TextMeasureInfo) => self.lines,
    'System.Object Words {get;}': (self: TextMeasureInfo) => self.words,
    'System.Object Characters {get;}': (self: TextMeasureInfo) => self.characters,
    'string Property {get;}': (self: TextMeasureInfo) => self.property,
  }),
});

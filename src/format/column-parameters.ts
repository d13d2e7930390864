import type { Value } from '../types/value.ts';
import type { PropertySpec } from './format-parameters.ts';
import type { ShapeKind } from './packets.ts';
import type { CalculatedProperty, PropertyKey } from './property-parameters.ts';
import {
  alignmentKey,
  depthKey,
  expressionKey,
  formatStringKey,
  labelKey,
  PropertyParameterError,
  readPropertyParameters,
  widthKey,
} from './property-parameters.ts';
import type { Alignment } from './table-writer.ts';

const keysOf: Record<ShapeKind, readonly PropertyKey[]> = {
  table: [expressionKey, formatStringKey, widthKey, alignmentKey, labelKey],
  list: [expressionKey, formatStringKey, labelKey],
  wide: [expressionKey, formatStringKey],
  custom: [expressionKey, depthKey],
};
const groupKeys: readonly PropertyKey[] = [expressionKey, formatStringKey, labelKey];
const alignments: readonly Alignment[] = ['left', 'center', 'right'];

/**
 * Reads the -Property arguments of a Format-* cmdlet.
 * @throws PropertyParameterError
 */
export function readColumns(arguments_: readonly Value[], kind: ShapeKind): PropertySpec[] {
  return readPropertyParameters(arguments_, keysOf[kind]).map((calculated) => ({
    expression: calculated.expression,
    label: text(calculated, labelKey),
    width: width(calculated),
    alignment: alignment(calculated),
    format: formatString(calculated),
    depth: number(calculated, depthKey),
  }));
}

/**
 * Reads the -GroupBy argument.
 * @throws PropertyParameterError
 */
export function readGroupBy(argument: Value): PropertySpec | undefined {
  const calculated = readPropertyParameters([argument], groupKeys)[0];
  if (calculated === undefined) return undefined;
  return { expression: calculated.expression, label: text(calculated, labelKey), format: formatString(calculated) };
}

function text(calculated: CalculatedProperty, key: PropertyKey): string | undefined {
  const value = calculated.entries.get(key.name);
  return typeof value === 'string' ? value : undefined;
}

function number(calculated: CalculatedProperty, key: PropertyKey): number | undefined {
  const value = calculated.entries.get(key.name);
  return typeof value === 'number' ? value : undefined;
}

function width(calculated: CalculatedProperty): number | undefined {
  const value = number(calculated, widthKey);
  if (value !== undefined && value <= 0) {
    throw new PropertyParameterError(
      'WidthOutOfRange',
      `The value "${value}" for key "width" should be greater than 0.`,
    );
  }
  return value;
}

function alignment(calculated: CalculatedProperty): Alignment | undefined {
  const value = text(calculated, alignmentKey);
  if (value === undefined) return undefined;
  const found = value === '' ? undefined : alignments.find((each) => each.startsWith(value.toLowerCase()));
  if (found !== undefined) return found;
  throw new PropertyParameterError(
    'AlignmentIllegalValue',
    `The value "${value}" for key "alignment" is not valid; valid values are {${alignments.join(', ')}}.`,
  );
}

function formatString(calculated: CalculatedProperty): string | undefined {
  const value = text(calculated, formatStringKey);
  if (value === '') {
    throw new PropertyParameterError(
      'FormatStringEmpty',
      'Cannot have an empty formatting string for key "formatString".',
    );
  }
  return value;
}

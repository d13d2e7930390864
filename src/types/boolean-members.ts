import { booleanType } from './core-types.ts';
import { describeType } from './declare.ts';
import { argumentException, argumentNull, formatException } from './net-exception.ts';
import type { PSReference } from './reference.ts';
import type { Value } from './value.ts';

function parse(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
}

/** `[bool]::Parse`: `True` and `False` in any case. */
export function parseBoolean(text: string | null): boolean {
  if (text === null) throw argumentNull('value');
  const value = parse(text);
  if (value === null) throw formatException(`String '${text}' was not recognized as a valid Boolean.`);
  return value;
}

describeType(booleanType, ['bool'], () => ({
  'int CompareTo(System.Object obj) | int CompareTo(bool value)': (self: boolean, other: Value) => {
    if (other === null) return 1;
    if (typeof other !== 'boolean') throw argumentException('Object must be of type Boolean.');
    return Number(self) - Number(other);
  },
  'bool Equals(System.Object obj) | bool Equals(bool obj)': (self: boolean, other: Value) => self === other,
  'string ToString() | string ToString(System.IFormatProvider provider)': (self: boolean) => (self ? 'True' : 'False'),
  'System.TypeCode GetTypeCode()': () => 3,
  'static string TrueString {get;}': () => 'True',
  'static string FalseString {get;}': () => 'False',
  'static bool Parse(string value)': parseBoolean,
  'static bool TryParse(string value, [ref] bool result)': (text: string | null, result: PSReference) => {
    const value = text === null ? null : parse(text);
    result.value = value ?? false;
    return value !== null;
  },
}));

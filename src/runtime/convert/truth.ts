import { Char } from '../../types/char.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import { EnumValue } from '../../types/enums.ts';
import { NetNumber, toDouble } from '../../types/numbers.ts';
import { PSObject } from '../../types/ps-object.ts';
import type { Value } from '../../types/value.ts';
import { SwitchParameter } from '../binder/switch-parameter.ts';

/** `[bool] value` as `if` and `-and` see it; never throws. A list of one item is as true as the item. */
export function isTrue(value: Value): boolean {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'string':
      return value !== '';
    case 'number':
      return value !== 0;
    case 'bigint':
      return value !== 0n;
    case 'undefined':
      return false;
    default:
      return value !== null && isTrueObject(value);
  }
}

function isTrueObject(value: Exclude<Value, undefined | null | boolean | string | number | bigint>): boolean {
  if (Array.isArray(value)) return isTrueList(value);
  if (value instanceof NetNumber) return toDouble(value) !== 0;
  if (value instanceof PSObject) return isTrue(value.base);
  if (value instanceof SwitchParameter) return value.isPresent;
  if (value instanceof Char) return value.code !== 0;
  if (value instanceof EnumValue) return value.value !== 0;
  const isList = [...value.netType.ancestors].some((type) => type.name === 'IList');
  if (!isList) return true;
  const items = enumerableOf(value);
  return items === null || isTrueList([...items]);
}

function isTrueList(items: readonly Value[]): boolean {
  if (items.length === 0) return false;
  if (items.length > 1) return true;
  // A list inside a list is not looked into: it is there.
  const only = items[0];
  return Array.isArray(only) ? only.length > 0 : isTrue(only);
}

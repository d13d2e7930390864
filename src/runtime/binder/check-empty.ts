import { booleanType, stringType } from '../../types/core-types.ts';
import { NetDictionary } from '../../types/dictionary.ts';
import { itemsOf } from '../../types/enumerable.ts';
import type { NetType } from '../../types/net-type.ts';
import { unwrap } from '../../types/ps-object.ts';
import type { Value } from '../../types/value.ts';
import type { SourceExtent } from './arguments.ts';
import { bindingError } from './binding-error.ts';
import type { ParameterMetadata } from './metadata.ts';

/** Mandatory parameters refuse null, the empty text and the empty list unless an attribute allows them. */
export function checkNotEmpty(value: Value, parameter: ParameterMetadata, extent: SourceExtent | null): void {
  check(value, parameter.type, parameter, extent, true);
}

function check(
  value: Value,
  type: NetType,
  parameter: ParameterMetadata,
  extent: SourceExtent | null,
  intoLists: boolean,
): void {
  const details = { kind: 'validation' as const, parameter: parameter.name, type, extent };
  if (value === null || value === undefined) {
    const isNullableBool = type.genericName === 'System.Nullable' && type.genericArguments[0] === booleanType;
    if (parameter.allowsNull || isNullableBool) return;
    throw bindingError('ParameterArgumentValidationErrorNullNotAllowed', details);
  }
  if (type === stringType) {
    if (unwrap(value) === '' && !parameter.allowsEmptyString) {
      throw bindingError('ParameterArgumentValidationErrorEmptyStringNotAllowed', details);
    }
    return;
  }
  if (!intoLists) return;
  const isArray = type.kind === 'array';
  const isList = isArray || [...type.ancestors].some(({ name }) => name === 'IList');
  const base = unwrap(value);
  const items = isList && !(base instanceof NetDictionary) ? itemsOf(base) : null;
  if (items === null) return;
  const element = type.elementType ?? type.genericArguments[0];
  let empty = true;
  for (const item of items) {
    empty = false;
    if (element === undefined || element.isValueType) break;
    check(item, element, parameter, extent, false);
  }
  if (empty && !parameter.allowsEmptyCollection) {
    throw bindingError(
      isArray
        ? 'ParameterArgumentValidationErrorEmptyArrayNotAllowed'
        : 'ParameterArgumentValidationErrorEmptyCollectionNotAllowed',
      details,
    );
  }
}

import { AdaptedObject } from '../types/adapted.ts';
import { CimInstance } from '../types/cim-instance.ts';
import { PSObject } from '../types/ps-object.ts';
import type { Value } from '../types/value.ts';
import type { FormatContext } from './format-context.ts';
import type { PropertySpec } from './format-parameters.ts';
import { defaultPropertySet, hasProperty, propertyNames, readProperty } from './objects.ts';

const computerName = 'PSComputerName';
const showComputerName = 'PSShowComputerName';

/** The properties that PowerShell shows when none are asked for. */
export interface ShownProperties {
  readonly names: readonly string[];
  /** True when the type declares them (DefaultDisplayPropertySet). */
  readonly declared: boolean;
}

export function defaultProperties(item: Value, context: FormatContext): ShownProperties {
  const declared = defaultPropertySet(item);
  if (declared.length > 0) {
    const names = showsComputerName(item, context) ? [...declared, computerName] : declared;
    return { names, declared: true };
  }
  const names = adaptedNames(item, propertyNames(item, context));
  return { names: withoutRemoting(item, names, context), declared: false };
}

/** An adapted object shows the properties that its adapter gives it, not those of the .NET type behind it. */
function adaptedNames(item: Value, names: readonly string[]): readonly string[] {
  const base = item instanceof PSObject ? item.base : item;
  if (base instanceof AdaptedObject) {
    const adapted = base.adaptedProperties().map(({ name }) => name);
    return adapted.length > 0 ? adapted : names;
  }
  return base instanceof CimInstance ? names.filter((name) => name !== 'CimClass') : names;
}

/** True for objects that came from another computer and are to say so. */
export function showsComputerName(item: Value, context: FormatContext): boolean {
  if (!hasProperty(item, showComputerName, context) || !hasProperty(item, computerName, context)) return false;
  return context.isTrue(readProperty(item, showComputerName, context));
}

function withoutRemoting(item: Value, names: readonly string[], context: FormatContext): readonly string[] {
  if (!names.includes(showComputerName)) return names;
  const hideName = !showsComputerName(item, context);
  return names.filter((name) => name !== showComputerName && !(hideName && name === computerName));
}

/** Wildcards and property sets become the properties that this object has; a missing property becomes nothing. */
export function expandProperties(
  asked: readonly PropertySpec[],
  item: Value,
  context: FormatContext,
): readonly PropertySpec[] {
  return asked.flatMap((spec) => spec.expression.resolve(item, context).map((expression) => ({ ...spec, expression })));
}

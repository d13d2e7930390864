import type { Attribute } from '../../language/ast.ts';
import type { Value } from '../../types/value.ts';
import type { ArgumentAttribute } from '../binder/attributes.ts';
import { createAttribute, isArgumentAttribute } from '../binder/create-attribute.ts';
import type { Frame } from '../compile/frame.ts';
import { fail } from '../errors/engine-errors.ts';

/** Attributes that PowerShell itself knows and that say nothing about values. */
const declarative = new Set([
  'parameter',
  'alias',
  'cmdletbinding',
  'outputtype',
  'argumentcompleter',
  'argumentcompletions',
  'dontshow',
  'supportswildcards',
  'psdefaultvalue',
  'diagnosticattribute',
  'hidden',
  'flags',
  'system.flags',
  'suppressmessage',
  'experimental',
  'dscproperty',
  'dscresource',
  'dynamicclassimplementationassembly',
]);

/**
 * The validation, transformation or allowance of an attribute, or null for one that acts on no value.
 * Throws CustomAttributeTypeNotFound for a name nobody knows.
 */
export function buildAttribute(
  name: string,
  positional: readonly Value[],
  named: ReadonlyMap<string, Value>,
  frame: Frame,
  _node: Attribute,
): ArgumentAttribute | null {
  if (isArgumentAttribute(name)) return createAttribute(name, positional, named, frame.shell.context);
  const key = shortName(name);
  if (declarative.has(key)) return null;
  const custom = frame.shell.classes.customAttribute(name, positional, named, frame);
  if (custom !== undefined) return custom;
  return fail('CustomAttributeTypeNotFound', [name]);
}

export function shortName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^.*\./, '')
    .replace(/attribute$/, '');
}

import type { View } from '../../lab/lab.ts';
import { KIND } from '../kinds.ts';
import type { ClassType, DhcpClass } from '../model/class.ts';
import type { OptionDefinition } from '../model/option.ts';
import { BUILTIN_CLASSES } from './builtinClasses.ts';
import { BUILTIN_DEFINITIONS } from './builtinDefinitions.ts';

/** What a server can talk about: its classes and its option definitions, Windows' own until they were changed. */
export function heldClasses(view: View, server: string): readonly DhcpClass[] {
  return view.read<readonly DhcpClass[]>(server, KIND.classes, '') ?? BUILTIN_CLASSES;
}

export function heldDefinitions(view: View, server: string): readonly OptionDefinition[] {
  return view.read<readonly OptionDefinition[]>(server, KIND.definitions, '') ?? BUILTIN_DEFINITIONS;
}

/** The class of that type and name, whatever the case of the name. */
export function findClass(classes: readonly DhcpClass[], type: ClassType, name: string): DhcpClass | undefined {
  const wanted = name.toLowerCase();
  return classes.find((each) => each.type === type && each.name.toLowerCase() === wanted);
}

export function findDefinition(
  definitions: readonly OptionDefinition[],
  optionId: number,
  vendorClass: string,
): OptionDefinition | undefined {
  const vendor = vendorClass.toLowerCase();
  return definitions.find((each) => each.optionId === optionId && each.vendorClass.toLowerCase() === vendor);
}

import type { View } from '../../lab/lab.ts';
import { KIND } from '../kinds.ts';
import type { ClassType, DhcpClass } from '../model/class.ts';
import type { OptionDefinition } from '../model/option.ts';
import { BUILTIN_CLASSES, BUILTIN_CLASSES6 } from './builtinClasses.ts';
import { BUILTIN_DEFINITIONS } from './builtinDefinitions.ts';
import { BUILTIN_DEFINITIONS6 } from './builtinDefinitions6.ts';

/** What one half of a server can talk about, and where it keeps it. */
export interface Vocabulary {
  /** As it stands in the names of the cmdlets. */
  readonly version: 'v4' | 'v6';
  readonly classKind: string;
  readonly definitionKind: string;
  readonly builtinClasses: readonly DhcpClass[];
  readonly builtinDefinitions: readonly OptionDefinition[];
  readonly greatestOptionId: number;
}

export const VOCABULARY4: Vocabulary = {
  version: 'v4',
  classKind: KIND.classes,
  definitionKind: KIND.definitions,
  builtinClasses: BUILTIN_CLASSES,
  builtinDefinitions: BUILTIN_DEFINITIONS,
  greatestOptionId: 0xff,
};

export const VOCABULARY6: Vocabulary = {
  version: 'v6',
  classKind: KIND.classes6,
  definitionKind: KIND.definitions6,
  builtinClasses: BUILTIN_CLASSES6,
  builtinDefinitions: BUILTIN_DEFINITIONS6,
  greatestOptionId: 0xffff,
};

/** A server's classes, Windows' own until they were changed. */
export function heldClasses(view: View, server: string, vocabulary = VOCABULARY4): readonly DhcpClass[] {
  return view.read<readonly DhcpClass[]>(server, vocabulary.classKind, '') ?? vocabulary.builtinClasses;
}

/** A server's option definitions, Windows' own until they were changed. */
export function heldDefinitions(view: View, server: string, vocabulary = VOCABULARY4): readonly OptionDefinition[] {
  return view.read<readonly OptionDefinition[]>(server, vocabulary.definitionKind, '') ?? vocabulary.builtinDefinitions;
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

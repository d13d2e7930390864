import { defineEnum } from '../../types/declare.ts';
import { EnumType, EnumValue } from '../../types/enums.ts';
import { findType } from '../../types/type-names.ts';
import type { Value } from '../../types/value.ts';
import type { Scope } from './scope.ts';

/** The values of ActionPreference in lower case. */
export type ActionName = 'silentlycontinue' | 'stop' | 'continue' | 'inquire' | 'ignore' | 'suspend' | 'break';

const automation = 'System.Management.Automation';

function enumType(name: string, entries: string): EnumType {
  const known = findType(`${automation}.${name}`);
  return known instanceof EnumType ? known : defineEnum(`${automation}.${name}`, entries);
}

export const actionPreferenceType = enumType(
  'ActionPreference',
  'SilentlyContinue Stop Continue Inquire Ignore Suspend Break',
);
export const confirmImpactType = enumType('ConfirmImpact', 'None Low Medium High');
export const errorViewType = enumType('ErrorView', 'NormalView CategoryView ConciseView DetailedView');

const names: readonly ActionName[] = ['silentlycontinue', 'stop', 'continue', 'inquire', 'ignore', 'suspend', 'break'];

/** An ActionPreference in whatever form a variable or parameter holds it; undefined when it is none. */
export function actionName(value: Value): ActionName | undefined {
  if (value instanceof EnumValue) return names[value.value];
  if (typeof value === 'number') return names[value];
  if (typeof value !== 'string') return undefined;
  const text = value.trim().toLowerCase();
  return names.find((name) => name === text) ?? names[Number(text)];
}

/** A preference variable as code in a scope sees it. `variable` is lower case. */
export function preferenceOf(scope: Scope, variable: string, otherwise: ActionName): ActionName {
  return actionName(scope.find(variable)?.get() ?? null) ?? otherwise;
}

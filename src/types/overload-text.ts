import type { Overload } from './net-type.ts';
import { typeText } from './type-names.ts';

/** One overload as Get-Member and error messages show it: `string Substring(int startIndex, int length)`. */
export function overloadText(name: string, overload: Overload): string {
  if (overload.definition !== undefined) return overload.definition;
  const parameters = overload.parameters.map((parameter) => {
    const prefix = parameter.out ? '[ref] ' : parameter.params ? 'Params ' : '';
    return `${prefix}${typeText(parameter.type)} ${parameter.name}`;
  });
  return `${overload.isStatic ? 'static ' : ''}${typeText(overload.returns)} ${name}(${parameters.join(', ')})`;
}

import type { ArgumentValidator } from '../../src/runtime/binder/attributes.ts';
import { setterRefusal } from '../../src/runtime/binder/validators.ts';
import type { ParameterDeclaration } from '../../src/runtime/cmdlet.ts';
import { type CultureInfo, englishCulture, findCulture, findCultureByNumber } from '../../src/types/culture.ts';
import { NetException } from '../../src/types/net-exception.ts';

/** A culture by name or by its number, decimal or after `0x`. */
function cultureNamed(text: string): CultureInfo {
  const trimmed = text.trim();
  const hex = /^0x([\da-f]+)$/i.exec(trimmed)?.[1];
  if (hex !== undefined) return findCultureByNumber(Number.parseInt(hex, 16));
  return /^[\d,]+$/.test(trimmed) ? findCultureByNumber(Number(trimmed.replaceAll(',', ''))) : findCulture(text);
}

const existingCulture: ArgumentValidator = {
  kind: 'validator',
  name: 'Culture',
  validate(value) {
    if (typeof value !== 'string' || value === '') return;
    try {
      cultureNamed(value);
    } catch (error) {
      if (!(error instanceof NetException)) throw error;
      throw setterRefusal('Culture', error.message);
    }
  },
};

/** -Culture of the cmdlets that compare. */
export const cultureParameter = {
  type: 'String',
  attributes: [existingCulture],
  help: 'The culture whose alphabet counts: a name such as sv-SE, or its number.',
} as const satisfies ParameterDeclaration;

/** The name of the culture that a -Culture argument asks for; null when it is in effect the session's own. */
export function foreignCulture(argument: string | undefined): string | null {
  if (argument === undefined || argument === '') return null;
  const culture = cultureNamed(argument);
  return culture === englishCulture || culture.name === '' ? null : culture.name;
}

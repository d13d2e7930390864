import { expect, test } from 'vitest';
import { findType } from '../../src/types/registry.ts';
import { genericNames, registeredTypes, typeText } from '../../src/types/type-names.ts';

test('every signature of every registered type can be read', () => {
  let members = 0;
  for (const type of new Set(registeredTypes())) {
    try {
      members += type.members.instance.size + type.members.statics.size + type.members.constructors.length;
    } catch (error) {
      throw new Error(`${type.fullName}: ${String(error)}`);
    }
  }
  expect(members).toBeGreaterThan(500);
});

test('generic types close over their arguments', () => {
  for (const { name, arity } of genericNames()) {
    const type = findType(`${name}[${Array.from({ length: arity }, () => 'string').join(',')}]`);
    expect(type, name).not.toBeNull();
    expect(type && typeText(type)).toBe(`${name}[${Array.from({ length: arity }, () => 'string').join(',')}]`);
    expect(type?.members).toBeDefined();
  }
});

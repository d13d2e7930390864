import { expect, test } from 'vitest';
import { metadataOf } from '../../src/runtime/binder/from-declaration.ts';
import { allCommands } from './test-shell.ts';

test('every parameter is of a type that is declared', async () => {
  const commands = await allCommands();
  for (const cmdlet of commands.loaded.values()) {
    for (const { name, type } of metadataOf(cmdlet).parameters) {
      expect(type.fullName, `${cmdlet.name} -${name}`).not.toBe('');
    }
  }
  const cmdlet = commands.get('Get-Date');
  if (cmdlet === undefined) throw new Error('Get-Date is missing');
  const wrong = { ...cmdlet, parameters: { Name: { type: 'NoSuchThing', help: '' } } };
  expect(() => metadataOf(wrong)).toThrow('no type NoSuchThing');
});

// Members are read when a script first looks into a type, so a signature that names a type nobody has loaded fails there
// and then. Whatever is loaded must stand by itself: the engine alone, the program around it, and all its commands.
import { describe, expect, test } from 'vitest';
import { genericNames, registeredTypes } from '../../src/types/type-names.ts';

function unreadable(): string[] {
  const failures: string[] = [];
  for (const type of new Set(registeredTypes())) {
    try {
      expect(type.members.instance.size).toBeGreaterThanOrEqual(0);
    } catch (error) {
      failures.push(`${type.fullName}: ${String(error)}`);
    }
  }
  return failures;
}

describe('every signature of every registered type can be read', () => {
  test('in the engine without any command', async () => {
    await import('../../src/runtime/engine.ts');
    expect([...registeredTypes()].map((type) => type.fullName)).toContain(
      'System.Management.Automation.PSScriptCmdlet',
    );
    expect(unreadable()).toEqual([]);
  });

  test('in the program before it loads a command', async () => {
    await import('../../src/engine/workshop.ts');
    expect(unreadable()).toEqual([]);
    expect([...genericNames()].length).toBeGreaterThan(10);
  });

  test('with all commands', async () => {
    const { allCommands } = await import('../cmdlets/test-shell.ts');
    await allCommands();
    expect(unreadable()).toEqual([]);
  });
});

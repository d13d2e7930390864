import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import '../../../src/types/registry.ts';
import { metadataOf } from '../../../src/runtime/binder/from-declaration.ts';
import type { Cmdlet, ParameterDeclaration, ParameterInSet } from '../../../src/runtime/cmdlet.ts';
import { syntaxLines } from '../../../src/runtime/completion/syntax.ts';
import inventory from './inventory.json' with { type: 'json' };

/** The module's metadata as its live Windows form has it. */
interface InventoryEntry {
  readonly name: string;
  readonly defaultParameterSet: string | null;
  readonly supportsShouldProcess: boolean;
  readonly confirmImpact: string | null;
  readonly positionalBinding: boolean;
  readonly outputTypes: readonly string[];
  readonly syntax: readonly string[];
  readonly parameters: readonly InventoryParameter[];
}

interface InventoryParameter
  extends Pick<
    ParameterDeclaration,
    | 'type'
    | 'aliases'
    | 'notNull'
    | 'notNullOrEmpty'
    | 'validateSet'
    | 'validateRange'
    | 'allowNull'
    | 'allowEmptyString'
  > {
  readonly name: string;
  readonly sets: Readonly<Record<string, ParameterInSet>>;
}

const entries = new Map((inventory as unknown as InventoryEntry[]).map((entry) => [entry.name, entry]));
const folder = path.resolve(import.meta.dirname, '../../../cmdlets/DhcpServer');
const files = fs
  .readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /[/\\][A-Z][a-z]+-Dhcp\w+\.ts$/.test(file))
  .sort();
const cmdlets = await Promise.all(
  files.map(async (file) => {
    const module = (await import(pathToFileURL(path.join(folder, file)).href)) as { default: Cmdlet };
    return { file, cmdlet: module.default };
  }),
);

describe.each(cmdlets)('$cmdlet.name', ({ file, cmdlet }) => {
  const entry = entries.get(cmdlet.name);
  if (entry === undefined) throw new Error(`${cmdlet.name} is not in the inventory`);

  test('is declared as the live module declares it', () => {
    expect(path.basename(file, '.ts')).toBe(cmdlet.name);
    expect(cmdlet.module).toBe('DhcpServer');
    expect({
      defaultParameterSet: cmdlet.defaultSet ?? null,
      supportsShouldProcess: cmdlet.supportsShouldProcess,
      confirmImpact: cmdlet.confirmImpact ?? null,
      positionalBinding: cmdlet.positionalBinding,
      outputTypes: cmdlet.outputTypes ?? [],
    }).toEqual({
      defaultParameterSet: entry.defaultParameterSet,
      supportsShouldProcess: entry.supportsShouldProcess,
      confirmImpact: entry.confirmImpact,
      positionalBinding: entry.positionalBinding,
      outputTypes: entry.outputTypes,
    });
    expect(Object.entries(cmdlet.parameters).map(([name, declared]) => described(name, declared))).toEqual(
      entry.parameters.map((parameter) => described(parameter.name, parameter)),
    );
  });

  test('has the syntax lines of the live module', () => {
    // PowerShell 7 has short names for two types that Windows PowerShell, where the lines were taken, spells out.
    const expected = entry.syntax.map((line) => line.replaceAll('<uint32', '<uint').replaceAll('<uint16', '<ushort'));
    expect(syntaxLines(metadataOf(cmdlet))).toEqual(expected);
  });

  test('explains itself', () => {
    expect(cmdlet.synopsis).toMatch(/\w.*\.$/);
    for (const [name, parameter] of Object.entries(cmdlet.parameters)) expect(parameter.help, name).toMatch(/\w.*\.$/);
    expect(cmdlet.examples?.length ?? 0).toBeGreaterThan(0);
    for (const related of cmdlet.related ?? []) expect(related).not.toBe(cmdlet.name);
  });
});

test('aliases are those of the module', () => {
  const aliases = cmdlets.flatMap(({ cmdlet }) => cmdlet.aliases ?? []);
  expect(aliases).toEqual(['Reconcile-DhcpServerv4IPRecord']);
});

/** What both sides say of a parameter, in one shape. */
function described(
  name: string,
  parameter: Omit<InventoryParameter, 'name' | 'sets'> & Pick<ParameterDeclaration, 'sets' | keyof ParameterInSet>,
) {
  const sets: Record<string, unknown> = {};
  // A parameter of a command without sets: its flags stand beside its type, or under the name of the set of all.
  const own = parameter.sets ?? { __AllParameterSets: parameter };
  for (const [set, flags] of Object.entries(own).sort()) {
    if (set === '__AllParameterSets' && !flags.mandatory && flags.position === undefined && !flags.byPropertyName)
      continue;
    sets[set] = {
      mandatory: flags.mandatory ?? false,
      position: flags.position ?? null,
      byPropertyName: flags.byPropertyName ?? false,
    };
  }
  return {
    name,
    type: parameter.type,
    aliases: parameter.aliases ?? [],
    sets,
    notNull: parameter.notNull ?? false,
    notNullOrEmpty: parameter.notNullOrEmpty ?? false,
    validateSet: parameter.validateSet ?? null,
    validateRange: parameter.validateRange ?? null,
    allowNull: parameter.allowNull ?? false,
    allowEmptyString: parameter.allowEmptyString ?? false,
  };
}

import { NetDictionary } from '../../types/dictionary.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import type { Value } from '../../types/value.ts';
import { toText } from '../convert/text.ts';
import { fail } from '../errors/engine-errors.ts';
import { WildcardPattern } from '../operators/wildcard.ts';
import type { Shell } from '../shell.ts';
import type { Module } from './module.ts';

/** What a module's `.psd1` says. */
export interface Manifest {
  readonly rootModule: string;
  readonly nestedModules: readonly string[];
  readonly version: string;
  readonly guid: string;
  readonly description: string;
  readonly functions: readonly string[];
  readonly aliases: readonly string[];
  readonly variables: readonly string[];
  readonly privateData: Value;
  readonly prefix: string;
  /** All of it, key by key. */
  readonly table: NetDictionary;
}

/** Reads a manifest: a table of plain data. */
export function readManifest(shell: Shell, text: string, file: string): Manifest {
  const table = shell.compile(text, file).invoke({});
  if (!(table instanceof NetDictionary)) fail('ModuleNotFound', [file]);
  const read = (name: string): Value => table.get(name) ?? null;
  const texts = (name: string, otherwise: readonly string[]): string[] => {
    const value = read(name);
    if (value === null) return [...otherwise];
    return [...(enumerableOf(value) ?? [value])].map((item) => toText(item, shell.context));
  };
  const single = (name: string): string => toText(read(name), shell.context);
  return {
    rootModule: single('RootModule') || single('ModuleToProcess'),
    nestedModules: texts('NestedModules', []),
    version: single('ModuleVersion') || '0.0',
    guid: single('GUID') || '00000000-0000-0000-0000-000000000000',
    description: single('Description'),
    functions: texts('FunctionsToExport', ['*']),
    aliases: texts('AliasesToExport', ['*']),
    variables: texts('VariablesToExport', ['*']),
    privateData: read('PrivateData'),
    prefix: single('DefaultCommandPrefix'),
    table,
  };
}

/** Gives the manifest's module what its parts export, as far as the manifest lets it out. */
export function applyManifest(module: Module, manifest: Manifest, parts: readonly Module[]): void {
  module.version = manifest.version;
  module.guid = manifest.guid;
  module.description = manifest.description;
  module.privateData = manifest.privateData;
  module.prefix = manifest.prefix;
  module.manifest = manifest.table;
  const lets = (patterns: readonly string[], name: string): boolean =>
    patterns.some((pattern) => WildcardPattern.of(pattern).isMatch(name));
  for (const part of parts) {
    for (const [key, info] of part.exportedFunctions) {
      if (!lets(manifest.functions, info.name)) continue;
      info.module = module;
      module.exportedFunctions.set(key, info);
    }
    for (const [key, alias] of part.exportedAliases)
      if (lets(manifest.aliases, alias.name)) module.exportedAliases.set(key, alias);
    for (const [key, variable] of part.exportedVariables) {
      if (lets(manifest.variables, variable.name)) module.exportedVariables.set(key, variable);
    }
  }
}

import type { Value } from '../../types/value.ts';
import { compileRoot } from '../compile/block.ts';
import { fail } from '../errors/engine-errors.ts';
import type { AliasInfo, FunctionInfo } from '../functions/command-info.ts';
import { WildcardPattern } from '../operators/wildcard.ts';
import { Scope } from '../scopes/scope.ts';
import { SessionState } from '../scopes/session-state.ts';
import type { Variable } from '../scopes/variable.ts';
import { ScriptBlock } from '../script-block.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import { SourceText } from '../source-text.ts';
import { applyManifest, readManifest } from './manifest.ts';
import { Module } from './module.ts';

/** Names or wildcards of what a module shows; undefined where nothing was said. */
export interface ExportRules {
  functions?: readonly string[];
  aliases?: readonly string[];
  variables?: readonly string[];
  cmdlets?: readonly string[];
}

/** What Import-Module takes of a module, and under which names. */
export interface ImportOptions extends ExportRules {
  readonly prefix?: string;
  /** `Local` puts commands into the caller's scope, `Global` makes them visible everywhere; else the caller's module or the shell sees them. */
  readonly scope?: 'Local' | 'Global';
  /** False leaves the module out of the list of loaded ones. Default true. */
  readonly listed?: boolean;
  /** Told of everything that was made visible. */
  readonly imported?: (kind: 'function' | 'alias' | 'variable', name: string) => void;
  /** Tells what already exists and is to be left alone. */
  readonly keeps?: (kind: 'function' | 'alias' | 'variable', name: string) => boolean;
}

/** Rules that Export-ModuleMember set while a module's code ran. */
const exportRules = new WeakMap<Module, ExportRules>();

/** Runs a block as the body of a new module (New-Module, a `.psm1`); returns the module and what the body wrote. */
export function createModule(
  session: Session,
  name: string,
  block: ScriptBlock,
  options: { readonly path?: string; readonly args?: readonly Value[] } = {},
): { readonly module: Module; readonly output: Value[] } {
  const shell = session as Shell;
  const top = new Scope(shell.globalState.top, undefined, true);
  const cell: { module: Module | null } = { module: null };
  const state = new SessionState(shell, top, null, () => cell.module);
  const module = new Module(name, options.path ?? '', 'Script', state);
  module.definition = block.text;
  cell.module = module;
  const output = new ScriptBlock(block.code, state).invokeAll({ newScope: false, args: options.args ?? [] });
  chooseExports(module, exportRules.get(module));
  return { module, output };
}

/** Export-ModuleMember, called from a module's code: rules add up. */
export function exportMembers(session: Session, rules: ExportRules): void {
  const { module } = (session as Shell).state;
  if (module === null) fail('ModuleExportOutside');
  const known = exportRules.get(module) ?? {};
  exportRules.set(module, {
    functions: [...(known.functions ?? []), ...(rules.functions ?? [])],
    aliases: [...(known.aliases ?? []), ...(rules.aliases ?? [])],
    variables: [...(known.variables ?? []), ...(rules.variables ?? [])],
    cmdlets: [...(known.cmdlets ?? []), ...(rules.cmdlets ?? [])],
  });
}

/** Without rules a module shows all its functions, but neither aliases nor variables. */
function chooseExports(module: Module, rules: ExportRules | undefined): void {
  const top = module.state?.top;
  if (top === undefined) return;
  const functions = rules === undefined ? ['*'] : (rules.functions ?? []);
  fill(module.exportedFunctions, top.functions ?? new Map<string, FunctionInfo>(), functions);
  fill(
    module.exportedAliases,
    top.aliases ?? new Map<string, AliasInfo>(),
    rules === undefined ? ['*'] : (rules.aliases ?? []),
  );
  const variables = new Map<string, Variable>();
  for (const variable of top.locals()) variables.set(variable.name.toLowerCase(), variable);
  fill(module.exportedVariables, variables, rules?.variables ?? []);
  for (const info of module.exportedFunctions.values()) info.module = module;
}

function fill<T extends { readonly name: string }>(
  into: Map<string, T>,
  from: ReadonlyMap<string, T>,
  patterns: readonly string[],
): void {
  into.clear();
  const wildcards = patterns.map((pattern) => WildcardPattern.of(pattern));
  for (const [key, item] of from) if (wildcards.some((wildcard) => wildcard.isMatch(item.name))) into.set(key, item);
}

/** Makes a module's exports visible and the module known. */
export function importModule(session: Session, module: Module, options: ImportOptions = {}): void {
  const shell = session as Shell;
  const target =
    options.scope === 'Local' ? shell.scope : options.scope === 'Global' ? shell.globalState.top : shell.state.top;
  const matches = (patterns: readonly string[] | undefined, name: string): boolean =>
    patterns === undefined || patterns.some((pattern) => WildcardPattern.of(pattern).isMatch(name));
  const prefix = options.prefix ?? module.prefix;
  for (const info of module.exportedFunctions.values()) {
    if (!matches(options.functions, info.name)) continue;
    const name = prefixed(info.name, prefix);
    if (options.keeps?.('function', name)) continue;
    target.functions ??= new Map();
    target.functions.set(name.toLowerCase(), name === info.name ? info : info.renamed(name));
    options.imported?.('function', name);
  }
  for (const alias of module.exportedAliases.values()) {
    if (!matches(options.aliases, alias.name)) continue;
    const name = prefixed(alias.name, prefix);
    if (options.keeps?.('alias', name)) continue;
    target.aliases ??= new Map();
    alias.module = module;
    target.aliases.set(name.toLowerCase(), name === alias.name ? alias : alias.renamed(name));
    options.imported?.('alias', name);
  }
  for (const variable of module.exportedVariables.values()) {
    if (!matches(options.variables, variable.name) || options.keeps?.('variable', variable.name)) continue;
    target.define(variable.name.toLowerCase(), variable);
    options.imported?.('variable', variable.name);
  }
  const types = module.state?.top.types;
  if (types !== null && types !== undefined) module.exportedTypes = types;
  if (options.listed !== false) shell.modules.set(module.name.toLowerCase(), module);
}

/** `Get-Thing` with the prefix `My` is `Get-MyThing`. */
function prefixed(name: string, prefix: string): string {
  if (prefix === '') return name;
  const dash = name.indexOf('-');
  return dash < 0 ? prefix + name : `${name.slice(0, dash + 1)}${prefix}${name.slice(dash + 1)}`;
}

/** Takes a module's commands and variables away again. */
export function removeModule(session: Session, module: Module): void {
  const shell = session as Shell;
  if (module.onRemove instanceof ScriptBlock) module.onRemove.invoke({});
  for (let scope: Scope | null = shell.scope; scope !== null; scope = scope.parent) {
    for (const [key, info] of scope.functions ?? []) if (info.module === module) scope.functions?.delete(key);
    for (const [key, alias] of scope.aliases ?? []) if (alias.module === module) scope.aliases?.delete(key);
    for (const [key, variable] of module.exportedVariables) if (scope.local(key) === variable) scope.remove(key);
  }
  shell.modules.delete(module.name.toLowerCase());
}

/** A module file: `.psm1`, `.psd1` or `.ps1`; a folder stands for the module of its name in it. Null when there is none. */
export function loadModuleFile(
  session: Session,
  path: string,
  args: readonly Value[] = [],
): { module: Module; output: Value[] } | null {
  const shell = session as Shell;
  const file = findModuleFile(shell, path);
  if (file === null) return null;
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replace(/\.ps(m1|d1|1)$/i, '');
  const text = readText(shell, file);
  if (/\.psd1$/i.test(file)) return loadManifest(shell, file, name, text, args);
  const source = new SourceText(text, file);
  const block = new ScriptBlock(compileRoot(shell.parse(source), source), shell.globalState);
  return createModule(shell, name, block, { path: file, args });
}

function loadManifest(
  shell: Shell,
  file: string,
  name: string,
  text: string,
  args: readonly Value[],
): { module: Module; output: Value[] } | null {
  const manifest = readManifest(shell, text, file);
  const folder = shell.scripts.folder(file);
  const separator = folder.includes('\\') ? '\\' : '/';
  const root =
    manifest.rootModule === '' ? null : loadModuleFile(shell, `${folder}${separator}${manifest.rootModule}`, args);
  if (manifest.rootModule !== '' && root === null) fail('RootModuleNotFound', [manifest.rootModule, file]);
  const nested = manifest.nestedModules.map((each) => loadModuleFile(shell, `${folder}${separator}${each}`));
  const module = new Module(name, file, root === null ? 'Manifest' : 'Script', root?.module.state ?? null);
  const parts = [
    ...(root === null ? [] : [root.module]),
    ...nested.flatMap((each) => (each === null ? [] : [each.module])),
  ];
  applyManifest(module, manifest, parts);
  module.nestedModules = parts.filter((part) => part !== root?.module);
  return { module, output: root?.output ?? [] };
}

function findModuleFile(shell: Shell, path: string): string | null {
  const place = shell.drives.resolve(path);
  if (place === undefined) return null;
  const full = shell.drives.show(place);
  const item = shell.drives.stat(place);
  if (item !== undefined && !item.folder) return full;
  const separator = full.includes('\\') ? '\\' : '/';
  const base = item?.folder === true ? `${full}${separator}${place.segments.at(-1) ?? ''}` : full;
  for (const extension of ['.psd1', '.psm1', '.ps1']) {
    const candidate = shell.drives.resolve(`${base}${extension}`);
    if (candidate !== undefined && shell.drives.stat(candidate)?.folder === false) return `${base}${extension}`;
  }
  return null;
}

function readText(shell: Shell, path: string): string {
  const place = shell.drives.resolve(path);
  if (place === undefined) fail('DriveNotFound', [path]);
  return new TextDecoder('utf-8').decode(place.drive.read(place.segments));
}

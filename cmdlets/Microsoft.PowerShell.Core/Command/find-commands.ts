import { syntaxParameters } from '../../../src/runtime/completion/syntax.ts';
import { similarNames } from '../../../src/runtime/discovery/command-search.ts';
import {
  AliasInfo,
  ApplicationInfo,
  CmdletInfo,
  type CommandInfo,
  FunctionInfo,
} from '../../../src/runtime/functions/command-info.ts';
import { programOf } from '../../../src/runtime/functions/find-command.ts';
import { splitName } from '../../../src/runtime/modules/verbs.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import type { Session } from '../../../src/runtime/session.ts';
import type { Shell } from '../../../src/runtime/shell.ts';
import { compareCulture } from '../../../src/types/collation.ts';
import type { Value } from '../../../src/types/value.ts';

/** What Get-Command asks of a command; what is left out asks nothing. */
export interface CommandFilter {
  /** CommandTypes flags. */
  readonly kinds?: number;
  readonly modules?: readonly WildcardPattern[];
  readonly excludedModules?: readonly WildcardPattern[];
  readonly verbs?: readonly WildcardPattern[];
  readonly nouns?: readonly WildcardPattern[];
  readonly parameters?: readonly WildcardPattern[];
  readonly parameterTypes?: readonly string[];
  /** Also what others of the same name hide. */
  readonly all: boolean;
  /** Only what is loaded. */
  readonly imported: boolean;
  /** How many letters may differ. */
  readonly fuzzy?: number;
  readonly abbreviation: boolean;
  /** Collects the names and aliases of the parameters that fitted, in lower case. */
  readonly seen: Set<string>;
  /** Arguments that dynamic parameters may depend on, by position. */
  readonly argumentList?: readonly Value[];
}

/** The CommandTypes number of a command. */
export function kindNumber(info: CommandInfo): number {
  if (info instanceof AliasInfo) return 1;
  if (info instanceof FunctionInfo) return info.isFilter ? 4 : 2;
  if (info instanceof ApplicationInfo) return 32;
  return info instanceof CmdletInfo ? 8 : 16;
}

/** By kind, then by name. */
export function sortCommands(commands: readonly CommandInfo[]): CommandInfo[] {
  return [...commands].sort((a, b) => kindNumber(a) - kindNumber(b) || compareCulture(a.name, b.name, true));
}

/** The commands of a name or pattern that pass the filter. */
export function findCommands(session: Session, text: string, filter: CommandFilter): CommandInfo[] {
  const shell = session as Shell;
  const slash = text.indexOf('\\');
  const qualified = slash > 0 && !/[/:]/.test(text) && !text.startsWith('.');
  const name = qualified ? text.slice(slash + 1) : text;
  const module = qualified ? WildcardPattern.of(text.slice(0, slash)) : null;
  const passes = (info: CommandInfo): boolean =>
    (module === null || module.isMatch(moduleOf(info))) && fits(info, filter);
  const wild = WildcardPattern.hasWildcards(name) || filter.fuzzy !== undefined || filter.abbreviation;
  if (!wild && /[\\/]/.test(name)) {
    const script = shell.searchCommand(name);
    return script !== null && fits(script, filter) ? [script] : [];
  }
  const all = [...candidates(shell, nameTest(shell, name, filter), filter.imported)]
    .map((info) => (info instanceof CmdletInfo ? withDynamic(info, shell, filter.argumentList) : info))
    .filter(passes);
  if (filter.all) return all;
  if (!wild) return all.slice(0, 1);
  const shown = new Set<string>();
  return all.filter((info) => {
    // A function hides the built-in command of its name; an alias is listed beside what it hides.
    if (info instanceof AliasInfo) return true;
    const key = info.name.toLowerCase();
    const hidden = info instanceof CmdletInfo && shell.findFunction(info.name) !== undefined;
    if (hidden || shown.has(key)) return false;
    shown.add(key);
    return true;
  });
}

function withDynamic(info: CmdletInfo, shell: Shell, given: readonly Value[] = []): CmdletInfo {
  if (info.cmdlet.dynamicParameters === undefined) return info;
  const bound = new Map<string, Value>();
  for (const { parameter, flags } of syntaxParameters(info.metadata, info.metadata.defaultSet)) {
    const value = flags.position === null ? undefined : given[flags.position];
    if (value !== undefined) bound.set(parameter.name, value);
  }
  return info.withDynamic(bound, shell);
}

/** In the order in which names are looked up: aliases, functions, built-in commands. */
function* candidates(shell: Shell, matches: (name: string) => boolean, imported: boolean): Generator<CommandInfo> {
  const loaded = new Set(['Microsoft.PowerShell.Core', ...shell.usedCommandModules()]);
  for (const alias of shell.aliases()) if (matches(alias.name)) yield alias;
  for (const info of shell.functions()) if (matches(info.name)) yield info;
  if (!imported) for (const alias of shell.moduleAliases()) if (matches(alias.name)) yield alias;
  for (const entry of shell.commands.entries()) {
    if (!matches(entry.name) || (imported && !loaded.has(entry.module))) continue;
    const info = shell.cmdlet(entry.name.toLowerCase());
    if (info !== null) yield info;
  }
  for (const { name } of shell.commands.programs.entries()) {
    const bare = name.replace(/\.\w+$/, '');
    const info = matches(name) || matches(bare) ? programOf(shell, name) : null;
    if (info !== null) yield info;
  }
}

function nameTest(shell: Shell, name: string, filter: CommandFilter): (name: string) => boolean {
  if (filter.abbreviation) {
    const pattern = abbreviation(name);
    return (candidate) => pattern.test(candidate) || candidate.toLowerCase() === name.toLowerCase();
  }
  if (filter.fuzzy !== undefined) {
    const known = [...shell.commands.entries()].map((entry) => entry.name);
    for (const info of shell.functions()) known.push(info.name);
    const near = new Set(similarNames(name, known, known.length));
    return (candidate) => near.has(candidate);
  }
  if (!WildcardPattern.hasWildcards(name)) {
    const key = name.toLowerCase();
    return (candidate) => candidate.toLowerCase() === key;
  }
  const wildcard = WildcardPattern.of(name);
  return (candidate) => wildcard.isMatch(candidate);
}

/** `i-psd` stands for names such as Import-PowerShellDataFile: each letter begins a part. */
function abbreviation(text: string): RegExp {
  const [verb = '', noun = ''] = text.split('-');
  const parts = (letters: string): string =>
    [...letters].map((letter) => `${escaped(letter.toUpperCase())}[^A-Z-]*`).join('');
  return new RegExp(`^${parts(verb)}-${parts(noun)}$`);
}

function escaped(letter: string): string {
  return letter.replace(/[.*+?^${}()|[\]\\]/, '\\$&');
}

function moduleOf(info: CommandInfo): string {
  if (info instanceof CmdletInfo) return info.cmdlet.module;
  return info.module?.name ?? '';
}

function fits(info: CommandInfo, filter: CommandFilter): boolean {
  const { kinds, modules, excludedModules, verbs, nouns } = filter;
  if (kinds !== undefined && (kindNumber(info) & kinds) === 0) return false;
  if (modules !== undefined && !any(modules, moduleOf(info))) return false;
  if (excludedModules !== undefined && any(excludedModules, moduleOf(info))) return false;
  const [verb, noun] = splitName(info.name);
  if (verbs !== undefined && !any(verbs, verb)) return false;
  if (nouns !== undefined && !any(nouns, noun)) return false;
  return hasParameter(info, filter);
}

function hasParameter(info: CommandInfo, filter: CommandFilter): boolean {
  const { parameters, parameterTypes, seen } = filter;
  if (parameters === undefined && parameterTypes === undefined) return true;
  const target = info instanceof AliasInfo ? info.resolved() : info;
  let found = false;
  for (const parameter of target?.metadata.parameters ?? []) {
    const names = [parameter.name, ...parameter.aliases].filter(
      (name) => parameters === undefined || any(parameters, name),
    );
    if (names.length === 0) continue;
    for (const name of [parameter.name, ...names]) seen.add(name.toLowerCase());
    const type = parameter.type.elementType ?? parameter.type;
    const named = (name: string): boolean =>
      [type.name, type.fullName].some((each) => each.toLowerCase() === name.toLowerCase());
    if (parameterTypes === undefined || parameterTypes.some(named)) found = true;
  }
  return found;
}

function any(patterns: readonly WildcardPattern[], text: string): boolean {
  return patterns.some((pattern) => pattern.isMatch(text));
}

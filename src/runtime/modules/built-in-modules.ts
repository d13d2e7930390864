import { Hashtable } from '../../types/hashtable.ts';
import { builtInAliases } from '../discovery/builtin-aliases.ts';
import { AliasInfo } from '../functions/command-info.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import { Module } from './module.ts';

const powerShellFolder = 'C:\\program files\\powershell\\7\\Modules';
const windowsFolder = 'C:\\Windows\\system32\\WindowsPowerShell\\v1.0\\Modules';

/** Version and folder of the modules that Windows and PowerShell bring along; the lab's own are ours. */
const known: Readonly<Record<string, readonly [version: string, folder: string]>> = {
  'microsoft.powershell.core': ['7.6.5.500', ''],
  dhcpserver: ['2.0.0.0', windowsFolder],
  servermanager: ['2.0.0.0', windowsFolder],
  dnsclient: ['1.0.0.0', windowsFolder],
  cimcmdlets: ['7.0.0.0', powerShellFolder],
  threadjob: ['2.2.0', powerShellFolder],
  'microsoft.powershell.archive': ['1.2.5', powerShellFolder],
  psreadline: ['2.4.5', powerShellFolder],
};

const made = new WeakMap<Session, Map<string, Module>>();

/** The module that built-in commands belong to, or null: what Get-Module and `.Module` of a command show. */
export function builtInModule(session: Session, name: string): Module | null {
  const shell = session as Shell;
  const key = name.toLowerCase();
  const modules = made.get(session) ?? new Map<string, Module>();
  made.set(session, modules);
  const existing = modules.get(key);
  if (existing !== undefined) return existing;
  const entries = [...shell.commands.entries()].filter((entry) => entry.module.toLowerCase() === key);
  const [first] = entries;
  if (first === undefined) return null;
  const isOwn = key.startsWith('microsoft.');
  const [version, folder] = known[key] ?? [isOwn ? '7.0.0.0' : '1.0', powerShellFolder];
  const spelling = first.module;
  const path = folder === '' ? '' : `${folder}\\${spelling}\\${spelling}.psd1`;
  const module = new Module(spelling, path, 'Manifest', null);
  module.version = version;
  module.manifest = new Hashtable();
  module.manifest.set('CompatiblePSEditions', folder === windowsFolder ? ['Desktop', 'Core'] : ['Core']);
  const infos = () => entries.flatMap((entry) => shell.cmdlet(entry.name.toLowerCase()) ?? []);
  module.listCmdlets = infos;
  const everywhere = new Set(builtInAliases().map(({ name: alias }) => alias.toLowerCase()));
  for (const entry of entries) {
    for (const alias of entry.aliases.filter((each) => !everywhere.has(each.toLowerCase()))) {
      const info = new AliasInfo(alias, entry.name);
      info.module = module;
      module.exportedAliases.set(alias.toLowerCase(), info);
    }
  }
  modules.set(key, module);
  return module;
}

/** The names of all modules with built-in commands, in the order of the index. */
export function builtInModuleNames(session: Session): string[] {
  return [...new Set([...session.commands.entries()].map((entry) => entry.module))];
}

/**
 * Aliases that come with a module and not with every session, by lower-case name: the module loads itself when one is used,
 * as it does for a command.
 */
export function moduleAliases(session: Session): ReadonlyMap<string, AliasInfo> {
  const modules = builtInModuleNames(session).flatMap((name) => builtInModule(session, name) ?? []);
  return new Map(modules.flatMap((module) => [...module.exportedAliases]));
}

/** Modules with a command that has been used, apart from the core that is always there. */
export function usedBuiltInModules(session: Session): Module[] {
  const names = new Set([...(session as Shell).usedCommandModules()].map((name) => name.toLowerCase()));
  names.delete('microsoft.powershell.core');
  return [...names].flatMap((name) => builtInModule(session, name) ?? []);
}

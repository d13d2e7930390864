// Declares [CimSession], which a parameter is of.
import { notSupported } from '../../../src/runtime/errors/not-supported.ts';
import '../../CimCmdlets/cim-session.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import {
  builtInModule,
  builtInModuleNames,
  usedBuiltInModules,
} from '../../../src/runtime/modules/built-in-modules.ts';
import { modulesOnPath } from '../../../src/runtime/modules/find-module.ts';
import type { Module } from '../../../src/runtime/modules/module.ts';
import { type ModuleSpecification, versionFits } from '../../../src/runtime/modules/module-specification.ts';
import { loadModuleFile } from '../../../src/runtime/modules/script-modules.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { enumerableOf } from '../../../src/types/enumerable.ts';
import { extend } from '../../../src/types/ps-object.ts';
import { typeNames } from '../../../src/types/type-of.ts';
import './module-parameters.ts';

export default defineCmdlet({
  name: 'Get-Module',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['gmo'],
  synopsis: 'Lists the modules that are loaded, or that could be.',
  description:
    'Without -ListAvailable: the modules of the session, that is those that were imported and the built-in ones whose commands were used. With it: what is built in and what lies on $env:PSModulePath.',
  defaultSet: 'Loaded',
  sets: ['Loaded', 'Available', 'PsSession', 'CimSession'],
  parameters: {
    Name: {
      type: 'String[]',
      position: 0,
      byValue: true,
      notNullOrEmpty: true,
      help: 'Names of modules; wildcards are allowed.',
    },
    FullyQualifiedName: { type: 'ModuleSpecification[]', byPropertyName: true, help: 'Modules by name and version.' },
    All: {
      type: 'SwitchParameter',
      sets: { Loaded: {}, Available: {} },
      help: 'Also the parts that modules loaded for themselves.',
    },
    ListAvailable: {
      type: 'SwitchParameter',
      sets: { Available: { mandatory: true }, PsSession: {}, CimSession: {} },
      help: 'Lists what could be loaded.',
    },
    PSEdition: {
      type: 'String',
      sets: { Available: {}, PsSession: {} },
      help: 'Only modules for this edition, Core or Desktop.',
    },
    SkipEditionCheck: {
      type: 'SwitchParameter',
      sets: { Available: {}, PsSession: {}, CimSession: {} },
      help: 'Lists modules of both editions.',
    },
    Refresh: {
      type: 'SwitchParameter',
      sets: { Available: {}, PsSession: {}, CimSession: {} },
      help: 'Looks at the folders again; they are never cached here.',
    },
    PSSession: {
      type: 'PSSession',
      sets: { PsSession: { mandatory: true } },
      notNull: true,
      help: 'Not available here.',
    },
    CimSession: {
      type: 'CimSession',
      sets: { CimSession: { mandatory: true } },
      notNull: true,
      help: 'Not available here.',
    },
    CimResourceUri: { type: 'Uri', sets: { CimSession: {} }, notNull: true, help: 'Goes with -CimSession.' },
    CimNamespace: { type: 'String', sets: { CimSession: {} }, notNullOrEmpty: true, help: 'Goes with -CimSession.' },
  },
  outputTypes: ['System.Management.Automation.PSModuleInfo'],
  examples: [
    {
      title: 'Is the DHCP module there?',
      command: 'Get-Module -ListAvailable DhcpServer | ForEach-Object Name',
      shows: ['DhcpServer'],
    },
  ],
  related: ['Import-Module', 'Remove-Module'],
  process(cmdlet, args) {
    if (args.pSSession !== undefined || args.cimSession !== undefined) refuseOtherComputer(cmdlet);
    const all = args.listAvailable === true ? available(cmdlet) : loaded(cmdlet);
    const found = all
      .filter((module) => fits(module, args.name, args.fullyQualifiedName))
      .filter((module) => args.pSEdition === undefined || runsIn(module, args.pSEdition));
    for (const module of found) cmdlet.writeObject(module);
  },
});

/** Whether a module names an edition among those that it is for. */
function runsIn(module: Module, edition: string): boolean {
  const named = enumerableOf(module.manifest?.get('CompatiblePSEditions') ?? null);
  return [...(named ?? [])].some((each) => String(each).toLowerCase() === edition.toLowerCase());
}

function refuseOtherComputer(cmdlet: CmdletInvocation): never {
  return cmdlet.throwTerminatingError(
    notSupported(
      'Modules of another computer cannot be listed from here: ask there, with Invoke-Command { Get-Module -ListAvailable }.',
    ),
  );
}

function loaded(cmdlet: CmdletInvocation): Module[] {
  const { session } = cmdlet;
  const imported = [...session.modules.values()];
  const used = usedBuiltInModules(session).filter((module) => !imported.includes(module));
  return [...imported, ...used].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

/** Modules in their folders, grouped by these. */
function available(cmdlet: CmdletInvocation): Module[] {
  const { session } = cmdlet;
  const onPath = modulesOnPath(session).flatMap(({ path }) => loadModuleFile(session, path)?.module ?? []);
  const builtIn = builtInModuleNames(session)
    .flatMap((name) => builtInModule(session, name) ?? [])
    .filter((module) => module.path !== '');
  const all = [...onPath, ...builtIn];
  for (const module of all) {
    const extension = extend(module);
    if (extension.typeNames === null || extension.typeNames === undefined) {
      extension.typeNames = ['ModuleInfoGrouping', ...typeNames(module)];
    }
  }
  const folders = [...new Set(all.map(folderOf))];
  return all.sort((a, b) => folders.indexOf(folderOf(a)) - folders.indexOf(folderOf(b)) || (a.name < b.name ? -1 : 1));
}

function folderOf(module: Module): string {
  return module.path.toLowerCase().split(/[\\/]/).slice(0, -2).join('\\');
}

function fits(
  module: Module,
  names: readonly string[] | undefined,
  specifications: readonly ModuleSpecification[] | undefined,
): boolean {
  if (names === undefined && specifications === undefined) return true;
  if (names?.some((name) => WildcardPattern.of(name).isMatch(module.name))) return true;
  return (
    specifications?.some(
      ({ name, version: minimum, maximumVersion: maximum, requiredVersion: required }) =>
        name.toLowerCase() === module.name.toLowerCase() && versionFits(module.version, { minimum, maximum, required }),
    ) ?? false
  );
}

// Declares [CimSession], which a parameter is of.
import '../../CimCmdlets/cim-session.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { InvocationInfo } from '../../../src/runtime/errors/invocation-info.ts';
import { PSError } from '../../../src/runtime/flow.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { builtInModule } from '../../../src/runtime/modules/built-in-modules.ts';
import { findOnModulePath, isModulePath } from '../../../src/runtime/modules/find-module.ts';
import type { Module } from '../../../src/runtime/modules/module.ts';
import { type VersionLimits, versionFits } from '../../../src/runtime/modules/module-specification.ts';
import { importModule, loadModuleFile, removeModule } from '../../../src/runtime/modules/script-modules.ts';
import type { Value } from '../../../src/types/value.ts';
import { checkNames } from './check-names.ts';
import { moduleError, moduleNotFound } from './module-errors.ts';
import { moduleAsObject } from './module-object.ts';
import './module-parameters.ts';

export default defineCmdlet({
  name: 'Import-Module',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['ipmo'],
  synopsis: 'Loads a module: its functions, cmdlets, variables and aliases become visible.',
  description:
    'A name is looked up among the loaded modules, on $env:PSModulePath and among the modules that are built in; a path names a .psm1 or .psd1 file or a folder. A module that is loaded already is not run again unless -Force is given. Built-in modules such as DhcpServer load themselves when one of their commands is used.',
  defaultSet: 'Name',
  sets: [
    'Name',
    'PSSession',
    'CimSession',
    'WinCompat',
    'FullyQualifiedName',
    'FullyQualifiedNameAndPSSession',
    'FullyQualifiedNameAndWinCompat',
    'Assembly',
    'ModuleInfo',
  ],
  parameters: {
    Global: {
      type: 'SwitchParameter',
      help: 'Makes the members visible everywhere, also where a module imports the module.',
    },
    Prefix: { type: 'String', notNull: true, help: 'Goes in front of the nouns of the imported commands.' },
    Name: {
      type: 'String[]',
      sets: {
        Name: { mandatory: true, position: 0, byValue: true },
        PSSession: { mandatory: true, position: 0, byValue: true },
        CimSession: { mandatory: true, position: 0, byValue: true },
        WinCompat: { mandatory: true, position: 0, byValue: true },
      },
      help: 'Names of modules, or paths of .psm1 and .psd1 files.',
    },
    Function: { type: 'String[]', notNull: true, help: 'Only these functions; wildcards are allowed.' },
    Cmdlet: { type: 'String[]', notNull: true, help: 'Only these cmdlets.' },
    Variable: { type: 'String[]', notNull: true, help: 'Only these variables.' },
    Alias: { type: 'String[]', notNull: true, help: 'Only these aliases.' },
    Force: { type: 'SwitchParameter', help: 'Loads the module again although it is loaded.' },
    SkipEditionCheck: {
      type: 'SwitchParameter',
      sets: {
        Name: {},
        PSSession: {},
        CimSession: {},
        FullyQualifiedName: {},
        FullyQualifiedNameAndPSSession: {},
        Assembly: {},
        ModuleInfo: {},
      },
      help: 'Loads a module whatever edition of PowerShell it names.',
    },
    PassThru: { type: 'SwitchParameter', help: 'Writes the module.' },
    AsCustomObject: {
      type: 'SwitchParameter',
      help: 'Writes an object whose methods and properties are the module’s members, and imports nothing.',
    },
    MinimumVersion: {
      type: 'Version',
      aliases: ['Version'],
      sets: { Name: {}, PSSession: {}, CimSession: {}, WinCompat: {} },
      help: 'The lowest version that will do.',
    },
    MaximumVersion: {
      type: 'String',
      sets: { Name: {}, PSSession: {}, CimSession: {}, WinCompat: {} },
      help: 'The highest version that will do; it may end in *.',
    },
    RequiredVersion: {
      type: 'Version',
      sets: { Name: {}, PSSession: {}, CimSession: {}, WinCompat: {} },
      help: 'The only version that will do.',
    },
    ArgumentList: { type: 'Object[]', aliases: ['Args'], help: 'Arguments for the module’s param block.' },
    DisableNameChecking: { type: 'SwitchParameter', help: 'No warning about verbs that are not approved.' },
    NoClobber: {
      type: 'SwitchParameter',
      aliases: ['NoOverwrite'],
      help: 'Leaves out what would hide something that exists.',
    },
    Scope: {
      type: 'String',
      validateSet: ['Local', 'Global'],
      help: 'Local makes the members visible in the caller’s scope only.',
    },
    PSSession: {
      type: 'PSSession',
      sets: { PSSession: { mandatory: true }, FullyQualifiedNameAndPSSession: { mandatory: true } },
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
    UseWindowsPowerShell: {
      type: 'SwitchParameter',
      aliases: ['UseWinPS'],
      sets: { WinCompat: { mandatory: true }, FullyQualifiedNameAndWinCompat: { mandatory: true } },
      help: 'Not available here: nothing needs Windows PowerShell.',
    },
    FullyQualifiedName: {
      type: 'ModuleSpecification[]',
      sets: {
        FullyQualifiedName: { mandatory: true, position: 0, byValue: true },
        FullyQualifiedNameAndPSSession: { mandatory: true, position: 0, byValue: true },
        FullyQualifiedNameAndWinCompat: { mandatory: true, position: 0, byValue: true },
      },
      help: 'Modules by name and version: @{ModuleName = ...; ModuleVersion = ...}.',
    },
    Assembly: {
      type: 'System.Reflection.Assembly[]',
      sets: { Assembly: { mandatory: true, position: 0, byValue: true } },
      help: 'Not available here.',
    },
    ModuleInfo: {
      type: 'PSModuleInfo[]',
      sets: { ModuleInfo: { mandatory: true, position: 0, byValue: true } },
      help: 'Modules that Get-Module or New-Module wrote.',
    },
  },
  outputTypes: ['System.Management.Automation.PSModuleInfo', 'System.Management.Automation.PSObject'],
  examples: [
    {
      title: 'A built-in module',
      command: 'Import-Module DhcpServer -PassThru | ForEach-Object Name',
      shows: ['DhcpServer'],
    },
    {
      title: 'A script module',
      command:
        'Set-Content C:\\greet.psm1 \'function Get-Greeting { "hello" }\'; Import-Module C:\\greet.psm1; Get-Greeting',
      shows: ['hello'],
    },
  ],
  related: ['Get-Module', 'Remove-Module', 'New-Module', 'Export-ModuleMember'],
  process(cmdlet, args) {
    refuseRemote(cmdlet);
    const options: Loading = {
      force: args.force === true,
      args: args.argumentList ?? [],
      limits: {
        minimum: versionText(args.minimumVersion),
        maximum: args.maximumVersion ?? '',
        required: versionText(args.requiredVersion),
      },
    };
    const modules: (Module | null)[] = [];
    for (const name of args.name ?? []) modules.push(load(cmdlet, name, options));
    for (const specification of args.fullyQualifiedName ?? []) {
      const { version: minimum, maximumVersion: maximum, requiredVersion: required } = specification;
      modules.push(load(cmdlet, specification.name, { ...options, limits: { minimum, maximum, required } }));
    }
    modules.push(...(args.moduleInfo ?? []));
    for (const module of modules) {
      if (module === null) continue;
      bringIn(cmdlet, module, args);
      if (args.asCustomObject === true) cmdlet.writeObject(moduleAsObject(module));
      else if (args.passThru === true) cmdlet.writeObject(module);
    }
  },
});

interface Loading {
  readonly force: boolean;
  readonly args: readonly Value[];
  readonly limits: VersionLimits;
}

/** The module of a name or path, loaded now if need be; null after its error was written. */
function load(cmdlet: CmdletInvocation, name: string, options: Loading): Module | null {
  const { session } = cmdlet;
  if (isModulePath(name)) return loadFile(cmdlet, name, name, options);
  const loaded = session.modules.get(name.toLowerCase());
  if (loaded !== undefined && !options.force && versionFits(loaded.version, options.limits)) return loaded;
  const file = loaded !== undefined && options.force ? loaded.path : findOnModulePath(session, name, options.limits);
  if (file !== null && file !== '') return loadFile(cmdlet, file, name, options);
  const builtIn = loaded ?? builtInModule(session, name);
  if (builtIn !== null && versionFits(builtIn.version, options.limits)) return builtIn;
  const { minimum = '', required = '', maximum = '' } = options.limits;
  cmdlet.writeError(moduleNotFound(name, required || minimum || maximum));
  return null;
}

function loadFile(cmdlet: CmdletInvocation, path: string, name: string, options: Loading): Module | null {
  const { session } = cmdlet;
  const place = session.drives.resolve(path);
  const full = place === undefined ? path : session.drives.show(place);
  for (const module of session.modules.values()) {
    if (module.path === '' || withoutExtension(module.path) !== withoutExtension(full)) continue;
    if (!options.force) return module;
    removeModule(session, module);
    break;
  }
  cmdlet.writeVerbose(`Loading module from path '${full}'.`);
  try {
    const loaded = loadModuleFile(session, path, options.args);
    if (loaded !== null) return checkedVersion(cmdlet, loaded.module, name, options.limits);
  } catch (error) {
    // A file that does not parse is told of, and then counts as no module.
    if (!(error instanceof PSError)) throw error;
    if (error.record.category !== 'ParserError') throw seenFromHere(cmdlet, error);
    cmdlet.writeError(withoutPosition(error));
  }
  cmdlet.writeError(moduleNotFound(name, ''));
  return null;
}

/** What ended a module's own code is an error of this line, not the end of the script that imports it. */
function seenFromHere(cmdlet: CmdletInvocation, error: PSError): PSError {
  const record = error.record.copy();
  record.invocation = new InvocationInfo(null, cmdlet.myInvocation.extent);
  return new PSError(record);
}

function checkedVersion(cmdlet: CmdletInvocation, module: Module, name: string, limits: VersionLimits): Module | null {
  if (versionFits(module.version, limits)) return module;
  cmdlet.writeError(moduleNotFound(name, limits.required || limits.minimum || limits.maximum || ''));
  return null;
}

function withoutPosition(error: PSError): PSError['record'] {
  return error.record;
}

function withoutExtension(path: string): string {
  return path.replace(/\.ps[md]1$/i, '').toLowerCase();
}

interface Selection {
  readonly function?: readonly string[];
  readonly cmdlet?: readonly string[];
  readonly variable?: readonly string[];
  readonly alias?: readonly string[];
  readonly prefix?: string;
  readonly scope?: string;
  readonly global?: boolean;
  readonly noClobber?: boolean;
  readonly asCustomObject?: boolean;
  readonly disableNameChecking?: boolean;
}

function bringIn(cmdlet: CmdletInvocation, module: Module, args: Selection): void {
  const { session } = cmdlet;
  if (args.asCustomObject === true) return;
  // Naming some kinds of members leaves the other kinds out.
  const chosen = [args.function, args.cmdlet, args.variable, args.alias].some((patterns) => patterns !== undefined);
  const of = (patterns: readonly string[] | undefined) => patterns ?? (chosen ? [] : undefined);
  const names: string[] = [];
  const scope =
    args.scope === 'Local' ? 'Local' : args.global === true || args.scope === 'Global' ? 'Global' : undefined;
  importModule(session, module, {
    functions: of(args.function),
    variables: of(args.variable),
    aliases: of(args.alias),
    cmdlets: of(args.cmdlet),
    prefix: args.prefix,
    scope,
    keeps: (kind, name) => args.noClobber === true && exists(cmdlet, kind, name),
    imported(kind, name) {
      if (kind !== 'variable') names.push(name);
      cmdlet.writeVerbose(`Importing ${kind} '${name}'.`);
    },
  });
  if (module.state !== null && args.disableNameChecking !== true) checkNames(cmdlet, module, names);
}

function exists(cmdlet: CmdletInvocation, kind: string, name: string): boolean {
  const { session } = cmdlet;
  if (kind === 'variable') return session.findVariable(name) !== undefined;
  if (kind === 'alias') return session.findAlias(name) !== undefined;
  return session.findFunction(name) !== undefined || session.commands.entry(name) !== undefined;
}

/** Modules of other computers and of Windows PowerShell cannot be reached from here. */
function refuseRemote(cmdlet: CmdletInvocation): void {
  const source = ['PSSession', 'CimSession', 'UseWindowsPowerShell', 'Assembly'].find((name) => cmdlet.isBound(name));
  if (source === undefined) return;
  cmdlet.throwTerminatingError(
    moduleError(
      'Modules_NotSupportedHere',
      `Import-Module -${source} is not available in this shell: modules come from this computer's module path and from what is built in.`,
      'NotImplemented',
      source,
      'System.Management.Automation.PSNotSupportedException',
    ),
  );
}

function versionText(version: Value): string {
  return version === undefined || version === null ? '' : String(version);
}

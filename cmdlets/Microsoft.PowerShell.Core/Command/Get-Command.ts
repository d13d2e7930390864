import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { syntaxText } from '../../../src/runtime/completion/syntax.ts';
import { searchCommands } from '../../../src/runtime/discovery/command-search.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { engineError } from '../../../src/runtime/errors/engine-errors.ts';
import { AliasInfo, ApplicationInfo, type CommandInfo } from '../../../src/runtime/functions/command-info.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { EnumValue } from '../../../src/types/enums.ts';
import type { Value } from '../../../src/types/value.ts';
import '../Module/module-parameters.ts';
import { type CommandFilter, findCommands, sortCommands } from './find-commands.ts';
import { showCommandInfo } from './show-command-info.ts';

const aliasKind = 1;
/** Alias, Function, Filter, Cmdlet, ExternalScript, Script, Configuration. */
const namelessKinds = 1 | 2 | 4 | 8 | 16 | 64 | 256;

export default defineCmdlet({
  name: 'Get-Command',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['gcm'],
  synopsis: 'Finds commands and shows how they are called.',
  description:
    'A name finds what would run; a name with wildcards, a verb, a noun or a module lists what fits. -Syntax shows the ways to call a command: one line for each parameter set, with square brackets around what may be left out.',
  defaultSet: 'CmdletSet',
  sets: ['CmdletSet', 'AllCommandSet'],
  parameters: {
    Verb: {
      type: 'String[]',
      sets: { CmdletSet: { byPropertyName: true } },
      help: 'Only names with one of these verbs; wildcards are allowed.',
    },
    Noun: {
      type: 'String[]',
      sets: { CmdletSet: { byPropertyName: true } },
      help: 'Only names with one of these nouns; wildcards are allowed.',
    },
    Module: {
      type: 'String[]',
      aliases: ['PSSnapin'],
      byPropertyName: true,
      help: 'Only commands of these modules; wildcards are allowed.',
    },
    ExcludeModule: { type: 'String[]', help: 'No commands of these modules.' },
    FullyQualifiedModule: {
      type: 'ModuleSpecification[]',
      byPropertyName: true,
      help: 'Only commands of these modules, by name and version.',
    },
    CommandType: {
      type: 'CommandTypes',
      aliases: ['Type'],
      sets: { AllCommandSet: { byPropertyName: true } },
      help: 'Only commands of these kinds: Alias, Cmdlet, Function, Filter, ExternalScript ...',
    },
    TotalCount: { type: 'Int32', byPropertyName: true, help: 'At most so many commands.' },
    Syntax: {
      type: 'SwitchParameter',
      byPropertyName: true,
      help: 'Shows how the command is called instead of the command.',
    },
    ShowCommandInfo: { type: 'SwitchParameter', help: 'Writes plain objects with the parameters of each set.' },
    ArgumentList: {
      type: 'Object[]',
      aliases: ['Args'],
      position: 1,
      remaining: true,
      allowNull: true,
      allowEmptyCollection: true,
      help: 'Arguments that dynamic parameters may depend on.',
    },
    All: { type: 'SwitchParameter', byPropertyName: true, help: 'Also commands that others of the same name hide.' },
    ListImported: { type: 'SwitchParameter', byPropertyName: true, help: 'Only commands of modules that are loaded.' },
    ParameterName: {
      type: 'String[]',
      notNullOrEmpty: true,
      help: 'Only commands with one of these parameters or aliases; wildcards are allowed.',
    },
    ParameterType: {
      type: 'PSTypeName[]',
      notNullOrEmpty: true,
      help: 'Only commands with a parameter of one of these types.',
    },
    Name: {
      type: 'String[]',
      sets: { AllCommandSet: { position: 0, byValue: true, byPropertyName: true } },
      notNullOrEmpty: true,
      complete: ({ session, word }) => searchCommands(session, `${word}*`).map(({ name }) => ({ text: name })),
      help: 'Names of commands; wildcards are allowed.',
    },
    UseFuzzyMatching: {
      type: 'SwitchParameter',
      sets: { AllCommandSet: {} },
      help: 'Also finds names that are nearly the one given.',
    },
    FuzzyMinimumDistance: { type: 'UInt32', sets: { AllCommandSet: {} }, help: 'How many letters may differ.' },
    UseAbbreviationExpansion: {
      type: 'SwitchParameter',
      sets: { AllCommandSet: { byPropertyName: true } },
      help: 'Finds a name by the first letters of its parts: i-psd.',
    },
  },
  outputTypes: [
    'System.Management.Automation.AliasInfo',
    'System.Management.Automation.ApplicationInfo',
    'System.Management.Automation.FunctionInfo',
    'System.Management.Automation.CmdletInfo',
    'System.Management.Automation.ExternalScriptInfo',
    'System.Management.Automation.FilterInfo',
    'System.String',
    'System.Management.Automation.PSObject',
  ],
  examples: [
    {
      title: 'How is it called?',
      command: 'Get-Command Invoke-DhcpServerv4FailoverReplication -Syntax',
      shows: ['Invoke-DhcpServerv4FailoverReplication'],
    },
    {
      title: 'What changes failover?',
      command: 'Get-Command -Module DhcpServer -Verb Set -Noun *Failover* | ForEach-Object Name',
      shows: ['Set-DhcpServerv4Failover'],
    },
  ],
  related: ['Get-Help', 'Get-Member', 'Get-Module'],
  start(cmdlet, args) {
    const found: CommandInfo[] = [];
    const matched = new Set<string>();
    const asked = args.commandType instanceof EnumValue ? args.commandType.value : undefined;
    // Programs are listed only by name, or when their kind is asked for.
    const kinds = asked ?? (args.name === undefined ? namelessKinds : undefined);
    const total = args.totalCount ?? -1;
    const filter: CommandFilter = {
      kinds,
      modules: patterns(args.module ?? args.fullyQualifiedModule?.map(({ name }) => name)),
      excludedModules: patterns(args.excludeModule),
      verbs: patterns(args.verb),
      nouns: patterns(args.noun),
      parameters: patterns(args.parameterName),
      parameterTypes: args.parameterType?.map(String),
      all: args.all === true,
      imported: args.listImported === true,
      fuzzy: args.useFuzzyMatching === true ? (args.fuzzyMinimumDistance ?? 5) : undefined,
      abbreviation: args.useAbbreviationExpansion === true,
      seen: matched,
      argumentList: args.argumentList,
    };
    let wild = false;
    return {
      process() {
        for (const name of args.name ?? ['*']) {
          const isPattern = WildcardPattern.hasWildcards(name);
          wild ||= isPattern;
          const commands = findCommands(cmdlet.session, name, filter);
          const program = commands.find((info) => info instanceof ApplicationInfo);
          if (args.argumentList !== undefined && program !== undefined) refuseArguments(cmdlet, program);
          found.push(...commands);
          const loose = isPattern || filter.fuzzy !== undefined || filter.abbreviation;
          if (commands.length === 0 && !loose && filter.parameters === undefined) notFound(cmdlet, name);
        }
      },
      end() {
        let commands = found;
        const everything = args.name === undefined && args.all !== true && total === -1;
        if (everything && ((asked ?? 0) & aliasKind) === 0) {
          commands = commands.filter((info) => !(info instanceof AliasInfo) || info.name.indexOf('-') > 0);
        }
        for (const name of args.parameterName ?? []) {
          if (!WildcardPattern.hasWildcards(name) && !matched.has(name.toLowerCase())) noParameter(cmdlet, name);
        }
        if (args.name === undefined || wild) commands = sortCommands(commands);
        if (total >= 0) commands = commands.slice(0, total);
        for (const info of commands) cmdlet.writeObject(shown(info, args));
      },
    };
  },
});

function shown(info: CommandInfo, args: { readonly syntax?: boolean; readonly showCommandInfo?: boolean }): Value {
  if (args.syntax === true) return syntaxOf(info);
  return args.showCommandInfo === true ? showCommandInfo(info) : info;
}

function syntaxOf(info: CommandInfo): Value {
  if (!(info instanceof AliasInfo)) return 'path' in info ? info.path : syntaxText(info.metadata);
  const target = info.resolved();
  const heading = `${info.name} (alias) -> ${info.definition}\n`;
  return target === null ? heading : heading + syntaxText(target.metadata, info.name);
}

function patterns(texts: readonly string[] | undefined): readonly WildcardPattern[] | undefined {
  return texts?.map((text) => WildcardPattern.of(text));
}

function notFound(cmdlet: CmdletInvocation, name: string): void {
  const { record } = engineError('CommandNotFoundException', [name], { target: name });
  cmdlet.writeError(record);
}

function refuseArguments(cmdlet: CmdletInvocation, target: CommandInfo): never {
  return cmdlet.throwTerminatingError(
    ErrorRecord.of({
      message:
        'The command could not be retrieved because the ArgumentList parameter can be specified only when retrieving a single cmdlet or script.',
      id: 'CommandArgsOnlyForSingleCmdlet',
      category: 'InvalidArgument',
      target,
      exceptionType: 'System.Management.Automation.PSArgumentException',
    }),
  );
}

function noParameter(cmdlet: CmdletInvocation, name: string): void {
  cmdlet.writeError(
    ErrorRecord.of({
      message: `No matching commands include a parameter named '${name}'.  Check the spelling of the parameter name, and then try again. (Parameter '${name}')`,
      id: 'CommandParameterNotFound',
      category: 'ObjectNotFound',
      target: name,
      exceptionType: 'System.ArgumentException',
    }),
  );
}

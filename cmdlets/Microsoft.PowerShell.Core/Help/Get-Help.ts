import { aboutTopics } from '../../../src/help/about/topics.ts';
import { commandTopic } from '../../../src/help/command-topic.ts';
import { helpObject, helpViews, parameterObject } from '../../../src/help/help-object.ts';
import type { CommandTopic, HelpDetail } from '../../../src/help/topic.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { searchCommands } from '../../../src/runtime/discovery/command-search.ts';
import { type ErrorCategory, ErrorRecord } from '../../../src/runtime/error-record.ts';
import {
  ApplicationInfo,
  CmdletInfo,
  type DescribedInfo,
  type RunnableInfo,
} from '../../../src/runtime/functions/command-info.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import type { Session } from '../../../src/runtime/session.ts';
import type { Shell } from '../../../src/runtime/shell.ts';
import { customObject } from '../../../src/types/ps-object.ts';
import type { Value } from '../../../src/types/value.ts';
import { helpIntroduction } from './help-introduction.ts';

export default defineCmdlet({
  name: 'Get-Help',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Tells what a command does and how it is called.',
  description:
    'A name that is not found as it is counts as a part of names. Help of functions comes from the comment at their beginning. Topics are listed by Get-Help about_*.',
  defaultSet: 'AllUsersView',
  sets: ['AllUsersView', 'DetailedView', 'Examples', 'Parameters', 'Online'],
  parameters: {
    Name: {
      type: 'String',
      position: 0,
      byPropertyName: true,
      notNullOrEmpty: true,
      complete: ({ session, word }) => helpNames(session, word),
      help: 'A command, an alias or a topic such as about_Pipelines; wildcards are allowed.',
    },
    Path: { type: 'String', help: 'Not used: help comes from the commands themselves.' },
    Category: {
      type: 'String[]',
      validateSet: [
        'Alias',
        'Cmdlet',
        'Provider',
        'General',
        'FAQ',
        'Glossary',
        'HelpFile',
        'ScriptCommand',
        'Function',
        'Filter',
        'ExternalScript',
        'All',
        'DefaultHelp',
        'DscResource',
        'Class',
        'Configuration',
      ],
      help: 'Only help of these kinds.',
    },
    Full: { type: 'SwitchParameter', sets: { AllUsersView: {} }, help: 'Shows everything.' },
    Component: { type: 'String[]', help: 'Only commands of a component; none of ours has one.' },
    Functionality: { type: 'String[]', help: 'Only commands with a functionality; none of ours has one.' },
    Role: { type: 'String[]', help: 'Only commands for a role; none of ours has one.' },
    Detailed: {
      type: 'SwitchParameter',
      sets: { DetailedView: { mandatory: true } },
      help: 'Shows parameters and examples, too.',
    },
    Examples: { type: 'SwitchParameter', sets: { Examples: { mandatory: true } }, help: 'Shows the examples.' },
    Parameter: {
      type: 'String[]',
      sets: { Parameters: { mandatory: true } },
      help: 'Shows these parameters; wildcards are allowed.',
    },
    Online: {
      type: 'SwitchParameter',
      sets: { Online: { mandatory: true } },
      help: 'Would open a browser; commands of this shell have no page.',
    },
  },
  views: helpViews,
  examples: [
    {
      title: 'Everything about a command',
      command: 'Get-Help Invoke-DhcpServerv4FailoverReplication -Full',
      shows: ['NAME', 'SYNTAX', 'PARAMETERS'],
    },
    { title: 'How to call it, by examples', command: 'Get-Help Set-StrictMode -Examples', shows: ['EXAMPLE 1'] },
    { title: 'A topic', command: 'Get-Help about_DhcpFailover', shows: ['ABOUT_DHCPFAILOVER'] },
  ],
  related: ['Get-Command', 'Get-Member'],
  process(cmdlet, args) {
    const { name } = args;
    if (name === undefined) {
      cmdlet.writeObject(helpIntroduction);
      return;
    }
    const found = find(cmdlet, name, args.category);
    if (found.length === 0) {
      if (!WildcardPattern.hasWildcards(name)) notFound(cmdlet, name);
      return;
    }
    const [only] = found;
    if (only === undefined || found.length > 1) {
      if (args.online === true) {
        const message = 'Multiple Help topics were found. Use only one Help topic with the -Online option.';
        cmdlet.throwTerminatingError(
          helpError('MultipleOnlineTopicsNotSupported', message, 'InvalidOperation', null, invalidOperation),
        );
      }
      for (const each of found) cmdlet.writeObject(shortHelp(cmdlet.session, each));
      return;
    }
    if (only.kind === 'about') cmdlet.writeObject(only.topic.text);
    else show(cmdlet, commandTopic(cmdlet.session, only.info), args);
  },
});

const invalidOperation = 'System.Management.Automation.PSInvalidOperationException';

type Found =
  | { readonly kind: 'about'; readonly topic: (typeof aboutTopics)[number] }
  | { readonly kind: 'command'; readonly info: DescribedInfo };

interface Wanted {
  readonly full?: boolean;
  readonly detailed?: boolean;
  readonly examples?: boolean;
  readonly online?: boolean;
  readonly parameter?: readonly string[];
}

function show(cmdlet: CmdletInvocation, topic: CommandTopic, wanted: Wanted): void {
  if (wanted.online === true) {
    const message =
      topic.online === ''
        ? 'The online version of this Help topic cannot be displayed because the Internet address (URI) of the Help topic is not specified in the command code or in the help file for the command.'
        : `Starting a browser to display online Help failed. No program or browser is associated to open the URI ${topic.online}.`;
    cmdlet.throwTerminatingError(helpError('InvalidOperation', message, 'InvalidOperation', null, invalidOperation));
  }
  if (wanted.parameter === undefined) {
    const detail: HelpDetail =
      wanted.full === true
        ? 'full'
        : wanted.detailed === true
          ? 'detailed'
          : wanted.examples === true
            ? 'examples'
            : 'default';
    cmdlet.writeObject(helpObject(topic, detail));
    return;
  }
  for (const name of wanted.parameter) {
    const pattern = WildcardPattern.of(name);
    const matching = topic.parameters.filter((parameter) => pattern.isMatch(parameter.name));
    for (const parameter of matching) cmdlet.writeObject(parameterObject(parameter));
    if (matching.length > 0) continue;
    cmdlet.writeError(
      helpError(
        'NoParmsFound',
        `No parameter matches criteria ${name}.`,
        'InvalidArgument',
        name,
        'System.Management.Automation.PSArgumentException',
      ),
    );
  }
}

/** The command or topic of a name; all that fit a pattern, or a part of a name. */
function find(cmdlet: CmdletInvocation, name: string, categories: readonly string[] | undefined): Found[] {
  const shell = cmdlet.session as Shell;
  if (!WildcardPattern.hasWildcards(name)) {
    const topic = aboutTopics.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (topic !== undefined) return [{ kind: 'about', topic }];
    const info = shell.searchCommand(name);
    if (isDescribed(info)) return [{ kind: 'command', info }];
    return matching(cmdlet.session, `*${name}*`, categories);
  }
  return matching(cmdlet.session, name, categories);
}

function matching(session: Session, text: string, categories: readonly string[] | undefined): Found[] {
  const wildcard = WildcardPattern.of(text);
  const allowed = (category: string): boolean =>
    categories === undefined ||
    categories.some((each) => each === 'All' || each.toLowerCase() === category.toLowerCase());
  const found: Found[] = [];
  for (const { name, kind } of searchCommands(session, text)) {
    if (kind === 'Alias' || !allowed(kind)) continue;
    const info = (session as Shell).searchCommand(name);
    if (isDescribed(info)) found.push({ kind: 'command', info });
  }
  if (!allowed('HelpFile')) return found;
  for (const topic of aboutTopics) if (wildcard.isMatch(topic.name)) found.push({ kind: 'about', topic });
  return found;
}

/** Programs tell by themselves how they are called. */
function isDescribed(info: RunnableInfo | null): info is DescribedInfo {
  return info !== null && !(info instanceof ApplicationInfo);
}

/** A row of the list that several finds make. */
function shortHelp(session: Session, found: Found): Value {
  const [name, category, module, synopsis] =
    found.kind === 'about' ? [found.topic.name, 'HelpFile', '', found.topic.synopsis] : commandRow(session, found.info);
  const object = customObject([
    ['Name', name],
    ['Category', category],
    ['Module', module],
    ['Synopsis', synopsis],
  ]);
  object.typeNames = ['HelpInfoShort'];
  return object;
}

function commandRow(session: Session, info: DescribedInfo): [string, string, string, string] {
  if (info instanceof CmdletInfo) return [info.name, 'Cmdlet', info.cmdlet.module, info.cmdlet.synopsis];
  const topic = commandTopic(session, info);
  return [topic.name, topic.category, topic.module, topic.synopsis.trim()];
}

function helpNames(session: Session, word: string): { readonly text: string }[] {
  const commands = searchCommands(session, `${word}*`).map(({ name }) => ({ text: name }));
  return [...commands, ...aboutTopics.map(({ name }) => ({ text: name }))];
}

function notFound(cmdlet: CmdletInvocation, name: string): void {
  const message = `Get-Help could not find ${name} in a help file in this session. To download updated help topics type: "Update-Help". To get help online, search for the help topic in the TechNet library at https://go.microsoft.com/fwlink/?LinkID=107116.`;
  cmdlet.writeError(
    helpError(
      'HelpNotFound',
      message,
      'ResourceUnavailable',
      null,
      'Microsoft.PowerShell.Commands.HelpNotFoundException',
    ),
  );
}

function helpError(
  id: string,
  message: string,
  category: ErrorCategory,
  target: Value,
  exceptionType: string,
): ErrorRecord {
  return ErrorRecord.of({ message, id, category, target, exceptionType });
}

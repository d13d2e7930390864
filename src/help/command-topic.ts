import type { CommandMetadata, ParameterMetadata } from '../runtime/binder/metadata.ts';
import type { Cmdlet } from '../runtime/cmdlet.ts';
import { displaySets, shortTypeName, syntaxLines, syntaxParameters } from '../runtime/completion/syntax.ts';
import { CmdletInfo, type DescribedInfo, FunctionInfo } from '../runtime/functions/command-info.ts';
import type { Session } from '../runtime/session.ts';
import type { NetType } from '../types/net-type.ts';
import { type CommentHelp, readCommentHelp } from './comment-help.ts';
import type { CommandTopic, HelpExample, HelpParameter } from './topic.ts';

/** The help of a command: from its declaration, from a comment in its code, or read from its parameters alone. */
export function commandTopic(session: Session, info: DescribedInfo): CommandTopic {
  if (info instanceof CmdletInfo) return declaredTopic(session, info);
  const { block } = info;
  const { source, ast } = block;
  const before = source.text.slice(0, ast.start).replace(/(function|filter)\s+\S+\s*(\([^)]*\))?\s*$/i, '');
  const comment = readCommentHelp(block.text, info instanceof FunctionInfo ? before : '');
  return comment === null ? plainTopic(session, info) : commentTopic(session, info, comment);
}

function base(session: Session, info: DescribedInfo): Pick<CommandTopic, 'name' | 'module' | 'category' | 'aliases'> {
  const key = info.name.toLowerCase();
  const aliases = [...session.aliases(), ...session.moduleAliases()].filter(
    ({ definition }) => definition.toLowerCase() === key,
  );
  return {
    name: info.name,
    module: info instanceof CmdletInfo ? info.cmdlet.module : (info.module?.name ?? ''),
    category: categoryOf(info),
    aliases: aliases.map(({ name }) => name),
  };
}

function categoryOf(info: DescribedInfo): CommandTopic['category'] {
  if (info instanceof CmdletInfo) return 'Cmdlet';
  if (info instanceof FunctionInfo) return info.isFilter ? 'Filter' : 'Function';
  return 'ExternalScript';
}

function declaredTopic(session: Session, info: CmdletInfo): CommandTopic {
  const { cmdlet, metadata } = info;
  return {
    written: true,
    ...base(session, info),
    synopsis: cmdlet.synopsis,
    description: (cmdlet.description ?? cmdlet.synopsis).split('\n'),
    syntax: namedSyntax(metadata),
    parameters: ownParameters(metadata).map((parameter) => declaredParameter(parameter, cmdlet)),
    common: true,
    inputs: inputsOf(metadata),
    outputs: cmdlet.outputTypes ?? [],
    notes: cmdlet.notes === undefined ? [] : cmdlet.notes.split('\n'),
    examples: (cmdlet.examples ?? []).map((example, index) => ({
      title: `${exampleTitle(index, example.title)}`,
      prompt: 'PS C:\\> ',
      code: example.command,
      remarks: example.explanation === undefined ? [] : example.explanation.split('\n'),
    })),
    links: cmdlet.related ?? [],
    online: '',
  };
}

function declaredParameter(parameter: ParameterMetadata, cmdlet: Cmdlet): HelpParameter {
  const declaration = cmdlet.parameters[parameter.name];
  const values = declaration?.validateSet;
  const description = [parameter.help === '' ? ownHelp(parameter.name) : parameter.help];
  if (values !== undefined) description.push(`One of: ${values.join(', ')}.`);
  const fallback = parameter.isSwitch ? 'False' : '';
  return { ...writtenParameter(parameter, description), defaultValue: declaration?.default ?? fallback };
}

/** What the two parameters that PowerShell adds do. */
function ownHelp(name: string): string {
  if (name === 'WhatIf') return 'Tells what would be done and does nothing.';
  return name === 'Confirm' ? 'Asks before anything is done.' : '';
}

function commentTopic(session: Session, info: DescribedInfo, help: CommentHelp): CommandTopic {
  const { metadata } = info;
  const section = (name: string): string[] => {
    const text = help.sections.get(name) ?? '';
    return text === '' ? [] : text.split('\n');
  };
  return {
    written: true,
    ...base(session, info),
    synopsis: section('synopsis').join(' '),
    description: section('description'),
    syntax: namedSyntax(metadata),
    parameters: ownParameters(metadata).map((parameter) => {
      const text = help.parameters.get(parameter.name.toLowerCase()) ?? '';
      const described = writtenParameter(parameter, text === '' ? [] : text.split('\n'));
      return { ...described, defaultValue: defaultOf(info, parameter.name) };
    }),
    common: true,
    inputs: section('inputs'),
    outputs: section('outputs'),
    notes: section('notes'),
    examples: help.examples.map(commentExample),
    links: help.links,
    online: help.links.map((link) => link.trim()).find((link) => /^https?:/i.test(link)) ?? '',
  };
}

function commentExample(content: string, index: number): HelpExample {
  const prompt = /^[^\n]*?>/.exec(content)?.[0];
  const rest = prompt === undefined ? content : content.slice(prompt.length);
  const gap = rest.search(/\n[ \t]*\n/);
  return {
    title: exampleTitle(index),
    prompt: prompt ?? 'PS > ',
    code: (gap < 0 ? rest : rest.slice(0, gap)).trim(),
    remarks: gap < 0 ? [] : rest.slice(gap).trim().split('\n'),
  };
}

function exampleTitle(index: number, title = ''): string {
  const name = `EXAMPLE ${index + 1}${title === '' ? '' : `: ${title}`}`;
  return `-------------------------- ${name} --------------------------`;
}

function defaultOf(info: DescribedInfo, name: string): string {
  if (info instanceof CmdletInfo) return '';
  const parameters = info.block.ast.paramBlock?.parameters ?? [];
  const found = parameters.find((each) => each.name.path.userPath.toLowerCase() === name.toLowerCase());
  if (found === undefined) return '';
  const value = found.defaultValue;
  if (value === null || value === undefined) return found.attributes.some(isSwitch) ? 'False' : '';
  return info.block.source.text.slice(value.start, value.end);
}

function isSwitch(attribute: { readonly kind: string; readonly typeName: unknown }): boolean {
  return attribute.kind === 'TypeConstraint' && JSON.stringify(attribute.typeName).toLowerCase().includes('"switch');
}

function plainTopic(session: Session, info: DescribedInfo): CommandTopic {
  const { metadata } = info;
  const parameters = ownParameters(metadata)
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
    .map(plainParameter);
  return {
    written: false,
    ...base(session, info),
    synopsis: syntaxLines(metadata)
      .map((line) => `\n${line}\n`)
      .join(''),
    description: [],
    syntax: syntaxLines(metadata),
    parameters,
    common: metadata.cmdletBinding,
    inputs: inputsOf(metadata),
    outputs: metadata.outputTypes.length === 0 ? ['System.Object'] : metadata.outputTypes,
    notes: [],
    examples: [],
    links: [],
    online: '',
  };
}

function plainParameter(parameter: ParameterMetadata): HelpParameter {
  const [flags] = parameter.sets.values();
  const sets = parameter.inAllSets ? '(All)' : [...parameter.sets.keys()].join(', ');
  return {
    name: parameter.name,
    type: shortTypeName(parameter.type),
    isSwitch: parameter.isSwitch,
    description: [],
    required: flags?.mandatory === true,
    position: flags?.position === null || flags?.position === undefined ? 'Named' : String(flags.position),
    defaultValue: '',
    pipelineInput: pipelineInput(parameter),
    aliases: parameter.aliases.length === 0 ? 'None' : parameter.aliases.join(', '),
    wildcards: false,
    sets,
  };
}

function writtenParameter(parameter: ParameterMetadata, description: readonly string[]): HelpParameter {
  const [flags] = parameter.sets.values();
  const position = flags?.position ?? null;
  return {
    name: parameter.name,
    type: longTypeName(parameter.type),
    isSwitch: parameter.isSwitch,
    description,
    required: flags?.mandatory === true,
    position: position === null ? 'named' : String(position + 1),
    defaultValue: '',
    pipelineInput: pipelineInput(parameter),
    aliases: parameter.aliases.join(', '),
    wildcards: false,
  };
}

function pipelineInput(parameter: ParameterMetadata): string {
  const flags = [...parameter.sets.values()];
  const ways = [
    ...(flags.some(({ byValue }) => byValue) ? ['ByValue'] : []),
    ...(flags.some(({ byPropertyName }) => byPropertyName) ? ['ByPropertyName'] : []),
  ];
  return ways.length === 0 ? 'false' : `true (${ways.join(', ')})`;
}

function inputsOf(metadata: CommandMetadata): string[] {
  const types = ownParameters(metadata)
    .filter((parameter) => parameter.takesPipeline)
    .map(
      (parameter) =>
        (parameter.type.kind === 'array' ? (parameter.type.elementType ?? parameter.type) : parameter.type).fullName,
    );
  return types.length === 0 ? ['None'] : [...new Set(types)];
}

function ownParameters(metadata: CommandMetadata): ParameterMetadata[] {
  return metadata.parameters.filter(({ origin, hidden }) => origin !== 'common' && !hidden);
}

/** Syntax lines as written help has them: types by their .NET names. */
function namedSyntax(metadata: CommandMetadata): string[] {
  return displaySets(metadata).map((set) => {
    const parts = syntaxParameters(metadata, set).map(({ parameter, flags }) => {
      const name = flags.position === null ? `-${parameter.name}` : `[-${parameter.name}]`;
      const text = parameter.isSwitch ? name : `${name} <${longTypeName(parameter.type)}>`;
      return flags.mandatory ? text : `[${text}]`;
    });
    return [metadata.name, ...parts, '[<CommonParameters>]'].join(' ');
  });
}

function longTypeName(type: NetType): string {
  if (type.kind === 'array' && type.elementType !== null) return `${longTypeName(type.elementType)}[]`;
  const inner = type.genericName === 'System.Nullable' ? type.genericArguments[0] : undefined;
  return inner === undefined ? type.name : longTypeName(inner);
}

import type { CustomNode } from '../format/custom-writer.ts';
import { indented, newLine, textNode } from '../format/custom-writer.ts';
import { customView, type View } from '../format/views.ts';
import { customObject, PSCustomObject } from '../types/ps-object.ts';
import type { Value } from '../types/value.ts';
import { type HelpLine, helpLines, parameterLines } from './layout.ts';
import type { CommandTopic, HelpDetail, HelpExample, HelpParameter } from './topic.ts';

/** What the objects that Get-Help writes look like when they are shown. */
const shown = new WeakMap<object, readonly HelpLine[]>();

const suffix: Readonly<Record<HelpDetail, string>> = {
  default: '',
  detailed: 'DetailedView',
  full: 'FullView',
  examples: 'ExamplesView',
};

/** A topic as the object that Get-Help writes. */
export function helpObject(topic: CommandTopic, detail: HelpDetail): PSCustomObject {
  const object = customObject([
    ['Name', topic.name],
    ['Category', topic.category],
    ['Synopsis', topic.synopsis],
    ['ModuleName', topic.module],
    [
      'details',
      customObject([
        ['name', topic.name],
        ['description', paragraphs([topic.synopsis])],
      ]),
    ],
    ['description', paragraphs(topic.description)],
    [
      'syntax',
      customObject([
        [
          'syntaxItem',
          topic.syntax.map((line) =>
            customObject([
              ['name', topic.name],
              ['line', line],
            ]),
          ),
        ],
      ]),
    ],
    ['parameters', customObject([['parameter', topic.parameters.map(parameterObject)]])],
    ['inputTypes', customObject([['inputType', topic.inputs.map(typeObject)]])],
    ['returnValues', customObject([['returnValue', topic.outputs.map(typeObject)]])],
    ['alertSet', customObject([['alert', paragraphs(topic.notes)]])],
    ['examples', customObject([['example', topic.examples.map(exampleObject)]])],
    ['relatedLinks', customObject([['navigationLink', topic.links.map((link) => customObject([['linkText', link]]))]])],
    ['aliases', topic.aliases.length === 0 ? 'None' : topic.aliases.join(', ')],
    ['Component', null],
    ['Role', null],
    ['Functionality', null],
  ]);
  const names = topic.written
    ? ['MamlCommandHelpInfo', 'HelpInfo']
    : ['ExtendedCmdletHelpInfo', 'CmdletHelpInfo', 'HelpInfo'];
  const view = suffix[detail];
  object.typeNames = view === '' ? names : [...names.map((name) => `${name}#${view}`), ...names];
  shown.set(object, helpLines(topic, detail));
  return object;
}

/** One parameter for `Get-Help x -Parameter y`. */
export function parameterObject(parameter: HelpParameter): PSCustomObject {
  const object = customObject([
    ['name', parameter.name],
    ['description', paragraphs(parameter.description)],
    ['defaultValue', parameter.defaultValue],
    ['parameterValue', parameter.type],
    ['type', customObject([['name', parameter.type]])],
    ['required', String(parameter.required)],
    ['globbing', String(parameter.wildcards)],
    ['pipelineInput', parameter.pipelineInput],
    ['position', parameter.position],
    ['aliases', parameter.aliases],
  ]);
  object.typeNames = ['MamlCommandHelpInfo#parameter'];
  shown.set(object, parameterLines(parameter));
  return object;
}

function exampleObject(example: HelpExample): Value {
  return customObject([
    ['introduction', paragraphs([example.prompt])],
    ['code', example.code],
    ['remarks', paragraphs(example.remarks)],
    ['title', example.title],
  ]);
}

function typeObject(name: string): Value {
  return customObject([['type', customObject([['name', name]])]]);
}

function paragraphs(texts: readonly string[]): Value[] {
  return texts.map((text) => customObject([['Text', text]]));
}

function nodesOf(item: Value): CustomNode[] {
  const lines = item instanceof PSCustomObject ? (shown.get(item) ?? []) : [];
  return lines.map(({ indent, text }) => indented([textNode(text), newLine], indent));
}

/** How help is printed. */
export const helpViews: readonly View[] = [
  customView(['HelpInfo', 'MamlCommandHelpInfo#parameter'], { name: 'Help', nodes: nodesOf }),
];

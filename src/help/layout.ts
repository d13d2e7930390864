import type { CommandTopic, HelpDetail, HelpExample, HelpParameter } from './topic.ts';

/** One line of help and how far it is indented; longer ones wrap below their beginning. */
export interface HelpLine {
  readonly indent: number;
  readonly text: string;
}

function at(indent: number, ...texts: readonly string[]): HelpLine[] {
  return texts.map((text) => ({ indent, text }));
}

/** Broken where PowerShell breaks it, however wide the window is. */
const commonText: readonly string[] = [
  'This cmdlet supports the common parameters: Verbose, Debug,',
  'ErrorAction, ErrorVariable, WarningAction, WarningVariable,',
  'OutBuffer, PipelineVariable, and OutVariable. For more information, see',
  'about_CommonParameters (https://go.microsoft.com/fwlink/?LinkID=113216). ',
].map((line) => `    ${line}`);

/** The lines of a command's help. */
export function helpLines(topic: CommandTopic, detail: HelpDetail): HelpLine[] {
  return topic.written ? writtenLines(topic, detail) : plainLines(topic, detail);
}

function writtenLines(topic: CommandTopic, detail: HelpDetail): HelpLine[] {
  const lines = [...at(0, 'NAME'), ...at(4, topic.name, ''), ...at(0, 'SYNOPSIS'), ...at(4, topic.synopsis, '', '')];
  if (detail === 'examples') return [...lines, ...exampleLines(topic.examples)];
  lines.push(...at(0, 'SYNTAX'), ...syntaxLines(topic), ...at(4, ''));
  lines.push(...at(0, 'DESCRIPTION'), ...at(4, ...topic.description, ''), ...at(0, ''));
  if (detail === 'full') {
    lines.push(...at(0, 'PARAMETERS'), ...topic.parameters.flatMap((parameter) => fullParameter(parameter, 4)));
    lines.push(...commonLines());
    lines.push(...at(0, 'INPUTS'), ...at(4, ...topic.inputs, '', ''));
    lines.push(...at(0, 'OUTPUTS'), ...at(4, ...topic.outputs, '', ''));
    lines.push(...noteLines(topic), ...exampleLines(topic.examples), ...at(4, ''), ...linkLines(topic));
    return lines;
  }
  if (detail === 'detailed') {
    lines.push(...at(0, 'PARAMETERS'), ...topic.parameters.flatMap(shortParameter), ...commonLines());
    lines.push(...exampleLines(topic.examples));
  } else lines.push(...linkLines(topic), ...at(0, ''));
  return [...lines, ...remarkLines(topic)];
}

function plainLines(topic: CommandTopic, detail: HelpDetail): HelpLine[] {
  const lines = [...at(0, 'NAME'), ...at(4, topic.name, ''), ...at(0, 'SYNTAX'), ...syntaxLines(topic)];
  if (detail === 'full' || detail === 'detailed') {
    lines.push(...at(4, ''), ...at(0, 'PARAMETERS'));
    if (topic.parameters.length === 0) lines.push(...at(4, 'None', ''));
    const show = detail === 'full' ? (parameter: HelpParameter) => fullParameter(parameter, 4) : shortParameter;
    lines.push(...topic.parameters.flatMap(show));
    if (topic.common) lines.push(...commonLines());
    lines.push(...at(4, ''));
    if (detail === 'full') {
      lines.push(...at(0, 'INPUTS'), ...at(4, ...topic.inputs, '', ''));
      lines.push(...at(0, 'OUTPUTS'), ...at(4, ...topic.outputs, ''));
    }
  } else lines.push(...at(0, ''));
  lines.push(...at(0, 'ALIASES'), ...at(4, ...(topic.aliases.length === 0 ? ['None'] : topic.aliases), ''));
  return [...lines, ...at(0, '', 'REMARKS'), ...at(4, 'None')];
}

/** Each set's line with an empty one behind it. */
function syntaxLines(topic: CommandTopic): HelpLine[] {
  return topic.syntax.flatMap((line) => at(4, line, ''));
}

function commonLines(): HelpLine[] {
  return [...at(4, '<CommonParameters>'), ...at(4, ...commonText, '')];
}

function noteLines(topic: CommandTopic): HelpLine[] {
  if (topic.notes.length === 0) return [];
  return [...at(0, 'NOTES'), ...at(4, '', ''), ...at(8, ...topic.notes), ...at(4, '')];
}

function exampleLines(examples: readonly HelpExample[]): HelpLine[] {
  return examples.flatMap((example) => [
    ...at(4, example.title, ''),
    ...at(4, ...`${example.prompt}${example.code}`.split('\n')),
    ...at(4, ...(example.remarks.length === 0 ? [] : ['', ...example.remarks])),
    ...at(4, '', '', '', '', '', ''),
  ]);
}

function linkLines(topic: CommandTopic): HelpLine[] {
  return [...at(0, 'RELATED LINKS'), ...at(4, ...topic.links)];
}

function remarkLines({ name, online }: CommandTopic): HelpLine[] {
  const lines = [
    `To see the examples, type: "Get-Help ${name} -Examples"`,
    `For more information, type: "Get-Help ${name} -Detailed"`,
    `For technical information, type: "Get-Help ${name} -Full"`,
    ...(online === '' ? [] : [`For online help, type: "Get-Help ${name} -Online"`]),
  ];
  return [...at(0, 'REMARKS'), ...at(4, ...lines)];
}

function heading({ name, type, isSwitch, sets }: HelpParameter): string {
  // Written help names a switch's type; without it a switch stands alone.
  return isSwitch && sets !== undefined ? `-${name}` : isSwitch ? `-${name} [<${type}>]` : `-${name} <${type}>`;
}

function shortParameter(parameter: HelpParameter): HelpLine[] {
  return [...at(4, heading(parameter)), ...at(8, ...parameter.description, '')];
}

function fullParameter(parameter: HelpParameter, indent: number): HelpLine[] {
  const { description } = parameter;
  return [
    ...at(indent, heading(parameter)),
    ...at(indent + 4, ...(description.length === 0 ? [] : description), '', ...attributes(parameter), ''),
  ];
}

function attributes(parameter: HelpParameter): string[] {
  const row = (label: string, value: string): string => `${label.padEnd(29)}${value}`;
  const yes = (flag: boolean): string => (flag ? 'true' : 'false');
  if (parameter.sets !== undefined) {
    return [
      row('Required?', yes(parameter.required)),
      row('Position?', parameter.position),
      row('Accept pipeline input?', parameter.pipelineInput),
      row('Parameter set name', parameter.sets),
      row('Aliases', parameter.aliases),
      row('Dynamic?', 'false'),
      row('Accept wildcard characters?', yes(parameter.wildcards)),
    ];
  }
  return [
    row('Required?', yes(parameter.required)),
    row('Position?', parameter.position),
    row('Default value', parameter.defaultValue),
    row('Accept pipeline input?', parameter.pipelineInput),
    row('Aliases', parameter.aliases),
    row('Accept wildcard characters?', yes(parameter.wildcards)),
  ];
}

/** `Get-Help x -Parameter y`: one parameter by itself. */
export function parameterLines(parameter: HelpParameter): HelpLine[] {
  return fullParameter(parameter, 0);
}

/** Lines wrapped at a width, with their indentation: for pagers. */
export function wrapHelp(lines: readonly HelpLine[], columns: number): string[] {
  return lines.flatMap(({ indent, text }) => wrap(text, columns - indent).map((part) => ' '.repeat(indent) + part));
}

function wrap(text: string, width: number): string[] {
  if (text.length <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines;
}

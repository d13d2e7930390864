import { pipelineRemark } from '../../cmdlets/DhcpServer/Failover/hints.ts';
import type { CommandHelp } from '../repl/engine-client.ts';
import type { Span, StyledText } from '../repl/screen/styled-text.ts';
import { bindingSketch, type SketchedSet } from '../runtime/completion/sketch.ts';
import { parameterText } from '../runtime/completion/syntax.ts';
import type { Session } from '../runtime/session.ts';

const dim = '2';
const bright = '1';
const boundStyle = '2;9';

/** The dim line below the prompt: the syntax that what is typed leaves open; bound parameters are struck out, the current one stands out. */
export function syntaxHint(session: Session, text: string, cursor: number): StyledText | undefined {
  const remark = pipelineRemark(text.slice(0, cursor));
  if (remark !== undefined) return [{ text: remark, style: dim }];
  const sketch = bindingSketch(session, text, cursor);
  if (sketch === null) return undefined;
  const [first, ...others] = sketch.sets;
  if (first === undefined) return undefined;
  const spans: Span[] = [{ text: sketch.command, style: dim }];
  for (const parameter of first.parameters) {
    const style = parameter.current ? bright : parameter.bound ? boundStyle : dim;
    spans.push({ text: ' ', style: dim }, { text: parameterText(parameter), style });
  }
  if (others.length > 0) spans.push({ text: `  (+${others.length} more)`, style: dim });
  return spans;
}

/** Help of the command at the cursor for the pager. */
export function commandHelp(session: Session, text: string, cursor: number): CommandHelp | undefined {
  const sketch = bindingSketch(session, text, cursor);
  if (sketch === null) return undefined;
  const cmdlet = session.commands.get(sketch.command);
  if (cmdlet === undefined) return undefined;
  const current = currentParameter(sketch.sets);
  const lines = ['NAME', `    ${cmdlet.name}`, '', 'SYNOPSIS', ...wrapped(cmdlet.synopsis, 4), '', 'SYNTAX'];
  for (const set of sketch.sets)
    lines.push(...wrapped(`${cmdlet.name} ${set.parameters.map(parameterText).join(' ')}`, 4), '');
  if (cmdlet.description !== undefined) lines.push('DESCRIPTION', ...wrapped(cmdlet.description, 4), '');
  lines.push('PARAMETERS');
  let firstLine = 0;
  for (const [name, parameter] of Object.entries(cmdlet.parameters)) {
    if (parameter.hidden === true) continue;
    if (name === current) firstLine = lines.length;
    lines.push(`    -${name} <${parameter.type}>`, ...wrapped(parameter.help, 8), '');
  }
  for (const [index, example] of (cmdlet.examples ?? []).entries()) {
    lines.push(`EXAMPLE ${index + 1}: ${example.title}`, `    PS C:\\> ${example.command}`, '');
  }
  if (cmdlet.notes !== undefined) lines.push('NOTES', ...wrapped(cmdlet.notes, 4), '');
  return { lines, firstLine };
}

/** Help of the parameter at the cursor, for Alt+h. */
export function parameterHelp(session: Session, text: string, cursor: number): string | undefined {
  const sketch = bindingSketch(session, text, cursor);
  const name = sketch === null ? undefined : currentParameter(sketch.sets);
  if (sketch === null || name === undefined) return undefined;
  const parameter = session.commands.get(sketch.command)?.parameters[name];
  if (parameter === undefined) return undefined;
  const values = parameter.validateSet === undefined ? '' : `\nOne of: ${parameter.validateSet.join(', ')}`;
  return `-${name} <${parameter.type}>\n${parameter.help}${values}`;
}

function currentParameter(sets: readonly SketchedSet[]): string | undefined {
  return sets.flatMap(({ parameters }) => parameters).find(({ current }) => current)?.parameter.name;
}

/** Text broken at blanks into lines of at most 78 columns. */
function wrapped(text: string, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > 78 - indent) {
      lines.push(' '.repeat(indent) + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(' '.repeat(indent) + line);
  return lines;
}

import { pipelineRemark } from '../../cmdlets/DhcpServer/Failover/hints.ts';
import { commandTopic } from '../help/command-topic.ts';
import { helpLines, wrapHelp } from '../help/layout.ts';
import type { CommandTopic } from '../help/topic.ts';
import type { CommandHelp } from '../repl/engine-client.ts';
import type { StyledText } from '../repl/screen/styled-text.ts';
import { bindingSketch, type SketchedSet } from '../runtime/completion/sketch.ts';
import { parameterText } from '../runtime/completion/syntax.ts';
import { ApplicationInfo } from '../runtime/functions/command-info.ts';
import type { Session } from '../runtime/session.ts';
import type { Shell } from '../runtime/shell.ts';
import { syntaxLine } from './syntax-line.ts';

const dim = '2';

/** The dim line below the prompt: the syntax that what is typed leaves open; bound parameters are struck out, the current one stands out. */
export function syntaxHint(session: Session, text: string, cursor: number): StyledText | undefined {
  const remark = pipelineRemark(text.slice(0, cursor));
  if (remark !== undefined) return [{ text: remark, style: dim }];
  const sketch = bindingSketch(session, text, cursor);
  if (sketch === null) return undefined;
  const [first, ...others] = sketch.sets;
  if (first === undefined) return undefined;
  const parts = first.parameters.map((parameter) => ({
    text: parameterText(parameter),
    bound: parameter.bound,
    current: parameter.current,
  }));
  return syntaxLine(sketch.command, parts, others.length, session.host.size().columns);
}

/** Help of the command at the cursor for the pager, opened at the parameter under the cursor. */
export function commandHelp(session: Session, text: string, cursor: number): CommandHelp | undefined {
  const found = topicAt(session, text, cursor);
  if (found === undefined) return undefined;
  const lines = wrapHelp(helpLines(found.topic, 'full'), session.host.size().columns);
  const start = `    -${found.parameter} `;
  const firstLine = lines.findIndex((line) => `${line} `.startsWith(start));
  return { lines, firstLine: found.parameter === undefined ? 0 : Math.max(firstLine, 0) };
}

/** Help of the parameter at the cursor, for Alt+h. */
export function parameterHelp(session: Session, text: string, cursor: number): string | undefined {
  const found = topicAt(session, text, cursor);
  const parameter = found?.topic.parameters.find(({ name }) => name === found.parameter);
  if (parameter === undefined) return undefined;
  return [`-${parameter.name} <${parameter.type}>`, ...parameter.description].join('\n');
}

/** The help of the command that is being typed, and the parameter under the cursor. */
function topicAt(
  session: Session,
  text: string,
  cursor: number,
): { readonly topic: CommandTopic; readonly parameter: string | undefined } | undefined {
  const sketch = bindingSketch(session, text, cursor);
  if (sketch === null) return undefined;
  const info = (session as Shell).searchCommand(sketch.command);
  if (info === null || info instanceof ApplicationInfo) return undefined;
  return { topic: commandTopic(session, info), parameter: currentParameter(sketch.sets) };
}

function currentParameter(sets: readonly SketchedSet[]): string | undefined {
  return sets.flatMap(({ parameters }) => parameters).find(({ current }) => current)?.parameter.name;
}

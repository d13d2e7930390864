import type { ErrorRecord } from '../error-record.ts';
import type { Shell } from '../shell.ts';
import { categoryMessage } from './category.ts';
import { parseErrorMessage } from './parse-failure.ts';
import { positionMessage, shownLine } from './position-message.ts';

/** How `$ErrorView` shows an error; the text ends without a line end of its own, except after a position block. */
export function errorText(record: ErrorRecord, shell: Shell): string {
  if (/^NativeCommandError(Message)?(,|$)/.test(record.fullyQualifiedErrorId)) return record.message;
  const view = String(shell.getVariable('ErrorView') ?? 'ConciseView').toLowerCase();
  if (view === 'categoryview') return categoryMessage(record, shell.context);
  if (view === 'normalview') return normalView(record, shell);
  return conciseView(record, shell);
}

/** `Get-Item: Cannot find ...`, with the source line below it for errors in scripts. */
function conciseView(record: ErrorRecord, shell: Shell): string {
  const extent = record.invocation?.extent ?? null;
  const isParseError = record.category === 'ParserError' && record.exception.netType.name.endsWith('ParseException');
  const file = extent?.source.file ?? null;
  const line = extent?.startLine ?? 0;
  const hasDetail = extent !== null && (isParseError || file !== null || line > 1) && !/\.psm1$/i.test(file ?? '');
  const wraps = file !== null || record.category === 'ParserError';
  const number = String(line);
  const wide = ' '.repeat(Math.max(0, number.length - 4));
  let position = '';
  let prefix = '';
  if (hasDetail) {
    position = file !== null ? `${file}:${number}\n` : '\n';
    position += `${wide}Line |\n`;
    const shown = shownLine(extent);
    prefix = `${wide}     | `;
    position += `${number.padStart(4)} | ${shown === null ? '' : ` ${shown.text}`}\n`;
    if (shown !== null) position += `${prefix} ${' '.repeat(shown.start)}${'~'.repeat(shown.length)}\n`;
  }
  const text = isParseError ? parseErrorMessage(record) : record.message;
  let message = prefix + text;
  if (wraps) message = `${wrapped(message, prefix, shell.host.size().columns)}\n`;
  const recommended = record.details?.recommendedAction ?? '';
  const advice = recommended.trim() === '' ? '' : `\n  Recommendation: ${recommended}`;
  return `${headOf(record)}: ${position}${message}${advice}`;
}

/** What stands in front of the colon: the command, or what the error is called. */
function headOf(record: ErrorRecord): string {
  if (record.exception.thrownByScript) return 'Exception';
  const { invocation } = record;
  const command = invocation?.command?.name ?? '';
  if (command !== '' && !/\.ps1$/i.test(command)) return command;
  if (record.activity !== '') return record.activity;
  if (invocation?.command != null) return String(invocation.command);
  const name = invocation?.invocationName ?? '';
  if (name !== '') return name;
  if (record.category !== 'NotSpecified') return record.category;
  return record.reason !== '' ? record.reason : record.exception.netType.name;
}

/** Breaks a message at blanks so that each line, its prefix included, fits the screen. */
function wrapped(message: string, prefix: string, width: number): string {
  const flat = message.replace(/\r?\n|\t/g, ' ');
  if (flat.length <= width) return flat;
  const lines: string[] = [];
  let part = cutAtBlank(flat, width);
  lines.push(part);
  let rest = flat.slice(part.length).trim();
  while (rest.length + prefix.length > width) {
    part = cutAtBlank(prefix + rest, width);
    if (part.length <= prefix.length) break;
    lines.push(part);
    rest = rest.slice(part.length - prefix.length).trim();
  }
  lines.push(prefix + rest);
  return lines.join('\n');
}

function cutAtBlank(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length);
  const blank = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\u00a0'));
  return blank < 0 ? head : head.slice(0, blank);
}

/** The view of Windows PowerShell: message, position, category and id. */
function normalView(record: ErrorRecord, shell: Shell): string {
  const { invocation } = record;
  const command = invocation?.command ?? null;
  let head = '';
  if (command !== null) {
    const name = /^[&.]?$/.test(invocation?.invocationName ?? '') ? command.name : (invocation?.invocationName ?? '');
    head = 'path' in command ? `${command.path} : ` : name === '' ? '' : `${name} : `;
  } else if (invocation !== null && invocation.invocationName !== '') {
    head = `${invocation.invocationName} : `;
  }
  const extent = invocation?.extent ?? null;
  const position =
    extent !== null && (command !== null || record.category !== 'ParserError') ? `\n${positionMessage(extent)}` : '';
  return `${head}${record.message}${position}\n+ CategoryInfo          : ${categoryMessage(record, shell.context)}\n+ FullyQualifiedErrorId : ${record.fullyQualifiedErrorId}`;
}

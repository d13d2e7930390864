import { ErrorRecord } from '../error-record.ts';
import { PSError } from '../flow.ts';
import type { ChoiceDescription, Host } from '../host.ts';
import { confirmTexts } from '../messages/confirm-texts.ts';
import { fillIn } from '../messages/fail.ts';

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly help: string;
}

/**
 * Asks as the console host does: blank line, caption, message, then the choices in one line that wraps by whole choices
 * at the width less one. `?` lists what they mean; an empty answer takes the default (-1: none).
 * Throws PSInvalidOperation under -NonInteractive and at the end of the input.
 * @returns the index of the choice
 */
export function promptForChoice(
  host: Host,
  caption: string,
  message: string,
  choices: readonly ChoiceDescription[],
  defaultChoice: number,
): number {
  if (!host.interactive) throw nonInteractiveError();
  const width = host.size().columns - 1;
  if (caption !== '') host.write(`\n${colored(host, wrapText(caption, width), captionColor)}\n`);
  if (message !== '') host.write(`${wrapText(message, width)}\n`);
  const parsed = choices.map(parseChoice);
  for (;;) {
    writeChoices(host, parsed, defaultChoice, width);
    const answer = host.readLine();
    if (answer === null) throw nonInteractiveError();
    const text = answer.trim();
    if (answer === '') {
      if (defaultChoice >= 0) return defaultChoice;
      continue;
    }
    if (text === '?') {
      for (const choice of parsed) host.write(`${wrapText(`${choice.key || choice.label} - ${choice.help}`, width)}\n`);
      continue;
    }
    const picked = pick(parsed, text);
    if (picked >= 0) return picked;
  }
}

/**
 * Asks for any number of choices: one a row, then answers until an empty one; none at all takes the defaults.
 * @returns the indexes of the choices, in the order they were made
 */
export function promptForChoices(
  host: Host,
  caption: string,
  message: string,
  choices: readonly ChoiceDescription[],
  defaults: readonly number[],
): readonly number[] {
  if (!host.interactive) throw nonInteractiveError();
  const width = host.size().columns - 1;
  if (caption !== '') host.write(`\n${colored(host, wrapText(caption, width), captionColor)}\n`);
  if (message !== '') host.write(`${wrapText(message, width)}\n`);
  const parsed = choices.map(parseChoice);
  parsed.forEach((choice, index) => {
    host.write(
      `${colored(host, `[${choice.key}] ${choice.label}  `, defaults.includes(index) ? defaultColor : choiceColor)}\n`,
    );
  });
  const preset = defaults.map((index) => parsed[index]?.key || parsed[index]?.label).join(',');
  const known =
    defaults.length === 0 ? '' : fillIn(confirmTexts[defaults.length === 1 ? 'oneDefault' : 'defaults'], [preset]);
  host.write(`${confirmTexts.help}\n${known === '' ? '' : `${known}\n`}`);
  const picked: number[] = [];
  for (;;) {
    host.write(fillIn(confirmTexts.choice, [String(picked.length)]));
    const answer = host.readLine();
    if (answer === null) throw nonInteractiveError();
    if (answer === '') return picked.length === 0 ? defaults : picked;
    if (answer.trim() === '?') {
      for (const choice of parsed) host.write(`${wrapText(`${choice.key || choice.label} - ${choice.help}`, width)}\n`);
      continue;
    }
    const index = pick(parsed, answer.trim());
    if (index >= 0) picked.push(index);
  }
}

/** The error of every question that cannot be asked. */
export function nonInteractiveError(): PSError {
  return new PSError(
    ErrorRecord.of({
      message: confirmTexts.nonInteractive,
      id: 'InvalidOperation',
      category: 'InvalidOperation',
      exceptionType: 'System.Management.Automation.PSInvalidOperationException',
    }),
  );
}

function parseChoice({ label, help }: ChoiceDescription): Choice {
  const mark = label.indexOf('&');
  const key = mark < 0 || mark + 1 >= label.length ? '' : label.charAt(mark + 1).toUpperCase();
  return { key, label: mark < 0 ? label.trim() : (label.slice(0, mark) + label.slice(mark + 1)).trim(), help };
}

/** By the whole label first, then by the key. */
function pick(choices: readonly Choice[], answer: string): number {
  const text = answer.toLowerCase();
  const byLabel = choices.findIndex((choice) => choice.label.toLowerCase() === text);
  return byLabel >= 0 ? byLabel : choices.findIndex((choice) => choice.key !== '' && choice.key.toLowerCase() === text);
}

const captionColor = '\u001b[97m';
const choiceColor = '\u001b[97m';
const defaultColor = '\u001b[93m';

function writeChoices(host: Host, choices: readonly Choice[], defaultChoice: number, width: number): void {
  let line = 0;
  const put = (text: string, color: string): void => {
    const wraps = line + text.length > width;
    line = wraps ? text.length : line + text.length;
    host.write((wraps ? '\n' : '') + colored(host, wraps ? text.trimEnd() : text, color));
  };
  choices.forEach((choice, index) => {
    put(`[${choice.key}] ${choice.label}  `, index === defaultChoice ? defaultColor : choiceColor);
  });
  put(confirmTexts.help, '');
  const preset = choices[defaultChoice];
  if (preset !== undefined) put(fillIn(confirmTexts.defaultChoice, [preset.key || preset.label]), '');
}

function colored(host: Host, text: string, color: string): string {
  return host.styled && color !== '' ? `${color}${text}\u001b[0m` : text;
}

/** Breaks lines at blanks so that none is longer than `width`; a longer word is cut. */
export function wrapText(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, Math.max(width, 1)))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  if (line.length <= width) return line;
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const blank = rest.lastIndexOf(' ', width);
    const cut = blank > 0 ? blank : width;
    lines.push(rest.slice(0, cut));
    rest = rest.slice(blank > 0 ? cut + 1 : cut);
  }
  lines.push(rest);
  return lines.join('\n');
}

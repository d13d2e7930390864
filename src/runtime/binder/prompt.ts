import type { Value } from '../../types/value.ts';
import { askForCredential } from '../credential-question.ts';
import type { Host } from '../host.ts';
import { promptTexts } from '../messages/binding-texts.ts';
import { fillIn } from '../messages/fail.ts';
import type { ParameterMetadata } from './metadata.ts';

/**
 * Asks for missing mandatory parameters as the console host does; lists are asked for item by item until an empty line.
 * Returns null when the input ends before all are answered.
 */
export function promptForMissing(
  host: Host,
  command: string,
  pipelinePosition: number,
  parameters: readonly ParameterMetadata[],
): ReadonlyMap<ParameterMetadata, Value> | null {
  host.write(`\n${fillIn(promptTexts.caption, [command, String(pipelinePosition)])}\n${promptTexts.message}\n`);
  if (parameters.some((parameter) => helpOf(parameter) !== '')) host.write(`${promptTexts.helpHint}\n`);
  const answers = new Map<ParameterMetadata, Value>();
  for (const parameter of parameters) {
    const answer = ask(host, parameter);
    if (answer === null) return null;
    answers.set(parameter, answer);
  }
  return answers;
}

function ask(host: Host, parameter: ParameterMetadata): Value | null {
  if (parameter.isCollection) return askItems(host, parameter);
  if (parameter.type.name !== 'PSCredential') return askLine(host, parameter, parameter.name);
  host.write(`${parameter.name}\n`);
  return askForCredential(host);
}

function helpOf(parameter: ParameterMetadata): string {
  for (const flags of parameter.sets.values()) if (flags.helpMessage !== '') return flags.helpMessage;
  return '';
}

function askLine(host: Host, parameter: ParameterMetadata, label: string): string | null {
  const masked = parameter.type.name === 'SecureString';
  for (;;) {
    host.write(`${label}: `);
    const line = host.readLine({ masked });
    if (line === null) return null;
    if (line.trim() !== '!?') return line.startsWith('!!') ? line.slice(1) : line;
    const help = helpOf(parameter);
    host.write(`${help === '' ? fillIn(promptTexts.noHelp, [parameter.name]) : help}\n`);
  }
}

function askItems(host: Host, parameter: ParameterMetadata): Value[] | null {
  const items: Value[] = [];
  for (;;) {
    const line = askLine(host, parameter, `${parameter.name}[${items.length}]`);
    if (line === null) return null;
    if (line === '') return items;
    items.push(line);
  }
}

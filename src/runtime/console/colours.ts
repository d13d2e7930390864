import { EnumType } from '../../types/enums.ts';
import { findType } from '../../types/type-names.ts';
import type { Value } from '../../types/value.ts';
import type { Host } from '../host.ts';

/** The colours of one host's console as scripts keep and set them: a terminal is told, what is piped stays plain. */
interface Chosen {
  foreground: number;
  background: number;
}

const initial: Chosen = { foreground: 7, background: 0 };
const chosen = new WeakMap<Host, Chosen>();
// SGR counts red, green, blue from the lowest bit, ConsoleColor from the highest.
const order = [0, 4, 2, 6, 1, 5, 3, 7];

export function consoleColours(): EnumType {
  const type = findType('System.ConsoleColor');
  if (!(type instanceof EnumType)) throw new Error('System.ConsoleColor is no enum.');
  return type;
}

/** The escape sequence that switches a colour on. */
export function colourSequence(colour: number, start: 30 | 40): string {
  return `\u001b[${(colour > 7 ? start + 60 : start) + (order[colour & 7] ?? 0)}m`;
}

export function colourOf(host: Host, which: keyof Chosen): Value {
  return consoleColours().of((chosen.get(host) ?? initial)[which]);
}

export function setColour(host: Host, which: keyof Chosen, colour: number): void {
  chosen.set(host, { ...(chosen.get(host) ?? initial), [which]: colour });
  if (host.styled) host.write(colourSequence(colour, which === 'foreground' ? 30 : 40));
}

/** Back to the terminal's own colours. */
export function resetColours(host: Host): void {
  chosen.delete(host);
  if (host.styled) host.write('\u001b[0m');
}

/** Text in colours of its own. */
export function coloured(host: Host, text: string, foreground: number, background: number): string {
  if (!host.styled) return text;
  return `${colourSequence(foreground, 30)}${colourSequence(background, 40)}${text}\u001b[0m`;
}

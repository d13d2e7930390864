import { formatIPv4, parseIPv4 } from '../model/address.ts';
import { formatIPv6, parseIPv6 } from '../model/ipv6.ts';
import type { OptionType } from '../model/option.ts';

/**
 * The canonical text of an option's value, or undefined when it doesn't fit the type. Numbers may be decimal or `0x` hex
 * and become decimal; addresses as their kind is written; binary data is a decimal byte an element, or bytes in hex with
 * `0x` or in more than one pair of digits, and becomes one `0x..` element a byte as Windows lists them; strings stay as they are.
 */
export function canonicalValue(
  value: readonly string[],
  type: OptionType,
  multiValued: boolean,
): readonly string[] | undefined {
  if (value.length === 0) return undefined;
  if (type === 'BinaryData' || type === 'EncapsulatedData') return bytes(value);
  if (value.length > 1 && !multiValued) return undefined;
  const elements: string[] = [];
  for (const text of value) {
    const element = canonicalElement(text, type);
    if (element === undefined || (type === 'String' && element === '')) return undefined;
    elements.push(element);
  }
  return elements;
}

const LIMITS = {
  Byte: 0xffn,
  Word: 0xffffn,
  DWord: 0xffff_ffffn,
  DWordDWord: 0xffff_ffff_ffff_ffffn,
} as const;

function canonicalElement(
  text: string,
  type: Exclude<OptionType, 'BinaryData' | 'EncapsulatedData'>,
): string | undefined {
  switch (type) {
    case 'String':
      return text;
    case 'IPv4Address': {
      const parsed = parseIPv4(text.trim());
      return parsed === undefined ? undefined : formatIPv4(parsed);
    }
    case 'IPv6Address': {
      const parsed = parseIPv6(text.trim());
      return parsed === undefined ? undefined : formatIPv6(parsed);
    }
    default:
      return number(text, LIMITS[type]);
  }
}

function number(text: string, limit: bigint): string | undefined {
  const trimmed = text.trim();
  if (!/^(\d+|0x[0-9a-f]+)$/i.test(trimmed)) return undefined;
  const parsed = BigInt(trimmed);
  return parsed > limit ? undefined : parsed.toString();
}

function bytes(value: readonly string[]): readonly string[] | undefined {
  const result: string[] = [];
  for (const text of value) {
    const trimmed = text.trim();
    if (/^\d{1,3}$/.test(trimmed) && Number(trimmed) < 256) {
      result.push(byteText(Number(trimmed)));
      continue;
    }
    const digits = /^(?:0x)?((?:[0-9a-f]{2})+)$/i.exec(trimmed)?.[1];
    if (digits === undefined) return undefined;
    for (const pair of digits.match(/../g) ?? []) result.push(byteText(Number.parseInt(pair, 16)));
  }
  return result.length > 255 ? undefined : result;
}

function byteText(byte: number): string {
  return `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`;
}

import type { CultureInfo } from '../culture.ts';
import { formatException } from '../net-exception.ts';
import type { MemberContext } from '../net-type.ts';
import type { Value } from '../value.ts';
import { formatValue } from './value-text.ts';

/**
 * `[string]::Format(culture, template, args)`: `{index[,width][:format]}`, braces doubled to mean themselves.
 * @throws NetException System.FormatException in .NET's words for a malformed template or a missing argument
 */
export function formatComposite(
  template: string,
  args: readonly Value[],
  culture: CultureInfo,
  context: MemberContext,
): string {
  let text = '';
  let i = 0;
  const length = template.length;
  while (i < length) {
    const char = template.charAt(i);
    if (char !== '{' && char !== '}') {
      const start = i;
      while (i < length && template[i] !== '{' && template[i] !== '}') i++;
      text += template.slice(start, i);
      continue;
    }
    if (template[i + 1] === char) {
      text += char;
      i += 2;
      continue;
    }
    if (char === '}')
      throw malformed(i + 1, i + 1 < length ? 'Unexpected closing brace without a corresponding opening brace.' : ends);
    i++;
    const digits = number(template, i);
    if (digits === '') throw malformed(i, i < length ? 'Expected an ASCII digit.' : ends);
    i += digits.length;
    i = skipBlanks(template, i);
    let width = 0;
    let alignLeft = false;
    if (template[i] === ',') {
      i = skipBlanks(template, i + 1);
      alignLeft = template[i] === '-';
      if (alignLeft) i++;
      const widthDigits = number(template, i);
      if (widthDigits === '') throw malformed(i, i < length ? 'Expected an ASCII digit.' : ends);
      width = Number(widthDigits);
      i = skipBlanks(template, i + widthDigits.length);
    }
    let format: string | null = null;
    if (template[i] === ':') {
      const end = template.indexOf('}', i);
      const open = template.indexOf('{', i);
      if (end < 0) throw malformed(length, ends);
      if (open >= 0 && open < end) throw malformed(open, ends);
      format = template.slice(i + 1, end);
      i = end;
    }
    if (template[i] !== '}') throw malformed(i, ends);
    i++;
    const index = Number(digits);
    if (index >= args.length) {
      throw formatException(
        'Index (zero based) must be greater than or equal to zero and less than the size of the argument list.',
      );
    }
    const item = formatValue(args[index], format, culture, context);
    text += alignLeft ? item.padEnd(width) : item.padStart(width);
  }
  return text;
}

const ends = 'Format item ends prematurely.';

function malformed(offset: number, reason: string): Error {
  return formatException(`Input string was not in a correct format. Failure to parse near offset ${offset}. ${reason}`);
}

function number(template: string, start: number): string {
  let end = start;
  while (end < template.length && template.charCodeAt(end) >= 48 && template.charCodeAt(end) <= 57) end++;
  return template.slice(start, end);
}

function skipBlanks(template: string, start: number): number {
  let end = start;
  while (template[end] === ' ') end++;
  return end;
}

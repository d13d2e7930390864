import type { NumberStyle } from './culture-data.ts';
import { type Digits, isZero, roundAt } from './digits.ts';

/**
 * A custom number format: `0` and `#` digits, `.` point, `,` thousands or scaling, `%`, `‰`, `E+0`, quoted and escaped
 * literals, and up to three sections for positive, negative and zero.
 */
export function formatCustom(number: Digits, format: string, style: NumberStyle): string {
  const sections = splitSections(format);
  const zero = isZero(number);
  let index = zero ? (sections.length > 2 ? 2 : 0) : number.negative && (sections[1] ?? '') !== '' ? 1 : 0;
  let section = readSection(sections[index] ?? '');
  let rounded = fitted(zero ? { ...number, digits: '', point: 0 } : number, section);
  if (!zero && isZero(rounded)) {
    index = (sections[2] ?? '') === '' ? 0 : 2;
    section = readSection(sections[index] ?? '');
    rounded = fitted({ ...number, digits: '', point: 0 }, section);
  }
  const sign = number.negative && index === 0 && (number.isReal || !isZero(rounded)) ? '-' : '';
  const text = write(rounded, section, style);
  return text === '' && isZero(rounded) ? '' : sign + text;
}

type Token =
  | { readonly kind: 'digit'; readonly zero: boolean }
  | { readonly kind: 'point' }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'exponent'; readonly letter: string; readonly plus: boolean; readonly width: number };

interface Section {
  readonly tokens: readonly Token[];
  /** Digit places before and behind the point. */
  readonly whole: number;
  readonly decimals: number;
  /** Fewest digits to write before the point, and behind it. */
  readonly wholeMinimum: number;
  readonly decimalMinimum: number;
  readonly grouped: boolean;
  /** Powers of ten from `%`, `‰` and scaling commas. */
  readonly shift: number;
  readonly scientific: boolean;
}

function splitSections(format: string): string[] {
  const sections: string[] = [];
  let start = 0;
  for (let i = 0; i < format.length; i++) {
    const char = format[i];
    if (char === '\\') i++;
    else if (char === "'" || char === '"') {
      const end = format.indexOf(char, i + 1);
      i = end < 0 ? format.length : end;
    } else if (char === ';') {
      sections.push(format.slice(start, i));
      start = i + 1;
    }
  }
  sections.push(format.slice(start));
  return sections;
}

function readSection(text: string): Section {
  const tokens: Token[] = [];
  const places: boolean[] = [];
  let pointAt = -1;
  let pendingCommas = 0;
  let grouped = false;
  let shift = 0;
  let scientific = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    switch (char) {
      case '0':
      case '#':
        if (pendingCommas > 0 && pointAt < 0) grouped = true;
        pendingCommas = 0;
        tokens.push({ kind: 'digit', zero: char === '0' });
        places.push(char === '0');
        break;
      case '.':
        if (pointAt >= 0) break;
        shift -= 3 * pendingCommas;
        pendingCommas = 0;
        pointAt = places.length;
        tokens.push({ kind: 'point' });
        break;
      case ',':
        if (places.length > 0 && pointAt < 0) pendingCommas++;
        break;
      case '%':
        shift += 2;
        tokens.push({ kind: 'literal', text: char });
        break;
      case '‰':
        shift += 3;
        tokens.push({ kind: 'literal', text: char });
        break;
      case "'":
      case '"': {
        const end = text.indexOf(char, i + 1);
        tokens.push({ kind: 'literal', text: text.slice(i + 1, end < 0 ? text.length : end) });
        i = end < 0 ? text.length : end;
        break;
      }
      case '\\':
        i++;
        tokens.push({ kind: 'literal', text: text.charAt(i) });
        break;
      case 'E':
      case 'e': {
        const match = /^[Ee]([+-]?)(0+)/.exec(text.slice(i));
        if (match === null) {
          tokens.push({ kind: 'literal', text: char });
          break;
        }
        const [whole, sign, zeros = ''] = match;
        scientific = true;
        tokens.push({ kind: 'exponent', letter: char, plus: sign === '+', width: Math.min(zeros.length, 10) });
        i += whole.length - 1;
        break;
      }
      default:
        tokens.push({ kind: 'literal', text: char });
    }
  }
  if (pointAt < 0) {
    shift -= 3 * pendingCommas;
    pointAt = places.length;
  }
  const firstZero = places.indexOf(true);
  const lastZero = places.lastIndexOf(true);
  return {
    tokens,
    whole: pointAt,
    decimals: places.length - pointAt,
    wholeMinimum: firstZero >= 0 && firstZero < pointAt ? pointAt - firstZero : 0,
    decimalMinimum: lastZero >= pointAt ? lastZero - pointAt + 1 : 0,
    grouped,
    shift,
    scientific,
  };
}

/** The number as the section will show it: shifted and rounded to its places. */
function fitted(number: Digits, section: Section): Digits {
  if (number.digits === '') return number;
  if (section.scientific) return roundAt(number, section.whole + section.decimals);
  const shifted = { ...number, point: number.point + section.shift };
  return roundAt(shifted, shifted.point + section.decimals);
}

function write(number: Digits, section: Section, style: NumberStyle): string {
  const exponent = section.scientific && number.digits !== '' ? number.point - section.whole : 0;
  const point = section.scientific ? section.whole : number.point;
  const digits = section.scientific && number.digits === '' ? '0' : number.digits;
  const whole = (point <= 0 ? '' : digits.slice(0, point).padEnd(point, '0')).padStart(section.wholeMinimum, '0');
  const behind = point >= 0 ? digits.slice(point) : '0'.repeat(-point) + digits;
  const fraction = behind.slice(0, section.decimals).replace(/0+$/, '').padEnd(section.decimalMinimum, '0');
  let text = '';
  let place = 0;
  let taken = 0;
  const leading = whole.length - section.whole;
  for (const token of section.tokens) {
    switch (token.kind) {
      case 'literal':
        text += token.text;
        break;
      case 'point':
        if (fraction !== '') text += style.decimalSeparator;
        break;
      case 'exponent': {
        const sign = exponent < 0 ? '-' : token.plus ? '+' : '';
        text += token.letter + sign + Math.abs(exponent).toString().padStart(token.width, '0');
        break;
      }
      case 'digit':
        if (place < section.whole) {
          // The first place takes all digits there is no place for.
          const upTo = leading + place + 1;
          while (taken < upTo) text += wholeDigit(whole, taken++, section.grouped, style);
        } else {
          text += fraction.charAt(place - section.whole);
        }
        place++;
    }
  }
  return text;
}

function wholeDigit(whole: string, index: number, grouped: boolean, style: NumberStyle): string {
  const rest = whole.length - index - 1;
  return whole.charAt(index) + (grouped && rest > 0 && rest % 3 === 0 ? style.groupSeparator : '');
}

import { stringArray } from '../../types/arrays.ts';
import { int32Type } from '../../types/core-types.ts';
import { defineEnum } from '../../types/declare.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import { EnumValue } from '../../types/enums.ts';
import { unwrap } from '../../types/ps-object.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { convert } from '../convert/convert.ts';
import { ConversionFailure } from '../convert/failure.ts';
import { toText } from '../convert/text.ts';
import { isTrue } from '../convert/truth.ts';
import { fail } from '../messages/fail.ts';
import { allMatches, textPattern } from './text-pattern.ts';

export const splitOptions = defineEnum(
  'System.Management.Automation.SplitOptions',
  'SimpleMatch=1 RegexMatch=2 CultureInvariant=4 IgnorePatternWhitespace=8 Multiline=16 Singleline=32 IgnoreCase=64 ExplicitCapture=128',
  { flags: true },
);

const option = { simple: 1, regex: 2, whitespace: 8, multiline: 16, singleline: 32, ignoreCase: 64, explicit: 128 };

/** Cuts one text; yields the parts. */
type Cutter = (text: string, limit: number) => string[];

/** `text -split pattern, limit, options`: parts of a text, or of every text of a list. */
export function split(ignoreCase: boolean): (left: Value, right: Value, context: EvaluationContext) => Value {
  return (left, right, context) => {
    const [separator, limit, flags] = Array.isArray(right) ? right : [...(enumerableOf(right) ?? [right])];
    const count = limit === undefined ? 0 : argument(limit, int32Type, context);
    const chosen = flags === undefined ? null : argument(flags, splitOptions, context);
    const bits = chosen instanceof EnumValue ? chosen.value : 0;
    const cut = cutter(unwrap(separator), bits, ignoreCase, context);
    const parts: string[] = [];
    for (const text of textsOf(left, context)) {
      for (const part of cut(text, typeof count === 'number' ? count : 0)) parts.push(part);
    }
    return stringArray(parts);
  };
}

function argument(value: Value, type: typeof int32Type, context: EvaluationContext): Value {
  const converted = convert(value, type, context);
  return converted instanceof ConversionFailure ? fail('BadSplitArgument', [converted.message]) : converted;
}

function* textsOf(value: Value, context: EvaluationContext): Generator<string> {
  const items = enumerableOf(value);
  if (items === null) yield toText(value, context);
  else for (const item of items) yield toText(item, context);
}

function cutter(separator: Value, bits: number, ignoreCase: boolean, context: EvaluationContext): Cutter {
  if (typeof separator === 'object' && separator !== null && typeOf(separator).name === 'ScriptBlock') {
    return (text, limit) => cutByBlock(text, separator, limit, context);
  }
  if ((bits & option.simple) !== 0 && (bits & ~(option.simple | option.ignoreCase)) !== 0) {
    return fail('InvalidSplitOptionCombination');
  }
  const folds = ignoreCase || (bits & option.ignoreCase) !== 0;
  const text = toText(separator, context);
  if ((bits & option.simple) !== 0)
    return byPattern(text.replace(/[\\*+?|{}[\]()^$.# \t]/g, '\\$&'), folds, '', context);
  const flags = `${(bits & option.multiline) !== 0 ? 'm' : ''}${(bits & option.singleline) !== 0 ? 's' : ''}${(bits & option.whitespace) !== 0 ? 'x' : ''}${(bits & option.explicit) !== 0 ? 'n' : ''}`;
  return byPattern(separator, folds, flags, context);
}

function byPattern(separator: Value, ignoreCase: boolean, flags: string, context: EvaluationContext): Cutter {
  const pattern = textPattern(separator, ignoreCase, context, flags);
  return (text, limit) => {
    if (limit === 1 || limit === -1) return [text];
    const matches = [...allMatches(pattern, text)];
    const max = Math.abs(limit) - 1;
    const used = limit === 0 ? matches : limit > 0 ? matches.slice(0, max) : matches.slice(-max);
    const parts: string[] = [];
    let at = 0;
    for (const found of used) {
      parts.push(text.slice(at, found.index));
      for (const group of found.groups.slice(1)) if (group !== null) parts.push(group);
      at = found.end;
    }
    parts.push(text.slice(at));
    return parts;
  };
}

/** A block decides character by character which ones separate. */
function cutByBlock(text: string, block: Value, limit: number, context: EvaluationContext): string[] {
  const cuts: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const output = context.callWithItem(block, text.charAt(index), [text, index]);
    if (isTrue(output.length === 1 ? output[0] : output)) cuts.push(index);
  }
  const max = Math.abs(limit) - 1;
  const used = limit === 0 ? cuts : limit > 0 ? cuts.slice(0, max) : max === 0 ? [] : cuts.slice(-max);
  const parts: string[] = [];
  let at = 0;
  for (const cut of used) {
    parts.push(text.slice(at, cut));
    at = cut + 1;
  }
  parts.push(text.slice(at));
  return parts;
}

/** `-split text`: at runs of white space, ends trimmed. */
export function splitWords(value: Value, context: EvaluationContext): Value {
  const words: string[] = [];
  for (const text of textsOf(value, context)) {
    const trimmed = text.trim();
    for (const word of trimmed === '' ? [''] : trimmed.split(/\s+/)) words.push(word);
  }
  return stringArray(words);
}

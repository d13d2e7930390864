import { isNumber, toDouble } from '../../types/numbers.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { toText } from '../convert/text.ts';
import { isTrue } from '../convert/truth.ts';
import { credentialTransformation } from '../credential-question.ts';
import type { ArgumentAttribute } from './attributes.ts';
import {
  type RangeKind,
  validateCount,
  validateDrive,
  validateLength,
  validateNotNull,
  validateNotNullOrEmpty,
  validateNotNullOrWhiteSpace,
  validatePattern,
  validateRange,
  validateRangeKind,
  validateScript,
  validateSet,
} from './validators.ts';

/**
 * A validation or allowance from `[Name(positional, Named = value)]`, its arguments already evaluated. `name` in any
 * case, with or without `Attribute` and namespace. null: not one of PowerShell's own that act on values
 * (Parameter, Alias, ArgumentCompleter..., classes of the script).
 */
export function createAttribute(
  name: string,
  positional: readonly Value[],
  named: ReadonlyMap<string, Value>,
  context: EvaluationContext,
): ArgumentAttribute | null {
  const make = makers[shortKey(name)];
  if (make === undefined) return null;
  const made = make(positional, new NamedArguments(named, context), context);
  return made.kind === 'transformer' ? made : { ...made, positional, named };
}

/** True for the names that {@link createAttribute} makes something of. */
export function isArgumentAttribute(name: string): boolean {
  return shortKey(name) in makers;
}

function shortKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^.*\./, '')
    .replace(/attribute$/, '');
}

class NamedArguments {
  readonly #values: ReadonlyMap<string, Value>;
  readonly #context: EvaluationContext;

  constructor(values: ReadonlyMap<string, Value>, context: EvaluationContext) {
    this.#values = new Map([...values].map(([name, value]) => [name.toLowerCase(), value]));
    this.#context = context;
  }

  flag(name: string): boolean | undefined {
    const value = this.#values.get(name);
    return value === undefined ? undefined : isTrue(value);
  }

  text(name: string): string | undefined {
    const value = this.#values.get(name);
    return value === undefined ? undefined : toText(value, this.#context);
  }

  /** Regex options in any form; undefined when not given. */
  ignoreCase(): boolean | undefined {
    const options = this.text('options');
    return options === undefined ? undefined : /ignorecase|^1$/i.test(options);
  }
}

type Maker = (positional: readonly Value[], named: NamedArguments, context: EvaluationContext) => ArgumentAttribute;

function number(value: Value): number {
  return isNumber(value) ? toDouble(value) : Number(value);
}

function textsOf(values: readonly Value[], context: EvaluationContext): string[] {
  return values.flatMap((value) => (Array.isArray(value) ? value : [value])).map((value) => toText(value, context));
}

const makers: Readonly<Record<string, Maker>> = {
  validateset: (positional, named, context) =>
    validateSet(textsOf(positional, context), {
      ignoreCase: named.flag('ignorecase'),
      errorMessage: named.text('errormessage'),
    }),
  validaterange: ([lowest, highest], _, context) =>
    highest === undefined ? validateRangeKind(rangeKind(toText(lowest, context))) : validateRange(lowest, highest),
  validatelength: ([shortest, longest]) => validateLength(number(shortest), number(longest)),
  validatecount: ([fewest, most]) => validateCount(number(fewest), number(most)),
  validatepattern: ([pattern], named, context) =>
    validatePattern(toText(pattern, context), {
      ignoreCase: named.ignoreCase(),
      errorMessage: named.text('errormessage'),
    }),
  validatescript: ([block], named) => validateScript(block, named.text('errormessage')),
  validatenotnull: () => validateNotNull,
  validatenotnullorempty: () => validateNotNullOrEmpty,
  validatenotnullorwhitespace: () => validateNotNullOrWhiteSpace,
  validatedrive: (positional, _, context) => validateDrive(textsOf(positional, context)),
  validateuserdrive: () => validateDrive(['User']),
  credential: () => credentialTransformation,
  allownull: () => ({ kind: 'allowance', name: 'AllowNull' }),
  allowemptystring: () => ({ kind: 'allowance', name: 'AllowEmptyString' }),
  allowemptycollection: () => ({ kind: 'allowance', name: 'AllowEmptyCollection' }),
};

const kinds: readonly RangeKind[] = ['Positive', 'NonNegative', 'Negative', 'NonPositive'];

function rangeKind(text: string): RangeKind {
  return kinds.find((kind) => kind.toLowerCase() === text.toLowerCase()) ?? kinds[Number(text)] ?? 'Positive';
}

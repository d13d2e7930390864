import { NetDictionary } from '../../types/dictionary.ts';
import { itemsOf } from '../../types/enumerable.ts';
import { EnumValue } from '../../types/enums.ts';
import { isNumber, toDouble } from '../../types/numbers.ts';
import { unwrap } from '../../types/ps-object.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { convert } from '../convert/convert.ts';
import { ConversionFailure } from '../convert/failure.ts';
import { toText } from '../convert/text.ts';
import { isTrue } from '../convert/truth.ts';
import { ErrorRecord } from '../error-record.ts';
import { PSError } from '../flow.ts';
import { fillIn } from '../messages/fail.ts';
import { type ValidationMessageId, validationTexts } from '../messages/validation-texts.ts';
import { equalText } from '../operators/collate.ts';
import { compareValues } from '../operators/compare.ts';
import { textPattern } from '../operators/text-pattern.ts';
import type { ArgumentValidator } from './attributes.ts';
import { bindingError } from './binding-error.ts';

/** The ValidationMetadataException of a message. */
export function validationFailure(id: ValidationMessageId, args: readonly string[] = []): PSError {
  return validationError(id, fillIn(validationTexts[id], args));
}

function validationError(id: string, message: string): PSError {
  const exceptionType = 'System.Management.Automation.ValidationMetadataException';
  return new PSError(ErrorRecord.of({ message, id, category: 'MetadataError', exceptionType }));
}

/** A check of every single value: lists are gone through, and null is refused. */
function eachElement(name: string, check: (element: Value, context: EvaluationContext) => void): ArgumentValidator {
  return {
    kind: 'validator',
    name,
    validate(value, context) {
      if (value === null || value === undefined) throw validationFailure('ArgumentIsEmpty');
      const items = typeof value === 'string' ? null : elementsOf(value);
      if (items === null) check(unwrap(value), context);
      else for (const item of items) check(unwrap(item), context);
    },
  };
}

function elementsOf(value: Value): Iterable<Value> | null {
  const base = unwrap(value);
  return base instanceof NetDictionary ? null : itemsOf(base);
}

/** ValidateSet as completion and syntax read it, too. */
export interface SetValidator extends ArgumentValidator {
  readonly name: 'ValidateSet';
  readonly values: (context?: EvaluationContext) => readonly string[];
}

export function isSetValidator(validator: { readonly name: string }): validator is SetValidator {
  return validator.name === 'ValidateSet';
}

/** `[ValidateSet('a', 'b')]`; `values` may compute the list each time. */
export function validateSet(
  values: readonly string[] | ((context?: EvaluationContext) => readonly string[]),
  options: { readonly ignoreCase?: boolean; readonly errorMessage?: string } = {},
): SetValidator {
  const list = typeof values === 'function' ? values : () => values;
  const ignoreCase = options.ignoreCase ?? true;
  const base = eachElement('ValidateSet', (element, context) => {
    const text = toText(element, context);
    const allowed = list(context);
    if (allowed.some((each) => equalText(each, text, ignoreCase))) return;
    const template = options.errorMessage ?? validationTexts.ValidateSetFailure;
    throw validationError('ValidateSetFailure', fillIn(template, [text, allowed.join(',')]));
  });
  return { ...base, name: 'ValidateSet', values: list };
}

/** `[ValidateRange(1, 9)]`: both limits belong to the range. */
export function validateRange(lowest: Value, highest: Value): ArgumentValidator {
  const check = eachElement('ValidateRange', (element, context) => {
    const limitType = typeOf(isNumber(lowest) && isNumber(highest) && typeof lowest === 'number' ? highest : lowest);
    const value = convert(element, limitType, context);
    if (value instanceof ConversionFailure) {
      throw validationFailure('ValidationRangeElementType', [typeOf(element).name, limitType.name]);
    }
    const shown = toText(value, context);
    if (compareValues(lowest, value, true, context) > 0) {
      throw validationFailure('ValidateRangeTooSmall', [shown, toText(lowest, context)]);
    }
    if (compareValues(highest, value, true, context) < 0) {
      throw validationFailure('ValidateRangeTooBig', [shown, toText(highest, context)]);
    }
  });
  return { ...check, positional: [lowest, highest] };
}

export type RangeKind = 'Positive' | 'NonNegative' | 'Negative' | 'NonPositive';

const rangeKinds: Readonly<Record<RangeKind, (value: number) => boolean>> = {
  Positive: (value) => value > 0,
  NonNegative: (value) => value >= 0,
  Negative: (value) => value < 0,
  NonPositive: (value) => value <= 0,
};

/** `[ValidateRange('Positive')]` */
export function validateRangeKind(kind: RangeKind): ArgumentValidator {
  return eachElement('ValidateRange', (element, context) => {
    const number = unwrap(element);
    if (!isNumber(number)) throw validationFailure('ValidationRangeElementType', [typeOf(element).name, 'Int32']);
    if (!rangeKinds[kind](toDouble(number)))
      throw validationFailure(`ValidateRange${kind}Failure`, [toText(element, context)]);
  });
}

/** `[ValidateLength(1, 8)]` of texts. */
export function validateLength(shortest: number, longest: number): ArgumentValidator {
  const check = eachElement('ValidateLength', (element) => {
    if (typeof element !== 'string') throw validationFailure('ValidateLengthNotString');
    const length = String(element.length);
    if (element.length < shortest)
      throw validationFailure('ValidateLengthMinLengthFailure', [String(shortest), length]);
    if (element.length > longest) throw validationFailure('ValidateLengthMaxLengthFailure', [String(longest), length]);
  });
  return { ...check, positional: [shortest, longest] };
}

/** `[ValidateCount(1, 3)]` of a list. */
export function validateCount(fewest: number, most: number): ArgumentValidator {
  return {
    kind: 'validator',
    name: 'ValidateCount',
    positional: [fewest, most],
    validate(value) {
      const items = value === null || value === undefined ? [] : typeof value === 'string' ? null : itemsOf(value);
      if (items === null) throw validationFailure('NotAnArrayParameter');
      const count = [...items].length;
      if (count >= fewest && count <= most) return;
      throw fewest === most
        ? validationFailure('ValidateCountExactFailure', [String(most), String(count)])
        : validationFailure('ValidateCountMinMaxFailure', [String(fewest), String(most), String(count)]);
    },
  };
}

/** `[ValidatePattern('^a')]`: a .NET regular expression, without case unless its options say so. */
export function validatePattern(
  pattern: string,
  options: { readonly ignoreCase?: boolean; readonly errorMessage?: string } = {},
): ArgumentValidator {
  const check = eachElement('ValidatePattern', (element, context) => {
    const text = toText(element, context);
    if (textPattern(pattern, options.ignoreCase ?? true, context).find(text, 0) !== null) return;
    const template = options.errorMessage ?? validationTexts.ValidatePatternFailure;
    throw validationError('ValidatePatternFailure', fillIn(template, [text, pattern]));
  });
  return { ...check, positional: [pattern] };
}

/** `[ValidateScript({ ... })]`: the block sees the value in `$_` and must say true. */
export function validateScript(block: Value, errorMessage?: string): ArgumentValidator {
  return eachElement('ValidateScript', (element, context) => {
    const output = context.callWithItem(block, element, []);
    if (isTrue(output.length === 1 ? output[0] : output)) return;
    const template = errorMessage ?? validationTexts.ValidateScriptFailure;
    throw validationError(
      'ValidateScriptFailure',
      fillIn(template, [toText(element, context), toText(block, context)]),
    );
  });
}

export const validateNotNull: ArgumentValidator = {
  kind: 'validator',
  name: 'ValidateNotNull',
  validate(value) {
    if (value === null || value === undefined) throw validationFailure('ArgumentIsNull');
    for (const item of typeof value === 'string' ? [] : (elementsOf(value) ?? [])) {
      if (item === null || item === undefined) throw validationFailure('ArgumentCollectionHasNull');
    }
  },
};

export const validateNotNullOrEmpty: ArgumentValidator = notEmpty(
  'ValidateNotNullOrEmpty',
  (text) => text === '',
  'ArgumentIsNullOrEmpty',
  'ArgumentIsEmpty',
);

export const validateNotNullOrWhiteSpace: ArgumentValidator = notEmpty(
  'ValidateNotNullOrWhiteSpace',
  (text) => text.trim() === '',
  'ArgumentIsNullOrWhiteSpace',
  'ArgumentCollectionHasWhiteSpace',
);

function notEmpty(
  name: string,
  isEmpty: (text: string) => boolean,
  whole: ValidationMessageId,
  element: ValidationMessageId,
): ArgumentValidator {
  return {
    kind: 'validator',
    name,
    validate(value) {
      const base = unwrap(value);
      if (base === null || base === undefined) throw validationFailure(whole);
      if (typeof base === 'string') {
        if (isEmpty(base)) throw validationFailure(whole);
        return;
      }
      if (base instanceof NetDictionary) {
        if (base.count === 0) throw validationFailure('ArgumentIsEmpty');
        return;
      }
      const items = itemsOf(base);
      if (items === null) return;
      let count = 0;
      for (const item of items) {
        count++;
        const bad = item === null || item === undefined || (typeof item === 'string' && isEmpty(item));
        if (bad) throw validationFailure(element);
      }
      if (count === 0) throw validationFailure('ArgumentIsEmpty');
    },
  };
}

/** `[ValidateDrive('C', 'D')]` */
export function validateDrive(drives: readonly string[]): ArgumentValidator {
  return eachElement('ValidateDrive', (element, context) => {
    const drive = /^([^:\\/]+):/.exec(toText(element, context))?.[1];
    if (drive === undefined) throw validationFailure('PathNoRoot');
    if (!drives.some((each) => each.toLowerCase() === drive.toLowerCase())) {
      throw validationFailure('PathRootInvalid', [drive, drives.join(',')]);
    }
  });
}

/** -ErrorAction and its kin refuse the value that PowerShell keeps for itself. */
export function notSuspend(parameter: string): ArgumentValidator {
  return {
    kind: 'validator',
    name: 'ActionPreference',
    validate(value) {
      if (!(value instanceof EnumValue) || value.toString() !== 'Suspend') return;
      const reason =
        'The Suspend ActionPreference value is reserved for future use and is not supported at this time. For more information about preference variables, see the Help topic, "about_Preference_Variables."';
      throw setterRefusal(parameter, reason);
    },
  };
}

/** What a parameter's own property says when it refuses a value. */
export function setterRefusal(parameter: string, reason: string): PSError {
  return bindingError('ParameterBindingFailed', {
    category: 'WriteError',
    parameter,
    extra: [`Exception setting "${parameter}": "${reason}"`],
  });
}

/** What -OutVariable and its kin take: a name, with a plus in front to append. */
export const variableNameValidator: ArgumentValidator = {
  kind: 'validator',
  name: 'ValidateVariableName',
  validate(value) {
    const text = typeof value === 'string' && value.startsWith('+') ? value.slice(1) : value;
    if (typeof text === 'string' && /^(?:(?:global|local|script|private|variable):)?[^:]+$/i.test(text)) return;
    if (text === null || text === undefined) return;
    if (text === '') throw validationError('ArgumentNotValidVariableName', validationTexts.PathNotValid);
    throw validationFailure('ArgumentNotValidVariableName', [String(value)]);
  },
};

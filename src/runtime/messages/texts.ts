import type { ErrorCategory } from '../error-record.ts';

/** What one error says and how it is classed. `{0}` stands for the first argument. */
export interface MessageText {
  readonly text: string;
  readonly category: ErrorCategory;
  /** Default: System.Management.Automation.RuntimeException. */
  readonly exceptionType?: string;
  /** When the shown id differs from the key. */
  readonly id?: string;
}

const automation = 'System.Management.Automation';

function runtime(text: string, category: ErrorCategory = 'InvalidOperation'): MessageText {
  return { text, category };
}

function plain(text: string): MessageText {
  return { text, category: 'NotSpecified', id: 'RuntimeException' };
}

function cast(text: string): MessageText {
  return { text, category: 'InvalidArgument' };
}

const castWithReason = 'Cannot convert value "{0}" to type "{1}". Error: "{2}"';
const enumChoices =
  ' due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are "{2}".';

/** Conversions, operators and member access. The keys are PowerShell's error ids. */
export const runtimeTexts = {
  SingleKeyInBadFormat: {
    text: "The key '{0}' does not have a valid format. For information about the correct format, see about_Parameters_Default_Values at https://go.microsoft.com/fwlink/?LinkId=228266.",
    category: 'InvalidOperation',
    id: 'InvalidOperation',
    exceptionType: `${automation}.PSInvalidOperationException`,
  },
  InvalidCastFromStringToInteger: cast(castWithReason),
  InvalidCastFromStringToDoubleOrSingle: cast(castWithReason),
  InvalidCastFromStringToDecimal: cast(castWithReason),
  InvalidCastIConvertible: cast(castWithReason),
  InvalidCastParseTargetInvocation: cast(castWithReason),
  InvalidCastParseTargetInvocationWithFormatProvider: cast(castWithReason),
  InvalidCastConstructorException: cast(castWithReason),
  InvalidCastConstructorTargetInvocationException: cast(castWithReason),
  InvalidCastExceptionScalarToArray: cast(castWithReason),
  InvalidCastExceptionEnumerableToArray: cast(castWithReason),
  InvalidCastFromStringToRegex: cast(castWithReason),
  InvalidCastToXmlDocument: cast(castWithReason),
  InvalidCastTargetInvocationException: cast(castWithReason),
  SubstringDisambiguationEnumParseThrewAnException: cast(castWithReason),
  InvalidCastFromStringToType: cast('Cannot convert the "{0}" value of type "System.String" to type "System.Type".'),
  ConvertToFinalInvalidCastException: cast('Cannot convert the "{0}" value of type "{1}" to type "{2}".'),
  ConvertSecretInvalidCastException: {
    ...cast('Cannot convert the value of type "{0}" to type "{1}".'),
    id: 'ConvertToFinalInvalidCastException',
  },
  nullToObjectInvalidCast: cast('Cannot convert null to type "{0}".'),
  nullToEnumInvalidCast: cast(`Cannot convert null to type "{1}"${enumChoices}`),
  UndefinedIntegerToEnum: cast(`Cannot convert value "{0}" to type "{1}"${enumChoices}`),
  EnumerationNoFlagAndComma: cast(
    'Cannot convert value "{0}" to type "{1}" because no commas are allowed for this enumeration.',
  ),
  InvalidCastFromAnyTypeToString: cast('Cannot convert value to type System.String.'),
  InvalidCastExceptionUnsupportedParameterType: cast(
    'Cannot convert value "{0}" to type "{1}". Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0.',
  ),
  InvalidCastExceptionReferenceTypeExpected: cast('Reference type is expected in argument.'),
  ObjectCreationError: cast('Cannot create object of type "{0}". {1}'),
  MethodNotFound: runtime("Method invocation failed because [{0}] does not contain a method named '{1}'."),
  InvokeMethodOnNull: runtime('You cannot call a method on a null-valued expression.'),
  MethodCountCouldNotFindBest: {
    text: 'Cannot find an overload for "{0}" and the argument count: "{1}".',
    category: 'NotSpecified',
    exceptionType: `${automation}.MethodException`,
  },
  MethodAmbiguous: {
    text: 'Multiple ambiguous overloads found for "{0}" and the argument count: "{1}".',
    category: 'NotSpecified',
    exceptionType: `${automation}.MethodException`,
    id: 'MethodCountCouldNotFindBest',
  },
  MethodArgumentConversionInvalidCastArgument: {
    text: 'Cannot convert argument "{0}", with value: "{1}", for "{2}" to type "{3}": "{4}"',
    category: 'NotSpecified',
    exceptionType: `${automation}.MethodException`,
  },
  PropertyNotFound: runtime(
    "The property '{0}' cannot be found on this object. Verify that the property exists and can be set.",
  ),
  PropertyNotFoundStrict: {
    text: "The property '{0}' cannot be found on this object. Verify that the property exists.",
    category: 'NotSpecified',
    exceptionType: `${automation}.PropertyNotFoundException`,
  },
  PropertyAssignmentException: runtime("'{0}' is a ReadOnly property."),
  SetWithoutSetterFromScriptProperty: {
    text: 'Set accessor for property "{0}" is unavailable.',
    category: 'NotSpecified',
    exceptionType: `${automation}.SetValueException`,
  },
  PropertyAssignmentNotFound: {
    ...runtime("The property '{0}' cannot be found on this object. Verify that the property exists and can be set."),
    id: 'PropertyAssignmentException',
  },
  ReadOnlyPropertySet: runtime('"{0}" is a ReadOnly property.'),
  NullArray: runtime('Cannot index into a null array.'),
  CannotIndex: runtime('Unable to index into an object of type "{0}".'),
  NullArrayIndex: runtime('Index operation failed; the array index evaluated to null.'),
  ArrayIndexOutOfRange: {
    text: 'Index was outside the bounds of the array.',
    category: 'OperationStopped',
    id: 'System.IndexOutOfRangeException',
    exceptionType: 'System.IndexOutOfRangeException',
  },
  InvalidArrayIndex: runtime('Array assignment to [{0}] failed: {1}', 'InvalidOperation'),
  ArraySliceAssignmentFailed: runtime(
    'Array assignment to [{0}] failed because assignment to slices is not supported.',
  ),
  NeedMultidimensionalIndex: runtime('You cannot index into a {0} dimensional array with index [{1}].'),
  PropertyNullTarget: {
    ...runtime("The property '{0}' cannot be found on this object. Verify that the property exists and can be set."),
    id: 'PropertyNotFound',
  },
  NotIcomparable: runtime('Cannot compare "{0}" because it is not IComparable.'),
  ComparisonFailure: runtime('Could not compare "{0}" to "{1}". Error: "{2}"'),
  NotTheSameTypeOrNotIcomparable: runtime(
    'Cannot compare "{0}" to "{1}" because the objects are not the same type or the object "{0}" does not implement "{2}".',
  ),
  OperatorRequiresNumber: runtime("The '{0}' operator works only on numbers. The operand is a '{1}'."),
  NotADefinedOperationForType: runtime('{0}'),
  AddHashTableToNonHashTable: runtime('A hash table can only be added to another hash table.'),
  FormatError: runtime('Error formatting a string: {0}.'),
  InvalidRegularExpression: runtime('The regular expression pattern {0} is not valid.'),
  BadReplaceArgument: runtime('The -replace operator allows only two elements to follow it, not {0}.'),
  InvalidSplitOptionCombination: {
    text: 'The combination of options with the -split operator is not valid.',
    category: 'ParserError',
    exceptionType: `${automation}.ParseException`,
  },
  BadSplitArgument: plain('{0}'),
  TypeExpectedForIs: plain('Cannot convert the "{0}" value of type "System.String" to type "System.Type".'),
  DivideByZero: plain('Attempted to divide by zero.'),
  DecimalOverflow: plain('Value was either too large or too small for a Decimal.'),
  PlainRuntimeException: plain('{0}'),
  WildcardPattern_Invalid: {
    text: 'The specified wildcard character pattern is not valid: {0}',
    category: 'NotSpecified',
    id: 'RuntimeException',
    exceptionType: `${automation}.WildcardPatternException`,
  },
  TypeNotFound: runtime('Unable to find type [{0}].'),
  ArgumentIsNotAssignableFromMessage: runtime('{0}'),
} satisfies Record<string, MessageText>;

export type RuntimeMessageId = keyof typeof runtimeTexts;

/** What validation attributes say, by PowerShell's ids. */
export const validationTexts = {
  ArgumentIsEmpty:
    'The argument is null, empty, or an element of the argument collection contains a null value. Supply a collection that does not contain any null values and then try the command again.',
  ArgumentIsNull:
    'The argument is null. Provide a valid value for the argument, and then try running the command again.',
  ArgumentCollectionHasNull:
    'The argument has a null value, or an element of the argument collection contains a null value. Provide a collection that does not contain any null values, and then try the command again.',
  ArgumentIsNullOrEmpty:
    'The argument is null or empty. Provide an argument that is not null or empty, and then try the command again.',
  ArgumentIsNullOrWhiteSpace:
    'The argument is null, empty, or consists of only white-space characters. Provide an argument that contains non white-space characters, and then try the command again.',
  ArgumentCollectionHasWhiteSpace:
    'An element of the argument collection is null, empty, or consists of only white-space characters. Supply a collection that does not contain any those values and then try the command again.',
  ValidateSetFailure:
    'The argument "{0}" does not belong to the set "{1}" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the command again.',
  ValidateRangeTooBig:
    'The {0} argument is greater than the maximum allowed range of {1}. Supply an argument that is less than or equal to {1} and then try the command again.',
  ValidateRangeTooSmall:
    'The {0} argument is less than the minimum allowed range of {1}. Supply an argument that is greater than or equal to {1} and then try the command again.',
  ValidationRangeElementType:
    'The argument cannot be validated because its type "{0}" is not the same type ({1}) as the maximum and minimum limits of the parameter. Make sure the argument is of type {1} and then try the command again.',
  ValidateRangePositiveFailure: 'The argument "{0}" cannot be validated because its value is not greater than zero.',
  ValidateRangeNonNegativeFailure:
    'The argument "{0}" cannot be validated because its value is not greater than or equal to zero.',
  ValidateRangeNegativeFailure: 'The argument "{0}" cannot be validated because its value is not less than zero.',
  ValidateRangeNonPositiveFailure:
    'The argument "{0}" cannot be validated because its value is not less than or equal to zero.',
  ValidatePatternFailure:
    'The argument "{0}" does not match the "{1}" pattern. Supply an argument that matches "{1}" and try the command again.',
  NotAnArrayParameter:
    'The ValidateCount attribute cannot be applied to a non-array parameter. Either remove the attribute from the parameter or make the parameter an array parameter.',
  ValidateCountExactFailure: 'The parameter requires exactly {0} value(s) - {1} value(s) were provided.',
  ValidateCountMinMaxFailure:
    'The parameter requires at least {0} value(s) and no more than {1} value(s) - {2} value(s) were provided.',
  ValidateLengthNotString:
    'The ValidateLength attribute cannot be applied to a parameter that is not a string or string[] parameter. Make the parameter a string or string[] parameter.',
  ValidateLengthMinLengthFailure:
    'The character length ({1}) of the argument is too short. Specify an argument with a length that is greater than or equal to "{0}", and then try the command again.',
  ValidateLengthMaxLengthFailure:
    'The character length of the {1} argument is too long. Shorten the character length of the argument so it is fewer than or equal to "{0}" characters, and then try the command again.',
  ValidateScriptFailure:
    'The "{1}" validation script for the argument with value "{0}" did not return a result of True. Determine why the validation script failed, and then try the command again.',
  PathNotValid:
    'Cannot process argument because the value of argument "path" is not valid. Change the value of the "path" argument and run the operation again.',
  ArgumentNotValidVariableName: "Cannot validate argument '{0}' because it is not a valid variable name.",
  PathRootInvalid:
    'The path argument drive {0} does not belong to the set of approved drives: {1}. Supply a path argument with an approved drive.',
  PathNoRoot: 'The path argument has no root drive.  Supply a full path argument with a root drive.',
} as const;

export type ValidationMessageId = keyof typeof validationTexts;

/** The binder's messages by PowerShell's ids: {1} is the parameter, {2} its type, {6} and {7} are particulars. */
export const bindingTexts = {
  NamedParameterNotFound: "A parameter cannot be found that matches parameter name '{1}'.",
  PositionalParameterNotFound: "A positional parameter cannot be found that accepts argument '{1}'.",
  MissingArgument: "Missing an argument for parameter '{1}'. Specify a parameter of type '{2}' and try again.",
  AmbiguousParameter:
    "Parameter cannot be processed because the parameter name '{1}' is ambiguous. Possible matches include:{6}.",
  CannotConvertArgument: "Cannot convert '{6}' to the type '{2}' required by parameter '{1}'. {7}",
  CannotConvertArgumentNoMessage: "Cannot bind parameter '{1}'. {6}",
  AmbiguousPositionalParameterNoName: 'Cannot bind positional parameters because no names were given.',
  AmbiguousParameterSet:
    'Parameter set cannot be resolved using the specified named parameters. One or more parameters issued cannot be used together or an insufficient number of parameters were provided.',
  MissingMandatoryParameter: 'Cannot process command because of one or more missing mandatory parameters:{1}.',
  ParameterNotInParameterSet: "Parameter '{1}' cannot be specified in parameter set '{6}'.",
  ParameterAlreadyBound:
    'Cannot bind parameter because parameter \'{1}\' is specified more than once. To provide multiple values to parameters that can accept multiple values, use the array syntax. For example, "-parameter value1,value2,value3".',
  ScriptBlockArgumentNoInput:
    "Cannot evaluate parameter '{1}' because its argument is specified as a script block and there is no input. A script block cannot be evaluated without input.",
  ScriptBlockArgumentInvocationFailed: "The input to the script block for parameter '{1}' failed. {6}",
  ScriptBlockArgumentNoOutput: "Cannot evaluate parameter '{1}' because its argument input did not produce any output.",
  InputObjectNotBound:
    'The input object cannot be bound to any parameters for the command either because the command does not take pipeline input or the input and its properties do not match any of the parameters that take pipeline input.',
  InputObjectMissingMandatory:
    'The input object cannot be bound because it did not contain the information required to bind all mandatory parameters: {6}',
  GetDynamicParametersException: 'Cannot retrieve the dynamic parameters for the cmdlet. {6}',
  ParameterBindingFailed: "Cannot bind parameter '{1}' to the target. {6}",
  ParameterArgumentTransformationError: "Cannot process argument transformation on parameter '{1}'. {6}",
  ParameterArgumentValidationError: "Cannot validate argument on parameter '{1}'. {6}",
  ParameterArgumentValidationErrorNullNotAllowed: "Cannot bind argument to parameter '{1}' because it is null.",
  ParameterArgumentValidationErrorEmptyStringNotAllowed:
    "Cannot bind argument to parameter '{1}' because it is an empty string.",
  ParameterArgumentValidationErrorEmptyCollectionNotAllowed:
    "Cannot bind argument to parameter '{1}' because it is an empty collection.",
  ParameterArgumentValidationErrorEmptyArrayNotAllowed:
    "Cannot bind argument to parameter '{1}' because it is an empty array.",
  DefaultBindingErrorElaborationSingle:
    '{6} This failure might be caused by applying the default parameter binding. You can disable the default parameter binding in $PSDefaultParameterValues by setting $PSDefaultParameterValues["Disabled"] to be $true, and retry. The following default parameter was successfully bound for this cmdlet when the error occurred:{7}',
  DefaultBindingErrorElaborationMultiple:
    '{6} This error might have been caused by applying the default parameter binding. You can disable the default parameter binding in $PSDefaultParameterValues by setting $PSDefaultParameterValues["Disabled"] to be $true, and then trying again. The following default parameters were successfully bound for this cmdlet when the error occurred:{7}',
  FailToBindDefaultParameter: "The binding of default value '{0}' to parameter '{1}' failed: {2}",
} as const;

export type BindingMessageId = keyof typeof bindingTexts;

/** What prompts for missing mandatory parameters say. */
export const promptTexts = {
  caption: 'cmdlet {0} at command pipeline position {1}',
  message: 'Supply values for the following parameters:',
  helpHint: '(Type !? for Help.)',
  noHelp: 'No help is available for {0}.',
} as const;

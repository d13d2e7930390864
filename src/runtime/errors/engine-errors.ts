import { type ErrorCategory, type ErrorDescription, ErrorRecord } from '../error-record.ts';
import { PSError } from '../flow.ts';
import { fillIn } from '../messages/fail.ts';

interface EngineText {
  readonly text: string;
  readonly category: ErrorCategory;
  readonly exceptionType?: string;
  readonly id?: string;
}

const automation = 'System.Management.Automation';
const unauthorized = `${automation}.SessionStateUnauthorizedAccessException`;

/** Errors of the engine itself: variables, commands, flow. The keys are PowerShell's error ids. */
export const engineTexts = {
  VariableNotWritable: {
    text: 'Cannot overwrite variable {0} because it is read-only or constant.',
    category: 'WriteError',
    exceptionType: unauthorized,
  },
  InvalidMetadataForCurrentValue: {
    text: 'The attribute cannot be added because variable {0} with value {1} would no longer be valid.',
    category: 'MetadataError',
    exceptionType: `${automation}.ValidationMetadataException`,
    id: 'ValidateSetFailure',
  },
  VariableIsUndefined: {
    text: "The variable '${0}' cannot be retrieved because it has not been set.",
    category: 'InvalidOperation',
  },
  NonExistingVariableReference: {
    text: '[ref] cannot be applied to a variable that does not exist.',
    category: 'InvalidOperation',
  },
  TypeNotFound: { text: 'Unable to find type [{0}].', category: 'InvalidOperation' },
  StrictModeFunctionCallWithParens: {
    text: 'The function or command was called as if it were a method. Parameters should be separated by spaces. For information about parameters, see the about_Parameters Help topic.',
    category: 'InvalidOperation',
  },
  InvalidFilenameOption: {
    text: 'The file name argument to -file in the switch statement is not valid.',
    category: 'InvalidOperation',
  },
  BadEnumeration: {
    text: 'An error occurred while enumerating through a collection: {0}.',
    category: 'InvalidOperation',
  },
  RootModuleNotFound: {
    text: "The module to process '{0}', listed in field 'ModuleToProcess/RootModule' of module manifest '{1}' was not processed because no valid module was found in any module directory.",
    category: 'ResourceUnavailable',
    exceptionType: 'System.IO.FileNotFoundException',
    id: 'Modules_ModuleFileNotFound',
  },
  BadExpression: {
    text: "The expression after '{0}' in a pipeline element produced an object that was not valid. It must result in a command name, a script block, or a CommandInfo object.",
    category: 'InvalidOperation',
  },
  InvalidNullKey: { text: 'A null key is not allowed in a hash literal.', category: 'InvalidOperation' },
  DuplicateKeyInHashLiteral: {
    text: "Duplicate keys '{0}' are not allowed in hash literals.",
    category: 'InvalidOperation',
  },
  CommandNotFoundException: {
    text: "The term '{0}' is not recognized as a name of a cmdlet, function, script file, or executable program.\nCheck the spelling of the name, or if a path was included, verify that the path is correct and try again.",
    category: 'ObjectNotFound',
    exceptionType: `${automation}.CommandNotFoundException`,
  },
  CouldNotAutoLoadModule: {
    text: "The '{0}' command was found in the module '{1}', but the module could not be loaded. For more information, run 'Import-Module {1}'.",
    category: 'ObjectNotFound',
    exceptionType: `${automation}.CommandNotFoundException`,
  },
  DriveNotFound: {
    text: "Cannot find drive. A drive with the name '{0}' does not exist.",
    category: 'ObjectNotFound',
    exceptionType: `${automation}.DriveNotFoundException`,
  },
  CallDepthOverflow: {
    text: 'The script failed due to call depth overflow.',
    category: 'InvalidOperation',
    exceptionType: `${automation}.ScriptCallDepthException`,
  },
  CustomAttributeTypeNotFound: {
    text: "Cannot find the type for custom attribute '{0}'. Make sure that the assembly that contains this type is loaded.",
    category: 'InvalidOperation',
  },
  ArgumentNull: {
    text: "Value cannot be null. (Parameter '{0}')",
    category: 'InvalidArgument',
    exceptionType: `${automation}.PSArgumentNullException`,
  },
  InvalidScopeIdArgument: {
    text: 'Cannot process argument because the value of parameter "Scope" is not valid. Valid values are "Global", "Local", or "Script", or a number relative to the current scope (0 through the number of scopes where 0 is the current scope and 1 is its parent). Change the value of the "Scope" parameter and run the operation again.',
    category: 'InvalidArgument',
    exceptionType: `${automation}.PSArgumentException`,
    id: 'Argument',
  },
  ScopeIDExceedsAvailableScopes: {
    text: "The scope number '{0}' exceeds the number of active scopes. (Parameter 'Scope')\nActual value was {0}.",
    category: 'InvalidArgument',
    exceptionType: `${automation}.PSArgumentOutOfRangeException`,
    id: 'ArgumentOutOfRange',
  },
  NegativeScopeID: {
    text: 'Cannot process argument because the value of argument "Scope" is out of range. Change argument "Scope" to a value that is within range. (Parameter \'Scope\')\nActual value was {0}.',
    category: 'InvalidArgument',
    exceptionType: `${automation}.PSArgumentOutOfRangeException`,
    id: 'ArgumentOutOfRange',
  },
  FunctionNotWritable: {
    text: 'Cannot write to function {0} because it is read-only or constant.',
    category: 'WriteError',
    exceptionType: unauthorized,
  },
  AliasNotWritable: {
    text: 'The alias is not allowed, because an alias with the name {0} is read-only or constant and cannot be written to.',
    category: 'WriteError',
    exceptionType: unauthorized,
  },
  PathNotFound: {
    text: "Cannot find path '{0}' because it does not exist.",
    category: 'ObjectNotFound',
    exceptionType: `${automation}.ItemNotFoundException`,
  },
  FileOpenFailure: {
    text: "Could not find a part of the path '{0}'.",
    category: 'OpenError',
    exceptionType: 'System.IO.DirectoryNotFoundException',
  },
  FileReadError: {
    text: "An error occurred while reading file '{0}'.",
    category: 'InvalidOperation',
  },
  UnauthorizedAccess: {
    text: "Access to the path '{0}' is denied.",
    category: 'OpenError',
    exceptionType: 'System.UnauthorizedAccessException',
    id: 'FileOpenFailure',
  },
  UsingWithoutInvokeCommand: {
    text: 'A Using variable cannot be retrieved. A Using variable can be used only with Invoke-Command, Start-Job, or InlineScript in the script workflow. When it is used with Invoke-Command, the Using variable is valid only if the script block is invoked on a remote computer.',
    category: 'InvalidOperation',
  },
  ParameterNameAlreadyExistsForCommand: {
    text: "A parameter with the name '{0}' was defined multiple times for the command.",
    category: 'MetadataError',
    exceptionType: `${automation}.MetadataException`,
  },
  ModuleNotFound: {
    text: "The specified module '{0}' was not loaded because no valid module file was found in any module directory.",
    category: 'ResourceUnavailable',
    exceptionType: 'System.IO.FileNotFoundException',
    id: 'Modules_ModuleNotFound',
  },
  ModuleExportOutside: {
    text: 'The Export-ModuleMember cmdlet can only be called from inside a module.',
    category: 'PermissionDenied',
    exceptionType: 'System.InvalidOperationException',
    id: 'Modules_CanOnlyExecuteExportModuleMemberInsideAModule',
  },
  ModuleNotLoaded: {
    text: "The module '{0}' could not be loaded. For more information, run 'Import-Module {0}'.",
    category: 'ObjectNotFound',
    exceptionType: `${automation}.CommandNotFoundException`,
    id: 'CouldNotAutoLoadModule',
  },
  NotSupportedHere: { text: '{0}', category: 'NotImplemented', exceptionType: `${automation}.PSNotSupportedException` },
} as const satisfies Readonly<Record<string, EngineText>>;

export type EngineErrorId = keyof typeof engineTexts;

/** The error of a message in {@link engineTexts}; the engine adds the position. */
export function engineError(
  id: EngineErrorId,
  args: readonly string[] = [],
  extra: Partial<ErrorDescription> = {},
): PSError {
  const text: EngineText = engineTexts[id];
  return new PSError(
    ErrorRecord.of({
      message: fillIn(text.text, args),
      id: text.id ?? id,
      category: text.category,
      exceptionType: text.exceptionType,
      ...extra,
    }),
  );
}

/** Throws {@link engineError}. */
export function fail(id: EngineErrorId, args: readonly string[] = [], extra: Partial<ErrorDescription> = {}): never {
  throw engineError(id, args, extra);
}

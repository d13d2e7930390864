import { defineType, type MemberTable } from '../../types/declare.ts';
import type { NetType } from '../../types/net-type.ts';
import { registerLater } from '../../types/type-names.ts';
import type { Value } from '../../types/value.ts';
import { ExceptionObject } from './exception.ts';

/**
 * The exceptions scripts name, each with its base: `Name:Base`, both below the namespace
 * that the group is in unless they hold a dot. PowerShell's and .NET's own hierarchies.
 */
const hierarchy: readonly (readonly [namespace: string, names: string])[] = [
  [
    'System',
    'SystemException:Exception ApplicationException:Exception ArgumentException:SystemException ' +
      'ArgumentNullException:ArgumentException ArgumentOutOfRangeException:ArgumentException ' +
      'DuplicateWaitObjectException:ArgumentException ArithmeticException:SystemException ' +
      'DivideByZeroException:ArithmeticException OverflowException:ArithmeticException NotFiniteNumberException:ArithmeticException ' +
      'ArrayTypeMismatchException:SystemException FormatException:SystemException UriFormatException:FormatException ' +
      'IndexOutOfRangeException:SystemException InvalidCastException:SystemException ' +
      'InvalidOperationException:SystemException ObjectDisposedException:InvalidOperationException ' +
      'NotImplementedException:SystemException NotSupportedException:SystemException ' +
      'PlatformNotSupportedException:NotSupportedException NullReferenceException:SystemException ' +
      'OperationCanceledException:SystemException OutOfMemoryException:SystemException ' +
      'InsufficientExecutionStackException:SystemException RankException:SystemException StackOverflowException:SystemException ' +
      'TimeoutException:SystemException TypeInitializationException:SystemException TypeLoadException:SystemException ' +
      'MemberAccessException:SystemException MissingMemberException:MemberAccessException ' +
      'MissingMethodException:MissingMemberException MissingFieldException:MissingMemberException ' +
      'MethodAccessException:MemberAccessException UnauthorizedAccessException:SystemException AggregateException:Exception ' +
      'AccessViolationException:SystemException BadImageFormatException:SystemException ' +
      'InvalidTimeZoneException:Exception TimeZoneNotFoundException:Exception',
  ],
  [
    'System.IO',
    'IOException:System.SystemException FileNotFoundException:IOException DirectoryNotFoundException:IOException ' +
      'DriveNotFoundException:IOException EndOfStreamException:IOException FileLoadException:IOException ' +
      'PathTooLongException:IOException InvalidDataException:System.SystemException',
  ],
  ['System.Collections.Generic', 'KeyNotFoundException:System.SystemException'],
  ['System.Globalization', 'CultureNotFoundException:System.ArgumentException'],
  [
    'System.Reflection',
    'TargetInvocationException:System.ApplicationException AmbiguousMatchException:System.SystemException',
  ],
  ['System.Runtime.InteropServices', 'ExternalException:System.SystemException COMException:ExternalException'],
  ['System.ComponentModel', 'Win32Exception:System.Runtime.InteropServices.ExternalException'],
  ['System.Net.Sockets', 'SocketException:System.ComponentModel.Win32Exception'],
  ['System.Net.NetworkInformation', 'PingException:System.InvalidOperationException'],
  ['System.Net', 'WebException:System.InvalidOperationException'],
  ['System.Security', 'SecurityException:System.SystemException'],
  ['System.Threading.Tasks', 'TaskCanceledException:System.OperationCanceledException'],
  [
    'System.Diagnostics.Eventing.Reader',
    'EventLogException:System.Exception EventLogNotFoundException:EventLogException ' +
      'EventLogInvalidDataException:EventLogException',
  ],
  ['System.Security.Principal', 'IdentityNotMappedException:System.SystemException'],
  ['System.Xml', 'XmlException:System.SystemException'],
  ['System.Text.Json', 'JsonException:System.Exception'],
  [
    'System.Text.RegularExpressions',
    'RegexParseException:System.ArgumentException RegexMatchTimeoutException:System.TimeoutException',
  ],
  [
    'System.Management.Automation',
    'RuntimeException:System.SystemException ParentContainsErrorRecordException:System.SystemException ' +
      'CmdletInvocationException:RuntimeException CmdletProviderInvocationException:CmdletInvocationException ' +
      'ActionPreferenceStopException:RuntimeException CommandNotFoundException:RuntimeException ' +
      'RemoteException:RuntimeException NativeCommandExitException:RuntimeException ' +
      'ApplicationFailedException:RuntimeException ParseException:RuntimeException IncompleteParseException:ParseException ' +
      'ParameterBindingException:RuntimeException ParameterBindingValidationException:ParameterBindingException ' +
      'ParameterBindingArgumentTransformationException:ParameterBindingException ' +
      'MetadataException:RuntimeException ValidationMetadataException:MetadataException ' +
      'ArgumentTransformationMetadataException:MetadataException ParsingMetadataException:MetadataException ' +
      'ExtendedTypeSystemException:RuntimeException MethodException:ExtendedTypeSystemException ' +
      'MethodInvocationException:MethodException GetValueException:ExtendedTypeSystemException ' +
      'GetValueInvocationException:GetValueException SetValueException:ExtendedTypeSystemException ' +
      'SetValueInvocationException:SetValueException PropertyNotFoundException:ExtendedTypeSystemException ' +
      'PSInvalidCastException:System.InvalidCastException PSArgumentException:System.ArgumentException ' +
      'PSArgumentNullException:System.ArgumentNullException PSArgumentOutOfRangeException:System.ArgumentOutOfRangeException ' +
      'PSInvalidOperationException:System.InvalidOperationException PSNotSupportedException:System.NotSupportedException ' +
      'PSNotImplementedException:System.NotImplementedException PSObjectDisposedException:System.ObjectDisposedException ' +
      'PSSecurityException:RuntimeException HaltCommandException:System.SystemException ' +
      'PipelineStoppedException:RuntimeException PipelineClosedException:RuntimeException PipelineDepthException:System.SystemException ' +
      'ScriptCallDepthException:System.SystemException ScriptRequiresException:RuntimeException ' +
      'SessionStateException:RuntimeException SessionStateUnauthorizedAccessException:SessionStateException ' +
      'SessionStateOverflowException:SessionStateException ItemNotFoundException:SessionStateException ' +
      'DriveNotFoundException:SessionStateException ProviderNotFoundException:SessionStateException ' +
      'ProviderInvocationException:RuntimeException ProviderNameAmbiguousException:ProviderNotFoundException ' +
      'RemoteException:RuntimeException InvalidPowerShellStateException:System.SystemException JobFailedException:System.SystemException ' +
      'PSJobStartException:System.SystemException ArgumentConversionException:System.SystemException ' +
      'WildcardPatternException:RuntimeException InvalidJobStateException:System.SystemException CredentialException:System.Exception',
  ],
  [
    'Microsoft.PowerShell.Commands',
    'WriteErrorException:System.SystemException ServiceCommandException:System.SystemException HelpNotFoundException:System.SystemException',
  ],
  ['Microsoft.Management.Infrastructure', 'CimException:System.Exception'],
  ['Microsoft.PowerShell.Cmdletization', 'CimJobException:System.SystemException'],
];

/** What some types show beside an exception's own properties. */
const extraProperties: Readonly<Record<string, string>> = {
  'System.ArgumentException': 'string ParamName',
  'System.ArgumentOutOfRangeException': 'System.Object ActualValue',
  'System.ObjectDisposedException': 'string ObjectName',
  'System.IO.FileNotFoundException': 'string FileName',
  'System.ComponentModel.Win32Exception': 'int NativeErrorCode',
  'System.Management.Automation.CommandNotFoundException': 'string CommandName',
  'System.Management.Automation.ParameterBindingException':
    'string ParameterName|System.Object ParameterType|System.Object TypeSpecified|string ErrorId|long Line|long Offset|System.Object CommandInvocation',
  'System.Management.Automation.SessionStateException': 'string ItemName|System.Object SessionStateCategory',
  'System.Management.Automation.ParseException': 'System.Object Errors',
  'Microsoft.Management.Infrastructure.CimException': 'System.Object ErrorData|string MessageId|string ErrorSource',
};

export const exceptionType: NetType = defineType('System.Exception', {
  members: () => ({
    'System.Exception new()': () =>
      new ExceptionObject(exceptionType, "Exception of type 'System.Exception' was thrown."),
    'System.Exception new(string message)': (message: string) => new ExceptionObject(exceptionType, message),
    'System.Exception new(string message, System.Exception innerException)': (message: string, inner: Value) =>
      new ExceptionObject(exceptionType, message, inner instanceof ExceptionObject ? inner : null),
    'System.Exception GetBaseException()': (self: ExceptionObject) => {
      let base = self;
      while (base.inner !== null) base = base.inner;
      return base;
    },
    'System.Object TargetSite {get;}': () => null,
    'string Message {get;}': (self: ExceptionObject) => self.message,
    'System.Object Data {get;}': (self: ExceptionObject) => self.data,
    'System.Exception InnerException {get;}': (self: ExceptionObject) => self.inner,
    'string HelpLink {get;set;}': {
      get: (self: ExceptionObject) => self.helpLink,
      set: (self: ExceptionObject, text: string) => {
        self.helpLink = text;
      },
    },
    'string Source {get;set;}': {
      get: (self: ExceptionObject) => self.source,
      set: (self: ExceptionObject, text: string) => {
        self.source = text;
      },
    },
    'int HResult {get;set;}': {
      get: (self: ExceptionObject) => self.hResult,
      set: (self: ExceptionObject, code: number) => {
        self.hResult = code;
      },
    },
    'string StackTrace {get;}': (self: ExceptionObject) => self.stackTrace,
    'string ToString()': (self: ExceptionObject) => self.toString(),
  }),
});

/** Message of an exception that was made without one. */
function defaultMessage(fullName: string): string {
  return `Exception of type '${fullName}' was thrown.`;
}

const declared = new Map<string, NetType>([['System.Exception', exceptionType]]);

interface Late {
  readonly fullName: string;
  readonly base: string;
}

let hierarchyRead: ReadonlyMap<string, Late> | undefined;

/** The exceptions by their lower-case names. */
function lateExceptions(): ReadonlyMap<string, Late> {
  hierarchyRead ??= new Map(
    hierarchy.flatMap(([namespace, names]) =>
      names.split(' ').map((entry): [string, Late] => {
        const [name = '', base = ''] = entry.split(':');
        const fullName = `${namespace}.${name}`;
        return [fullName.toLowerCase(), { fullName, base: base.includes('.') ? base : `${namespace}.${base}` }];
      }),
    ),
  );
  return hierarchyRead;
}

/** Declares the exception with this name in lower case, and what it derives from. */
function declareLate(key: string): NetType | undefined {
  // Most names asked for are no exceptions; the list is read for those that may be.
  const late = key.endsWith('exception') ? lateExceptions().get(key) : undefined;
  if (late === undefined) return undefined;
  const { fullName, base } = late;
  const known = declared.get(fullName);
  if (known !== undefined) return known;
  const parent = declared.get(base) ?? declareLate(base.toLowerCase());
  if (parent === undefined) throw new Error(`${fullName} derives from ${base}, which is not declared.`);
  return declare(fullName, parent);
}

registerLater({ names: () => lateExceptions().keys(), declare: declareLate });

function declare(fullName: string, base: NetType): NetType {
  const type: NetType = defineType(fullName, {
    base,
    members: () => {
      const make = (message?: string, inner?: Value): ExceptionObject =>
        new ExceptionObject(type, message ?? defaultMessage(fullName), inner instanceof ExceptionObject ? inner : null);
      const constructors = constructorsOf(fullName, type, make);
      const members: Record<string, MemberTable[string]> = { ...constructors };
      for (const property of extraProperties[fullName]?.split('|') ?? []) {
        const name = property.slice(property.indexOf(' ') + 1);
        members[`${property} {get;}`] = (self: ExceptionObject) => self.details.get(name) ?? null;
      }
      if (
        fullName === 'System.Management.Automation.RuntimeException' ||
        base.fullName.startsWith('System.Management.Automation') ||
        fullName.startsWith('System.Management.Automation')
      ) {
        members['System.Object ErrorRecord {get;}'] = (self: ExceptionObject) => self.errorRecord;
      }
      if (fullName === 'System.Management.Automation.RuntimeException') {
        members['bool WasThrownFromThrowStatement {get;set;}'] = {
          get: (self: ExceptionObject) => self.thrownByScript,
          set: (self: ExceptionObject, thrown: boolean) => {
            self.thrownByScript = thrown;
          },
        };
      }
      return members;
    },
  });
  declared.set(fullName, type);
  return type;
}

type Make = (message?: string, inner?: Value) => ExceptionObject;

/** `ArgumentNullException(paramName)` and its like take the parameter's name first; all others the message. */
function constructorsOf(fullName: string, type: NetType, make: Make): Record<string, (...args: never[]) => unknown> {
  const withParam = (message: string, param: string | null): ExceptionObject => {
    const exception = make(param === null || param === '' ? message : `${message} (Parameter '${param}')`);
    exception.details.set('ParamName', param);
    return exception;
  };
  const name = type.fullName;
  if (fullName === 'System.ArgumentNullException' || fullName === 'System.ArgumentOutOfRangeException') {
    const text =
      fullName === 'System.ArgumentNullException'
        ? 'Value cannot be null.'
        : 'Specified argument was out of the range of valid values.';
    return {
      [`${name} new()`]: () => make(text),
      [`${name} new(string paramName)`]: (param: string) => withParam(text, param),
      [`${name} new(string message, System.Exception innerException)`]: (message: string, inner: Value) =>
        make(message, inner),
      [`${name} new(string paramName, string message)`]: (param: string, message: string) => withParam(message, param),
    };
  }
  const base: Record<string, (...args: never[]) => unknown> = {
    [`${name} new()`]: () => make(standardMessages[fullName]),
    [`${name} new(string message)`]: (message: string) => make(message),
    [`${name} new(string message, System.Exception innerException)`]: (message: string, inner: Value) =>
      make(message, inner),
  };
  if (type.isAssignableTo(known('System.ArgumentException')) && fullName.endsWith('ArgumentException')) {
    base[`${name} new(string message, string paramName)`] = withParam;
  }
  if (fullName === 'System.IO.FileNotFoundException') {
    base[`${name} new(string message, string fileName)`] = (message: string, file: string) => {
      const exception = make(message);
      exception.details.set('FileName', file);
      return exception;
    };
  }
  return base;
}

/** Texts .NET gives an exception made without a message. */
const standardMessages: Readonly<Record<string, string>> = {
  'System.SystemException': 'System error.',
  'System.ApplicationException': 'Error in the application.',
  'System.ArgumentException': 'Value does not fall within the expected range.',
  'System.ArithmeticException': 'Overflow or underflow in the arithmetic operation.',
  'System.DivideByZeroException': 'Attempted to divide by zero.',
  'System.OverflowException': 'Arithmetic operation resulted in an overflow.',
  'System.FormatException': 'One of the identified items was in an invalid format.',
  'System.IndexOutOfRangeException': 'Index was outside the bounds of the array.',
  'System.InvalidCastException': 'Specified cast is not valid.',
  'System.InvalidOperationException': 'Operation is not valid due to the current state of the object.',
  'System.NotImplementedException': 'The method or operation is not implemented.',
  'System.NotSupportedException': 'Specified method is not supported.',
  'System.NullReferenceException': 'Object reference not set to an instance of an object.',
  'System.OperationCanceledException': 'The operation was canceled.',
  'System.OutOfMemoryException': 'Insufficient memory to continue the execution of the program.',
  'System.TimeoutException': 'The operation has timed out.',
  'System.UnauthorizedAccessException': 'Attempted to perform an unauthorized operation.',
  'System.IO.IOException': 'I/O error occurred.',
  'System.IO.FileNotFoundException': 'Unable to find the specified file.',
  'System.IO.DirectoryNotFoundException': 'Attempted to access a path that is not on the disk.',
};

function known(fullName: string): NetType {
  return declareLate(fullName.toLowerCase()) ?? exceptionType;
}

export const runtimeExceptionType = known('System.Management.Automation.RuntimeException');
export const actionPreferenceStopType = known('System.Management.Automation.ActionPreferenceStopException');

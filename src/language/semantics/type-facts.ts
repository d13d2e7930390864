/** Facts of .NET that the parser needs: which type names PowerShell knows, and which exceptions are kinds of which. */

/** PowerShell's type accelerators by the namespace of their types: `name=Type`, or `name` where both agree. */
export const accelerators: Readonly<Record<string, string>> = {
  'System.Management.Automation':
    'Alias=AliasAttribute AllowEmptyCollection=AllowEmptyCollectionAttribute ' +
    'AllowEmptyString=AllowEmptyStringAttribute AllowNull=AllowNullAttribute ' +
    'ArgumentCompleter=ArgumentCompleterAttribute ArgumentCompletions=ArgumentCompletionsAttribute ' +
    'CmdletBinding=CmdletBindingAttribute DscResource=DscResourceAttribute ExperimentAction ' +
    'Experimental=ExperimentalAttribute ExperimentalFeature OutputType=OutputTypeAttribute ' +
    'Parameter=ParameterAttribute pscredential=PSCredential PSDefaultValue=PSDefaultValueAttribute ' +
    'pslistmodifier=PSListModifier psobject=PSObject pscustomobject=PSObject ' +
    'psprimitivedictionary=PSPrimitiveDictionary ref=PSReference PSTypeNameAttribute ' +
    'DscProperty=DscPropertyAttribute SupportsWildcards=SupportsWildcardsAttribute switch=SwitchParameter ' +
    'ValidateCount=ValidateCountAttribute ValidateDrive=ValidateDriveAttribute ' +
    'ValidateLength=ValidateLengthAttribute ValidateNotNull=ValidateNotNullAttribute ' +
    'ValidateNotNullOrEmpty=ValidateNotNullOrEmptyAttribute ' +
    'ValidateNotNullOrWhiteSpace=ValidateNotNullOrWhiteSpaceAttribute ValidatePattern=ValidatePatternAttribute ' +
    'ValidateRange=ValidateRangeAttribute ValidateScript=ValidateScriptAttribute ValidateSet=ValidateSetAttribute ' +
    'ValidateTrustedData=ValidateTrustedDataAttribute ValidateUserDrive=ValidateUserDriveAttribute ' +
    'DscLocalConfigurationManager=DscLocalConfigurationManagerAttribute WildcardPattern semver=SemanticVersion ' +
    'scriptblock=ScriptBlock psvariable=PSVariable psmoduleinfo=PSModuleInfo powershell=PowerShell ' +
    'psscriptmethod=PSScriptMethod psscriptproperty=PSScriptProperty psnoteproperty=PSNoteProperty ' +
    'psaliasproperty=PSAliasProperty psvariableproperty=PSVariableProperty',
  System:
    'array=Array bool=Boolean byte=Byte char=Char datetime=DateTime decimal=Decimal double=Double float=Single ' +
    'single=Single guid=Guid int=Int32 int32=Int32 short=Int16 int16=Int16 long=Int64 int64=Int64 sbyte=SByte ' +
    'string=String timespan=TimeSpan ushort=UInt16 uint16=UInt16 uint=UInt32 uint32=UInt32 ulong=UInt64 ' +
    'uint64=UInt64 uri=Uri version=Version void=Void type=Type',
  'System.Collections': 'hashtable=Hashtable',
  'Microsoft.Management.Infrastructure':
    'ciminstance=CimInstance cimclass=CimClass cimtype=CimType cimconverter=CimConverter CimSession',
  'System.Net': 'IPEndpoint=IPEndPoint ipaddress=IPAddress',
  'System.Management.Automation.Language': 'NoRunspaceAffinity=NoRunspaceAffinityAttribute NullString',
  'System.Security.AccessControl': 'ObjectSecurity',
  'System.Collections.Specialized': 'ordered=OrderedDictionary',
  'System.Net.NetworkInformation': 'PhysicalAddress',
  'System.Text.RegularExpressions': 'regex=Regex',
  'System.Globalization': 'cultureinfo=CultureInfo',
  'System.Numerics': 'bigint=BigInteger',
  'System.Security': 'securestring=SecureString',
  'System.Security.Cryptography.X509Certificates': 'X509Certificate X500DistinguishedName',
  'System.Xml': 'xml=XmlDocument',
  'System.Net.Mail': 'mailaddress=MailAddress',
  'Microsoft.PowerShell.Commands': 'pspropertyexpression=PSPropertyExpression',
  'System.Management.Automation.Runspaces':
    'runspacefactory=RunspaceFactory runspace=Runspace initialsessionstate=InitialSessionState',
  'System.DirectoryServices': 'adsi=DirectoryEntry adsisearcher=DirectorySearcher',
  'System.Management': 'wmi=ManagementObject wmiclass=ManagementClass wmisearcher=ManagementObjectSearcher',
};

/** The public types of the namespace System, the one that every script searches. */
export const systemTypes =
  'ArgIterator Array Attribute BadImageFormatException Buffer Decimal Delegate Enum Environment Exception ' +
  'GCCollectionMode GCNotificationStatus GC Math MathF MulticastDelegate Object RuntimeArgumentHandle ' +
  'RuntimeTypeHandle RuntimeMethodHandle RuntimeFieldHandle ModuleHandle String Type TypedReference ' +
  'TypeLoadException ValueType AccessViolationException Action Action`1 Action`2 Action`3 Action`4 Action`5 ' +
  'Action`6 Action`7 Action`8 Action`9 Action`10 Action`11 Action`12 Action`13 Action`14 Action`15 Action`16 ' +
  'Comparison`1 Converter`2 Predicate`1 Activator AggregateException AppContext AppDomain AppDomainSetup ' +
  'AppDomainUnloadedException ApplicationException ApplicationId ArgumentException ArgumentNullException ' +
  'ArgumentOutOfRangeException ArithmeticException ArraySegment`1 ArrayTypeMismatchException ' +
  'AssemblyLoadEventArgs AssemblyLoadEventHandler AsyncCallback AttributeTargets AttributeUsageAttribute ' +
  'BitConverter Boolean Byte CannotUnloadAppDomainException Char CharEnumerator CLSCompliantAttribute ' +
  'ContextBoundObject ContextMarshalException ContextStaticAttribute Convert Base64FormattingOptions ' +
  'DataMisalignedException DateOnly DateTime DateTimeKind DateTimeOffset DayOfWeek DBNull DivideByZeroException ' +
  'DllNotFoundException Double DuplicateWaitObjectException EntryPointNotFoundException ' +
  'EnvironmentVariableTarget EventArgs EventHandler EventHandler`1 EventHandler`2 ExecutionEngineException ' +
  'FieldAccessException FlagsAttribute FormatException FormattableString Func`1 Func`2 Func`3 Func`4 Func`5 ' +
  'Func`6 Func`7 Func`8 Func`9 Func`10 Func`11 Func`12 Func`13 Func`14 Func`15 Func`16 Func`17 GCGenerationInfo ' +
  'GCKind GCMemoryInfo Guid Half HashCode IAsyncDisposable IAsyncResult ICloneable IComparable IComparable`1 ' +
  'IConvertible ICustomFormatter IDisposable IEquatable`1 IFormatProvider IFormattable Index ' +
  'IndexOutOfRangeException InsufficientExecutionStackException InsufficientMemoryException Int16 Int32 Int64 ' +
  'Int128 IntPtr InvalidCastException InvalidOperationException InvalidProgramException ' +
  'InvalidTimeZoneException IObservable`1 IObserver`1 IProgress`1 ISpanFormattable IUtf8SpanFormattable ' +
  'IUtf8SpanParsable`1 Lazy`1 Lazy`2 LoaderOptimization LoaderOptimizationAttribute LocalDataStoreSlot ' +
  'MarshalByRefObject MemberAccessException Memory`1 MemoryExtensions MethodAccessException MidpointRounding ' +
  'MissingFieldException MissingMemberException MissingMethodException MulticastNotSupportedException ' +
  'NonSerializedAttribute NotFiniteNumberException NotImplementedException NotSupportedException Nullable`1 ' +
  'Nullable NullReferenceException ObjectDisposedException ObsoleteAttribute OperatingSystem ' +
  'OperationCanceledException OutOfMemoryException OverflowException ParamArrayAttribute PlatformID ' +
  'PlatformNotSupportedException Progress`1 Random Range RankException ReadOnlyMemory`1 ReadOnlySpan`1 ' +
  'ResolveEventArgs ResolveEventHandler SByte SerializableAttribute Single Span`1 StackOverflowException ' +
  'StringComparer CultureAwareComparer OrdinalComparer StringComparison StringNormalizationExtensions ' +
  'StringSplitOptions SystemException STAThreadAttribute MTAThreadAttribute ThreadStaticAttribute TimeOnly ' +
  'TimeoutException TimeSpan TimeZone TimeZoneInfo TimeZoneNotFoundException Tuple Tuple`1 Tuple`2 Tuple`3 ' +
  'Tuple`4 Tuple`5 Tuple`6 Tuple`7 Tuple`8 TupleExtensions TypeAccessException TypeCode ' +
  'TypeInitializationException TypeUnloadedException UInt16 UInt32 UInt64 UInt128 UIntPtr ' +
  'UnauthorizedAccessException UnhandledExceptionEventArgs UnhandledExceptionEventHandler ValueTuple ' +
  'ValueTuple`1 ValueTuple`2 ValueTuple`3 ValueTuple`4 ValueTuple`5 ValueTuple`6 ValueTuple`7 ValueTuple`8 ' +
  'Version Void WeakReference WeakReference`1 TimeProvider IParsable`1 ISpanParsable`1 Console ' +
  'ConsoleCancelEventHandler ConsoleCancelEventArgs ConsoleColor ConsoleSpecialKey ConsoleKey ConsoleKeyInfo ' +
  'ConsoleModifiers GenericUriParserOptions GenericUriParser Uri UriBuilder UriCreationOptions UriKind ' +
  'UriComponents UriFormat UriFormatException UriHostNameType HttpStyleUriParser FtpStyleUriParser ' +
  'FileStyleUriParser NewsStyleUriParser GopherStyleUriParser LdapStyleUriParser NetPipeStyleUriParser ' +
  'NetTcpStyleUriParser UriPartial UriParser SequencePosition UriTypeConverter IServiceProvider';

/** Exceptions by their base class. */
export const exceptions: Readonly<Record<string, string>> = {
  'System.SystemException':
    'System.BadImageFormatException System.TypeLoadException System.AccessViolationException ' +
    'System.AppDomainUnloadedException System.ArgumentException System.ArithmeticException ' +
    'System.ArrayTypeMismatchException System.CannotUnloadAppDomainException System.ContextMarshalException ' +
    'System.DataMisalignedException System.ExecutionEngineException System.FormatException ' +
    'System.IndexOutOfRangeException System.InsufficientExecutionStackException System.InvalidCastException ' +
    'System.InvalidOperationException System.InvalidProgramException System.MemberAccessException ' +
    'System.MulticastNotSupportedException System.NotImplementedException System.NotSupportedException ' +
    'System.NullReferenceException System.OperationCanceledException System.OutOfMemoryException ' +
    'System.RankException System.StackOverflowException System.TimeoutException ' +
    'System.TypeInitializationException System.TypeUnloadedException System.UnauthorizedAccessException ' +
    'System.Security.SecurityException System.Security.VerificationException ' +
    'System.Security.Cryptography.CryptographicException System.Threading.AbandonedMutexException ' +
    'System.Threading.SemaphoreFullException System.Threading.SynchronizationLockException ' +
    'System.Threading.ThreadAbortException System.Threading.ThreadInterruptedException ' +
    'System.Threading.ThreadStartException System.Threading.ThreadStateException ' +
    'System.Runtime.Serialization.SerializationException System.Runtime.InteropServices.ExternalException ' +
    'System.Runtime.InteropServices.InvalidComObjectException ' +
    'System.Runtime.InteropServices.InvalidOleVariantTypeException ' +
    'System.Runtime.InteropServices.MarshalDirectiveException ' +
    'System.Runtime.InteropServices.SafeArrayRankMismatchException ' +
    'System.Runtime.InteropServices.SafeArrayTypeMismatchException System.Reflection.AmbiguousMatchException ' +
    'System.Reflection.ReflectionTypeLoadException System.IO.InvalidDataException System.IO.IOException ' +
    'System.Collections.Generic.KeyNotFoundException ' +
    'System.Management.Automation.InvalidPowerShellStateException ' +
    'System.Management.Automation.FlowControlException System.Management.Automation.InvalidJobStateException ' +
    'System.Management.Automation.JobFailedException ' +
    'System.Management.Automation.ParentContainsErrorRecordException ' +
    'System.Management.Automation.ScriptCallDepthException ' +
    'System.Management.Automation.PipelineDepthException System.Management.Automation.HaltCommandException ' +
    'System.Management.Automation.RuntimeException Microsoft.PowerShell.Commands.HelpNotFoundException ' +
    'System.Xml.XmlException System.ComponentModel.LicenseException System.ComponentModel.WarningException',
  'System.Object': 'System.Exception',
  'System.Exception':
    'System.AggregateException System.ApplicationException System.InvalidTimeZoneException ' +
    'System.SystemException System.TimeZoneNotFoundException System.Threading.LockRecursionException ' +
    'System.Threading.Tasks.TaskSchedulerException System.Threading.BarrierPostPhaseException ' +
    'Microsoft.Management.Infrastructure.CimException System.Net.Mail.SmtpException',
  'System.ArgumentException':
    'System.ArgumentNullException System.ArgumentOutOfRangeException System.DuplicateWaitObjectException ' +
    'System.Globalization.CultureNotFoundException System.Management.Automation.PSArgumentException ' +
    'Microsoft.PowerShell.Commands.HelpCategoryInvalidException ' +
    'System.Text.RegularExpressions.RegexParseException ' +
    'System.ComponentModel.InvalidAsynchronousStateException ' +
    'System.ComponentModel.InvalidEnumArgumentException',
  'System.ArithmeticException': 'System.DivideByZeroException System.NotFiniteNumberException System.OverflowException',
  'System.TypeLoadException':
    'System.DllNotFoundException System.EntryPointNotFoundException System.TypeAccessException',
  'System.MemberAccessException':
    'System.FieldAccessException System.MethodAccessException System.MissingMemberException',
  'System.OutOfMemoryException': 'System.InsufficientMemoryException',
  'System.MissingMemberException': 'System.MissingFieldException System.MissingMethodException',
  'System.InvalidOperationException':
    'System.ObjectDisposedException System.Management.Automation.PSInvalidOperationException',
  'System.NotSupportedException':
    'System.PlatformNotSupportedException System.Management.Automation.PSNotSupportedException',
  'System.Runtime.InteropServices.ExternalException':
    'System.ComponentModel.Win32Exception System.Runtime.InteropServices.COMException ' +
    'System.Runtime.InteropServices.SEHException',
  'System.ApplicationException':
    'System.Threading.WaitHandleCannotBeOpenedException System.Reflection.InvalidFilterCriteriaException ' +
    'System.Reflection.TargetException System.Reflection.TargetInvocationException ' +
    'System.Reflection.TargetParameterCountException',
  'System.OperationCanceledException': 'System.Threading.Tasks.TaskCanceledException',
  'System.FormatException':
    'System.Reflection.CustomAttributeFormatException System.Net.CookieException System.UriFormatException',
  'System.IO.IOException':
    'System.IO.FileLoadException System.IO.FileNotFoundException System.IO.DirectoryNotFoundException ' +
    'System.IO.EndOfStreamException System.IO.PathTooLongException System.IO.DriveNotFoundException',
  'System.Management.Automation.RuntimeException':
    'System.Management.Automation.ExtendedTypeSystemException ' +
    'System.Management.Automation.ScriptBlockToPowerShellNotSupportedException ' +
    'System.Management.Automation.PSSecurityException System.Management.Automation.NativeCommandExitException ' +
    'System.Management.Automation.RemoteException System.Management.Automation.WildcardPatternException ' +
    'System.Management.Automation.CommandNotFoundException ' +
    'System.Management.Automation.ScriptRequiresException ' +
    'System.Management.Automation.ApplicationFailedException ' +
    'System.Management.Automation.CmdletInvocationException ' +
    'System.Management.Automation.PipelineStoppedException ' +
    'System.Management.Automation.PipelineClosedException ' +
    'System.Management.Automation.ActionPreferenceStopException ' +
    'System.Management.Automation.RedirectedException System.Management.Automation.MetadataException ' +
    'System.Management.Automation.ParameterBindingException System.Management.Automation.ParseException ' +
    'System.Management.Automation.ProviderInvocationException ' +
    'System.Management.Automation.SessionStateException ' +
    'System.Management.Automation.Remoting.PSRemotingDataStructureException ' +
    'System.Management.Automation.Remoting.PSRemotingTransportException ' +
    'System.Management.Automation.Remoting.PSDirectException System.Management.Automation.Host.HostException',
  'System.Management.Automation.ExtendedTypeSystemException':
    'System.Management.Automation.MethodException System.Management.Automation.GetValueException ' +
    'System.Management.Automation.PropertyNotFoundException System.Management.Automation.SetValueException',
  'System.Management.Automation.MethodException': 'System.Management.Automation.MethodInvocationException',
  'System.Management.Automation.GetValueException': 'System.Management.Automation.GetValueInvocationException',
  'System.Management.Automation.SetValueException': 'System.Management.Automation.SetValueInvocationException',
  'System.InvalidCastException': 'System.Management.Automation.PSInvalidCastException',
  'System.Management.Automation.FlowControlException':
    'System.Management.Automation.LoopFlowException System.Management.Automation.ExitException ' +
    'System.Management.Automation.TerminateException',
  'System.Management.Automation.LoopFlowException':
    'System.Management.Automation.BreakException System.Management.Automation.ContinueException',
  'System.Management.Automation.CmdletInvocationException':
    'System.Management.Automation.CmdletProviderInvocationException',
  'System.Management.Automation.MetadataException':
    'System.Management.Automation.ValidationMetadataException ' +
    'System.Management.Automation.ArgumentTransformationMetadataException ' +
    'System.Management.Automation.ParsingMetadataException',
  'System.ArgumentNullException': 'System.Management.Automation.PSArgumentNullException',
  'System.ArgumentOutOfRangeException': 'System.Management.Automation.PSArgumentOutOfRangeException',
  'System.NotImplementedException': 'System.Management.Automation.PSNotImplementedException',
  'System.ObjectDisposedException': 'System.Management.Automation.PSObjectDisposedException',
  'System.Management.Automation.ParseException': 'System.Management.Automation.IncompleteParseException',
  'System.Management.Automation.SessionStateException':
    'System.Management.Automation.SessionStateUnauthorizedAccessException ' +
    'System.Management.Automation.ProviderNotFoundException ' +
    'System.Management.Automation.DriveNotFoundException System.Management.Automation.ItemNotFoundException',
  'System.Management.Automation.ProviderNotFoundException':
    'System.Management.Automation.ProviderNameAmbiguousException',
  'System.Management.Automation.Remoting.PSRemotingTransportException':
    'System.Management.Automation.Remoting.PSRemotingTransportRedirectException',
  'System.Management.Automation.Host.HostException': 'System.Management.Automation.Host.PromptingException',
  'System.ComponentModel.Win32Exception':
    'System.Net.Sockets.SocketException System.Net.NetworkInformation.NetworkInformationException',
  'System.TimeoutException': 'System.Text.RegularExpressions.RegexMatchTimeoutException',
  'System.Security.Cryptography.CryptographicException':
    'System.Security.Cryptography.AuthenticationTagMismatchException ' +
    'System.Security.Cryptography.CryptographicUnexpectedOperationException',
  'System.Net.Mail.SmtpException': 'System.Net.Mail.SmtpFailedRecipientException',
  'System.Net.Mail.SmtpFailedRecipientException': 'System.Net.Mail.SmtpFailedRecipientsException',
};

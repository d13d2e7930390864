import type { Value } from '../types/value.ts';

export type ErrorCategory =
  | 'NotSpecified'
  | 'OpenError'
  | 'CloseError'
  | 'DeviceError'
  | 'DeadlockDetected'
  | 'InvalidArgument'
  | 'InvalidData'
  | 'InvalidOperation'
  | 'InvalidResult'
  | 'InvalidType'
  | 'MetadataError'
  | 'NotImplemented'
  | 'NotInstalled'
  | 'ObjectNotFound'
  | 'OperationStopped'
  | 'OperationTimeout'
  | 'SyntaxError'
  | 'ParserError'
  | 'PermissionDenied'
  | 'ResourceBusy'
  | 'ResourceExists'
  | 'ResourceUnavailable'
  | 'ReadError'
  | 'WriteError'
  | 'FromStdErr'
  | 'SecurityError'
  | 'ProtocolError'
  | 'ConnectionError'
  | 'AuthenticationError'
  | 'LimitsExceeded'
  | 'QuotaExceeded'
  | 'NotEnabled';

/** What a caller says of an error; the engine adds position, invocation and stack when it records it. */
export interface ErrorDescription {
  readonly message: string;
  /** The id without the command's name; the engine appends `,<Cmdlet>`. */
  readonly id: string;
  readonly category: ErrorCategory;
  readonly target?: Value;
  /** .NET full name of the exception, default `System.Management.Automation.RuntimeException`. */
  readonly exceptionType?: string;
  readonly reason?: string;
  readonly activity?: string;
  readonly targetName?: string;
  readonly targetType?: string;
  readonly recommendedAction?: string;
  readonly inner?: unknown;
}

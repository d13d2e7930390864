import type { NetType } from '../types/net-type.ts';
import type { NetObject, Value } from '../types/value.ts';
import { errorRecordType } from './errors/error-types.ts';
import { type ExceptionObject, exceptionOf } from './errors/exception.ts';
import type { InvocationInfo } from './errors/invocation-info.ts';

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

/** What scripts see as an error: `$_` in catch, the entries of `$Error`. */
export class ErrorRecord implements NetObject {
  readonly exception: ExceptionObject;
  /** The id without the command; see {@link fullyQualifiedErrorId}. */
  readonly errorId: string;
  readonly category: ErrorCategory;
  target: Value;
  /** What replaces the exception's message when shown (`ErrorDetails`). */
  details: { readonly message: string; readonly recommendedAction: string } | null = null;
  /** Where and by which command; filled in by the engine when the error passes it. */
  invocation: InvocationInfo | null = null;
  scriptStackTrace = '';
  activity = '';
  reason = '';
  targetName = '';
  targetType = '';
  /** Written by Write-Error in a script: shown with less around it. */
  preserveInvocation = false;

  constructor(exception: ExceptionObject, errorId: string, category: ErrorCategory, target: Value = null) {
    this.exception = exception;
    this.errorId = errorId;
    this.category = category;
    this.target = target;
  }

  /** Makes a record, and its exception, of a plain description. */
  static of(description: ErrorDescription): ErrorRecord {
    const exception = exceptionOf(description.exceptionType, description.message, description.inner);
    const record = new ErrorRecord(exception, description.id, description.category, description.target ?? null);
    record.activity = description.activity ?? '';
    record.reason = description.reason ?? '';
    record.targetName = description.targetName ?? '';
    record.targetType = description.targetType ?? '';
    if (description.recommendedAction !== undefined) {
      record.details = { message: '', recommendedAction: description.recommendedAction };
    }
    exception.errorRecord ??= record;
    return record;
  }

  get netType(): NetType {
    return errorRecordType;
  }

  /** A second record of the same error, as `throw $_` makes one, or of an exception inside it. */
  copy(exception = this.exception): ErrorRecord {
    const again = new ErrorRecord(exception, this.errorId, this.category, this.target);
    Object.assign(again, this, { exception });
    return again;
  }

  /** The message as it is shown: that of ErrorDetails, else the exception's. */
  get message(): string {
    return this.details !== null && this.details.message !== '' ? this.details.message : this.exception.message;
  }

  get fullyQualifiedErrorId(): string {
    const command = this.invocation?.errorIdCommand ?? '';
    return command === '' ? this.errorId : `${this.errorId},${command}`;
  }

  toString(): string {
    return this.message;
  }
}

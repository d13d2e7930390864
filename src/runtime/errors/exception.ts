import { NetException } from '../../types/net-exception.ts';
import type { NetType } from '../../types/net-type.ts';
import { findType } from '../../types/type-names.ts';
import type { NetObject, Value } from '../../types/value.ts';
import type { ErrorRecord } from '../error-record.ts';
import { exceptionType, runtimeExceptionType } from './exception-types.ts';
import { hResultOf } from './h-result.ts';

/** A .NET exception as an object that scripts hold: `$_.Exception`. */
export class ExceptionObject implements NetObject {
  /** Own property, not a getter: classes of scripts derive from exceptions. */
  netType: NetType;
  message: string;
  inner: ExceptionObject | null;
  /** For RuntimeException and its descendants: the record that travels with it. */
  errorRecord: ErrorRecord | null = null;
  data: Value = null;
  stackTrace: string | null = null;
  hResult: number;
  /** Made by a `throw` statement of a plain value: shown as `Exception`. */
  thrownByScript = false;
  source: string | null = null;
  helpLink: string | null = null;
  /** What single exception types add: ParamName, FileName, CommandName, ItemName, ... */
  readonly details = new Map<string, Value>();

  constructor(netType: NetType, message: string, inner: ExceptionObject | null = null, hResult?: number) {
    this.netType = netType;
    this.message = message;
    this.inner = inner;
    this.hResult = hResult ?? hResultOf(netType);
  }

  toString(): string {
    return `${this.netType.fullName}: ${this.message}`;
  }
}

/** An exception of a named type; the default is PowerShell's RuntimeException. */
export function exceptionOf(typeName: string | undefined, message: string, inner?: unknown): ExceptionObject {
  const type = typeName === undefined ? runtimeExceptionType : (findType(typeName) ?? exceptionType);
  return new ExceptionObject(type, message, inner === undefined || inner === null ? null : toException(inner));
}

/** Whatever was thrown, as an exception object. */
export function toException(thrown: unknown): ExceptionObject {
  if (thrown instanceof ExceptionObject) return thrown;
  if (thrown instanceof NetException) {
    const exception = new ExceptionObject(
      findType(thrown.netTypeName) ?? exceptionType,
      thrown.message,
      thrown.cause === undefined ? null : toException(thrown.cause),
      thrown.hResult,
    );
    if (thrown.paramName !== undefined) exception.details.set('ParamName', thrown.paramName);
    return exception;
  }
  if (typeof thrown === 'object' && thrown !== null && 'record' in thrown) {
    const { record } = thrown as { record: ErrorRecord };
    return record.exception;
  }
  return new ExceptionObject(exceptionType, thrown instanceof Error ? thrown.message : String(thrown));
}

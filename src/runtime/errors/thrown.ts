import { enumerableOf } from '../../types/enumerable.ts';
import type { Value } from '../../types/value.ts';
import { toText } from '../convert/text.ts';
import { ErrorRecord } from '../error-record.ts';
import { PSError } from '../flow.ts';
import type { Shell } from '../shell.ts';
import { ExceptionObject } from './exception.ts';
import { runtimeExceptionType } from './exception-types.ts';

/** What `throw value` throws: a record and an exception go as they are, anything else becomes the message. */
export function thrownValue(value: Value, bare: boolean, shell: Shell): PSError {
  const base = value;
  if (base instanceof ErrorRecord) {
    const again = base.copy();
    return new PSError(again, true);
  }
  if (base instanceof ExceptionObject) {
    if (base.errorRecord !== null) {
      base.thrownByScript = base.netType.isAssignableTo(runtimeExceptionType);
      return new PSError(base.errorRecord, true);
    }
    return new PSError(new ErrorRecord(base, base.message, 'OperationStopped'), true);
  }
  const isNothing = bare || value === null || value === undefined;
  const message = isNothing ? 'ScriptHalted' : throwText(value, shell);
  const exception = new ExceptionObject(runtimeExceptionType, message);
  const record = new ErrorRecord(exception, message, 'OperationStopped', isNothing ? null : value);
  exception.errorRecord = record;
  exception.thrownByScript = true;
  return new PSError(record, true);
}

function throwText(value: Value, shell: Shell): string {
  return enumerableOf(value) === null && typeof value === 'string' ? value : toText(value, shell.context);
}

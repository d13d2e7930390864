import type { EvaluationContext } from '../convert/context.ts';
import { ErrorRecord } from '../error-record.ts';
import { categoryParts } from '../errors/category.ts';
import { exceptionOf } from '../errors/exception.ts';
import { InvocationInfo } from '../errors/invocation-info.ts';
import { deserializedCopy } from './deserialized.ts';

/** An error as it arrives from another session: its exception is a RemoteException, its category and id are kept. */
export function remoteError(record: ErrorRecord, context: EvaluationContext): ErrorRecord {
  const exception = exceptionOf('System.Management.Automation.RemoteException', record.exception.message);
  const target = deserializedCopy(record.target, context);
  const copy = new ErrorRecord(exception, record.fullyQualifiedErrorId, record.category, target);
  exception.errorRecord = copy;
  exception.details.set('SerializedRemoteException', deserializedCopy(record.exception, context));
  Object.assign(copy, categoryParts(record, context));
  copy.details = record.details;
  copy.scriptStackTrace = record.scriptStackTrace;
  // It was some command of the other session that failed: none here signs it.
  copy.invocation = new InvocationInfo(null, null);
  return copy;
}

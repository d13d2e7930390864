import type { Value } from '../../types/value.ts';
import { ErrorRecord } from '../error-record.ts';

/** What a provider, or the lab behind a cmdlet, can't do. */
export function notSupported(message: string, target: Value = null): ErrorRecord {
  return refusal(message, target, 'System.Management.Automation.PSNotSupportedException');
}

/** What this shell has nothing for: .NET's exception. */
export function notInThisShell(message: string): ErrorRecord {
  return refusal(message, null, 'System.NotSupportedException');
}

function refusal(message: string, target: Value, exceptionType: string): ErrorRecord {
  return ErrorRecord.of({ message, id: 'NotSupported', category: 'NotImplemented', target, exceptionType });
}

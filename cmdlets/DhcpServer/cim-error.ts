import type { DhcpError } from '../../src/dhcp/errors.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { CimClass } from '../../src/types/cim-instance.ts';
import { uint32 } from '../../src/types/numbers.ts';
import { dhcpNamespace } from './cim-class.ts';

const errorClass = new CimClass(dhcpNamespace, 'DhcpServerError', [
  { name: 'error_Category', type: 'string' },
  { name: 'error_Code', type: 'uint32' },
  { name: 'error_Type', type: 'string' },
  { name: 'error_WindowsErrorMessage', type: 'string' },
  { name: 'Message', type: 'string' },
  { name: 'MessageID', type: 'string' },
]);

/**
 * A refusal of the server as PowerShell shows it: a CimException with the provider's sentence, an id such as
 * `DHCP 20005`, and in `$_.Exception.ErrorData` the code and Windows' own text of it.
 * `computer` is the computer of a CIM session; its name then stands before the sentence.
 */
export function dhcpErrorRecord(error: DhcpError, cmdletName: string, computer: string | null): ErrorRecord {
  const id = `${error.space} ${error.code}`;
  const record = ErrorRecord.of({
    message: computer === null ? error.message : `${computer}: ${error.message}`,
    id,
    category: error.category,
    exceptionType: 'Microsoft.Management.Infrastructure.CimException',
    target: error.target,
    targetName: error.target,
    targetType: `${dhcpNamespace}/PS_${cmdletName.slice(cmdletName.indexOf('-') + 1)}`,
  });
  record.exception.details.set(
    'ErrorData',
    errorClass.create([error.category, uint32(error.code), error.space, error.reason, error.message, id]),
  );
  record.exception.details.set('MessageId', id);
  record.exception.details.set('ErrorSource', error.target);
  return record;
}

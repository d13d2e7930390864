import { ErrorRecord } from '../../../src/runtime/error-record.ts';

export function providerNotFound(name: string, id = 'ProviderNotFound'): ErrorRecord {
  return ErrorRecord.of({
    message: `Cannot find a provider with the name '${name}'.`,
    id,
    category: 'ObjectNotFound',
    target: name,
    exceptionType: 'System.Management.Automation.ProviderNotFoundException',
  });
}

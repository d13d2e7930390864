import { type ErrorCategory, ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { Value } from '../../../src/types/value.ts';

/** An error of the module cmdlets. */
export function moduleError(
  id: string,
  message: string,
  category: ErrorCategory,
  target: Value,
  exceptionType = 'System.InvalidOperationException',
): ErrorRecord {
  return ErrorRecord.of({ message, id, category, target, exceptionType });
}

/** No file was found for a module; with the version that was asked for, if any. */
export function moduleNotFound(name: string, version: string): ErrorRecord {
  const withVersion = version === '' ? '' : ` with version '${version}'`;
  return moduleError(
    version === '' ? 'Modules_ModuleNotFound' : 'Modules_ModuleWithVersionNotFound',
    `The specified module '${name}'${withVersion} was not loaded because no valid module file was found in any module directory.`,
    'ResourceUnavailable',
    name,
    'System.IO.FileNotFoundException',
  );
}

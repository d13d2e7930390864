import { stringType } from '../../types/core-types.ts';
import { CodeMethod } from '../../types/member-kinds.ts';

/** The `ToString()` of a deserialised object: the text that the original gave. */
export function keptText(text: string): CodeMethod {
  return new CodeMethod('ToString', [{ parameters: [], returns: stringType, invoke: () => text }]);
}

import { defineType } from '../../types/declare.ts';
import { Hashtable, hashtableType } from '../../types/hashtable.ts';
import type { NetType } from '../../types/net-type.ts';
import type { Value } from '../../types/value.ts';
import { fail } from '../messages/fail.ts';

/** `$PSDefaultParameterValues`: its keys are `Command:Parameter`, or `Disabled`. */
export class DefaultParameterDictionary extends Hashtable {
  override get netType(): NetType {
    return defaultParameterDictionaryType;
  }

  override set(key: Value, value: Value): void {
    super.set(this.#checked(key), value);
  }

  #checked(key: Value): Value {
    if (typeof key !== 'string') return key;
    const name = key.trim();
    if (!isValidKey(name) && name.toLowerCase() !== 'disabled') fail('SingleKeyInBadFormat', [key]);
    return name;
  }
}

const defaultParameterDictionaryType = defineType('System.Management.Automation.DefaultParameterDictionary', {
  base: hashtableType,
});

/** A command and a parameter, either of them in quotes, perhaps, with a colon between them. */
function isValidKey(key: string): boolean {
  return /^(?:'[^']+'|"[^"]+"|[^:'"]+)\s*:\s*\S.*$/.test(key);
}

import { defineType } from '../../types/declare.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import type { NetType } from '../../types/net-type.ts';
import { isNumber, toDouble } from '../../types/numbers.ts';
import type { NetObject, Value } from '../../types/value.ts';
import type { ArgumentAttribute } from '../binder/attributes.ts';
import { isTrue } from '../convert/truth.ts';

/** An attribute with its arguments evaluated: what a parameter's list of attributes holds. */
export class AttributeObject implements NetObject {
  /** Lower case, without namespace and `Attribute`. */
  readonly name: string;
  readonly positional: readonly Value[];
  /** Keys are lower case. */
  readonly named: Map<string, Value>;
  /** What it does to values, or null. */
  readonly acting: ArgumentAttribute | null;

  constructor(name: string, positional: readonly Value[], named: Map<string, Value>, acting: ArgumentAttribute | null) {
    this.name = name;
    this.positional = positional;
    this.named = named;
    this.acting = acting;
  }

  get netType(): NetType {
    return attributeTypes[this.name] ?? attributeType;
  }

  flag(name: string): boolean {
    return isTrue(this.named.get(name));
  }

  text(name: string): string | undefined {
    const value = this.named.get(name);
    return value === undefined || value === null ? undefined : String(value);
  }

  number(name: string): number | undefined {
    const value = this.named.get(name);
    if (value === undefined || value === null) return undefined;
    return isNumber(value) ? toDouble(value) : Number(value);
  }

  /** Positional arguments as texts, lists flattened: an alias attribute's names. */
  texts(): string[] {
    return this.positional.flatMap((value) => [...(enumerableOf(value) ?? [value])]).map(String);
  }
}

const automation = 'System.Management.Automation';
const attributeType = defineType('System.Attribute', { isAbstract: true });

/** `[Parameter]::new()` and `[Alias]::new('a')` in scripts that make dynamic parameters. */
function attribute(name: string, properties: readonly string[], arrays = false): NetType {
  const full = `${automation}.${name}Attribute`;
  const key = name.toLowerCase();
  return defineType(full, {
    base: attributeType,
    accelerators: [name],
    members: () => {
      const members: Record<
        string,
        ((...args: never[]) => unknown) | { get: (...args: never[]) => unknown; set: (...args: never[]) => unknown }
      > = {
        [`${full} new()`]: () => new AttributeObject(key, [], new Map(), null),
      };
      if (arrays) {
        members[`${full} new(Params string[] names)`] = (...names: string[]) =>
          new AttributeObject(key, [names], new Map(), null);
      }
      for (const property of properties) {
        const [type = '', label = ''] = property.split(' ');
        const at = label.toLowerCase();
        members[`${type} ${label} {get;set;}`] = {
          get: (self: AttributeObject) => self.named.get(at) ?? (type === 'bool' ? false : null),
          set: (self: AttributeObject, value: Value) => {
            self.named.set(at, value);
          },
        };
      }
      return members;
    },
  });
}

const attributeTypes: Readonly<Record<string, NetType>> = {
  parameter: attribute('Parameter', [
    'bool Mandatory',
    'System.Object Position',
    'bool ValueFromPipeline',
    'bool ValueFromPipelineByPropertyName',
    'bool ValueFromRemainingArguments',
    'string ParameterSetName',
    'string HelpMessage',
    'bool DontShow',
  ]),
  alias: attribute('Alias', [], true),
};

import type { OptionDefinitions } from '../../../src/dhcp/families.ts';
import type { OptionDefinition, OptionType } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { uint32 } from '../../../src/types/numbers.ts';
import type { Value } from '../../../src/types/value.ts';
import { dhcpClass, tableOf } from '../cim-class.ts';
import { oneOf, strings } from '../values.ts';

const properties = {
  OptionId: 'uint32',
  Name: 'string',
  Description: 'string',
  VendorClass: 'string',
  MultiValued: 'bool',
  Type: 'string',
  DefaultValue: 'string[]',
};

const optionDefinitionClass = dhcpClass('DhcpServerv4OptionDefinition', properties);

/** Without a view of its own: PowerShell's rules print its properties as a list. */
const optionDefinition6Class = dhcpClass('DhcpServerv6OptionDefinition', properties);

/** Windows' own table was not found anywhere: columns and widths are ours. */
export const optionDefinitionView = tableOf(optionDefinitionClass, [
  ['Name', 20],
  ['OptionId', 20],
  ['Type', 20],
  ['VendorClass', 20],
  ['MultiValued', 20],
]);

export function optionDefinitionObject(definition: OptionDefinition): CimInstance {
  return optionDefinitionClass.create(valuesOf(definition));
}

export function optionDefinition6Object(definition: OptionDefinition): CimInstance {
  return optionDefinition6Class.create(valuesOf(definition));
}

function valuesOf(definition: OptionDefinition): Value[] {
  return [
    uint32(definition.optionId),
    definition.name,
    definition.description,
    definition.vendorClass,
    definition.multiValued,
    definition.type,
    strings(definition.defaultValue),
  ];
}

const optionTypes: readonly OptionType[] = [
  'Byte',
  'Word',
  'DWord',
  'DWordDWord',
  'IPv4Address',
  'String',
  'BinaryData',
  'EncapsulatedData',
  'IPv6Address',
];

/** -Type of a definition, in any case. */
export function optionType(text: string): OptionType {
  return oneOf(optionTypes, text) ?? 'String';
}

interface DefinitionSearch {
  readonly optionId?: readonly number[];
  readonly vendorClass?: string;
  readonly all?: boolean;
}

/**
 * The definitions that -OptionId, -VendorClass and -All find; beside a vendor class -All means nothing. An id that is not
 * defined is refused by the server.
 */
export function findDefinitions(
  definitions: OptionDefinitions,
  { optionId, vendorClass, all }: DefinitionSearch,
  attempt: (work: () => void) => void,
): OptionDefinition[] {
  const vendor = vendorClass === '' ? undefined : vendorClass;
  if (optionId === undefined) return definitions.list({ vendorClass: vendor, all });
  const found: OptionDefinition[] = [];
  for (const id of optionId) {
    attempt(() => {
      const everywhere =
        all && vendor === undefined ? definitions.list({ all }).filter((each) => each.optionId === id) : [];
      found.push(...(everywhere.length > 0 ? everywhere : [definitions.get(id, vendor)]));
    });
  }
  return found;
}

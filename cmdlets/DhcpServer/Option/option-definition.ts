import type { OptionDefinition, OptionType } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { uint32 } from '../../../src/types/numbers.ts';
import { dhcpClass, tableOf } from '../cim-class.ts';
import { oneOf, strings } from '../values.ts';

const optionDefinitionClass = dhcpClass('DhcpServerv4OptionDefinition', {
  OptionId: 'uint32',
  Name: 'string',
  Description: 'string',
  VendorClass: 'string',
  MultiValued: 'bool',
  Type: 'string',
  DefaultValue: 'string[]',
});

/** Windows' own table was not found anywhere: columns and widths are ours. */
export const optionDefinitionView = tableOf(optionDefinitionClass, [
  ['Name', 20],
  ['OptionId', 20],
  ['Type', 20],
  ['VendorClass', 20],
  ['MultiValued', 20],
]);

export function optionDefinitionObject(definition: OptionDefinition): CimInstance {
  return optionDefinitionClass.create([
    uint32(definition.optionId),
    definition.name,
    definition.description,
    definition.vendorClass,
    definition.multiValued,
    definition.type,
    strings(definition.defaultValue),
  ]);
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
];

/** -Type of a definition, in any case. */
export function optionType(text: string): OptionType {
  return oneOf(optionTypes, text) ?? 'String';
}

import type { Classes, DnsSettings, OptionDefinitions, OptionValues } from '../../../src/dhcp/families.ts';
import type { DnsSetting, IPv4, IPv6, OptionValue } from '../../../src/dhcp/model.ts';
import { UNLIMITED } from '../../../src/dhcp/model.ts';
import { hexText } from '../Class/class.ts';
import { dnsBits } from './dns-option.ts';
import { element, leaf, type XmlElement } from './xml.ts';

export interface ExportOptions {
  /** Undefined: every IPv4 scope. */
  readonly scopeIds?: readonly IPv4[];
  /** Undefined: every IPv6 scope. */
  readonly prefixes?: readonly IPv6[];
  readonly leases: boolean;
  /** Told what is being exported, for -Verbose. */
  readonly say: (text: string) => void;
}

/** The IPv4 or the IPv6 half of a server, as far as its options and DNS settings go. */
interface Half<Level> {
  readonly options: Pick<OptionValues<Level, never>, 'get'>;
  readonly dns: Pick<DnsSettings<Level>, 'get'>;
}

/** A class of IPv6 also tells its vendor. */
export function classElements(classes: Classes): XmlElement[] {
  return classes
    .list()
    .map((each) =>
      element('Class', [
        leaf('Name', each.name),
        leaf('Type', each.type),
        leaf('Data', hexText(each.data)),
        ...(each.vendorId === undefined ? [] : [leaf('VendorId', each.vendorId)]),
        leaf('Description', each.description),
      ]),
    );
}

export function definitionElements(definitions: OptionDefinitions): XmlElement[] {
  return definitions
    .list({ all: true })
    .map((each) =>
      element('OptionDefinition', [
        leaf('Name', each.name),
        leaf('OptionId', each.optionId),
        leaf('Type', each.type),
        leaf('MultiValued', each.multiValued),
        ...each.defaultValue.map((value) => leaf('DefaultValue', value)),
        leaf('Description', each.description),
        leaf('VendorClass', each.vendorClass),
      ]),
    );
}

/** Values of a level, by id and class; a DNS setting that is not inherited is written as the option `dnsOptionId`. */
export function optionElements<Level>(
  half: Half<Level>,
  level: Level,
  inherited: DnsSetting | null,
  dnsOptionId: number,
): XmlElement[] {
  const values = [...half.options.get(level, { all: true })].sort(
    (a, b) => a.optionId - b.optionId || (a.userClass < b.userClass ? -1 : a.userClass > b.userClass ? 1 : 0),
  );
  const elements = values.map(optionElement);
  const own = half.dns.get(level);
  const differs = inherited === null || dnsBits(own) !== dnsBits(inherited) || own.dnsSuffix !== inherited.dnsSuffix;
  if (differs && !values.some((value) => value.optionId === dnsOptionId)) {
    elements.push(
      optionElement({ optionId: dnsOptionId, value: [String(dnsBits(own))], vendorClass: '', userClass: '' }),
    );
  }
  return elements;
}

export function optionElement(
  option: Pick<OptionValue, 'optionId' | 'value' | 'vendorClass' | 'userClass'>,
): XmlElement {
  return element('OptionValue', [
    leaf('OptionId', option.optionId),
    ...option.value.map((value) => leaf('Value', value)),
    leaf('VendorClass', option.vendorClass),
    leaf('UserClass', option.userClass),
  ]);
}

/** Collections are written only when they have members. */
export function group(name: string, members: readonly XmlElement[]): XmlElement[] {
  return members.length === 0 ? [] : [element(name, members)];
}

/** .NET's general form of a length of time: `8.00:00:00`; TimeSpan.MaxValue stands for no end. */
export function spanText(seconds: number): string {
  if (seconds === UNLIMITED) return '10675199.02:48:05.4775807';
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const days = Math.floor(seconds / 86_400);
  const time = `${two((seconds % 86_400) / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`;
  return days === 0 ? time : `${days}.${time}`;
}

/** .NET's "u" form, in UTC: `2026-03-02 09:00:00Z`. */
export function timeText(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')}Z`;
}

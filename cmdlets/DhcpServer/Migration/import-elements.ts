import type { Classes, DnsSettings, OptionDefinitions, OptionValues } from '../../../src/dhcp/families.ts';
import type { ClassType, OptionType } from '../../../src/dhcp/model.ts';
import { UNLIMITED } from '../../../src/dhcp/model.ts';
import { dnsChangeOf } from './dns-option.ts';
import { membersOf, textOf, textsOf, type XmlElement } from './xml.ts';

/** Does one piece of the import: what the server refuses in it is reported, and the rest goes on. */
export type Step = (work: () => void) => void;

/** Classes and definitions of one half of a server; those that exist already stay as they are. */
export function importVocabulary(
  half: { readonly classes: Classes; readonly definitions: OptionDefinitions },
  parent: XmlElement,
  step: Step,
): void {
  for (const each of membersOf(parent, 'Classes', 'Class')) {
    const name = textOf(each, 'Name') ?? '';
    const type = textOf(each, 'Type') as ClassType;
    if (half.classes.list({ names: [name], type }).length > 0) continue;
    step(() =>
      half.classes.add({
        name,
        type,
        data: textOf(each, 'Data') ?? '',
        description: textOf(each, 'Description'),
        vendorId: numberOf(each, 'VendorId'),
      }),
    );
  }
  const known = new Set(half.definitions.list({ all: true }).map((each) => `${each.optionId}/${each.vendorClass}`));
  for (const each of membersOf(parent, 'OptionDefinitions', 'OptionDefinition')) {
    const optionId = numberOf(each, 'OptionId') ?? 0;
    const vendorClass = textOf(each, 'VendorClass') ?? '';
    if (known.has(`${optionId}/${vendorClass}`)) continue;
    step(() =>
      half.definitions.add({
        name: textOf(each, 'Name') ?? '',
        optionId,
        type: textOf(each, 'Type') as OptionType,
        multiValued: flagOf(each, 'MultiValued'),
        defaultValue: textsOf(each, 'DefaultValue'),
        description: textOf(each, 'Description'),
        vendorClass: vendorClass === '' ? undefined : vendorClass,
      }),
    );
  }
}

interface OptionReading {
  /** The option that stands for the DNS setting. */
  readonly dnsOptionId: number;
  readonly dnsSuffix: string;
  /** An option that is set with its owner. */
  readonly except?: number;
}

/** The option values of a server, a scope, a reservation or a policy, its DNS setting among them. */
export function importOptionValues<Level>(
  half: {
    readonly options: Pick<OptionValues<Level, never>, 'set'>;
    readonly dns: Pick<DnsSettings<Level>, 'set'>;
  },
  owner: XmlElement,
  level: Level,
  { dnsOptionId, dnsSuffix, except }: OptionReading,
  step: Step,
): void {
  for (const option of membersOf(owner, 'OptionValues', 'OptionValue')) {
    const optionId = numberOf(option, 'OptionId') ?? 0;
    const value = textsOf(option, 'Value');
    if (optionId === except) continue;
    step(() => {
      if (optionId === dnsOptionId) half.dns.set(level, dnsChangeOf(Number(value[0] ?? 0), dnsSuffix));
      else {
        const vendorClass = textOf(option, 'VendorClass');
        const userClass = textOf(option, 'UserClass');
        half.options.set(level, { optionId, value, vendorClass, userClass, force: true });
      }
    });
  }
}

export function numberOf(parent: XmlElement, name: string): number | undefined {
  const text = textOf(parent, name);
  return text === undefined || text === '' ? undefined : Number(text);
}

export function flagOf(parent: XmlElement, name: string): boolean | undefined {
  const text = textOf(parent, name);
  return text === undefined || text === '' ? undefined : /^(true|1)$/i.test(text);
}

/** Seconds of .NET's `8.00:00:00`. */
export function spanOf(text: string | undefined): number | undefined {
  const parts = /^(?:(\d+)\.)?(\d+):(\d+):(\d+)(?:\.\d+)?$/.exec(text ?? '');
  if (parts === null) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  return Math.min(total, UNLIMITED);
}

export function timeOf(text: string | undefined): number | undefined {
  const time = text === undefined ? Number.NaN : Date.parse(text.replace(' ', 'T'));
  return Number.isNaN(time) ? undefined : time;
}

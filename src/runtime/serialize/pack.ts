import { arrayTypeOf, dimensionsOf } from '../../types/arrays.ts';
import { Char } from '../../types/char.ts';
import { type CimClass, CimInstance } from '../../types/cim-instance.ts';
import { DateTime } from '../../types/date-time.ts';
import { Decimal } from '../../types/decimal.ts';
import { DictionaryEntry, NetDictionary } from '../../types/dictionary.ts';
import { itemsOf } from '../../types/enumerable.ts';
import { EnumValue } from '../../types/enums.ts';
import { IPAddress } from '../../types/ip-address.ts';
import { NetList } from '../../types/list.ts';
import { isProperty } from '../../types/member-kinds.ts';
import { absent, propertiesOf, readMember } from '../../types/members.ts';
import { NetType } from '../../types/net-type.ts';
import { NetNumber } from '../../types/numbers.ts';
import { extensionOf, PSCustomObject, PSObject } from '../../types/ps-object.ts';
import { TimeSpan } from '../../types/time-span.ts';
import { typeNames } from '../../types/type-of.ts';
import type { NetObject, Value } from '../../types/value.ts';
import { SwitchParameter } from '../binder/switch-parameter.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { ErrorRecord } from '../error-record.ts';
import { ExceptionObject } from '../errors/exception.ts';
import { HostMessage } from '../host-message.ts';
import { InformationRecord, MessageRecord } from '../pipeline/records.ts';
import { ScriptBlock } from '../script-block.ts';
import { packError, packException } from './pack-error.ts';
import type { Packed, PackedAdditions, PackedCimClass, PackedObject } from './packed.ts';

/** How deep a value of an unknown type is looked into: what it holds is then handed over as text. */
const deepestUnknown = 3;

/**
 * Makes plain data of a value, so that {@link unpack} makes an equal live value of it in another thread. Objects that
 * occur twice, or in themselves, do so again. What only makes sense in its own session (open sessions, running
 * enumerations) arrives as a bag of its properties under its own type names.
 */
export function pack(value: Value, context: EvaluationContext): Packed {
  return new Packer(context).pack(value);
}

/** Packs several values that may share objects. */
export class Packer {
  readonly context: EvaluationContext;
  readonly #known = new Map<object, PackedObject>();
  #depth = 0;

  constructor(context: EvaluationContext) {
    this.context = context;
  }

  pack(value: Value): Packed {
    if (typeof value !== 'object' || value === null) return value;
    return this.#known.get(value) ?? this.#object(value);
  }

  #object(value: NetObject | Value[]): PackedObject {
    if (Array.isArray(value)) return this.#array(value);
    if (value instanceof NetList) return this.#list(value);
    if (value instanceof NetDictionary) return this.#table(value);
    if (value instanceof PSCustomObject) return this.#bag(value);
    if (value instanceof PSObject) {
      const additions = this.#additions(value) ?? nothingAdded;
      return { t: 'wrapper', base: this.pack(value.base), writtenAs: value.writtenAs, additions };
    }
    if (value instanceof CimInstance) return this.#instance(value);
    if (value instanceof ErrorRecord) return this.#noted(value, packError(value, this));
    if (value instanceof ExceptionObject) return this.#noted(value, packException(value, this));
    return this.#simple(value) ?? this.#unknown(value);
  }

  #simple(value: NetObject): PackedObject | null {
    if (value instanceof NetNumber) {
      const { kind, value: inner } = value;
      return {
        t: 'number',
        kind,
        value: inner instanceof Decimal ? { mantissa: inner.mantissa, scale: inner.scale } : inner,
      };
    }
    if (value instanceof Char) return { t: 'char', code: value.code };
    if (value instanceof EnumValue) return { t: 'enum', type: value.netType.fullName, value: value.value };
    if (value instanceof DateTime) return { t: 'date', ticks: value.ticks, kind: value.kind };
    if (value instanceof TimeSpan) return { t: 'span', ticks: value.ticks };
    if (value instanceof IPAddress) return { t: 'address', bytes: value.bytes, scopeId: value.scopeId };
    if (value instanceof SwitchParameter) return { t: 'switch', isPresent: value.isPresent };
    if (value instanceof NetType) return { t: 'type', name: value.fullName };
    if (value instanceof ScriptBlock) return { t: 'block', text: value.text };
    if (value instanceof DictionaryEntry)
      return { t: 'entry', key: this.pack(value.key), value: this.pack(value.value) };
    if (value instanceof MessageRecord) return { t: 'message', level: value.level, text: value.message };
    if (value instanceof InformationRecord) {
      const { tags, source, user, computer } = value;
      const time = this.pack(value.timeGenerated);
      return { t: 'information', data: this.pack(value.messageData), tags: [...tags], source, user, computer, time };
    }
    if (value instanceof HostMessage) {
      const { message, noNewLine } = value;
      const foreground = this.pack(value.foreground);
      return { t: 'hostMessage', message, noNewLine, foreground, background: this.pack(value.background) };
    }
    const { fullName } = value.netType;
    return madeOfText.has(fullName) ? { t: 'text', type: fullName, text: this.context.text(value) } : null;
  }

  #array(value: Value[]): PackedObject {
    const dimensions = dimensionsOf(value);
    const items: Packed[] = [];
    const packed = this.#noted(value, {
      t: 'array',
      type: arrayTypeOf(value).fullName,
      dimensions: dimensions.length > 1 ? dimensions : null,
      items,
    });
    for (const item of value) items.push(this.pack(item));
    return this.#withAdditions(value, packed);
  }

  #list(value: NetList): PackedObject {
    const items: Packed[] = [];
    const type = value.netType.fullName;
    const packed = this.#noted(value, { t: 'list', type, readOnly: value.isReadOnly, items });
    for (const item of value.items) items.push(this.pack(item));
    return this.#withAdditions(value, packed);
  }

  #table(value: NetDictionary): PackedObject {
    const entries: [Packed, Packed][] = [];
    const type = value.netType.fullName;
    const packed = this.#noted(value, { t: 'table', type, ignoreCase: value.ignoreCase, entries });
    for (const entry of value.entries()) entries.push([this.pack(entry.key), this.pack(entry.value)]);
    return this.#withAdditions(value, packed);
  }

  #bag(value: PSCustomObject): PackedObject {
    const values: Packed[] = [];
    const names: string[] = [];
    const text = value.members?.has('tostring') === true ? this.context.text(value) : null;
    const packed = this.#noted(value, { t: 'bag', names, values, typeNames: value.typeNames, text });
    for (const name of value.shape.names) {
      const member = value.members?.get(name.toLowerCase());
      if (member !== undefined && !isProperty(member)) continue;
      names.push(name);
      values.push(this.pack(this.#read(value, name)));
    }
    return packed;
  }

  #instance(value: CimInstance): PackedObject {
    const values: Packed[] = [];
    const { computerName } = value;
    const packed = this.#noted(value, { t: 'cim', cimClass: packClass(value.cimClass), values, computerName });
    for (const each of value.values) values.push(this.pack(each));
    return this.#withAdditions(value, packed);
  }

  /** A type that has no form of its own here: its properties, each read once. */
  #unknown(value: NetObject): PackedObject {
    const items = itemsOf(value);
    if (items !== null) {
      const list: Packed[] = [];
      const packed = this.#noted(value, { t: 'array', type: 'System.Object[]', dimensions: null, items: list });
      for (const item of items) list.push(this.pack(item));
      return packed;
    }
    if (this.#depth >= deepestUnknown) {
      return { t: 'wrapper', base: this.context.text(value), writtenAs: null, additions: nothingAdded };
    }
    const names: string[] = [];
    const values: Packed[] = [];
    const packed = this.#noted(value, { t: 'bag', names, values, typeNames: [...typeNames(value)], text: null });
    this.#depth++;
    for (const property of propertiesOf(value)) {
      names.push(property.name);
      values.push(this.pack(this.#value(() => readMember(property, value, this.context))));
    }
    this.#depth--;
    return packed;
  }

  #read(value: PSCustomObject, name: string): Value {
    const member = value.members?.get(name.toLowerCase());
    if (member === undefined || !isProperty(member)) return value.get(name.toLowerCase());
    return this.#value(() => readMember(member, value, this.context));
  }

  /** A property that fails when read is null, as PowerShell's formatter has it. */
  #value(read: () => Value | typeof absent): Value {
    try {
      const value = read();
      return value === absent ? null : value;
    } catch {
      return null;
    }
  }

  #noted<T extends PackedObject>(value: object, packed: T): T {
    this.#known.set(value, packed);
    return packed;
  }

  #withAdditions<T extends PackedObject & { additions?: PackedAdditions }>(value: Value, packed: T): T {
    const additions = this.#additions(value);
    if (additions !== null) packed.additions = additions;
    return packed;
  }

  #additions(value: Value): PackedAdditions | null {
    const extension = extensionOf(value);
    if (extension === null || (extension.members.size === 0 && extension.typeNames === null)) return null;
    const notes: [string, Packed][] = [];
    for (const member of extension.members.values()) {
      if (!isProperty(member)) continue;
      notes.push([member.name, this.pack(this.#value(() => readMember(member, value, this.context)))]);
    }
    return { typeNames: extension.typeNames, notes };
  }
}

const nothingAdded: PackedAdditions = { typeNames: null, notes: [] };

function packClass(cimClass: CimClass): PackedCimClass {
  const { namespace, name, properties, base } = cimClass;
  return { namespace, name, properties, base: base === null ? null : packClass(base) };
}

/** Types whose values PowerShell makes again of the text that they give. */
const madeOfText = new Set(
  [
    'Guid',
    'Version',
    'Uri',
    'DateTimeOffset',
    'Numerics.BigInteger',
    'Text.RegularExpressions.Regex',
    'Globalization.CultureInfo',
    'Net.Mail.MailAddress',
    'Net.NetworkInformation.PhysicalAddress',
    'Management.Automation.SemanticVersion',
    'Xml.XmlDocument',
  ].map((name) => `System.${name}`),
);

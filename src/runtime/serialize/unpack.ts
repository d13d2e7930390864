import { multiArray, objectArrayType, typedArray } from '../../types/arrays.ts';
import { Char } from '../../types/char.ts';
import { CimClass } from '../../types/cim-instance.ts';
import { arrayBaseType } from '../../types/core-types.ts';
import { DateTime } from '../../types/date-time.ts';
import { Decimal } from '../../types/decimal.ts';
import { DictionaryEntry, NetDictionary } from '../../types/dictionary.ts';
import { EnumType } from '../../types/enums.ts';
import { Hashtable, OrderedDictionary } from '../../types/hashtable.ts';
import { IPAddress } from '../../types/ip-address.ts';
import { arrayListType, NetList } from '../../types/list.ts';
import { NoteProperty } from '../../types/member-kinds.ts';
import { NetNumber } from '../../types/numbers.ts';
import { Extension, extend, PSCustomObject, PSObject } from '../../types/ps-object.ts';
import { Shape } from '../../types/shape.ts';
import { TimeSpan } from '../../types/time-span.ts';
import { setTypeNames } from '../../types/type-name-list.ts';
import { findType } from '../../types/type-names.ts';
import type { Value } from '../../types/value.ts';
import { SwitchParameter } from '../binder/switch-parameter.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { HostMessage } from '../host-message.ts';
import { InformationRecord, MessageRecord } from '../pipeline/records.ts';
import type { ScriptBlock } from '../script-block.ts';
import { keptText } from './kept-text.ts';
import { unpackError, unpackException } from './pack-error.ts';
import type { Packed, PackedAdditions, PackedCimClass, PackedNumber, PackedObject, PackedTable } from './packed.ts';

/** What making live values again needs of the session they arrive in. */
export interface UnpackContext {
  readonly context: EvaluationContext;
  compile(text: string): ScriptBlock;
}

/** The live value of what `pack` made, in this thread. */
export function unpack(packed: Packed, session: UnpackContext): Value {
  return new Unpacker(session).unpack(packed);
}

/** Unpacks several values that may share objects. */
export class Unpacker {
  readonly #session: UnpackContext;
  readonly #known = new Map<PackedObject, Value>();

  constructor(session: UnpackContext) {
    this.#session = session;
  }

  unpack(packed: Packed): Value {
    if (typeof packed !== 'object' || packed === null) return packed;
    const known = this.#known.get(packed);
    return known === undefined ? this.#object(packed) : known;
  }

  #object(packed: PackedObject): Value {
    switch (packed.t) {
      case 'number':
        return numberOf(packed);
      case 'char':
        return Char.of(packed.code);
      case 'enum': {
        const type = findType(packed.type);
        return type instanceof EnumType ? type.of(packed.value) : packed.value;
      }
      case 'date':
        return new DateTime(packed.ticks, packed.kind);
      case 'span':
        return new TimeSpan(packed.ticks);
      case 'address':
        return new IPAddress(packed.bytes, packed.scopeId);
      case 'switch':
        return SwitchParameter.of(packed.isPresent);
      case 'type':
        return findType(packed.name) ?? packed.name;
      case 'block':
        return this.#session.compile(packed.text);
      case 'entry':
        return new DictionaryEntry(this.unpack(packed.key), this.unpack(packed.value));
      case 'text':
        return this.#madeOf(packed.type, packed.text);
      case 'message':
        return new MessageRecord(packed.level, packed.text, null);
      case 'information': {
        const { data, tags, source, user, computer } = packed;
        return new InformationRecord(this.unpack(data), tags, source, { user, computer }, this.#session.context);
      }
      case 'hostMessage':
        return new HostMessage(
          packed.message,
          packed.noNewLine,
          this.unpack(packed.foreground),
          this.unpack(packed.background),
        );
      case 'exception':
        return this.#noted(
          packed,
          unpackException(packed, (value) => this.unpack(value)),
        );
      case 'error':
        return this.#noted(
          packed,
          unpackError(packed, (value) => this.unpack(value)),
        );
      default:
        return this.#container(packed);
    }
  }

  #container(packed: Extract<PackedObject, { t: 'array' | 'list' | 'table' | 'bag' | 'wrapper' | 'cim' }>): Value {
    switch (packed.t) {
      case 'array': {
        const items: Value[] = this.#noted(packed, []);
        for (const item of packed.items) items.push(this.unpack(item));
        const found = findType(packed.type);
        const type = found?.isAssignableTo(arrayBaseType) ? found : objectArrayType;
        if (packed.dimensions === null) typedArray(type, items);
        else multiArray(type, packed.dimensions, items);
        return this.#extended(items, packed.additions);
      }
      case 'list': {
        const list = this.#noted(packed, new NetList(findType(packed.type) ?? arrayListType));
        for (const item of packed.items) list.items.push(this.unpack(item));
        list.isReadOnly = packed.readOnly;
        return this.#extended(list, packed.additions);
      }
      case 'table':
        return this.#table(packed);
      case 'bag': {
        const values: Value[] = [];
        const bag = this.#noted(packed, new PSCustomObject(Shape.of(packed.names), values));
        if (packed.typeNames !== null) setTypeNames(bag, packed.typeNames);
        for (const value of packed.values) values.push(this.unpack(value));
        if (packed.text !== null) bag.addMember(keptText(packed.text));
        return bag;
      }
      case 'wrapper': {
        const extension = new Extension();
        const wrapper = this.#noted(packed, new PSObject(this.unpack(packed.base), extension));
        wrapper.writtenAs = packed.writtenAs;
        this.#extended(wrapper, packed.additions);
        const isPlain = extension.members.size === 0 && extension.typeNames === null && packed.writtenAs === null;
        return isPlain ? wrapper.base : wrapper;
      }
      case 'cim': {
        const values: Value[] = [];
        const instance = this.#noted(packed, cimClassOf(packed.cimClass).create(values, packed.computerName));
        for (const value of packed.values) values.push(this.unpack(value));
        return this.#extended(instance, packed.additions);
      }
    }
  }

  #table(packed: PackedTable): Value {
    const table = this.#noted(packed, this.#emptyTable(packed));
    for (const [key, value] of packed.entries) table.set(this.unpack(key), this.unpack(value));
    return this.#extended(table, packed.additions);
  }

  #emptyTable({ type, ignoreCase }: PackedTable): NetDictionary {
    if (type.endsWith('.OrderedDictionary')) return new OrderedDictionary(ignoreCase);
    if (type === 'System.Collections.Hashtable') return new Hashtable(ignoreCase);
    const made = findType(type)
      ?.members.constructors.find((each) => each.parameters.length === 0)
      ?.invoke(null, [], this.#session.context);
    return made instanceof NetDictionary ? made : new Hashtable(ignoreCase);
  }

  #madeOf(typeName: string, text: string): Value {
    const type = findType(typeName);
    return type === null ? text : this.#session.context.convert(text, type);
  }

  #noted<T extends Value>(packed: PackedObject, value: T): T {
    this.#known.set(packed, value);
    return value;
  }

  #extended<T extends Value & object>(value: T, additions: PackedAdditions | undefined): T {
    if (additions === undefined) return value;
    const extension = value instanceof PSObject ? value.extension : extend(value);
    if (additions.typeNames !== null) extension.typeNames = [...additions.typeNames];
    for (const [name, note] of additions.notes) {
      extension.members.set(name.toLowerCase(), new NoteProperty(name, this.unpack(note)));
    }
    return value;
  }
}

function numberOf({ kind, value }: PackedNumber): Value {
  if (typeof value === 'object') return new NetNumber('Decimal', new Decimal(value.mantissa, value.scale)) as NetNumber;
  return new NetNumber(kind, value as never) as NetNumber;
}

const classes = new Map<string, CimClass>();

/** One class for all instances that arrive, whichever job sends them. */
function cimClassOf(packed: PackedCimClass): CimClass {
  const { namespace, name, properties, base } = packed;
  const key = `${namespace}:${name}:${properties.length}`;
  let known = classes.get(key);
  if (known === undefined) {
    known = new CimClass(namespace, name, properties, base === null ? null : cimClassOf(base));
    classes.set(key, known);
  }
  return known;
}

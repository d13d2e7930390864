import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { tryConvertTo, unconvertible } from '../../src/runtime/convert/convert.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { DateTime, dateTimeKind } from '../../src/types/date-time.ts';
import { defineEnum, defineType } from '../../src/types/declare.ts';
import { EnumValue } from '../../src/types/enums.ts';
import { Hashtable, hashtableType } from '../../src/types/hashtable.ts';
import type { NetType } from '../../src/types/net-type.ts';
import { bigInteger, double } from '../../src/types/numbers.ts';
import { PSCustomObject } from '../../src/types/ps-object.ts';
import { findType } from '../../src/types/registry.ts';
import { Shape } from '../../src/types/shape.ts';
import type { Value } from '../../src/types/value.ts';
import { JsonError, type JsonNode, readJson } from './json-reader.ts';

defineEnum('Microsoft.PowerShell.Commands.JsonDateKind', 'Default Local Utc Offset String');

const orderedHashtableType = defineType('System.Management.Automation.OrderedHashtable', { base: hashtableType });

/** What -AsHashtable makes: its keys tell capitals from small letters. */
class OrderedHashtable extends Hashtable {
  constructor() {
    super(false);
  }
  override get netType(): NetType {
    return orderedHashtableType;
  }
}

const isoDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;
const longest = 2n ** 63n;

export default defineCmdlet({
  name: 'ConvertFrom-Json',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Makes objects of JSON text.',
  parameters: {
    InputObject: {
      type: 'String',
      mandatory: true,
      position: 0,
      byValue: true,
      allowEmptyString: true,
      help: 'The text; several strings are lines of one text.',
    },
    AsHashtable: { type: 'SwitchParameter', help: 'Makes tables instead of objects, which allow any name.' },
    Depth: { type: 'Int32', validateRange: 'Positive', help: 'How deep the text may nest.', default: '1024' },
    NoEnumerate: { type: 'SwitchParameter', help: 'Writes an array as one object.' },
    DateKind: { type: 'JsonDateKind', help: 'What becomes of texts that look like dates.', default: 'Default' },
  },
  examples: [
    {
      title: 'Read a member',
      command: '(\'{ "name": "HQ", "scopes": [1, 2] }\' | ConvertFrom-Json).scopes',
      shows: ['1', '2'],
    },
  ],
  related: ['ConvertTo-Json'],
  start(cmdlet, args) {
    const lines: string[] = [];
    const dateKind = args.dateKind instanceof EnumValue ? args.dateKind.toString() : 'Default';
    const maker = new ObjectMaker(cmdlet, args.asHashtable === true, dateKind);
    const depth = args.depth ?? 1024;
    const write = (text: string) => {
      const node = readJson(text, depth);
      const value = node === null ? null : maker.make(node);
      cmdlet.writeObject(value, args.noEnumerate !== true);
      return value !== null;
    };
    return {
      process: () => void lines.push(args.inputObject),
      end() {
        const [first] = lines;
        if (first === undefined) return;
        reporting(cmdlet, () => {
          if (lines.length === 1) write(first);
          else if (triesAlone(write, first)) for (const line of lines.slice(1)) write(line);
          else write(lines.join('\n'));
        });
      },
    };
  },
});

/** True when the first string is JSON by itself, and so are then all others. */
function triesAlone(write: (text: string) => boolean, text: string): boolean {
  try {
    return write(text);
  } catch (error) {
    if (error instanceof JsonError) return false;
    throw error;
  }
}

function reporting(cmdlet: CmdletInvocation, read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    cmdlet.throwTerminatingError(
      ErrorRecord.of({
        message: `Conversion from JSON failed with error: ${error.message}`,
        id: 'System.ArgumentException',
        category: 'NotSpecified',
        exceptionType: 'System.ArgumentException',
      }),
    );
  }
}

class ObjectMaker {
  readonly #cmdlet: CmdletInvocation;
  readonly #asTable: boolean;
  /** A name of JsonDateKind. */
  readonly #dateKind: string;
  readonly #dates: NetType | null;

  constructor(cmdlet: CmdletInvocation, asTable: boolean, dateKind: string) {
    this.#cmdlet = cmdlet;
    this.#asTable = asTable;
    this.#dateKind = dateKind;
    this.#dates = dateKind === 'String' ? null : findType(dateKind === 'Offset' ? 'System.DateTimeOffset' : 'datetime');
  }

  make(node: JsonNode): Value {
    switch (node.kind) {
      case 'object':
        return this.#asTable ? this.#table(node.members) : this.#object(node.members);
      case 'array':
        return node.items.map((item) => this.make(item));
      case 'string':
        return this.#text(node.text);
      case 'integer':
        return node.value >= -longest && node.value < longest ? node.value : bigInteger(node.value);
      case 'real':
        return double(node.value);
      case 'boolean':
        return node.value;
      case 'null':
        return null;
    }
  }

  #text(text: string): Value {
    if (this.#dates === null || !isoDate.test(text)) return text;
    const date = tryConvertTo(text, this.#dates, this.#cmdlet.session.context);
    if (date === unconvertible) return text;
    return date instanceof DateTime ? this.#inZone(date, text.endsWith('Z')) : date;
  }

  /** A time of no zone belongs to the zone that is asked for; otherwise the text's own decides. */
  #inZone(date: DateTime, isUtc: boolean): DateTime {
    const isOpen = date.kind === dateTimeKind.unspecified;
    if (this.#dateKind === 'Local') return isOpen ? new DateTime(date.ticks, dateTimeKind.local) : date.toLocal();
    if (this.#dateKind === 'Utc') return isOpen ? new DateTime(date.ticks, dateTimeKind.utc) : date.toUniversal();
    return isUtc ? date.toUniversal() : date;
  }

  #object(members: readonly (readonly [string, JsonNode])[]): Value {
    let shape = Shape.empty;
    const values: Value[] = [];
    for (const [name, node] of members) {
      if (name === '') {
        this.#refuse(
          'EmptyKeyInJsonString',
          'The provided JSON includes a property whose name is an empty string, this is only supported using the -AsHashTable switch.',
        );
      }
      const slot = shape.slot(name.toLowerCase());
      if (slot >= 0) {
        this.#refuse(
          'KeysWithDifferentCasingInJsonString',
          `Cannot convert the JSON string because it contains keys with different casing. Please use the -AsHashTable switch instead. The key that was attempted to be added to the existing key '${shape.names[slot]}' was '${name}'.`,
        );
      }
      shape = shape.with(name);
      values.push(this.make(node));
    }
    return new PSCustomObject(shape, values);
  }

  #table(members: readonly (readonly [string, JsonNode])[]): Value {
    const table = new OrderedHashtable();
    for (const [name, node] of members) table.set(name, this.make(node));
    return table;
  }

  #refuse(id: string, message: string): never {
    this.#cmdlet.throwTerminatingError(
      ErrorRecord.of({ message, id, category: 'InvalidOperation', exceptionType: 'System.InvalidOperationException' }),
    );
  }
}

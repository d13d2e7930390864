import type { Machine } from '../../src/dhcp/model.ts';
import { type TableView, tableView } from '../../src/format/views.ts';
import type { Session } from '../../src/runtime/session.ts';
import { CimClass, type CimInstance, type CimMethod } from '../../src/types/cim-instance.ts';
import { int16, uint16, uint32, uint64 } from '../../src/types/numbers.ts';
import type { Value } from '../../src/types/value.ts';

/** A class of `root/cimv2`, how its instances come from a computer of the lab, and what its methods do there. */
export interface Provider {
  readonly cimClass: CimClass;
  readonly read: (session: Session, machine: Machine) => readonly Value[][];
  /** By lower-case name. */
  readonly methods: ReadonlyMap<string, ProviderMethod>;
  readonly views: readonly TableView[];
}

export interface MethodCall {
  readonly session: Session;
  readonly machine: Machine;
  /** Null for a static method. */
  readonly instance: CimInstance | null;
  /** By lower-case name. */
  readonly arguments: ReadonlyMap<string, Value>;
}

export interface ProviderMethod extends CimMethod {
  /** The return value, as Windows documents it for the class. */
  run(call: MethodCall): number;
}

type Raw = Value | bigint;
type Column = string | readonly [name: string, width: number];

/** Declares a class from the rows that a computer has of it: a type and a reader a property. */
export function declareClass<Row>(
  name: string,
  options: {
    readonly properties: Readonly<Record<string, readonly [type: string, read: (row: Row) => Raw]>>;
    readonly keys: readonly string[];
    readonly columns?: readonly Column[];
    readonly rows: (session: Session, machine: Machine) => readonly Row[];
    readonly methods?: readonly ProviderMethod[];
  },
): Provider {
  const entries = Object.entries(options.properties);
  const methods = options.methods ?? [];
  const cimClass = new CimClass(
    'root/cimv2',
    name,
    entries.map(([property, [type]]) => ({
      name: property,
      type,
      ...(options.keys.includes(property) ? { key: true } : {}),
    })),
    null,
    methods,
  );
  const { columns } = options;
  return {
    cimClass,
    read: (session, machine) =>
      options.rows(session, machine).map((row) => entries.map(([, [type, read]]) => typedValue(type, read(row)))),
    methods: new Map(methods.map((method) => [method.name.toLowerCase(), method])),
    views:
      columns === undefined
        ? []
        : [
            tableView(cimClass.typeNames[0] ?? name, {
              columns: columns.map((column) =>
                typeof column === 'string' ? { value: column } : { value: column[0], width: column[1] },
              ),
            }),
          ],
  };
}

/** A number as the declared type has it. */
function typedValue(type: string, raw: Raw): Value {
  if (typeof raw !== 'number' && typeof raw !== 'bigint') return raw;
  switch (type) {
    case 'uint16':
      return uint16(Number(raw));
    case 'uint32':
      return uint32(Number(raw));
    case 'uint64':
      return uint64(BigInt(raw));
    case 'sint16':
      return int16(Number(raw));
    default:
      return Number(raw);
  }
}

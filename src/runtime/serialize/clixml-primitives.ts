import { arrayTypeOf, byteArrayType } from '../../types/arrays.ts';
import { Char } from '../../types/char.ts';
import { DateTime } from '../../types/date-time.ts';
import { NetNumber, type NumberKind } from '../../types/numbers.ts';
import { TimeSpan } from '../../types/time-span.ts';
import type { Value } from '../../types/value.ts';
import { ScriptBlock } from '../script-block.ts';
import type { PrimitiveNode, PrimitiveTag } from './clixml-node.ts';

const numberTags: Readonly<Partial<Record<NumberKind, PrimitiveTag>>> = {
  Double: 'Db',
  Single: 'Sg',
  Decimal: 'D',
  Byte: 'By',
  SByte: 'SB',
  Int16: 'I16',
  UInt16: 'U16',
  UInt32: 'U32',
  UInt64: 'U64',
};

const namedTags: Readonly<Record<string, PrimitiveTag>> = {
  'System.Guid': 'G',
  'System.Uri': 'URI',
  'System.Version': 'Version',
  'System.Management.Automation.SemanticVersion': 'SemanticVersion',
  'System.Xml.XmlDocument': 'XD',
};

/** The node of a value whose type survives serialisation; null for all others. `value` is not wrapped. */
export function primitiveOf(value: Value): PrimitiveNode | null {
  const tag = tagOf(value);
  return tag === null ? null : { kind: 'primitive', tag, value };
}

function tagOf(value: Value): PrimitiveTag | null {
  switch (typeof value) {
    case 'string':
      return 'S';
    case 'number':
      return 'I32';
    case 'bigint':
      return 'I64';
    case 'boolean':
      return 'B';
    case 'undefined':
      return null;
    default:
      break;
  }
  if (value === null) return null;
  if (value instanceof NetNumber) return numberTags[value.kind] ?? null;
  if (Array.isArray(value)) return arrayTypeOf(value) === byteArrayType ? 'BA' : null;
  if (value instanceof DateTime) return 'DT';
  if (value instanceof TimeSpan) return 'TS';
  if (value instanceof Char) return 'C';
  if (value instanceof ScriptBlock) return 'SBK';
  return namedTags[value.netType.fullName] ?? null;
}

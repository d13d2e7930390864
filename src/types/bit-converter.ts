import { bytesOf } from './arrays.ts';
import { defineEnum, defineType, type MemberTable } from './declare.ts';
import { argumentException, argumentNull, indexOutOfRange } from './net-exception.ts';
import type { Value } from './value.ts';

defineEnum('System.Base64FormattingOptions', 'None InsertLineBreaks', { flags: true });

type Reader = (view: DataView, at: number) => unknown;
type Writer = (view: DataView, value: never) => void;

/** Per type: name, width in bytes, how to read and write it. */
const layouts: readonly (readonly [type: string, method: string, width: number, read: Reader, write: Writer])[] = [
  ['short', 'Int16', 2, (view, at) => view.getInt16(at, true), (view, value) => view.setInt16(0, value, true)],
  ['int', 'Int32', 4, (view, at) => view.getInt32(at, true), (view, value) => view.setInt32(0, value, true)],
  ['long', 'Int64', 8, (view, at) => view.getBigInt64(at, true), (view, value) => view.setBigInt64(0, value, true)],
  ['ushort', 'UInt16', 2, (view, at) => view.getUint16(at, true), (view, value) => view.setUint16(0, value, true)],
  ['uint', 'UInt32', 4, (view, at) => view.getUint32(at, true), (view, value) => view.setUint32(0, value, true)],
  ['ulong', 'UInt64', 8, (view, at) => view.getBigUint64(at, true), (view, value) => view.setBigUint64(0, value, true)],
  ['float', 'Single', 4, (view, at) => view.getFloat32(at, true), (view, value) => view.setFloat32(0, value, true)],
  ['double', 'Double', 8, (view, at) => view.getFloat64(at, true), (view, value) => view.setFloat64(0, value, true)],
];

function viewAt(array: Value[] | null, start: number, width: number): DataView {
  if (array === null) throw argumentNull('value');
  const bytes = bytesOf(array);
  if (start < 0 || start >= bytes.length) throw indexOutOfRange('startIndex');
  if (start + width > bytes.length) {
    throw argumentException(
      'The array starting from the specified index is not long enough to read a value of the specified type.',
      'value',
    );
  }
  return new DataView(bytes.buffer);
}

function numberMembers(): MemberTable {
  const members: Record<string, (...args: never[]) => unknown> = {};
  for (const [type, method, width, read, write] of layouts) {
    members[`static byte[] GetBytes(${type} value)`] = (value: never) => {
      const view = new DataView(new ArrayBuffer(width));
      write(view, value);
      return new Uint8Array(view.buffer);
    };
    members[`static ${type} To${method}(byte[] value, int startIndex)`] = (array: Value[] | null, start: number) =>
      read(viewAt(array, start, width), start);
  }
  return members;
}

function hex(array: Value[], start = 0, length = array.length - start): string {
  return Array.from(bytesOf(array.slice(start, start + length)), (byte) =>
    byte.toString(16).toUpperCase().padStart(2, '0'),
  ).join('-');
}

function reinterpret(value: number | bigint, write: 'setFloat64' | 'setBigInt64'): DataView {
  const view = new DataView(new ArrayBuffer(8));
  if (write === 'setFloat64') view.setFloat64(0, Number(value));
  else view.setBigInt64(0, BigInt(value));
  return view;
}

defineType('System.BitConverter', {
  isAbstract: true,
  members: () => ({
    ...numberMembers(),
    'static bool IsLittleEndian {get;}': () => true,
    'static byte[] GetBytes(bool value)': (value: boolean) => [value ? 1 : 0],
    'static byte[] GetBytes(char value)': (char: string) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8],
    'static bool ToBoolean(byte[] value, int startIndex)': (array: Value[], start: number) =>
      viewAt(array, start, 1).getUint8(start) !== 0,
    'static char ToChar(byte[] value, int startIndex)': (array: Value[], start: number) =>
      String.fromCharCode(viewAt(array, start, 2).getUint16(start, true)),
    'static string ToString(byte[] value)': (array: Value[]) => hex(array),
    'static string ToString(byte[] value, int startIndex)': (array: Value[], start: number) => hex(array, start),
    'static string ToString(byte[] value, int startIndex, int length)': hex,
    'static long DoubleToInt64Bits(double value)': (value: number) => reinterpret(value, 'setFloat64').getBigInt64(0),
    'static double Int64BitsToDouble(long value)': (value: bigint) => reinterpret(value, 'setBigInt64').getFloat64(0),
  }),
});

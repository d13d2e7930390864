import { describe, expect, it } from 'vitest';
import { formatToString } from '../../src/format/out-default.ts';
import type { Value } from '../../src/types/value.ts';
import { bag, plainContext } from './plain-context.ts';

function lines(values: Value[], columns = 79): string[] {
  return formatToString(values, plainContext(), columns).split('\n');
}

describe('default output', () => {
  it('tables up to four properties, numbers to the right', () => {
    expect(lines([bag({ Name: 'a', Count: 1 }), bag({ Name: 'bbbb', Count: 12345 })])).toEqual([
      '',
      'Name Count',
      '---- -----',
      'a        1',
      'bbbb 12345',
      '',
      '',
    ]);
  });

  it('lists five properties', () => {
    expect(lines([bag({ A: 1, B: 2, C: 3, D: 4, Eee: 5 })])).toEqual([
      '',
      'A   : 1',
      'B   : 2',
      'C   : 3',
      'D   : 4',
      'Eee : 5',
      '',
      '',
    ]);
  });

  it('keeps the first object’s columns for all that follow, and prints scalars between them', () => {
    expect(lines([bag({ A: 1 }), bag({ B: 2 }), 42, 'x'])).toEqual(['', 'A', '-', '1', ' ', '42', 'x', '', '']);
  });

  it('squeezes the column that overflows, wraps its header and drops those behind it', () => {
    const wide = Object.fromEntries(Array.from({ length: 15 }, (_, k) => [`Column${k + 1}`, `value${k + 1}`]));
    const table = formatToString([bag(wide)], plainContext(), 79, { kind: 'table' }).split('\n');
    expect(table[1]).toBe('Column1 Column2 Column3 Column4 Column5 Column6 Column7 Column8 Column9 Column1');
    expect(table[2]).toBe(`${' '.repeat(72)}0`);
    expect(table[4]).toBe('value1  value2  value3  value4  value5  value6  value7  value8  value9  value10');
  });

  it('cuts what does not fit with an ellipsis', () => {
    const table = lines([bag({ A: 'a'.repeat(60), B: 'b'.repeat(60) })]);
    expect(table[3]).toBe(`${'a'.repeat(60)} ${'b'.repeat(17)}…`);
  });

  it('marks further lines and shortens collections', () => {
    const table = lines([bag({ A: 'one\ntwo', B: [1, 2, 3, 4, 5], C: [] })]);
    expect(table[3]).toBe('one…    {1, 2, 3, 4…} {}');
  });

  it('gives wide characters two columns', () => {
    const table = lines([bag({ A: '日本語', B: 'x' }), bag({ A: 'abc', B: 'y' })]);
    expect(table.slice(1, 5)).toEqual(['A      B', '-      -', '日本語 x', 'abc    y']);
  });

  it('wraps long list values below their first line', () => {
    const text = 'the quick brown fox jumps over the lazy dog';
    const list = formatToString([bag({ Name: 'n', Text: text })], plainContext(), 30, { kind: 'list' }).split('\n');
    expect(list.slice(1, 5)).toEqual(['Name : n', 'Text : the quick brown fox ', '       jumps over the lazy dog', '']);
  });
});

describe('styled output', () => {
  it('paints headers and leaves widths alone', () => {
    const style = { tableHeader: '\x1b[32;1m', customTableHeaderLabel: '\x1b[32;1;3m', formatAccent: '\x1b[32;1m' };
    const context = plainContext({ style });
    const table = formatToString([bag({ A: '\x1b[31mred\x1b[0m', B: 'x' })], context, 79).split('\n');
    expect(table[1]).toBe('\x1b[32;1mA  \x1b[0m\x1b[32;1m B\x1b[0m');
    expect(table[3]).toBe('\x1b[31mred\x1b[0m x');
  });

  it('takes decorations out of plain output', () => {
    expect(formatToString(['\x1b[31mred\x1b[0m'], plainContext(), 79)).toBe('red\n');
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileError } from '../../src/lab/files.ts';
import { type Lab, openLab } from '../../src/lab/lab.ts';

let lab: Lab;
let time = 0;

beforeEach(() => {
  time = 1000;
  lab = openLab({ file: ':memory:', hostTime: () => time });
});
afterEach(() => lab.close());

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (content: Uint8Array): string => new TextDecoder().decode(content);

function reasonOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof FileError) return error.reason;
    throw error;
  }
  return 'nothing';
}

describe('files', () => {
  it('are written, read back and listed, spelled as they were made', () => {
    lab.files.mkdir('C:\\Temp\\Logs');
    lab.files.write('C:\\temp\\LOGS\\A.txt', bytes('one'));
    expect(text(lab.files.read('c:\\TEMP\\logs\\a.TXT'))).toBe('one');
    expect(lab.files.list('c:\\temp\\logs').map((entry) => entry.path)).toEqual(['C:\\Temp\\Logs\\A.txt']);
    expect(lab.files.stat('c:\\temp')).toMatchObject({ directory: true, name: 'Temp', created: 1000 });
  });

  it('keep when they were made and change when they are written', () => {
    lab.files.mkdir('C:');
    lab.files.write('C:\\a', bytes('1'));
    time = 2000;
    lab.files.write('C:\\A', bytes('22'));
    expect(lab.files.stat('C:\\a')).toMatchObject({ name: 'a', size: 2, created: 1000, modified: 2000 });
    lab.files.touch('C:\\a', { modified: 5, attributes: 1 });
    expect(lab.files.stat('C:\\a')).toMatchObject({ modified: 5, attributes: 1, created: 1000 });
  });

  it('hold any bytes, none too', () => {
    lab.files.mkdir('C:');
    const all = Uint8Array.from({ length: 256 }, (_, index) => index);
    lab.files.write('C:\\all', all);
    lab.files.write('C:\\none', new Uint8Array());
    expect([...lab.files.read('C:\\all')]).toEqual([...all]);
    expect([...lab.files.read('C:\\none')]).toEqual([]);
  });

  it('move with all they hold', () => {
    lab.files.mkdir('C:\\a\\b');
    lab.files.write('C:\\a\\b\\c', bytes('x'));
    lab.files.move('C:\\a', 'C:\\Z');
    expect(text(lab.files.read('C:\\z\\b\\c'))).toBe('x');
    expect(lab.files.stat('C:\\a')).toBeUndefined();
    lab.files.move('C:\\Z', 'C:\\z');
    expect(lab.files.list('C:').map((entry) => entry.name)).toEqual(['z']);
    expect(text(lab.files.read('C:\\z\\b\\c'))).toBe('x');
  });

  it('are deleted, folders with something in them only when asked for', () => {
    lab.files.mkdir('C:\\a\\b');
    expect(reasonOf(() => lab.files.delete('C:\\a'))).toBe('NotEmpty');
    expect(lab.files.stat('C:\\a\\b')).toBeDefined();
    lab.files.delete('C:\\a', { recursive: true });
    expect(lab.files.stat('C:\\a\\b')).toBeUndefined();
    expect(lab.files.stat('C:\\a')).toBeUndefined();
  });

  it('say why something fails', () => {
    lab.files.mkdir('C:\\dir');
    lab.files.write('C:\\file', bytes(''));
    expect(reasonOf(() => lab.files.read('C:\\no'))).toBe('NotFound');
    expect(reasonOf(() => lab.files.read('C:\\dir'))).toBe('IsDirectory');
    expect(reasonOf(() => lab.files.list('C:\\file'))).toBe('NotDirectory');
    expect(reasonOf(() => lab.files.write('C:\\no\\x', bytes('')))).toBe('NotFound');
    expect(reasonOf(() => lab.files.write('C:\\dir', bytes('')))).toBe('IsDirectory');
    expect(reasonOf(() => lab.files.mkdir('C:\\file'))).toBe('Exists');
    expect(reasonOf(() => lab.files.move('C:\\dir', 'C:\\file'))).toBe('Exists');
  });
});

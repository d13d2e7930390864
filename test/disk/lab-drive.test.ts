import { afterAll, beforeAll, expect, test } from 'vitest';
import { LabDrive } from '../../src/disk/lab-drive.ts';
import { type Lab, openLab } from '../../src/lab/lab.ts';
import { DriveError } from '../../src/runtime/drive.ts';
import { Drives } from '../../src/runtime/drives.ts';

let lab: Lab;
let drive: LabDrive;

beforeAll(() => {
  lab = openLab({ file: ':memory:', clock: { frozen: Date.UTC(2026, 0, 2) } });
  drive = new LabDrive(lab);
});
afterAll(() => lab.close());

const failure = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof DriveError) return error.failure;
    throw error;
  }
  return 'none';
};

test('names keep their case and are found in any', () => {
  drive.makeFolder(['Temp', 'Reports']);
  drive.write(['temp', 'reports', 'Scopes.csv'], Buffer.from('a,b'));
  expect(Buffer.from(drive.read(['TEMP', 'Reports', 'scopes.CSV'])).toString()).toBe('a,b');
  expect(drive.list(['temp', 'reports']).map((entry) => entry.name)).toEqual(['Scopes.csv']);
  expect(drive.stat(['temp', 'reports', 'scopes.csv'])).toMatchObject({
    length: 3,
    folder: false,
    modified: Date.UTC(2026, 0, 2),
  });
});

test('the root exists on a fresh drive and takes files', () => {
  expect(drive.stat([])).toMatchObject({ folder: true });
  drive.append(['log.txt'], Buffer.from('1'));
  drive.append(['log.txt'], Buffer.from('2'));
  expect(Buffer.from(drive.read(['log.txt'])).toString()).toBe('12');
  expect(failure(() => drive.remove([], true))).toBe('AccessDenied');
});

test('what Windows refuses is refused', () => {
  expect(failure(() => drive.write(['missing', 'x.txt'], Buffer.from('')))).toBe('NotFound');
  expect(failure(() => drive.write(['a?b.txt'], Buffer.from('')))).toBe('InvalidName');
  expect(failure(() => drive.write(['temp'], Buffer.from('')))).toBe('IsAFolder');
  expect(failure(() => drive.remove(['temp'], false))).toBe('NotEmpty');
  drive.change(['log.txt'], { readOnly: true });
  expect(failure(() => drive.write(['log.txt'], Buffer.from('3')))).toBe('AccessDenied');
});

test('folders move with what they hold', () => {
  drive.move(['Temp'], ['Moved']);
  expect(drive.stat(['temp'])).toBeUndefined();
  expect(Buffer.from(drive.read(['moved', 'reports', 'scopes.csv'])).toString()).toBe('a,b');
});

test('paths resolve as in Windows', () => {
  const drives = new Drives([drive]);
  const show = (path: string): string | undefined => {
    const place = drives.resolve(path);
    return place && drives.show(place);
  };
  expect(show('C:/Temp/../Moved\\.\\x.txt')).toBe('C:\\Moved\\x.txt');
  expect(show('..\\..')).toBe('C:\\');
  expect(show('Z:\\x')).toBeUndefined();
  expect(show('FileSystem::C:\\a')).toBe('C:\\a');
  const place = drives.resolve('C:\\Moved');
  if (place) drives.location = place;
  expect(show('Reports')).toBe('C:\\Moved\\Reports');
  expect(show('\\top')).toBe('C:\\top');
  expect(show('~\\x')).toBe('C:\\Users\\Administrator\\x');
  const star = (pattern: string, name: string): boolean =>
    new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`, 'i').test(name);
  expect(drives.expand('*\\*.csv', star).map((found) => drives.show(found))).toEqual([
    'C:\\Moved\\Reports\\Scopes.csv',
  ]);
});

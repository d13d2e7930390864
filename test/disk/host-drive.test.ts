import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HostDrive, mountFolders } from '../../src/disk/host-drive.ts';
import { DriveError } from '../../src/runtime/drive.ts';

let root: string;
let outside: string;
let drive: HostDrive;
const inside = (...names: string[]): string[] => [...root.split('/').filter(Boolean), ...names];

beforeAll(() => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'dhcpsh-mount-')));
  outside = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'dhcpsh-outside-')));
  fs.writeFileSync(path.join(root, 'a.txt'), 'alpha');
  fs.writeFileSync(path.join(outside, 'secret.txt'), 'secret');
  fs.symlinkSync(outside, path.join(root, 'out'));
  fs.symlinkSync(path.join(outside, 'secret.txt'), path.join(root, 'link.txt'));
  fs.symlinkSync(path.join(outside, 'new.txt'), path.join(root, 'dangling.txt'));
  drive = new HostDrive(mountFolders([root]));
});

afterAll(() => {
  fs.rmSync(root, { recursive: true });
  fs.rmSync(outside, { recursive: true });
});

const failure = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof DriveError) return error.failure;
    throw error;
  }
  return 'none';
};

describe('a mounted folder', () => {
  test('is read and written, on the host itself', () => {
    expect(Buffer.from(drive.read(inside('a.txt'))).toString()).toBe('alpha');
    drive.makeFolder(inside('x', 'y'));
    drive.write(inside('x', 'y', 'b.txt'), Buffer.from('one'));
    drive.append(inside('x', 'y', 'b.txt'), Buffer.from('two'));
    expect(fs.readFileSync(path.join(root, 'x/y/b.txt'), 'utf8')).toBe('onetwo');
    drive.move(inside('x', 'y', 'b.txt'), inside('c.txt'));
    expect(failure(() => drive.remove(inside('x'), false))).toBe('NotEmpty');
    drive.remove(inside('x'), true);
    expect(drive.stat(inside('x'))).toBeUndefined();
    expect(drive.stat(inside('c.txt'))).toMatchObject({ folder: false, length: 6, name: 'c.txt' });
  });

  test('shows only the way to itself above', () => {
    expect(drive.list([]).map((item) => item.name)).toEqual([root.split('/')[1]]);
    expect(drive.list(inside().slice(0, -1)).map((item) => item.name)).toEqual([path.basename(root)]);
    expect(drive.stat(['etc', 'passwd'])).toBeUndefined();
  });
});

describe('nothing outside a mount', () => {
  test('is read, also through links', () => {
    expect(failure(() => drive.read(['etc', 'passwd']))).toBe('NotFound');
    expect(failure(() => drive.read(inside('link.txt')))).toBe('NotFound');
    expect(failure(() => drive.read(inside('out', 'secret.txt')))).toBe('NotFound');
    expect(drive.list(inside()).map((item) => item.name)).not.toContain('out');
  });

  test('is written, also through links', () => {
    expect(failure(() => drive.write(['tmp', 'dhcpsh-escape.txt'], Buffer.from('x')))).toBe('NotFound');
    expect(failure(() => drive.write(inside('out', 'new.txt'), Buffer.from('x')))).toBe('NotFound');
    expect(failure(() => drive.write(inside('link.txt'), Buffer.from('x')))).toBe('AccessDenied');
    expect(failure(() => drive.write(inside('dangling.txt'), Buffer.from('x')))).toBe('AccessDenied');
    expect(fs.readdirSync(outside)).toEqual(['secret.txt']);
    expect(fs.readFileSync(path.join(outside, 'secret.txt'), 'utf8')).toBe('secret');
  });

  test('is removed: neither the mount itself nor what a link leads to', () => {
    expect(failure(() => drive.remove(inside(), true))).not.toBe('none');
    drive.remove(inside('link.txt'), true);
    expect(fs.existsSync(path.join(outside, 'secret.txt'))).toBe(true);
    expect(fs.existsSync(path.join(root, 'link.txt'))).toBe(false);
  });
});

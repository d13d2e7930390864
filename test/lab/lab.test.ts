import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Libsql from 'libsql';
import { afterEach, describe, expect, it } from 'vitest';
import { type Lab, type LabOptions, openLab, UndoConflictError } from '../../src/lab/lab.ts';
import { canonicalText } from '../../src/lab/objects.ts';

const open: Lab[] = [];
const folders: string[] = [];

function lab(options: Partial<LabOptions> = {}): Lab {
  const opened = openLab({ file: ':memory:', ...options });
  open.push(opened);
  return opened;
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'dhcpsh-test-'));
  folders.push(path);
  return path;
}

afterEach(() => {
  for (const each of open.splice(0)) each.close();
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
});

const author = { who: 'CONTOSO\\Administrator', server: 's', command: 'test' };

describe('values', () => {
  it('have one text whatever the order of their keys', () => {
    expect(canonicalText({ b: 1, a: [{ d: null, c: 'x' }], e: undefined })).toBe('{"a":[{"c":"x","d":null}],"b":1}');
  });

  it('have the same hash when they are equal, and another when they are not', () => {
    const l = lab();
    const [one, two, three] = l.write(author, (t) => [t.put({ a: 1, b: 2 }), t.put({ b: 2, a: 1 }), t.put({ a: 1 })]);
    expect(one).toBe(two);
    expect(one).not.toBe(three);
    expect(l.read((view) => view.value(one))).toEqual({ a: 1, b: 2 });
  });
});

describe('changes', () => {
  it('are all or nothing', () => {
    const l = lab();
    expect(() =>
      l.write(author, (t) => {
        t.write('s', 'k', '1', 'one');
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(l.read((view) => view.read('s', 'k', '1'))).toBeUndefined();
    expect(l.history.list()).toEqual([]);
  });

  it('count versions and revisions, and leave no trace when nothing changes', () => {
    const l = lab();
    l.write(author, (t) => t.write('s', 'k', '1', 'one'));
    l.write(author, (t) => t.write('s', 'k', '1', 'two'));
    l.write(author, (t) => t.write('s', 'k', '1', 'two'));
    expect(l.read((view) => view.ref('s', 'k', '1')?.version)).toBe(2);
    expect(l.read((view) => view.revision())).toBe(2);
    expect(l.history.list().map((entry) => entry.changes)).toEqual([1, 1]);
  });

  it('inside another change are a part of it', () => {
    const l = lab();
    l.write(author, (t) => {
      t.write('s', 'k', '1', 'one');
      l.write(author, (inner) => inner.write('s', 'k', '2', 'two'));
      expect(l.read((view) => view.read('s', 'k', '2'))).toBe('two');
    });
    expect(l.history.list()).toHaveLength(1);
  });

  it('copy names from one server to another, with the history of what was there', () => {
    const l = lab();
    l.write(author, (t) => {
      for (const id of ['1', '2', '3']) t.write('a', 'k', id, `a${id}`);
      t.write('b', 'k', '2', 'b2');
      t.write('b', 'k', '9', 'b9');
    });
    l.write(author, (t) => t.copyRefs('a', 'b', 'k', ['1', '2']));
    expect(l.read((view) => view.refs.load('b', 'k').map((ref) => [ref.id, ref.value, ref.version]))).toEqual([
      ['1', 'a1', 1],
      ['2', 'a2', 2],
      ['9', 'b9', 1],
    ]);
    const [latest] = l.history.list();
    expect(l.history.changes(latest?.id ?? 0).map((change) => [change.id, change.before !== null])).toEqual([
      ['1', false],
      ['2', true],
    ]);
  });

  it('moves the names asked for and none that lie between them', () => {
    const l = lab();
    const ids = ['1', '2', '3', '4 5', '6'];
    const moved = (asked: readonly string[]): string[] => {
      l.write(author, (t) => {
        for (const id of ids) {
          t.write('a', 'k', id, `a${id}`);
          t.erase('b', 'k', id);
        }
      });
      l.write(author, (t) => t.copyRefs('a', 'b', 'k', asked));
      return l.read((view) => view.refs.list('b', 'k').map((ref) => ref.id));
    };
    expect(moved(ids)).toEqual(ids);
    expect(moved(['2', '3', '4 5'])).toEqual(['2', '3', '4 5']);
    expect(moved(['1', '3', '6'])).toEqual(['1', '3', '6']);
    expect(moved(['6', '2', '1'])).toEqual(['1', '2', '6']);
    expect(moved(['1', '2x', '3'])).toEqual(['1', '3']);
    expect(moved(['3', '4', '5', '6'])).toEqual(['3', '6']);
  });

  it('moves each name once when several calls of one change do it', () => {
    const l = lab();
    l.write(author, (t) => {
      for (const id of ['1', '2', '3']) t.write('a', 'k', id, `a${id}`);
      t.write('b', 'k', '1', 'b1');
      t.write('b', 'k', '3', 'b3');
    });
    l.write(author, (t) => {
      t.copyRefs('a', 'b', 'k', ['1']);
      t.copyRefs('a', 'b', 'k', ['2']);
    });
    const held = (): unknown[] =>
      l.read((view) => view.refs.load('b', 'k').map((ref) => [ref.id, ref.value, ref.version]));
    expect(held()).toEqual([
      ['1', 'a1', 2],
      ['2', 'a2', 1],
      ['3', 'b3', 1],
    ]);
    l.undo(author, l.history.list()[0]?.id ?? 0);
    expect(held()).toEqual([
      ['1', 'b1', 3],
      ['3', 'b3', 1],
    ]);
  });
});

describe('history', () => {
  const row = { server: 's', address: 10, scope: 1, client: 'c', state: 'Active', expires: 5, value: '{}' };

  it('puts back what a change replaced or deleted, leases too, as a new change', () => {
    const l = lab();
    l.write(author, (t) => {
      t.write('s', 'k', '1', 'old');
      t.write('s', 'k', '2', 'deleted');
      t.putLease(row);
    });
    l.write(author, (t) => {
      t.write('s', 'k', '1', 'new');
      t.erase('s', 'k', '2');
      t.write('s', 'k', '3', 'made');
      t.deleteLease('s', 10);
    });
    const [latest] = l.history.list();
    l.undo(author, latest?.id ?? 0);
    l.read((view) => {
      expect(view.read('s', 'k', '1')).toBe('old');
      expect(view.read('s', 'k', '2')).toBe('deleted');
      expect(view.read('s', 'k', '3')).toBeUndefined();
      expect(view.leases.get('s', 10)).toEqual(row);
    });
    const [undoing] = l.history.list();
    expect(undoing?.undoes).toBe(latest?.id);
    l.undo(author, undoing?.id ?? 0);
    expect(l.read((view) => view.read('s', 'k', '1'))).toBe('new');
  });

  it('refuses to undo what was changed again since', () => {
    const l = lab();
    l.write(author, (t) => t.write('s', 'k', '1', 'one'));
    const [first] = l.history.list();
    l.write(author, (t) => t.write('s', 'k', '1', 'two'));
    expect(() => l.undo(author, first?.id ?? 0)).toThrow(UndoConflictError);
    expect(l.read((view) => view.read('s', 'k', '1'))).toBe('two');
  });

  it('keeps first and last of what one change writes twice', () => {
    const l = lab();
    l.write(author, (t) => {
      t.write('s', 'k', '1', 'one');
      t.write('s', 'k', '1', 'two');
    });
    const [entry] = l.history.list();
    const [change] = l.history.changes(entry?.id ?? 0);
    expect(change?.before).toBeNull();
    expect(l.read((view) => view.value(change?.after ?? ''))).toBe('two');
  });
});

describe('places', () => {
  it('a private lab is a file that goes with it', () => {
    const l = lab();
    l.now();
    expect(existsSync(l.file)).toBe(true);
    l.close();
    expect(existsSync(dirname(l.file))).toBe(false);
  });

  it('opens nothing before it is needed', () => {
    const file = join(folder(), 'sub', 'lab.db');
    const l = lab({ file });
    expect(existsSync(file)).toBe(false);
    l.now();
    expect(existsSync(file)).toBe(true);
  });

  it('a new lab starts as its seed, an existing one stays what it is', () => {
    const path = folder();
    const first = lab();
    first.write(author, (t) => t.write('s', 'k', '1', 'seeded'));
    first.copyTo(join(path, 'a.db'));
    const second = lab({ file: join(path, 'b.db'), seed: join(path, 'a.db') });
    second.write(author, (t) => t.write('s', 'k', '2', 'own'));
    second.close();
    const again = lab({ file: join(path, 'b.db'), seed: join(path, 'a.db') });
    expect(again.read((view) => view.refs.load('s', 'k').map((ref) => ref.value))).toEqual(['seeded', 'own']);
    const fromBytes = lab({ seed: readFileSync(join(path, 'a.db')) });
    expect(fromBytes.read((view) => view.read('s', 'k', '1'))).toBe('seeded');
  });

  it('of the format before IPv6 leases are brought up to date, newer ones refused', () => {
    const file = join(folder(), 'lab.db');
    const old = lab({ file });
    old.write(author, (t) => t.write('s', 'k', '1', 'kept'));
    old.close();
    const change = (sql: string) => {
      const database = new Libsql(file);
      database.exec(sql);
      database.close();
    };
    change('DROP TABLE leases6; PRAGMA user_version = 1');
    const again = lab({ file });
    expect(again.read((view) => [view.read('s', 'k', '1'), view.leases6.ofServer('s')])).toEqual(['kept', []]);
    again.close();
    change('PRAGMA user_version = 3');
    expect(() => lab({ file }).now()).toThrow(/has the format 3; this version reads format 2/);
  });

  it('made from an old image let every lease run on from now', () => {
    const path = folder();
    const row = { server: 's', client: 'c', state: 'Active', expires: 1000, value: '{}' };
    const first = lab({ hostTime: () => 500 });
    first.write(author, (t) => {
      t.putLease({ ...row, address: 1, scope: 0 });
      t.putLease6({ ...row, address: '01', scope: '00' });
    });
    first.copyTo(join(path, 'a.db'));
    const second = lab({ seed: join(path, 'a.db'), hostTime: () => 10_500 });
    expect(second.read((view) => [view.leases.get('s', 1), view.leases6.get('s', '01')])).toMatchObject([
      { expires: 11_000 },
      { expires: 11_000 },
    ]);
  });

  it('two connections see each other', () => {
    const file = join(folder(), 'lab.db');
    const [one, two] = [lab({ file }), lab({ file })];
    one.write(author, (t) => t.write('s', 'k', '1', 'one'));
    two.write(author, (t) => t.write('s', 'k', '1', 'two'));
    expect(one.read((view) => view.read('s', 'k', '1'))).toBe('two');
  });

  it('a reading sees one state whatever is committed meanwhile', () => {
    const file = join(folder(), 'lab.db');
    const [one, two] = [lab({ file }), lab({ file })];
    one.write(author, (t) => t.write('s', 'k', '1', 'one'));
    one.read((view) => {
      expect(view.read('s', 'k', '1')).toBe('one');
      two.write(author, (t) => t.write('s', 'k', '1', 'two'));
      expect(view.read('s', 'k', '1')).toBe('one');
    });
    expect(one.read((view) => view.read('s', 'k', '1'))).toBe('two');
  });
});

describe('time', () => {
  it('is host time plus an offset, or stands still; latency is kept', () => {
    let host = 1000;
    const l = lab({ hostTime: () => host });
    expect(l.now()).toBe(1000);
    l.setClock({ offset: 500 });
    host = 2000;
    expect(l.now()).toBe(2500);
    l.setClock({ frozen: 42 });
    expect(l.now()).toBe(42);
    expect(l.latency()).toBe(0);
    l.setLatency(150);
    expect(l.latency()).toBe(150);
  });

  it('of one process can differ from the stored one', () => {
    const file = join(folder(), 'lab.db');
    lab({ file }).setClock({ frozen: 1 });
    expect(lab({ file, clock: { frozen: 2 } }).now()).toBe(2);
    expect(lab({ file }).now()).toBe(1);
  });
});

it('a closed lab lies in its file alone, not in the log beside it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dhcpsh-closed-'));
  const file = join(folder, 'lab.db');
  // In a process of its own: threads leave it to the process.
  const program = `
    import { copyFileSync, statSync } from 'node:fs';
    import { openLab } from './src/lab/lab.ts';
    const [file, copy] = ${JSON.stringify([file, join(folder, 'copy.db')])};
    const [written, reader] = [openLab({ file }), openLab({ file })];
    written.write({ who: '', server: '', command: '' }, (t) => t.write('s', 'k', '1', 'one'));
    reader.read(() => written.close());
    reader.close();
    console.log(statSync(file + '-wal', { throwIfNoEntry: false })?.size ?? 0);
    copyFileSync(file, copy);
    console.log(openLab({ file: copy }).read((view) => view.read('s', 'k', '1')));`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', program];
  expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toBe('0\none\n');
  rmSync(folder, { recursive: true });
}, 30_000);

it('leases of a lab that is made from an old image run on from now', () => {
  const day = 86_400_000;
  const folder = mkdtempSync(join(tmpdir(), 'dhcpsh-image-'));
  const image = join(folder, 'image.db');
  const old = openLab({ file: ':memory:', hostTime: () => 100 * day });
  const lease = { server: 's', address: 1, scope: 0, client: 'c', state: 'Active', expires: 108 * day, value: '{}' };
  old.write({ who: 'w', server: 's', command: 'lease' }, (transaction) => transaction.putLease(lease));
  old.copyTo(image);
  old.close();
  const late = openLab({ file: join(folder, 'lab.db'), seed: image, hostTime: () => 400 * day });
  expect(late.read((view) => view.leases.get('s', 1)?.expires)).toBe(408 * day);
  late.close();
  const again = openLab({ file: join(folder, 'lab.db'), seed: image, hostTime: () => 500 * day });
  expect(again.read((view) => view.leases.get('s', 1)?.expires)).toBe(408 * day);
  again.close();
  rmSync(folder, { recursive: true });
});

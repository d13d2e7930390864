import { Char } from '../../types/char.ts';
import { defineType } from '../../types/declare.ts';
import { argumentNull } from '../../types/net-exception.ts';
import type { Value } from '../../types/value.ts';
import { currentDrives, fullPath } from './current-drives.ts';
import { extensionOf } from './file-info.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** Characters that Windows allows in no name. */
const forbidden = '"<>|:*?\\/';

/** What separates the parts of paths where the session stands: `\` on Windows' drives, `/` on the host's. */
function separator(): string {
  return currentDrives().location.drive.separator;
}

/** The separator that a path itself uses, else the location's. */
function separatorOf(path: string): string {
  return /[\\/]/.exec(path)?.[0] ?? (/^[A-Za-z]:/.test(path) ? '\\' : separator());
}

function combine(parts: readonly Value[]): string {
  let whole = '';
  for (const part of parts) {
    if (part === null || part === undefined) throw argumentNull('paths');
    const text = String(part);
    if (text === '') continue;
    if (whole === '' || isRooted(text)) whole = text;
    else whole += /[\\/:]$/.test(whole) ? text : separatorOf(whole) + text;
  }
  return whole;
}

/** As Combine, but a root in a later part begins nothing anew. */
function join(parts: readonly Value[]): string {
  let whole = '';
  for (const part of parts) {
    const text = part === null || part === undefined ? '' : String(part);
    if (text === '') continue;
    const glue = whole === '' || /[\\/]$/.test(whole) || /^[\\/]/.test(text) ? '' : separatorOf(whole);
    whole += glue + text;
  }
  return whole;
}

function isRooted(path: string): boolean {
  return /^([\\/]|[A-Za-z]:)/.test(path);
}

function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'), /^[A-Za-z]:/.test(path) ? 1 : -1) + 1);
}

/** `C:\`, `C:`, `/`, or nothing. */
function rootOf(path: string): string {
  return /^([A-Za-z]:[\\/]?|[\\/])/.exec(path)?.[0] ?? '';
}

function folderOf(path: string): string | null {
  const root = rootOf(path);
  if (path === '' || path === root) return null;
  return path.slice(0, Math.max(path.length - fileName(path).length, root.length)).replace(/(?<=[^\\/:])[\\/]+$/, '');
}

/** A path with another extension; null takes it away. */
export function changeExtension(path: string | null, extension: string | null): string | null {
  if (path === null || path === '') return path;
  const old = /\.[^.\\/]*$/.exec(path)?.[0] ?? '';
  const bare = path.slice(0, path.length - old.length);
  if (extension === null) return bare;
  return `${bare}${extension.startsWith('.') ? '' : '.'}${extension}`;
}

function randomName(): string {
  const pick = (count: number) =>
    Array.from({ length: count }, () => letters[Math.floor(Math.random() * letters.length)]).join('');
  return `${pick(8)}.${pick(3)}`;
}

export const temporaryFolder = 'C:\\Users\\Administrator\\AppData\\Local\\Temp\\';

/** Makes an empty file and tells its path. */
export function temporaryFile(): string {
  const drives = currentDrives();
  for (;;) {
    const path = `${temporaryFolder}tmp${randomName().slice(0, 6)}.tmp`;
    const place = drives.resolve(path);
    if (place === undefined) return path;
    if (drives.stat(place) !== undefined) continue;
    place.drive.makeFolder(place.segments.slice(0, -1));
    place.drive.write(place.segments, new Uint8Array());
    return path;
  }
}

function fullPathOf(path: string): string {
  const place = currentDrives().resolve(path);
  return place === undefined ? path : fullPath(place);
}

function several(name: string, counts: readonly number[]): string {
  const lists = counts.map((count) =>
    Array.from({ length: count }, (_, index) => `string path${index + 1}`).join(', '),
  );
  return [...lists, 'Params string[] paths'].map((list) => `static string ${name}(${list})`).join(' | ');
}

/** Parts given one by one, or as one array, without the call's context behind them. */
function partsOf(args: readonly unknown[]): readonly Value[] {
  const given = args.slice(0, -1) as Value[];
  const [first] = given;
  return Array.isArray(first) ? first : given;
}

defineType('System.IO.Path', {
  isAbstract: true,
  members: () => ({
    'static char DirectorySeparatorChar {get;}': () => Char.of(separator().charCodeAt(0)),
    'static char AltDirectorySeparatorChar {get;}': () => Char.of('/'.charCodeAt(0)),
    'static char PathSeparator {get;}': () => Char.of(';'.charCodeAt(0)),
    'static char VolumeSeparatorChar {get;}': () => Char.of(':'.charCodeAt(0)),
    [several('Combine', [2, 3, 4])]: (...args: unknown[]) => combine(partsOf(args)),
    [several('Join', [2, 3, 4])]: (...args: unknown[]) => join(partsOf(args)),
    'static string GetFileName(string path)': (path: string) => fileName(path),
    'static string GetFileNameWithoutExtension(string path)': (path: string) => {
      const name = fileName(path);
      const dot = name.lastIndexOf('.');
      return dot < 0 ? name : name.slice(0, dot);
    },
    'static string GetExtension(string path)': (path: string) => extensionOf(fileName(path)),
    'static bool HasExtension(string path)': (path: string) => extensionOf(fileName(path)) !== '',
    'static string GetDirectoryName(string path)': (path: string) => folderOf(path),
    'static string GetPathRoot(string path)': (path: string) => rootOf(path),
    'static string ChangeExtension(string path, string extension)': changeExtension,
    'static bool IsPathRooted(string path)': isRooted,
    'static bool IsPathFullyQualified(string path)': (path: string) => /^([A-Za-z]:[\\/]|\/|\\\\)/.test(path),
    'static string GetFullPath(string path)': fullPathOf,
    'static string GetFullPath(string path, string basePath)': (path: string, base: string) =>
      fullPathOf(combine([base, path])),
    'static string GetRelativePath(string relativeTo, string path)': relativePath,
    'static string GetTempPath()': () => temporaryFolder,
    'static string GetTempFileName()': temporaryFile,
    'static string GetRandomFileName()': randomName,
    'static char[] GetInvalidFileNameChars()': () => invalidCharacters(forbidden),
    'static char[] GetInvalidPathChars()': () => invalidCharacters('|'),
    'static bool Exists(string path)': (path: string) => {
      const place = path === '' ? undefined : currentDrives().resolve(path);
      return place !== undefined && currentDrives().stat(place) !== undefined;
    },
    'static string TrimEndingDirectorySeparator(string path)': (path: string) =>
      path === rootOf(path) ? path : path.replace(/[\\/]$/, ''),
    'static bool EndsInDirectorySeparator(string path)': (path: string) => /[\\/]$/.test(path),
  }),
});

/** The way from one folder to a path: `..\b\c`. A path on another drive is given in full. */
export function relativePath(from: string, to: string): string {
  const drives = currentDrives();
  const start = drives.resolve(from);
  const end = drives.resolve(to);
  if (start === undefined || end === undefined || start.drive !== end.drive) return to;
  const fold = (text: string | undefined) => (start.drive.caseSensitive ? text : text?.toLowerCase());
  let shared = 0;
  while (shared < start.segments.length && shared < end.segments.length) {
    if (fold(start.segments[shared]) !== fold(end.segments[shared])) break;
    shared++;
  }
  const up = start.segments.slice(shared).map(() => '..');
  return [...up, ...end.segments.slice(shared)].join(start.drive.separator) || '.';
}

function invalidCharacters(extra: string): string[] {
  const control = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code));
  return [...extra, ...control];
}

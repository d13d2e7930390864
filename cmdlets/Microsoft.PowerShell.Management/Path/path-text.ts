import type { Drive } from '../../../src/runtime/drive.ts';
import type { Drives } from '../../../src/runtime/drives.ts';

/** Puts two parts of a path together as a drive's provider does, all with its own separator. */
export function joinPaths(parent: string, child: string, drive: Drive): string {
  const { separator } = drive;
  const first = withSeparator(parent, separator);
  const second = withSeparator(child, separator);
  if (first === '') return second;
  const rest = second.startsWith(separator) ? second.slice(1) : second;
  return first.endsWith(separator) ? first + rest : first + separator + rest;
}

/** The path of the folder that holds a path's last part; empty when there is none. */
export function parentPath(path: string, separator: string): string {
  const text = trimmed(withSeparator(path, separator), separator);
  const root = rootOf(text, separator);
  if (text === root) return '';
  const cut = text.lastIndexOf(separator);
  return cut < root.length ? root : text.slice(0, cut);
}

/** A path's last part. */
export function leafPath(path: string, separator: string): string {
  const text = trimmed(withSeparator(path, separator), separator);
  const root = rootOf(text, separator);
  if (text === root) return text;
  return text.slice(Math.max(text.lastIndexOf(separator) + 1, root.length));
}

/** The drive whose rules a path follows: its own, else the location's. Undefined when the drive it names is missing. */
export function driveFor(path: string, drives: Drives): Drive | undefined {
  return drives.resolve(path)?.drive;
}

/** True for `C:\x`, `Env:x`, a provider's path and, where the host's root is, `/x`. */
export function isAbsolute(path: string, drives: Drives): boolean {
  if (/^[^\\/:]+::/.test(path)) return true;
  if (/^[^\\/:]{2,}:/.test(path) || /^[A-Za-z]:/.test(path)) return true;
  return path.startsWith('/') && drives.resolve(path)?.drive.name === '';
}

/** A path without its drive or provider. */
export function withoutQualifier(path: string): string {
  return path.replace(/^[^\\/:]*::|^[^\\/:]+:/, '');
}

function withSeparator(path: string, separator: string): string {
  return path.replace(/[\\/]/g, () => separator);
}

function trimmed(path: string, separator: string): string {
  const root = rootOf(path, separator);
  let end = path.length;
  while (end > root.length && path[end - 1] === separator) end--;
  return path.slice(0, end);
}

/** `C:\`, `Env:`, `/`, `\\server\share`-less: what no parent is above of. */
function rootOf(path: string, separator: string): string {
  const drive = /^(?:[^\\/:]*::)?[^\\/:]+:/.exec(path)?.[0] ?? /^[^\\/:]*::/.exec(path)?.[0] ?? '';
  return path.startsWith(separator, drive.length) ? drive + separator : drive;
}

import { byteArray, bytesOf } from '../../types/arrays.ts';
import { DateTime } from '../../types/date-time.ts';
import { defineEnum, defineType } from '../../types/declare.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import type { MemberContext } from '../../types/net-type.ts';
import type { Value } from '../../types/value.ts';
import { openFile } from './byte-streams.ts';
import { currentDrives, fullPath, missingFile, missingPart, onDrive, placeOf } from './current-drives.ts';
import { copyFile, moveItem, removeFile, removeFolder } from './file-actions.ts';
import { attributeBits, changeOf } from './file-attributes.ts';
import { DirectoryInfo, existsAt, FileInfo, type FileSystemInfo } from './file-info.ts';
import './path-statics.ts';
import { bytesOfText, markOf, textOf } from './text-bytes.ts';
import { readerOf, writerOf } from './text-streams.ts';

defineEnum('System.IO.SearchOption', 'TopDirectoryOnly AllDirectories');

/** The encoding argument of a call, which has the context behind it. */
function encodingOf(argument: unknown): Value {
  return typeof argument === 'object' && argument !== null && 'webName' in argument ? (argument as Value) : undefined;
}

/** A file as bytes. Throws .NET's exceptions. */
export function readBytes(path: string): Uint8Array {
  const place = placeOf(path);
  return onDrive(() => {
    const item = place.drive.stat(place.segments);
    if (item === undefined) {
      const folder = place.drive.stat(place.segments.slice(0, -1))?.folder === true;
      throw folder ? missingFile(fullPath(place)) : missingPart(fullPath(place));
    }
    return place.drive.read(place.segments);
  });
}

/** Text as a file: an encoding that is named puts its mark in front, unless there is something already. */
function writeText(path: string, text: string, encoding: Value, append = false): void {
  const place = placeOf(path);
  const isNew = !append || (place.drive.stat(place.segments)?.length ?? 0) === 0;
  const mark = isNew ? markOf(encoding) : new Uint8Array();
  writeBytes(path, new Uint8Array(Buffer.concat([mark, bytesOfText(text, encoding)])), append);
}

function writeBytes(path: string, bytes: Uint8Array, append = false): void {
  const place = placeOf(path);
  onDrive(() => {
    if (place.drive.stat(place.segments.slice(0, -1))?.folder !== true) throw missingPart(fullPath(place));
    if (append) place.drive.append(place.segments, bytes);
    else place.drive.write(place.segments, bytes);
  });
}

function linesOf(path: string, encoding: unknown): string[] {
  const lines = textOf(readBytes(path), encodingOf(encoding)).split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function joinLines(lines: Value, context: MemberContext): string {
  return [...(enumerableOf(lines) ?? [lines])].map((line) => `${context.text(line)}\n`).join('');
}

/** A call's last argument: the engine it runs in. */
function contextOf(encoding: unknown, context: unknown): MemberContext {
  return (context ?? encoding) as MemberContext;
}

/** The getters and setters of one time of a file, by path. */
function times(name: string, attribute: 'created' | 'modified' | 'accessed') {
  const read = (path: string) => {
    const place = placeOf(path);
    return place.drive.stat(place.segments)?.[attribute] ?? -11644473600000;
  };
  const write = (path: string, time: DateTime) => {
    const place = placeOf(path);
    onDrive(() => place.drive.change(place.segments, { [attribute]: time.unixMilliseconds }));
  };
  return {
    [`static datetime Get${name}(string path)`]: (path: string) => DateTime.fromUnix(read(path)),
    [`static datetime Get${name}Utc(string path)`]: (path: string) => DateTime.utcFromUnix(read(path)),
    [`static void Set${name}(string path, datetime time)`]: write,
    [`static void Set${name}Utc(string path, datetime time)`]: write,
  };
}

function allTimes() {
  return {
    ...times('CreationTime', 'created'),
    ...times('LastAccessTime', 'accessed'),
    ...times('LastWriteTime', 'modified'),
  };
}

/** Signatures of a method without and with an encoding. */
function encoded(signature: string): string {
  return `${signature}) | ${signature}, System.Object encoding)`;
}

defineType('System.IO.File', {
  isAbstract: true,
  members: () => ({
    'static bool Exists(string path)': (path: string) => existsAt(path, false),
    [encoded('static string ReadAllText(string path')]: (path: string, encoding: unknown) =>
      textOf(readBytes(path), encodingOf(encoding)),
    [encoded('static string[] ReadAllLines(string path')]: linesOf,
    [encoded('static string[] ReadLines(string path')]: linesOf,
    'static byte[] ReadAllBytes(string path)': (path: string) => byteArray(readBytes(path)),
    [encoded('static void WriteAllText(string path, string contents')]: (
      path: string,
      text: string,
      encoding: unknown,
    ) => writeText(path, text, encodingOf(encoding)),
    [encoded('static void AppendAllText(string path, string contents')]: (
      path: string,
      text: string,
      encoding: unknown,
    ) => writeText(path, text, encodingOf(encoding), true),
    [encoded('static void WriteAllLines(string path, System.Object contents')]: (
      path: string,
      lines: Value,
      encoding: unknown,
      context: unknown,
    ) => writeText(path, joinLines(lines, contextOf(encoding, context)), encodingOf(encoding)),
    [encoded('static void AppendAllLines(string path, System.Object contents')]: (
      path: string,
      lines: Value,
      encoding: unknown,
      context: unknown,
    ) => writeText(path, joinLines(lines, contextOf(encoding, context)), encodingOf(encoding), true),
    'static System.IO.FileStream Open(string path, System.IO.FileMode mode) | static System.IO.FileStream Open(string path, System.IO.FileMode mode, System.IO.FileAccess access) | static System.IO.FileStream Open(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share)':
      (path: string, mode: number, access: unknown) =>
        openFile(path, mode, typeof access === 'number' ? access : undefined),
    'static System.IO.FileStream OpenRead(string path)': (path: string) => openFile(path, 3, 1),
    'static System.IO.FileStream OpenWrite(string path)': (path: string) => openFile(path, 4, 2),
    'static System.IO.FileStream Create(string path)': (path: string) => openFile(path, 2, 3),
    'static System.IO.StreamReader OpenText(string path)': (path: string) => readerOf(path),
    'static System.IO.StreamWriter CreateText(string path)': (path: string) => writerOf(path),
    'static System.IO.StreamWriter AppendText(string path)': (path: string) => writerOf(path, true),
    'static void WriteAllBytes(string path, byte[] bytes)': (path: string, bytes: Value[]) =>
      writeBytes(path, bytesOf(bytes)),
    'static void Delete(string path)': (path: string) => removeFile(placeOf(path)),
    'static void Copy(string sourceFileName, string destFileName) | static void Copy(string sourceFileName, string destFileName, bool overwrite)':
      (from: string, to: string, overwrite: unknown) =>
        copyFile(placeOf(from, 'sourceFileName'), placeOf(to, 'destFileName'), overwrite === true),
    'static void Move(string sourceFileName, string destFileName) | static void Move(string sourceFileName, string destFileName, bool overwrite)':
      (from: string, to: string, overwrite: unknown) =>
        moveItem(placeOf(from, 'sourceFileName'), placeOf(to, 'destFileName'), overwrite === true),
    'static System.IO.FileAttributes GetAttributes(string path)': (path: string) => {
      const place = placeOf(path);
      const item = place.drive.stat(place.segments);
      if (item === undefined) throw missingFile(fullPath(place));
      return attributeBits(item);
    },
    'static void SetAttributes(string path, System.IO.FileAttributes fileAttributes)': (path: string, bits: number) => {
      const place = placeOf(path);
      onDrive(() => place.drive.change(place.segments, changeOf(bits)));
    },
    ...allTimes(),
  }),
});

/** Signatures of a search with and without a pattern and an option. */
function search(result: string, name: string): string {
  return [
    'string path',
    'string path, string searchPattern',
    'string path, string searchPattern, System.IO.SearchOption searchOption',
  ]
    .map((parameters) => `static ${result} ${name}(${parameters})`)
    .join(' | ');
}

function find(kind: (info: FileSystemInfo) => boolean) {
  return (path: string, pattern: unknown, option: unknown): string[] => {
    const folder = new DirectoryInfo(placeOf(path), path);
    if (!folder.exists) throw missingPart(folder.fullName);
    const found = folder.children(typeof pattern === 'string' ? pattern : '*', option === 1).filter(kind);
    const own = folder.fullName;
    const said = path.replace(/[\\/]+$/, '');
    // .NET gives paths that begin as the one it was given.
    return found.map((info) =>
      info.fullName.startsWith(own) ? said + info.fullName.slice(own.length) : info.fullName,
    );
  };
}

const isFile = (info: FileSystemInfo) => info instanceof FileInfo;
const isFolder = (info: FileSystemInfo) => info instanceof DirectoryInfo;
const isAny = () => true;

defineType('System.IO.Directory', {
  isAbstract: true,
  members: () => ({
    'static bool Exists(string path)': (path: string) => existsAt(path, true),
    'static System.IO.DirectoryInfo CreateDirectory(string path)': (path: string) => {
      const place = placeOf(path);
      onDrive(() => place.drive.makeFolder(place.segments));
      return new DirectoryInfo(place);
    },
    'static void Delete(string path) | static void Delete(string path, bool recursive)': (
      path: string,
      recursive: unknown,
    ) => removeFolder(placeOf(path), recursive === true),
    'static void Move(string sourceDirName, string destDirName)': (from: string, to: string) =>
      moveItem(placeOf(from, 'sourceDirName'), placeOf(to, 'destDirName'), false),
    'static string GetCurrentDirectory()': () => fullPath(currentDrives().location),
    'static System.IO.DirectoryInfo GetParent(string path)': (path: string) => new DirectoryInfo(placeOf(path)).parent,
    'static string GetDirectoryRoot(string path)': (path: string) => placeOf(path).drive.root,
    [search('string[]', 'GetFiles')]: find(isFile),
    [search('string[]', 'GetDirectories')]: find(isFolder),
    [search('string[]', 'GetFileSystemEntries')]: find(isAny),
    [search('string[]', 'EnumerateFiles')]: find(isFile),
    [search('string[]', 'EnumerateDirectories')]: find(isFolder),
    [search('string[]', 'EnumerateFileSystemEntries')]: find(isAny),
    ...allTimes(),
  }),
});

import { currentCulture } from '../../types/culture.ts';
import { DateTime } from '../../types/date-time.ts';
import { defineType } from '../../types/declare.ts';
import { AliasProperty, CodeProperty } from '../../types/member-kinds.ts';
import type { NetType } from '../../types/net-type.ts';
import { displaySet, extendByDefault } from '../../types/type-table.ts';
import type { NetObject, Value } from '../../types/value.ts';
import type { DriveItem } from '../drive.ts';
import type { Place } from '../drives.ts';
import { WildcardPattern } from '../operators/wildcard.ts';
import { currentDrives, fullPath, missingFile, onDrive, placeOf } from './current-drives.ts';
import { copyFile, moveItem, removeFile, removeFolder } from './file-actions.ts';
import { attributeBits, changeOf, modeText } from './file-attributes.ts';

/** .NET's time of a file that is not there: 1601-01-01. */
const noTime = -11644473600000;

/** A path on a drive, with what was there when somebody first looked (`Refresh()` looks again). */
export abstract class FileSystemInfo implements NetObject {
  place: Place;
  /** What `ToString()` gives: the path as it was said. */
  readonly said: string;
  #item: DriveItem | undefined;
  #looked: boolean;

  /** @param item what is there, when the caller knows already */
  constructor(place: Place, said?: string, item?: DriveItem) {
    this.place = place;
    this.said = said ?? fullPath(place);
    this.#item = item;
    this.#looked = item !== undefined;
  }

  abstract get netType(): NetType;

  get item(): DriveItem | undefined {
    if (!this.#looked) {
      this.#item = this.place.drive.stat(this.place.segments);
      this.#looked = true;
    }
    return this.#item;
  }

  refresh(): void {
    this.#looked = false;
  }

  get name(): string {
    return this.place.segments.at(-1) ?? this.place.drive.root;
  }

  get fullName(): string {
    return fullPath(this.place);
  }

  get extension(): string {
    return extensionOf(this.name);
  }

  get parent(): DirectoryInfo | null {
    const { drive, segments } = this.place;
    return segments.length === 0 ? null : new DirectoryInfo({ drive, segments: segments.slice(0, -1) });
  }

  change(attributes: Partial<DriveItem>): void {
    const { drive, segments } = this.place;
    onDrive(() => drive.change(segments, attributes));
    this.refresh();
  }

  toString(): string {
    return this.said;
  }
}

export class FileInfo extends FileSystemInfo {
  get netType(): NetType {
    return fileInfoType;
  }

  get exists(): boolean {
    return this.item?.folder === false;
  }
}

export class DirectoryInfo extends FileSystemInfo {
  get netType(): NetType {
    return directoryInfoType;
  }

  get exists(): boolean {
    return this.item?.folder === true;
  }

  /** What is in the folder and fits a pattern of .NET's (`*`, `?`), folders below included when asked. */
  children(pattern = '*', deep = false): FileSystemInfo[] {
    const { drive, segments } = this.place;
    const matcher = WildcardPattern.of(pattern.replace(/[[\]`]/g, '`$&').replace(/^\*\.\*$/, '*'));
    const items = onDrive(() => drive.list(segments));
    const all = items.map((item) => infoOf({ drive, segments: [...segments, item.name] }, item));
    const below = deep
      ? all.flatMap((info) => (info instanceof DirectoryInfo ? info.children(pattern, true) : []))
      : [];
    return [...all.filter((info) => matcher.isMatch(info.name)), ...below];
  }
}

/** The object that Get-Item writes for a file or folder. */
export function infoOf(place: Place, item: DriveItem): FileSystemInfo {
  return item.folder ? new DirectoryInfo(place, undefined, item) : new FileInfo(place, undefined, item);
}

/** `.txt`, or nothing. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 || dot === name.length - 1 ? '' : name.slice(dot);
}

type TimeName = 'created' | 'modified' | 'accessed';

function times(property: string, name: TimeName) {
  const set = (self: FileSystemInfo, time: DateTime) => self.change({ [name]: time.unixMilliseconds });
  const read = (self: FileSystemInfo) => self.item?.[name] ?? noTime;
  return {
    [`datetime ${property} {get;set;}`]: { get: (self: FileSystemInfo) => DateTime.fromUnix(read(self)), set },
    [`datetime ${property}Utc {get;set;}`]: { get: (self: FileSystemInfo) => DateTime.utcFromUnix(read(self)), set },
  };
}

export const fileSystemInfoType = defineType('System.IO.FileSystemInfo', {
  isAbstract: true,
  members: () => ({
    'bool Exists {get;}': (self: FileInfo | DirectoryInfo) => self.exists,
    'string FullName {get;}': (self: FileSystemInfo) => self.fullName,
    'string Extension {get;}': (self: FileSystemInfo) => self.extension,
    ...times('CreationTime', 'created'),
    ...times('LastAccessTime', 'accessed'),
    ...times('LastWriteTime', 'modified'),
    'string LinkTarget {get;}': (): Value => null,
    'System.IO.FileAttributes Attributes {get;set;}': {
      get: (self: FileSystemInfo) => attributeBits(self.item),
      set: (self: FileSystemInfo, bits: number) => self.change(changeOf(bits)),
    },
    'void Refresh()': (self: FileSystemInfo) => self.refresh(),
    'string ToString()': (self: FileSystemInfo) => self.said,
  }),
});

export const fileInfoType: NetType = defineType('System.IO.FileInfo', {
  base: fileSystemInfoType,
  members: () => ({
    'System.IO.FileInfo new(string fileName)': (path: string) => new FileInfo(placeOf(path, 'fileName'), path),
    'string Name {get;}': (self: FileInfo) => self.name,
    'long Length {get;}': (self: FileInfo) => {
      if (!self.exists) throw missingFile(self.fullName);
      return BigInt(self.item?.length ?? 0);
    },
    'string DirectoryName {get;}': (self: FileInfo) => self.parent?.fullName ?? null,
    'System.IO.DirectoryInfo Directory {get;}': (self: FileInfo) => self.parent,
    'bool IsReadOnly {get;set;}': {
      get: (self: FileInfo) => self.item?.readOnly ?? false,
      set: (self: FileInfo, readOnly: boolean) => self.change({ readOnly }),
    },
    'System.IO.FileInfo CopyTo(string destFileName) | System.IO.FileInfo CopyTo(string destFileName, bool overwrite)': (
      self: FileInfo,
      path: string,
      overwrite?: unknown,
    ) => {
      const target = placeOf(path, 'destFileName');
      copyFile(self.place, target, overwrite === true);
      return new FileInfo(target);
    },
    'void MoveTo(string destFileName) | void MoveTo(string destFileName, bool overwrite)': (
      self: FileInfo,
      path: string,
      overwrite?: unknown,
    ) => {
      const target = placeOf(path, 'destFileName');
      moveItem(self.place, target, overwrite === true);
      self.place = target;
      self.refresh();
    },
    'void Delete()': (self: FileInfo) => {
      removeFile(self.place);
      self.refresh();
    },
  }),
});

export const directoryInfoType: NetType = defineType('System.IO.DirectoryInfo', {
  base: fileSystemInfoType,
  members: () => {
    const list =
      (kind: (info: FileSystemInfo) => boolean) =>
      (self: DirectoryInfo, pattern?: unknown, option?: unknown): Value =>
        self.children(typeof pattern === 'string' ? pattern : '*', option === 1).filter(kind);
    const files = list((info) => info instanceof FileInfo);
    const folders = list((info) => info instanceof DirectoryInfo);
    const all = list(() => true);
    const signatures = (result: string, name: string) =>
      ['', 'string searchPattern', 'string searchPattern, System.IO.SearchOption searchOption']
        .map((parameters) => `${result}[] ${name}(${parameters})`)
        .join(' | ');
    return {
      'System.IO.DirectoryInfo new(string path)': (path: string) => new DirectoryInfo(placeOf(path), path),
      'string Name {get;}': (self: DirectoryInfo) => self.name,
      'System.IO.DirectoryInfo Parent {get;}': (self: DirectoryInfo) => self.parent,
      'System.IO.DirectoryInfo Root {get;}': (self: DirectoryInfo) =>
        new DirectoryInfo({ drive: self.place.drive, segments: [] }),
      'void Create()': (self: DirectoryInfo) => {
        onDrive(() => self.place.drive.makeFolder(self.place.segments));
        self.refresh();
      },
      'System.IO.DirectoryInfo CreateSubdirectory(string path)': (self: DirectoryInfo, path: string) => {
        const { drive, segments } = self.place;
        const below = [...segments, ...path.split(/[\\/]+/).filter((part) => part !== '')];
        onDrive(() => drive.makeFolder(below));
        return new DirectoryInfo({ drive, segments: below });
      },
      'void Delete() | void Delete(bool recursive)': (self: DirectoryInfo, recursive?: unknown) => {
        removeFolder(self.place, recursive === true);
        self.refresh();
      },
      'void MoveTo(string destDirName)': (self: DirectoryInfo, path: string) => {
        const target = placeOf(path, 'destDirName');
        moveItem(self.place, target, false);
        self.place = target;
        self.refresh();
      },
      [signatures('System.IO.FileInfo', 'GetFiles')]: files,
      [signatures('System.IO.DirectoryInfo', 'GetDirectories')]: folders,
      [signatures('System.IO.FileSystemInfo', 'GetFileSystemInfos')]: all,
      [signatures('System.IO.FileInfo', 'EnumerateFiles')]: files,
      [signatures('System.IO.DirectoryInfo', 'EnumerateDirectories')]: folders,
      [signatures('System.IO.FileSystemInfo', 'EnumerateFileSystemInfos')]: all,
    };
  },
});

/** A property that PowerShell adds to files or folders. */
function added(name: string, get: (self: FileSystemInfo) => Value, shownAs: 'CodeProperty' | 'ScriptProperty') {
  return new CodeProperty(name, (self) => (self instanceof FileSystemInfo ? get(self) : null), {
    shownAs,
    definition: `System.String ${name}{get=${name};}`,
  });
}

function hidden<T extends CodeProperty>(property: T): T {
  property.isHidden = true;
  return property;
}

function common(baseName: (self: FileSystemInfo) => string) {
  return [
    added('Mode', (self) => modeText(self.item), 'CodeProperty'),
    added('ModeWithoutHardLink', (self) => modeText(self.item), 'CodeProperty'),
    added('BaseName', baseName, 'ScriptProperty'),
    added('ResolvedTarget', (self) => self.fullName, 'CodeProperty'),
    new AliasProperty('Target', 'LinkTarget'),
    added('LinkType', () => null, 'CodeProperty'),
    hidden(added('NameString', (self) => self.name, 'CodeProperty')),
    hidden(
      added('LengthString', (self) => (self instanceof FileInfo ? String(self.item?.length ?? 0) : ''), 'CodeProperty'),
    ),
    hidden(added('LastWriteTimeString', (self) => shortTime(self.item?.modified ?? noTime), 'CodeProperty')),
  ];
}

function shortTime(time: number): string {
  const local = DateTime.fromUnix(time);
  const culture = currentCulture();
  return `${local.toFormattedText('d', culture).padStart(10)} ${local.toFormattedText('t', culture).padStart(8)}`;
}

extendByDefault(
  'System.IO.FileInfo',
  ...common((self) => self.name.slice(0, self.name.length - self.extension.length)),
  displaySet('LastWriteTime', 'Length', 'Name'),
);
extendByDefault('System.IO.DirectoryInfo', ...common((self) => self.name), displaySet('Name'));

/** True when there is something at a path; never throws. */
export function existsAt(path: string, folder: boolean): boolean {
  if (path === '') return false;
  const place = currentDrives().resolve(path);
  return place !== undefined && currentDrives().stat(place)?.folder === folder;
}

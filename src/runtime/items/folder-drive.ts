import type { Drive, DriveItem } from '../drive.ts';
import type { Place } from '../drives.ts';

/** A drive that New-PSDrive made: a folder of another drive under a name of its own. */
export class FolderDrive implements Drive {
  readonly name: string;
  readonly description: string;
  readonly folder: Place;

  constructor(name: string, folder: Place, description = '') {
    this.name = name;
    this.folder = folder;
    this.description = description;
  }

  get root(): string {
    return `${this.name}:${this.separator}`;
  }

  get separator(): '\\' | '/' {
    return this.folder.drive.separator;
  }

  get caseSensitive(): boolean {
    return this.folder.drive.caseSensitive;
  }

  real(path: readonly string[]): Place {
    const below = { drive: this.folder.drive, segments: [...this.folder.segments, ...path] };
    return below.drive.real?.(below.segments) ?? below;
  }

  stat(path: readonly string[]): DriveItem | undefined {
    return this.folder.drive.stat(this.real(path).segments);
  }

  list(path: readonly string[]): DriveItem[] {
    return this.folder.drive.list(this.real(path).segments);
  }

  read(path: readonly string[]): Uint8Array {
    return this.folder.drive.read(this.real(path).segments);
  }

  write(path: readonly string[], content: Uint8Array): void {
    this.folder.drive.write(this.real(path).segments, content);
  }

  append(path: readonly string[], content: Uint8Array): void {
    this.folder.drive.append(this.real(path).segments, content);
  }

  makeFolder(path: readonly string[]): void {
    this.folder.drive.makeFolder(this.real(path).segments);
  }

  remove(path: readonly string[], recurse: boolean): void {
    this.folder.drive.remove(this.real(path).segments, recurse);
  }

  move(from: readonly string[], to: readonly string[]): void {
    this.folder.drive.move(this.real(from).segments, this.real(to).segments);
  }

  change(path: readonly string[], attributes: Parameters<Drive['change']>[1]): void {
    this.folder.drive.change(this.real(path).segments, attributes);
  }
}

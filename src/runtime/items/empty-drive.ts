import { type Drive, DriveError, type DriveItem } from '../drive.ts';

/** A drive of a provider that this world has nothing of: the registry. It can be looked into and holds nothing. */
export class EmptyDrive implements Drive {
  readonly name: string;
  readonly description: string;
  readonly provider = 'Registry';
  readonly separator = '\\';
  readonly caseSensitive = false;

  constructor(name: string, description: string) {
    this.name = name;
    this.description = description;
  }

  get root(): string {
    return `${this.name}:\\`;
  }

  stat(path: readonly string[]): DriveItem | undefined {
    if (path.length > 0) return undefined;
    const { root } = this;
    return {
      name: root,
      folder: true,
      length: 0,
      created: 0,
      modified: 0,
      accessed: 0,
      readOnly: false,
      hidden: false,
    };
  }

  list(): DriveItem[] {
    return [];
  }

  read(path: readonly string[]): Uint8Array {
    throw new DriveError('NotFound', this.root + path.join('\\'));
  }

  write(path: readonly string[]): void {
    this.refuse(path);
  }

  append(path: readonly string[]): void {
    this.refuse(path);
  }

  makeFolder(path: readonly string[]): void {
    this.refuse(path);
  }

  remove(path: readonly string[]): void {
    this.refuse(path);
  }

  move(path: readonly string[]): void {
    this.refuse(path);
  }

  change(path: readonly string[]): void {
    this.refuse(path);
  }

  private refuse(path: readonly string[]): never {
    throw new DriveError('AccessDenied', this.root + path.join('\\'));
  }
}

/** One file or folder of a drive. Times are milliseconds since 1970-01-01 UTC. */
export interface DriveItem {
  readonly name: string;
  readonly folder: boolean;
  /** Bytes; 0 for a folder. */
  readonly length: number;
  readonly created: number;
  readonly modified: number;
  readonly accessed: number;
  readonly readOnly: boolean;
  readonly hidden: boolean;
}

/** PowerShell's providers: what kind of items a drive holds. */
export type ProviderName = 'Registry' | 'Alias' | 'Environment' | 'FileSystem' | 'Function' | 'Variable';

export type DriveFailure =
  | 'NotFound'
  | 'Exists'
  | 'AccessDenied'
  | 'NotAFolder'
  | 'IsAFolder'
  | 'NotEmpty'
  | 'InvalidName'
  | 'CrossDrive';

/** Why a drive refused; the cmdlet or expression that asked turns it into PowerShell's own error. */
export class DriveError extends Error {
  readonly failure: DriveFailure;
  readonly path: string;

  constructor(failure: DriveFailure, path: string) {
    super(`${failure}: ${path}`);
    this.name = 'DriveError';
    this.failure = failure;
    this.path = path;
  }
}

/**
 * A tree of files: the lab's `C:\`, or the mounted folders of the host. Paths given here are the segments below the drive's root
 * (`[]` is the root itself), already resolved: no `.`, `..` or wildcards. All calls are synchronous and throw {@link DriveError}.
 */
export interface Drive {
  /** `C`, or `` for the host's root whose paths begin with `/`. */
  readonly name: string;
  /** `C:\` or `/`. */
  readonly root: string;
  /** What joins segments when a path is shown. */
  readonly separator: '\\' | '/';
  readonly caseSensitive: boolean;
  /** Files when left out. */
  readonly provider?: ProviderName;
  readonly description?: string;
  /** The drive that paths with the provider's name in front are on, where that is another one. */
  readonly providerRoot?: Drive;
  /** For a drive that shows a folder of another one: where its items really are. */
  real?(path: readonly string[]): { readonly drive: Drive; readonly segments: readonly string[] };
  stat(path: readonly string[]): DriveItem | undefined;
  list(path: readonly string[]): DriveItem[];
  read(path: readonly string[]): Uint8Array;
  /** Creates or replaces a file; its folder must exist. */
  write(path: readonly string[], content: Uint8Array): void;
  append(path: readonly string[], content: Uint8Array): void;
  /** Creates a folder with what is missing above it. */
  makeFolder(path: readonly string[]): void;
  /** Removes a file, or a folder with all below it when `recurse`. */
  remove(path: readonly string[], recurse: boolean): void;
  move(from: readonly string[], to: readonly string[]): void;
  change(
    path: readonly string[],
    attributes: Partial<Pick<DriveItem, 'created' | 'modified' | 'accessed' | 'readOnly' | 'hidden'>>,
  ): void;
}

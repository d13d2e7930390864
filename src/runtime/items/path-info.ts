import { defineType } from '../../types/declare.ts';
import type { NetType } from '../../types/net-type.ts';
import type { NetObject } from '../../types/value.ts';
import type { Drives, Place } from '../drives.ts';
import { DriveInfo, ProviderInfo, providerOf, providerPath, qualifiedPath } from './provider-info.ts';

const automation = 'System.Management.Automation';

/** `$PWD`, and what Get-Location and Resolve-Path write: a path with its drive. */
export class PathInfo implements NetObject {
  readonly place: Place;
  readonly drives: Drives;
  readonly path: string;

  constructor(place: Place, drives: Drives) {
    this.place = place;
    this.drives = drives;
    // A place on no drive goes by its provider's name.
    this.path = place.drive.root === '' ? qualifiedPath(place) : drives.show(place);
  }

  static current(drives: Drives): PathInfo {
    return new PathInfo(drives.location, drives);
  }

  get netType(): NetType {
    return pathInfoType;
  }

  toString(): string {
    return this.path;
  }
}

export const pathInfoType = defineType(`${automation}.PathInfo`, {
  members: () => ({
    [`${automation}.PSDriveInfo Drive {get;}`]: (self: PathInfo) => new DriveInfo(self.place.drive, self.drives),
    [`${automation}.ProviderInfo Provider {get;}`]: (self: PathInfo) =>
      new ProviderInfo(providerOf(self.place.drive), self.drives),
    'string ProviderPath {get;}': (self: PathInfo) => providerPath(self.place),
    'string Path {get;}': (self: PathInfo) => self.path,
    'string ToString()': (self: PathInfo) => self.path,
  }),
});

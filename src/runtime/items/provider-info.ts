import { defineEnum, defineType } from '../../types/declare.ts';
import type { NetType } from '../../types/net-type.ts';
import type { NetObject, Value } from '../../types/value.ts';
import type { Drive, ProviderName } from '../drive.ts';
import type { Drives, Place } from '../drives.ts';
import { RegistryDrive } from '../registry/registry-drive.ts';
import { FolderDrive } from './folder-drive.ts';

const automation = 'System.Management.Automation';
const snapIn = 'Microsoft.PowerShell.Core';

/** In the order that Get-PSProvider lists them. */
export const providerNames: readonly ProviderName[] = [
  'Registry',
  'Alias',
  'Environment',
  'FileSystem',
  'Function',
  'Variable',
];

/** The provider that serves a drive. */
export function providerOf(drive: Drive): ProviderName {
  return drive.provider ?? 'FileSystem';
}

/** What a drive is called where it is listed: the host's root has no letter and goes by its path. */
export function driveName(drive: Drive): string {
  return drive.name === '' ? drive.root : drive.name;
}

/** The place behind a place on a drive that shows a folder of another one. */
export function realPlace(place: Place): Place {
  return place.drive.real?.(place.segments) ?? place;
}

/** A path as the provider itself knows it: `C:\x`, `/x`, or an item's bare name. */
export function providerPath(place: Place): string {
  const { drive, segments } = realPlace(place);
  if (drive instanceof RegistryDrive) return drive.full(segments).join(drive.separator);
  const isFile = providerOf(drive) === 'FileSystem';
  return (isFile ? drive.root : '') + segments.join(drive.separator);
}

/** `Microsoft.PowerShell.Core\FileSystem::C:\x`: the note PSPath. */
export function qualifiedPath(place: Place): string {
  return `${snapIn}\\${providerOf(place.drive)}::${providerPath(place)}`;
}

/** What Get-PSProvider writes. */
export class ProviderInfo implements NetObject {
  readonly name: ProviderName;
  readonly drives: Drives;
  home: string;

  constructor(name: ProviderName, drives: Drives) {
    this.name = name;
    this.drives = drives;
    this.home = name === 'FileSystem' ? 'C:\\Users\\Administrator' : '';
  }

  get netType(): NetType {
    return providerInfoType;
  }

  toString(): string {
    return `${snapIn}\\${this.name}`;
  }
}

/** What Get-PSDrive writes. */
export class DriveInfo implements NetObject {
  readonly drive: Drive;
  readonly drives: Drives;

  constructor(drive: Drive, drives: Drives) {
    this.drive = drive;
    this.drives = drives;
  }

  get netType(): NetType {
    return driveInfoType;
  }

  get provider(): ProviderInfo {
    return new ProviderInfo(providerOf(this.drive), this.drives);
  }

  get root(): string {
    const { drive } = this;
    if (drive instanceof FolderDrive) return providerPath(drive.folder);
    if (drive instanceof RegistryDrive) return drive.base.join(drive.separator);
    return providerOf(drive) === 'FileSystem' ? drive.root : '';
  }

  get currentLocation(): string {
    const { drive, segments } = this.drives.locationOf(this.drive);
    return segments.join(drive.separator);
  }

  toString(): string {
    return driveName(this.drive);
  }
}

const capabilities = defineEnum(
  `${automation}.Provider.ProviderCapabilities`,
  'None=0 Include=1 Exclude=2 Filter=4 ExpandWildcards=8 ShouldProcess=16 Credentials=32 Transactions=64',
  { flags: true },
);

export const providerInfoType = defineType(`${automation}.ProviderInfo`, {
  members: () => ({
    'System.Object ImplementingType {get;}': (self: ProviderInfo) =>
      `Microsoft.PowerShell.Commands.${self.name}Provider`,
    'string HelpFile {get;}': () => 'System.Management.Automation.dll-Help.xml',
    'string Name {get;}': (self: ProviderInfo) => self.name,
    'string PSSnapIn {get;}': () => snapIn,
    'string ModuleName {get;}': () => snapIn,
    'System.Object Module {get;}': (): Value => null,
    'string Description {get;}': () => '',
    [`${automation}.Provider.ProviderCapabilities Capabilities {get;}`]: (self: ProviderInfo) =>
      capabilities.of(self.name === 'FileSystem' ? 4 | 16 | 32 : 16),
    'string Home {get;set;}': {
      get: (self: ProviderInfo) => self.home,
      set: (self: ProviderInfo, home: string) => {
        self.home = home;
      },
    },
    'System.Object Drives {get;}': (self: ProviderInfo): Value =>
      self.drives.all
        .filter((drive) => providerOf(drive) === self.name)
        .map((drive) => new DriveInfo(drive, self.drives)),
    'string ToString()': (self: ProviderInfo) => self.toString(),
  }),
});

export const driveInfoType = defineType(`${automation}.PSDriveInfo`, {
  members: () => ({
    'string CurrentLocation {get;}': (self: DriveInfo) => self.currentLocation,
    'string Name {get;}': (self: DriveInfo) => driveName(self.drive),
    [`${automation}.ProviderInfo Provider {get;}`]: (self: DriveInfo) => self.provider,
    'string Root {get;}': (self: DriveInfo) => self.root,
    'string Description {get;}': (self: DriveInfo) => self.drive.description ?? '',
    'System.Object MaximumSize {get;}': (): Value => null,
    'System.Object Credential {get;}': (): Value => null,
    'string DisplayRoot {get;}': (): Value => null,
    'string ToString()': (self: DriveInfo) => self.toString(),
  }),
});

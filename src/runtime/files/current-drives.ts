import { NetException } from '../../types/net-exception.ts';
import { DriveError } from '../drive.ts';
import type { Drives, Place } from '../drives.ts';
import { realPlace } from '../items/provider-info.ts';

let current: Drives | null = null;

/** Says which drives `[System.IO.File]` and its kin act on: those of the session that runs in this thread. */
export function actOnDrives(drives: Drives): void {
  current = drives;
}

/** The drives of the running session. */
export function currentDrives(): Drives {
  if (current === null) throw new Error('no session has said which drives files are on');
  return current;
}

/** The place that a path names in .NET's way, relative to the location. Throws .NET's exceptions for no path at all. */
export function placeOf(path: string, paramName = 'path'): Place {
  if (path === '') {
    throw new NetException(
      'System.ArgumentException',
      `The value cannot be an empty string. (Parameter '${paramName}')`,
    );
  }
  const place = currentDrives().resolve(path);
  if (place === undefined) throw missingPart(path);
  return realPlace(place);
}

/** A place's full path. */
export function fullPath(place: Place): string {
  return currentDrives().show(place);
}

/** Runs an action on a drive; what the drive refuses becomes .NET's exception. */
export function onDrive<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof DriveError) throw netException(error);
    throw error;
  }
}

/** What .NET throws where a drive refused. */
export function netException(error: DriveError): NetException {
  const { path } = error;
  switch (error.failure) {
    case 'NotFound': {
      const place = currentDrives().resolve(path);
      const folder = place && { drive: place.drive, segments: place.segments.slice(0, -1) };
      return folder !== undefined && currentDrives().stat(folder)?.folder === true
        ? missingFile(path)
        : missingPart(path);
    }
    case 'NotAFolder':
      return missingPart(path);
    case 'Exists':
      return new NetException('System.IO.IOException', `The file '${path}' already exists.`);
    case 'NotEmpty':
      return new NetException('System.IO.IOException', `Directory not empty : '${path}'`);
    case 'InvalidName':
      return new NetException(
        'System.IO.IOException',
        `The filename, directory name, or volume label syntax is incorrect. : '${path}'`,
      );
    case 'CrossDrive':
      return new NetException(
        'System.IO.IOException',
        'Source and destination path must have identical roots. Move will not work across volumes.',
      );
    default:
      return new NetException('System.UnauthorizedAccessException', `Access to the path '${path}' is denied.`);
  }
}

export function missingFile(path: string): NetException {
  return new NetException('System.IO.FileNotFoundException', `Could not find file '${path}'.`);
}

export function missingPart(path: string): NetException {
  return new NetException('System.IO.DirectoryNotFoundException', `Could not find a part of the path '${path}'.`);
}

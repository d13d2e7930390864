import type { Place } from '../drives.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import { compareVersions, type VersionLimits, versionFits } from './module-specification.ts';

/** True for a text that names a file or folder, not a module on the module path. */
export function isModulePath(name: string): boolean {
  return /[\\/]/.test(name) || /\.(psm1|psd1|ps1|dll|cdxml)$/i.test(name) || /^[A-Za-z]:/.test(name);
}

/** The folders of `$env:PSModulePath`. */
export function modulePathFolders(session: Session): string[] {
  const path = (session as Shell).environment.get('PSModulePath') ?? '';
  return path.split(';').filter((folder) => folder !== '');
}

/** The newest fitting module of a name on the module path: its folder, or null. A version may be a folder of its own. */
export function findOnModulePath(session: Session, name: string, limits: VersionLimits = {}): string | null {
  for (const folder of modulePathFolders(session)) {
    const found = moduleFolder(session, `${folder}\\${name}`, name, limits);
    if (found !== null) return found;
  }
  return null;
}

/** Names of the folders on the module path that hold a module, each with the path to load. */
export function modulesOnPath(session: Session): { readonly name: string; readonly path: string }[] {
  const found: { name: string; path: string }[] = [];
  for (const folder of modulePathFolders(session)) {
    const place = session.drives.resolve(folder);
    if (place === undefined || session.drives.stat(place)?.folder !== true) continue;
    for (const item of place.drive.list(place.segments)) {
      if (!item.folder) continue;
      const path = moduleFolder(session, `${folder}\\${item.name}`, item.name, {});
      if (path !== null) found.push({ name: item.name, path });
    }
  }
  return found;
}

function moduleFolder(session: Session, path: string, name: string, limits: VersionLimits): string | null {
  const place = session.drives.resolve(path);
  if (place === undefined || session.drives.stat(place)?.folder !== true) return null;
  const versions = place.drive
    .list(place.segments)
    .filter((item) => item.folder && /^\d+(\.\d+){1,3}$/.test(item.name) && versionFits(item.name, limits))
    .map((item) => item.name)
    .sort((a, b) => compareVersions(b, a));
  for (const version of versions) {
    const file = moduleFile(session, { ...place, segments: [...place.segments, version] }, name);
    if (file !== null) return file;
  }
  return moduleFile(session, place, name);
}

function moduleFile(session: Session, folder: Place, name: string): string | null {
  for (const extension of ['.psd1', '.psm1']) {
    const place = { drive: folder.drive, segments: [...folder.segments, `${name}${extension}`] };
    if (session.drives.stat(place)?.folder === false) return session.drives.show(place);
  }
  return null;
}

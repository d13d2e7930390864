import type { ParameterDeclarations } from '../../src/runtime/cmdlet.ts';
import { credentialTransformation } from '../../src/runtime/credential-question.ts';
import type { DriveItem } from '../../src/runtime/drive.ts';
import type { Place } from '../../src/runtime/drives.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { notSupported } from '../../src/runtime/errors/not-supported.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { providerOf } from '../../src/runtime/items/provider-info.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';

/** -Path and -LiteralPath as most item cmdlets have them. */
export const pathParameters = {
  Path: {
    type: 'String[]',
    sets: { Path: { mandatory: true, position: 0, byValue: true, byPropertyName: true } },
    help: 'Paths; wildcards are allowed.',
  },
  LiteralPath: {
    type: 'String[]',
    aliases: ['PSPath', 'LP'],
    sets: { LiteralPath: { mandatory: true, byPropertyName: true } },
    help: 'Paths, taken as they are.',
  },
} as const satisfies ParameterDeclarations;

export const filterParameters = {
  Filter: { type: 'String', help: 'Only items whose names fit this pattern.' },
  Include: { type: 'String[]', help: 'Only items whose names fit one of these patterns.' },
  Exclude: { type: 'String[]', help: 'No items whose names fit one of these patterns.' },
} as const satisfies ParameterDeclarations;

export const forceParameter = {
  Force: { type: 'SwitchParameter', help: 'Reaches hidden and read-only items, too.' },
} as const satisfies ParameterDeclarations;

export const credentialParameter = {
  Credential: {
    type: 'PSCredential',
    attributes: [credentialTransformation],
    byPropertyName: true,
    help: 'The drives here take no credentials.',
  },
} as const satisfies ParameterDeclarations;

export interface NameFilter {
  readonly filter?: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

export interface PathArguments extends NameFilter {
  readonly path?: readonly string[];
  readonly literalPath?: readonly string[];
  readonly force?: boolean;
}

/** An item that exists. */
export interface Found {
  readonly place: Place;
  readonly item: DriveItem;
}

/** The items that a command's paths name; paths that name none are reported. */
export function findItems(cmdlet: CmdletInvocation, args: PathArguments): Found[] {
  const literal = args.literalPath !== undefined;
  return (args.literalPath ?? args.path ?? []).flatMap((path) => findAt(cmdlet, path, literal, args));
}

/** The items that one path names; reports a path without wildcards that names none. */
export function findAt(
  cmdlet: CmdletInvocation,
  path: string,
  literal: boolean,
  args: PathArguments = {},
  report?: (place: Place) => ErrorRecord,
): Found[] {
  if (refusesFilter(cmdlet, path, args.filter)) return [];
  const places = expandPath(cmdlet, path, literal, args.force === true, report);
  if (places === null) return [];
  // -Filter is the provider's and chooses among what a pattern finds only.
  const filter = !literal && WildcardPattern.hasWildcards(path) ? args.filter : undefined;
  const passes = nameTest({ ...args, filter });
  return places.flatMap((place) => {
    const item = cmdlet.session.drives.stat(place);
    return item !== undefined && passes(leafOf(place)) ? [{ place, item }] : [];
  });
}

/** True when a path is on a drive that knows no -Filter and one was given: that is reported. */
export function refusesFilter(cmdlet: CmdletInvocation, path: string, filter: string | undefined): boolean {
  const place = cmdlet.session.drives.resolve(path);
  if (filter === undefined || filter === '' || place === undefined || isOnDisk(place)) return false;
  cmdlet.writeError(notSupported('Cannot call method. The provider does not support the use of filters.'));
  return true;
}

/** The places that a path names; null when a missing drive or item was reported. */
export function expandPath(
  cmdlet: CmdletInvocation,
  path: string,
  literal: boolean,
  force: boolean,
  // A literal path is reported as it was given.
  report: (place: Place) => ErrorRecord = (place) => pathNotFound(literal ? path : cmdlet.session.drives.show(place)),
): Place[] | null {
  const { drives } = cmdlet.session;
  const place = resolvePath(cmdlet, path);
  if (place === null) return null;
  if (!literal && WildcardPattern.hasWildcards(path)) {
    return drives.expand(path, (pattern, name) => WildcardPattern.of(pattern).isMatch(name), force);
  }
  const exact = literal
    ? place
    : { ...place, segments: place.segments.map((segment) => WildcardPattern.unescape(segment)) };
  if (drives.stat(exact) !== undefined) return [exact];
  cmdlet.writeError(report(exact));
  return null;
}

/** The place that a path without wildcards names, whether or not anything is there; null when its drive was reported missing. */
export function resolvePath(cmdlet: CmdletInvocation, path: string): Place | null {
  const place = cmdlet.session.drives.resolve(path);
  if (place === undefined) cmdlet.writeError(unknownRoot(path));
  return place ?? null;
}

/** The error for a path whose drive or provider is not there. */
export function unknownRoot(path: string): ErrorRecord {
  const provider = /^([^:]*)::/.exec(path)?.[1];
  if (provider !== undefined) {
    return ErrorRecord.of({
      message: `Cannot find a provider with the name '${provider}'.`,
      id: 'ProviderNotFound',
      category: 'ObjectNotFound',
      target: provider,
      exceptionType: 'System.Management.Automation.ProviderNotFoundException',
    });
  }
  return driveNotFound(path.slice(0, Math.max(path.indexOf(':'), 0)) || path);
}

export function driveNotFound(name: string, id = 'DriveNotFound'): ErrorRecord {
  return ErrorRecord.of({
    message: `Cannot find drive. A drive with the name '${name}' does not exist.`,
    id,
    category: 'ObjectNotFound',
    target: name,
    exceptionType: 'System.Management.Automation.DriveNotFoundException',
  });
}

export function pathNotFound(path: string, id = 'PathNotFound'): ErrorRecord {
  return ErrorRecord.of({
    message: `Cannot find path '${path}' because it does not exist.`,
    id,
    category: 'ObjectNotFound',
    target: path,
    exceptionType: 'System.Management.Automation.ItemNotFoundException',
  });
}

/** The files' provider takes credentials for drives only; where some were given the command ends. */
export function refuseCredential(cmdlet: CmdletInvocation): void {
  if (!cmdlet.isBound('Credential')) return;
  cmdlet.throwTerminatingError(
    notSupported(
      'The FileSystem provider supports credentials only on the New-PSDrive cmdlet. Perform the operation again without specifying credentials.',
    ),
  );
}

/** Tells whether a name passes -Filter, -Include and -Exclude. */
export function nameTest({ filter, include = [], exclude = [] }: NameFilter): (name: string) => boolean {
  const wanted = include.map((pattern) => WildcardPattern.of(pattern));
  const unwanted = exclude.map((pattern) => WildcardPattern.of(pattern));
  // Windows' own file search takes `*.*` for every name.
  const first = filter === undefined || filter === '' ? null : WildcardPattern.of(filter === '*.*' ? '*' : filter);
  return (name) =>
    (first === null || first.isMatch(name)) &&
    (wanted.length === 0 || wanted.some((pattern) => pattern.isMatch(name))) &&
    !unwanted.some((pattern) => pattern.isMatch(name));
}

/** The item's own name. */
export function leafOf(place: Place): string {
  return place.segments.at(-1) ?? place.drive.root;
}

export function parentOf(place: Place): Place {
  return { drive: place.drive, segments: place.segments.slice(0, -1) };
}

export function childOf(place: Place, name: string): Place {
  return { drive: place.drive, segments: [...place.segments, ...name.split(/[\\/]+/).filter((part) => part !== '')] };
}

/** True when the place is a file or folder on a disk, not an item of the session. */
export function isOnDisk(place: Place): boolean {
  return providerOf(place.drive) === 'FileSystem';
}

/** True when `inner` is `outer` or below it. */
export function isWithin(inner: Place, outer: Place): boolean {
  if (inner.drive !== outer.drive || inner.segments.length < outer.segments.length) return false;
  const fold = (text: string | undefined) => (outer.drive.caseSensitive ? text : text?.toLowerCase());
  return outer.segments.every((segment, index) => fold(segment) === fold(inner.segments[index]));
}

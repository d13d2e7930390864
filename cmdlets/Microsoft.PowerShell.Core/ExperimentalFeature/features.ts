import { column, listItems, listView, tableView, type View } from '../../../src/format/views.ts';
import { DriveError } from '../../../src/runtime/drive.ts';
import type { Place } from '../../../src/runtime/drives.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import type { Session } from '../../../src/runtime/session.ts';
import { defineEnum, defineType } from '../../../src/types/declare.ts';
import type { NetType } from '../../../src/types/net-type.ts';
import type { NetObject } from '../../../src/types/value.ts';

const typeName = 'System.Management.Automation.ExperimentalFeature';

/** What PowerShell 7.6 is still trying out. */
const known: readonly (readonly [name: string, description: string])[] = [
  ['PSLoadAssemblyFromNativeCode', 'Expose an API to allow assembly loading from native code'],
  ['PSProfileDSCResource', 'DSC v3 resources for managing PowerShell profile.'],
  [
    'PSSerializeJSONLongEnumAsNumber',
    'Serialize enums based on long or ulong as an numeric value rather than the string representation when using ConvertTo-Json.',
  ],
];

/** An experimental feature as Get-ExperimentalFeature writes it. */
export class ExperimentalFeature implements NetObject {
  readonly name: string;
  readonly description: string;
  readonly enabled: boolean;

  constructor(name: string, description: string, enabled: boolean) {
    this.name = name;
    this.description = description;
    this.enabled = enabled;
  }

  get netType(): NetType {
    return featureType;
  }
}

const featureType: NetType = defineType(typeName, {
  members: () => ({
    'string Name {get;}': (self: ExperimentalFeature) => self.name,
    'string Description {get;}': (self: ExperimentalFeature) => self.description,
    'string Source {get;}': () => 'PSEngine',
    'bool Enabled {get;}': (self: ExperimentalFeature) => self.enabled,
  }),
});

defineEnum('System.Management.Automation.Configuration.ConfigScope', 'AllUsers CurrentUser');

export const featureViews: readonly View[] = [
  tableView(typeName, {
    columns: [
      column('Name', { width: 35 }),
      column('Enabled', { alignment: 'right', width: 7 }),
      column('Source', { width: 35 }),
      column('Description'),
    ],
  }),
  listView(typeName, { items: listItems('Name', 'Enabled', 'Source', 'Description') }),
];

export const featureNames: readonly string[] = known.map(([name]) => name);

/** Where each scope keeps its settings. */
const files = {
  AllUsers: 'C:\\Program Files\\PowerShell\\7\\powershell.config.json',
  CurrentUser: 'C:\\Users\\Administrator\\Documents\\PowerShell\\powershell.config.json',
} as const;

/** A settings file with more in it than features. */
type Settings = Record<string, unknown> & { ExperimentalFeatures?: unknown };

const started = new WeakMap<Session, ReadonlySet<string>>();

/** The features that the names (wildcards) choose, all without any; enabled are those that were when the session first asked. */
export function findFeatures(session: Session, names: readonly string[] | undefined): ExperimentalFeature[] {
  const enabled = enabledAtStart(session);
  const patterns = names?.map((name) => WildcardPattern.of(name));
  return known
    .filter(([name]) => patterns === undefined || patterns.some((pattern) => pattern.isMatch(name)))
    .map(([name, description]) => new ExperimentalFeature(name, description, enabled.has(name)));
}

function enabledAtStart(session: Session): ReadonlySet<string> {
  const before = started.get(session);
  if (before !== undefined) return before;
  const scopes = ['AllUsers', 'CurrentUser'] as const;
  const enabled = new Set(scopes.flatMap((scope) => enabledIn(read(session, scope))));
  started.set(session, enabled);
  return enabled;
}

/** Notes in a scope's settings file that a feature is to be on or off from the next start. */
export function keepFeature(session: Session, scope: keyof typeof files, name: string, on: boolean): void {
  enabledAtStart(session);
  const settings = read(session, scope);
  const others = enabledIn(settings).filter((each) => each !== name);
  settings.ExperimentalFeatures = on ? [...others, name] : others;
  const { drive, segments } = placeOf(session, scope);
  const folder = segments.slice(0, -1);
  if (drive.stat(folder) === undefined) drive.makeFolder(folder);
  drive.write(segments, new TextEncoder().encode(`${JSON.stringify(settings, null, 2)}\n`));
}

function enabledIn({ ExperimentalFeatures: listed }: Settings): string[] {
  return Array.isArray(listed) ? listed.map(String) : [];
}

function read(session: Session, scope: keyof typeof files): Settings {
  const { drive, segments } = placeOf(session, scope);
  if (drive.stat(segments) === undefined) return {};
  const settings: unknown = JSON.parse(new TextDecoder().decode(drive.read(segments)));
  return typeof settings === 'object' && settings !== null ? (settings as Settings) : {};
}

function placeOf(session: Session, scope: keyof typeof files): Place {
  const place = session.drives.resolve(files[scope]);
  if (place === undefined) throw new DriveError('NotFound', files[scope]);
  return place;
}

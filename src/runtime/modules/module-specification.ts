import { defineType } from '../../types/declare.ts';
import { NetDictionary } from '../../types/dictionary.ts';
import type { NetType } from '../../types/net-type.ts';
import type { NetObject, Value } from '../../types/value.ts';

/** A module by name and version: `@{ ModuleName = 'x'; ModuleVersion = '1.0' }`, or just its name. */
export class ModuleSpecification implements NetObject {
  readonly name: string;
  readonly version: string;
  readonly maximumVersion: string;
  readonly requiredVersion: string;
  readonly guid: string;

  constructor(source: string | NetDictionary) {
    const read = (key: string): string => {
      const value: Value = source instanceof NetDictionary ? source.get(key) : null;
      return value === null || value === undefined ? '' : String(value);
    };
    this.name = typeof source === 'string' ? source : read('ModuleName');
    this.version = read('ModuleVersion');
    this.maximumVersion = read('MaximumVersion');
    this.requiredVersion = read('RequiredVersion');
    this.guid = read('Guid');
  }

  get netType(): NetType {
    return moduleSpecificationType;
  }

  toString(): string {
    return this.name;
  }
}

const fullName = 'Microsoft.PowerShell.Commands.ModuleSpecification';

export const moduleSpecificationType: NetType = defineType(fullName, {
  members: () => ({
    [`${fullName} new(string moduleName)`]: (name: string) => new ModuleSpecification(name),
    [`${fullName} new(hashtable moduleSpecification)`]: (table: NetDictionary) => new ModuleSpecification(table),
    'string Name {get;}': (self: ModuleSpecification) => self.name,
    'string Version {get;}': (self: ModuleSpecification) => self.version,
    'string MaximumVersion {get;}': (self: ModuleSpecification) => self.maximumVersion,
    'string RequiredVersion {get;}': (self: ModuleSpecification) => self.requiredVersion,
    'string Guid {get;}': (self: ModuleSpecification) => self.guid,
    'string ToString()': (self: ModuleSpecification) => self.name,
  }),
});

/** Compares dotted numbers, missing parts counting as zero. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Limits on a module's version; '' sets none. The upper one may end in `*`. */
export interface VersionLimits {
  readonly minimum?: string;
  readonly maximum?: string;
  readonly required?: string;
}

export function versionFits(version: string, limits: VersionLimits): boolean {
  const { minimum = '', maximum = '', required = '' } = limits;
  if (required !== '' && compareVersions(version, required) !== 0) return false;
  if (minimum !== '' && compareVersions(version, minimum) < 0) return false;
  return maximum === '' || compareVersions(version, maximum.replace('*', String(Number.MAX_SAFE_INTEGER))) <= 0;
}

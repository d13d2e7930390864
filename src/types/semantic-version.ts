import { comparisonMembers } from './comparison-members.ts';
import { comparableType } from './core-types.ts';
import { defineType } from './declare.ts';
import type { Comparable, Equatable } from './equality.ts';
import { argumentException, argumentNull, formatException } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import type { PSReference } from './reference.ts';
import type { Value } from './value.ts';
import { Version } from './version.ts';

/** `[semver]`: major.minor.patch with labels for pre-releases and builds. */
export class SemanticVersion implements Equatable, Comparable {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  readonly preRelease: string | null;
  readonly build: string | null;

  constructor(major: number, minor = 0, patch = 0, preRelease: string | null = null, build: string | null = null) {
    this.major = major;
    this.minor = minor;
    this.patch = patch;
    this.preRelease = preRelease === '' ? null : preRelease;
    this.build = build === '' ? null : build;
  }

  static tryParse(text: string): SemanticVersion | null {
    const match =
      /^(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z][0-9A-Za-z.-]*))?(?:\+([0-9A-Za-z][0-9A-Za-z.-]*))?$/.exec(text);
    if (match === null) return null;
    const [, major, minor = '0', patch = '0', preRelease, build] = match;
    return new SemanticVersion(Number(major), Number(minor), Number(patch), preRelease, build);
  }

  /** Throws FormatException. */
  static parse(text: string | null): SemanticVersion {
    if (text === null) throw argumentNull('version');
    const version = SemanticVersion.tryParse(text);
    if (version === null) throw formatException("The input string '' was not in a correct format.");
    return version;
  }

  get netType(): NetType {
    return semanticVersionType;
  }

  equalityKey(): string {
    return `${this.major}.${this.minor}.${this.patch}-${this.preRelease ?? ''}`;
  }

  compareTo(other: Value): number {
    if (!(other instanceof SemanticVersion)) throw argumentException('Object must be of type SemanticVersion.');
    return (
      Math.sign(this.major - other.major) ||
      Math.sign(this.minor - other.minor) ||
      Math.sign(this.patch - other.patch) ||
      comparePreRelease(this.preRelease, other.preRelease)
    );
  }

  toString(): string {
    const preRelease = this.preRelease === null ? '' : `-${this.preRelease}`;
    const build = this.build === null ? '' : `+${this.build}`;
    return `${this.major}.${this.minor}.${this.patch}${preRelease}${build}`;
  }
}

/** A release comes after its pre-releases; numbers count as numbers and come before words. */
function comparePreRelease(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const left = a.split('.');
  const right = b.split('.');
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const one = left[i] ?? '';
    const two = right[i] ?? '';
    const numbers = [one, two].map((part) => /^\d+$/.test(part));
    const order =
      numbers[0] && numbers[1]
        ? Number(one) - Number(two)
        : numbers[0]
          ? -1
          : numbers[1]
            ? 1
            : one < two
              ? -1
              : one > two
                ? 1
                : 0;
    if (order !== 0) return Math.sign(order);
  }
  return Math.sign(left.length - right.length);
}

function create(...args: unknown[]): SemanticVersion {
  const numbers = args.filter((each): each is number => typeof each === 'number');
  const labels = args.filter((each): each is string => typeof each === 'string');
  return new SemanticVersion(numbers[0] ?? 0, numbers[1], numbers[2], labels[0], labels[1]);
}

export const semanticVersionType: NetType = defineType('System.Management.Automation.SemanticVersion', {
  accelerators: ['semver'],
  interfaces: [comparableType],
  members: () => ({
    'int Major {get;}': (self: SemanticVersion) => self.major,
    'int Minor {get;}': (self: SemanticVersion) => self.minor,
    'int Patch {get;}': (self: SemanticVersion) => self.patch,
    'string PreReleaseLabel {get;}': (self: SemanticVersion) => self.preRelease,
    'string BuildLabel {get;}': (self: SemanticVersion) => self.build,
    'string ToString()': (self: SemanticVersion) => self.toString(),
    ...comparisonMembers('semver'),
    'semver new(string version)': (text: string) => SemanticVersion.parse(text),
    'semver new(int major) | semver new(int major, int minor) | semver new(int major, int minor, int patch) | semver new(int major, int minor, int patch, string label) | semver new(int major, int minor, int patch, string preReleaseLabel, string buildLabel)':
      create,
    'semver new(version version)': (version: Version) =>
      new SemanticVersion(version.major, version.minor, Math.max(0, version.build)),
    'static semver Parse(string version)': (text: string) => SemanticVersion.parse(text),
    'static bool TryParse(string version, [ref] semver result)': (text: string | null, result: PSReference) => {
      const version = text === null ? null : SemanticVersion.tryParse(text);
      result.value = version;
      return version !== null;
    },
    'static version op_Implicit(semver semver)': (self: SemanticVersion) =>
      new Version(self.major, self.minor, self.patch),
  }),
});

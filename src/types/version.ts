import { comparisonMembers } from './comparison-members.ts';
import { cloneableType, comparableType } from './core-types.ts';
import { defineType } from './declare.ts';
import type { Comparable, Equatable } from './equality.ts';
import { argumentException, argumentNull, formatException, NetException, negative, overflow } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import type { PSReference } from './reference.ts';
import type { Value } from './value.ts';

/** Two to four numbers; those that were not given are -1. */
export class Version implements Equatable, Comparable {
  readonly major: number;
  readonly minor: number;
  readonly build: number;
  readonly revision: number;

  constructor(major = 0, minor = 0, build = -1, revision = -1) {
    this.major = major;
    this.minor = minor;
    this.build = build;
    this.revision = revision;
  }

  /** Throws ArgumentException, FormatException or OverflowException as .NET does. */
  static parse(text: string): Version {
    const parts = text.split('.');
    if (parts.length < 2 || parts.length > 4) {
      throw argumentException('Version string portion was too short or too long.', 'input');
    }
    const [major = 0, minor = 0, build, revision] = parts.map(readPart);
    return new Version(major, minor, build, revision);
  }

  get netType(): NetType {
    return versionType;
  }

  get parts(): number[] {
    const given = [this.major, this.minor, this.build, this.revision];
    const end = given.indexOf(-1);
    return end < 0 ? given : given.slice(0, end);
  }

  equalityKey(): string {
    return this.toString();
  }

  compareTo(other: Value): number {
    if (!(other instanceof Version)) throw argumentException('Object must be of type Version.', 'version');
    return (
      Math.sign(this.major - other.major) ||
      Math.sign(this.minor - other.minor) ||
      Math.sign(this.build - other.build) ||
      Math.sign(this.revision - other.revision)
    );
  }

  toString(): string {
    return this.parts.join('.');
  }
}

function readPart(part: string): number {
  const text = part.trim();
  if (/^-\d+$/.test(text)) throw negative('input', Number(text));
  if (!/^\+?\d+$/.test(text)) throw formatException(`The input string '${part}' was not in a correct format.`);
  const value = Number(text);
  if (value > 2147483647) throw overflow('Value was either too large or too small for an Int32.');
  return value;
}

function fromNumbers(names: readonly string[]): (...args: never[]) => Version {
  return (...args: unknown[]) => {
    const numbers = args.filter((each): each is number => typeof each === 'number');
    numbers.forEach((number, index) => {
      if (number < 0) throw negative(names[index] ?? 'value', number);
    });
    return new Version(...numbers);
  };
}

function tryParse(text: string | null, result: PSReference): boolean {
  result.value = null;
  if (text === null) return false;
  try {
    result.value = Version.parse(text);
    return true;
  } catch (error) {
    if (error instanceof NetException) return false;
    throw error;
  }
}

function required(text: string | null): Version {
  if (text === null) throw argumentNull('input');
  return Version.parse(text);
}

const partNames = ['major', 'minor', 'build', 'revision'];

export const versionType: NetType = defineType('System.Version', {
  accelerators: ['version'],
  interfaces: [cloneableType, comparableType],
  members: () => ({
    'int Major {get;}': (self: Version) => self.major,
    'int Minor {get;}': (self: Version) => self.minor,
    'int Build {get;}': (self: Version) => self.build,
    'int Revision {get;}': (self: Version) => self.revision,
    'short MajorRevision {get;}': (self: Version) => self.revision >> 16,
    'short MinorRevision {get;}': (self: Version) => (self.revision << 16) >> 16,
    ...comparisonMembers('version'),
    'System.Object Clone()': (self: Version) => self,
    'string ToString()': (self: Version) => self.toString(),
    'string ToString(int fieldCount)': (self: Version, count: number) => {
      if (count < 0 || count > self.parts.length) {
        throw argumentException(`Argument must be between 0 and ${self.parts.length}.`, 'fieldCount');
      }
      return self.parts.slice(0, count).join('.');
    },
    'version new(int major, int minor, int build, int revision)': fromNumbers(partNames),
    'version new(int major, int minor, int build)': fromNumbers(partNames),
    'version new(int major, int minor)': fromNumbers(partNames),
    'version new(string version)': required,
    'version new()': () => new Version(),
    'static version Parse(string input)': required,
    'static bool TryParse(string input, [ref] version result)': tryParse,
  }),
});

import type { Machine } from '../../src/dhcp/model.ts';

/** Versions by what is told apart in Windows' names. */
const versions: readonly (readonly [RegExp, string])[] = [
  [/2025/, '10.0.26100'],
  [/2022/, '10.0.20348'],
  [/2019/, '10.0.17763'],
  [/2016/, '10.0.14393'],
  [/2012 R2/, '6.3.9600'],
  [/2012/, '6.2.9200'],
  [/2008 R2/, '6.1.7601'],
  [/2008/, '6.0.6003'],
];

/** `10.0.26100`: version and build of a computer's Windows, by its name. */
export function osVersionOf({ caption, version }: Machine): string {
  return versions.find(([name]) => name.test(caption))?.[1] ?? `${version.majorVersion}.${version.minorVersion}.0`;
}

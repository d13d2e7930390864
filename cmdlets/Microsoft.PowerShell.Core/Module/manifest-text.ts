import { NetDictionary } from '../../../src/types/dictionary.ts';
import { PSCustomObject } from '../../../src/types/ps-object.ts';
import type { Value } from '../../../src/types/value.ts';

/** A key of a manifest, what it means, and its value; null leaves the line as a remark. */
export type ManifestEntry = readonly [key: string, meaning: string, value: Value];

/** The text of a `.psd1` file. */
export function manifestText(entries: readonly ManifestEntry[], name: string, year: number): string {
  const lines = [`#`, `# Manifest of the module '${name}' (${year})`, `#`, '', '@{', ''];
  for (const [key, meaning, value] of entries) {
    const absent = value === null || value === undefined;
    lines.push(`# ${meaning}`, `${absent ? '# ' : ''}${key} = ${absent ? "''" : literal(value)}`, '');
  }
  lines.push('}', '');
  return lines.join('\r\n');
}

/** A value as PowerShell writes it in a script. */
function literal(value: Value): string {
  if (Array.isArray(value)) return value.length === 0 ? '@()' : value.map(literal).join(', ');
  if (value instanceof NetDictionary)
    return table([...value.entries()].map(({ key, value: item }) => [String(key), item]));
  if (value instanceof PSCustomObject)
    return table(value.shape.names.map((name) => [name, value.get(name.toLowerCase())]));
  if (typeof value === 'boolean') return value ? '$true' : '$false';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return `'${String(value).replaceAll("'", "''")}'`;
}

function table(entries: readonly (readonly [string, Value])[]): string {
  return `@{ ${entries.map(([key, value]) => `'${key}' = ${literal(value ?? '')}`).join('; ')} }`;
}

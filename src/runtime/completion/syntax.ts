import type { NetType } from '../../types/net-type.ts';
import { typeText } from '../../types/type-names.ts';
import { allSets, type CommandMetadata, type ParameterMetadata, type ParameterSetFlags } from '../binder/metadata.ts';

/** One parameter of a syntax line with its place in the set. */
export interface SyntaxParameter {
  readonly parameter: ParameterMetadata;
  readonly flags: ParameterSetFlags;
}

/** `Get-Command -Syntax`: each set's line between blank lines; an alias shows its own name. */
export function syntaxText(metadata: CommandMetadata, name = metadata.name): string {
  return syntaxLines(metadata, name)
    .map((line) => `\n${line}\n`)
    .join('');
}

/** One line a parameter set, in the order Get-Command lists them. */
export function syntaxLines(metadata: CommandMetadata, name = metadata.name): string[] {
  return displaySets(metadata).map((set) => syntaxLine(metadata, set, name));
}

/** The sets' names, or the name of the set of all when no other is there. */
export function displaySets(metadata: CommandMetadata): readonly string[] {
  return metadata.bitNames.length === 0 ? [allSets] : metadata.bitNames;
}

function syntaxLine(metadata: CommandMetadata, set: string, name: string): string {
  return [name, ...syntaxParts(metadata, set)].join(' ');
}

/** The line of one set without the command's name. */
export function syntaxOfSet(metadata: CommandMetadata, set: string): string {
  return syntaxParts(metadata, set).join(' ');
}

function syntaxParts(metadata: CommandMetadata, set: string): string[] {
  const parts = syntaxParameters(metadata, set).map(parameterText);
  if (metadata.cmdletBinding) parts.push('[<CommonParameters>]');
  return parts;
}

/** The parameters of a set as a syntax line orders them: by position, then mandatory ones, then the rest as declared. */
export function syntaxParameters(metadata: CommandMetadata, set: string): SyntaxParameter[] {
  const all: SyntaxParameter[] = [];
  for (const parameter of metadata.parameters) {
    if (parameter.origin === 'common') continue;
    const flags = flagsOf(parameter, set);
    if (flags !== null) all.push({ parameter, flags });
  }
  const placed = all
    .filter(({ flags }) => flags.position !== null)
    .sort((a, b) => (a.flags.position ?? 0) - (b.flags.position ?? 0));
  const named = all.filter(({ flags }) => flags.position === null);
  return [...placed, ...named.filter(({ flags }) => flags.mandatory), ...named.filter(({ flags }) => !flags.mandatory)];
}

/** The parameter's flags in a set, or null when it is not in it. */
export function flagsOf(parameter: ParameterMetadata, set: string): ParameterSetFlags | null {
  const key = set.toLowerCase();
  for (const [name, flags] of parameter.sets) if (name.toLowerCase() === key) return flags;
  return parameter.sets.get(allSets) ?? null;
}

/** `[-Name] <string>`, `[[-Name] <string>]`, `-Name <string>`, `[-Force]`. */
export function parameterText({ parameter, flags }: SyntaxParameter): string {
  const name = flags.position === null ? `-${parameter.name}` : `[-${parameter.name}]`;
  const text = parameter.isSwitch ? name : `${name} <${shortTypeName(parameter.type)}>`;
  return flags.mandatory || (parameter.isSwitch && flags.position !== null) ? text : `[${text}]`;
}

/** The type as syntax and tooltips name it: `ipaddress[]`, `Object`, `int`; without namespaces. */
export function shortTypeName(type: NetType): string {
  if (type.genericName === 'System.Nullable' && type.genericArguments[0] !== undefined) {
    return shortTypeName(type.genericArguments[0]);
  }
  if (type.kind === 'array' && type.elementType !== null) {
    return `${shortTypeName(type.elementType)}[${','.repeat(type.rank - 1)}]`;
  }
  if (type.genericName !== null) {
    return `${withoutNamespace(type.genericName)}[${type.genericArguments.map(shortTypeName).join(',')}]`;
  }
  return withoutNamespace(typeText(type));
}

function withoutNamespace(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

import type { SourceExtent } from './arguments.ts';
import { bindingError } from './binding-error.ts';
import type { CommandMetadata, ParameterMetadata } from './metadata.ts';

/**
 * The parameter that a written name means: a name or alias in any case, or the beginning of exactly one. Where several
 * begin with it, the command's own beat the common ones. null when none does; throws `AmbiguousParameter`.
 */
export function matchParameter(
  metadata: CommandMetadata,
  written: string,
  extent: SourceExtent | null,
): ParameterMetadata | null {
  const name = written.toLowerCase();
  const exact = metadata.byName.get(name);
  if (exact !== undefined) return exact;
  const matches = candidates(metadata, name);
  if (matches.length <= 1) return matches[0] ?? null;
  const own = matches.filter(({ origin }) => origin === 'declared' || origin === 'dynamic');
  const [only] = own;
  if (only !== undefined && own.length === 1) return only;
  const list = matches.map((parameter) => ` -${parameter.name}`).join('');
  throw bindingError('AmbiguousParameter', { parameter: written, extra: [list], extent });
}

/** Parameters whose name, then those whose alias begins with the text; each once. */
export function candidates(metadata: CommandMetadata, prefix: string): ParameterMetadata[] {
  const found: ParameterMetadata[] = [];
  for (const parameter of metadata.parameters) {
    if (parameter.name.toLowerCase().startsWith(prefix)) found.push(parameter);
  }
  for (const parameter of metadata.parameters) {
    if (found.includes(parameter)) continue;
    if (parameter.aliases.some((alias) => alias.toLowerCase().startsWith(prefix))) found.push(parameter);
  }
  return found;
}

import type { VariablePath } from '../ast.ts';

const scopes: ReadonlySet<string> = new Set(['local', 'script', 'global', 'private', 'variable']);

/** Splits the name of a variable into its scope or drive and the rest. */
export function variablePath(userPath: string): VariablePath {
  const colon = userPath.indexOf(':');
  if (colon < 0) return { userPath, qualifier: 'none', drive: null, name: userPath };
  const name = userPath.slice(colon + 1);
  if (colon === 0) return { userPath, qualifier: 'none', drive: null, name };
  const head = userPath.slice(0, colon).toLowerCase();
  if (scopes.has(head)) return { userPath, qualifier: head as VariablePath['qualifier'], drive: null, name };
  const drive = userPath.slice(0, colon);
  return { userPath, qualifier: head === 'using' ? 'using' : 'drive', drive, name };
}

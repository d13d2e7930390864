import type { CommandEntry } from '../command-index.ts';
import { WildcardPattern } from '../operators/wildcard.ts';
import { systemFolder } from '../programs/program.ts';
import type { Session } from '../session.ts';

/** What completion and Get-Command list: a name, what kind of command it is, and the module it comes from. */
export interface FoundCommand {
  readonly name: string;
  readonly kind: 'Alias' | 'Function' | 'Filter' | 'Cmdlet' | 'Application';
  readonly module: string;
  /** For aliases what they stand for, for programs their file. */
  readonly definition?: string;
}

/**
 * The commands whose name matches a wildcard pattern. A function hides the built-in command of its name, as an imported
 * module's does; `all` lists both.
 */
export function searchCommands(session: Session, pattern: string, all = false): FoundCommand[] {
  const wildcard = WildcardPattern.of(pattern);
  const found = new Map<string, FoundCommand[]>();
  const put = (command: FoundCommand): void => {
    const key = command.name.toLowerCase();
    const known = found.get(key);
    if (known === undefined) found.set(key, [command]);
    else if (all || command.kind === 'Alias' || known.every(({ kind }) => kind === 'Alias')) known.push(command);
  };
  for (const info of session.functions()) {
    if (!wildcard.isMatch(info.name)) continue;
    put({ name: info.name, kind: info.isFilter ? 'Filter' : 'Function', module: info.module?.name ?? '' });
  }
  for (const entry of session.commands.entries()) if (wildcard.isMatch(entry.name)) put(cmdletOf(entry));
  for (const { name } of session.commands.programs.entries()) {
    if (wildcard.isMatch(name)) put({ name, kind: 'Application', module: '', definition: `${systemFolder}\\${name}` });
  }
  for (const alias of [...session.aliases(), ...session.moduleAliases()]) {
    if (!wildcard.isMatch(alias.name)) continue;
    put({ name: alias.name, kind: 'Alias', module: alias.module?.name ?? '', definition: alias.definition });
  }
  return [...found.values()].flat();
}

function cmdletOf(entry: CommandEntry): FoundCommand {
  return { name: entry.name, kind: 'Cmdlet', module: entry.module };
}

/** Names close to one that was not found, nearest first: at most one change for three characters. */
export function similarNames(name: string, known: Iterable<string>, most = 3): string[] {
  const wanted = name.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const scored: { readonly name: string; readonly distance: number }[] = [];
  for (const each of known) {
    const distance = editDistance(wanted, each.toLowerCase(), limit);
    if (distance <= limit) scored.push({ name: each, distance });
  }
  scored.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return scored.slice(0, most).map((each) => each.name);
}

/** Insertions, deletions, changes and swaps of neighbours between two texts; stops counting beyond the limit. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

import type { Place } from '../drives.ts';
import { WildcardPattern } from '../operators/wildcard.ts';
import type { Session } from '../session.ts';
import { byText, type CompletionItem, quoted } from './result.ts';

/** Files and folders whose path begins with what is typed; folders and files are sorted together. */
export function completePaths(session: Session, word: string, quote: '' | "'" | '"' = ''): CompletionItem[] {
  const { drives } = session;
  const cut = Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\'), /^[A-Za-z]:[^\\/]*$/.test(word) ? 1 : -1);
  const folder = word.slice(0, cut + 1);
  const name = word.slice(cut + 1);
  const place = drives.resolve(folder === '' ? '.' : folder);
  if (place === undefined || drives.stat(place)?.folder !== true) return [];
  const pattern = WildcardPattern.of(
    WildcardPattern.hasWildcards(name) ? `${name}*` : `${WildcardPattern.escape(name)}*`,
  );
  const { separator } = place.drive;
  const prefix = folder === '' ? `.${separator}` : folder;
  return place.drive
    .list(place.segments)
    .filter((entry) => pattern.isMatch(entry.name) && (!entry.hidden || name.startsWith('.')))
    .sort((a, b) => byText(a.name, b.name))
    .map((entry) => ({
      text: quoted(prefix + entry.name, quote),
      listText: entry.name,
      type: entry.folder ? 'ProviderContainer' : 'ProviderItem',
      tooltip: fullPath(session, place, entry.name),
    }));
}

function fullPath(session: Session, place: Place, name: string): string {
  return session.drives.show({ drive: place.drive, segments: [...place.segments, name] });
}

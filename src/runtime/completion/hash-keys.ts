import { byText, type CompletionItem, item } from './result.ts';
import type { CursorPlace } from './scan-line.ts';

/** Keys of calculated properties, by the command whose argument the table is. */
const calculated = [
  'Expression',
  'FormatString',
  'Label',
  'Width',
  'Alignment',
  'Name',
  'Depth',
  'Ascending',
  'Descending',
] as const;

/** What a table literal is likely to hold: the keys that Select-, Sort-, Group- and Format- commands read. */
export function completeHashKeys(place: CursorPlace): CompletionItem[] {
  const wanted = place.word.text.toLowerCase();
  return [...calculated]
    .filter((key) => key.toLowerCase().startsWith(wanted))
    .sort(byText)
    .map((key) => item(key, 'Property'));
}

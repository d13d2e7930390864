/** Folds case a character at a time, as .NET's ordinal comparison does: `ß` stays, where JavaScript would make it `SS`. */
export function foldCase(text: string): string {
  const upper = text.toUpperCase();
  if (upper.length === text.length) return upper;
  return [...text].map((c) => (c.toUpperCase().length === c.length ? c.toUpperCase() : c)).join('');
}

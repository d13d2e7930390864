/** The elements of a policy's condition: comparators, and values that may leave one of their ends open with a star. */

/** Whether an element of a condition says how the values after it are compared. */
export function isComparator(text: string): boolean {
  const upper = text.toUpperCase();
  return upper === 'EQ' || upper === 'NE';
}

/** A value without the star at its beginning or its end. */
export function withoutStar(value: string): string {
  if (value.endsWith('*')) return value.slice(0, -1);
  return value.startsWith('*') ? value.slice(1) : value;
}

/** A text with the star where the value has it. */
export function starred(value: string, text: string): string {
  if (value.endsWith('*')) return `${text}*`;
  return value.startsWith('*') ? `*${text}` : text;
}

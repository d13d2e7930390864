/**
 * The canonical text of a client id: hex bytes in lower case with dashes. Takes `F0-DE-F1-7A-00-5E`, `00155DA76602` or
 * colons; undefined when it is no sequence of 1 to 255 bytes.
 */
export function canonicalClientId(text: string): string | undefined {
  const digits = text.replace(/[-:]/g, '').toLowerCase();
  if (!/^([0-9a-f]{2}){1,255}$/.test(digits)) return undefined;
  return (digits.match(/../g) ?? []).join('-');
}

/** `255.255.255.0` for `24`; undefined for what is no length of a mask. */
export function maskOfLength(text: string): string | undefined {
  const length = Number(text);
  if (!/^\d{1,2}$/.test(text) || length < 1 || length > 31) return undefined;
  return [0, 8, 16, 24].map((before) => 256 - 2 ** (8 - Math.max(0, Math.min(8, length - before)))).join('.');
}

/** `24` for `255.255.255.0`; undefined for what is no mask. */
export function lengthOfMask(text: string): string | undefined {
  for (let length = 1; length < 32; length++) if (maskOfLength(String(length)) === text) return String(length);
  return undefined;
}

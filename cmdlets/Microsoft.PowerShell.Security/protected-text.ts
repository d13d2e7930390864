/** Hexadecimal UTF-16 text, as ConvertFrom-SecureString writes a secret where the system has no key store. */
export function protectText(plain: string): string {
  return Buffer.from(plain, 'utf16le').toString('hex');
}

/** The secret of such a text, or null for a text that is none. */
export function decryptText(text: string): string | null {
  if (text.length % 4 !== 0 || !/^[0-9a-f]*$/i.test(text)) return null;
  return Buffer.from(text, 'hex').toString('utf16le');
}

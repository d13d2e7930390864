const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  f: '\f',
  v: '\v',
  a: '\x07',
  b: '\b',
  e: '\x1b',
};

/** Resolves the backslash escapes that regular expressions know: `\n`, `\t`, `\\`, `\x41`, `\u0041`. */
export function unescapeData(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/g, (_whole, unicode, hex, letter: string) => {
    const code: string | undefined = unicode ?? hex;
    return code === undefined ? (escapes[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16));
  });
}

import { defineType } from './declare.ts';

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  reg: '®',
  euro: '€',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  laquo: '«',
  raquo: '»',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ntilde: 'ñ',
};

const marks: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&#39;' };

/** `[System.Net.WebUtility]::HtmlEncode` */
export function htmlEncode(text: string | null): string | null {
  if (text === null) return null;
  return text.replace(
    /[<>&"'\u00a0-\u00ff]|[\ud800-\udbff][\udc00-\udfff]/g,
    (char) => marks[char] ?? `&#${char.codePointAt(0)};`,
  );
}

export function htmlDecode(text: string | null): string | null {
  if (text === null) return null;
  return text.replace(
    /&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|(\w+));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function urlEncode(text: string | null): string | null {
  if (text === null) return null;
  return encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replace(/['~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function urlDecode(text: string | null): string | null {
  if (text === null) return null;
  return text
    .replaceAll('+', ' ')
    .replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
}

for (const name of ['System.Net.WebUtility', 'System.Web.HttpUtility']) {
  defineType(name, {
    isAbstract: true,
    members: () => ({
      'static string HtmlEncode(string value)': htmlEncode,
      'static string HtmlDecode(string value)': htmlDecode,
      'static string UrlEncode(string value)': (text: string | null) =>
        name.startsWith('System.Web')
          ? (urlEncode(text)?.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()) ?? null)
          : urlEncode(text),
      'static string UrlDecode(string encodedValue)': urlDecode,
    }),
  });
}

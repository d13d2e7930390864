/** The parts of an absolute URI, in the canonical form .NET shows. */
export interface UriParts {
  readonly scheme: string;
  readonly userInfo: string;
  readonly host: string;
  /** -1 where the scheme has none. */
  readonly port: number;
  readonly isDefaultPort: boolean;
  readonly path: string;
  /** With its `?`. */
  readonly query: string;
  /** With its `#`. */
  readonly fragment: string;
  readonly href: string;
}

export const defaultPorts: Readonly<Record<string, number>> = {
  http: 80,
  https: 443,
  ftp: 21,
  ldap: 389,
  telnet: 23,
  ws: 80,
  wss: 443,
  mailto: 25,
};

/** Reads an absolute URI; else what .NET says is wrong with it. */
export function parseUri(text: string): UriParts | string {
  const trimmed = text.trim();
  const unc = /^\\\\([^\\/]+)([\\/].*)?$/.exec(trimmed);
  if (unc !== null) return filePath(unc[1] ?? '', (unc[2] ?? '').replaceAll('\\', '/'));
  if (/^[A-Za-z]:[\\/]/.test(trimmed)) return filePath('', `/${trimmed.replaceAll('\\', '/')}`);
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):(.*)$/s.exec(trimmed);
  if (match === null) return undetermined;
  const scheme = (match[1] ?? '').toLowerCase();
  const rest = match[2] ?? '';
  if (!rest.startsWith('//')) return opaque(scheme, rest);
  return hierarchical(scheme, rest.slice(2));
}

const undetermined = 'Invalid URI: The format of the URI could not be determined.';

function hierarchical(scheme: string, rest: string): UriParts | string {
  const [, authority = '', path = '', query = '', fragment = ''] =
    /^([^/?#\\]*)([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(rest) ?? [];
  const at = authority.lastIndexOf('@');
  const userInfo = at < 0 ? '' : authority.slice(0, at);
  const [, hostText = '', portText] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(authority.slice(at + 1)) ?? [];
  const host = hostText.toLowerCase();
  if (host === '' && scheme !== 'file') return 'Invalid URI: The hostname could not be parsed.';
  if (!/^(\[[0-9a-f:.%]+\]|[^\s<>"{}|\\^`[\]=]*)$/i.test(host)) return 'Invalid URI: The hostname could not be parsed.';
  const usual = defaultPorts[scheme] ?? -1;
  if (portText !== undefined && portText !== '' && (!/^\d+$/.test(portText) || Number(portText) > 65535)) {
    return 'Invalid URI: Invalid port specified.';
  }
  const port = portText === undefined || portText === '' ? usual : Number(portText);
  const canonical = escaped(withoutDots(path === '' ? '/' : path.replaceAll('\\', '/')));
  return build({ scheme, userInfo, host, port, path: canonical, query: escaped(query), fragment: escaped(fragment) });
}

function filePath(host: string, path: string): UriParts {
  return build({
    scheme: 'file',
    userInfo: '',
    host: host.toLowerCase(),
    port: -1,
    path: escaped(withoutDots(path)),
    query: '',
    fragment: '',
  });
}

/** `mailto:`, `urn:` and others without an authority. */
function opaque(scheme: string, rest: string): UriParts {
  const [, body = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(rest) ?? [];
  const mail = scheme === 'mailto' ? /^([^@]*)@(.*)$/.exec(body) : null;
  const host = mail?.[2] ?? '';
  const port = defaultPorts[scheme] ?? -1;
  return {
    scheme,
    userInfo: mail?.[1] ?? '',
    host,
    port,
    isDefaultPort: true,
    path: mail === null ? escaped(body) : '',
    query: escaped(query),
    fragment: escaped(fragment),
    href: `${scheme}:${escaped(rest)}`,
  };
}

function build(parts: Omit<UriParts, 'href' | 'isDefaultPort'>): UriParts {
  const { scheme, userInfo, host, port, path, query, fragment } = parts;
  const isDefaultPort = port === (defaultPorts[scheme] ?? -1);
  const authority = `${userInfo === '' ? '' : `${userInfo}@`}${host}${isDefaultPort ? '' : `:${port}`}`;
  const shown = scheme === 'file' && host === '' ? path.replace(/^\/(?=[A-Za-z]:)/, '') : path;
  return { ...parts, path: shown, isDefaultPort, href: `${scheme}://${authority}${path}${query}${fragment}` };
}

/** A path without `.` and `..`. */
function withoutDots(path: string): string {
  const kept: string[] = [];
  for (const part of path.split('/').slice(1)) {
    if (part === '..') kept.pop();
    else if (part !== '.') kept.push(part);
  }
  if (/\/\.{1,2}$/.test(path)) kept.push('');
  return `/${kept.join('/')}`;
}

/** Percent signs for what a URI cannot hold; letters that need none lose theirs. */
function escaped(text: string): string {
  const plain = text.replace(/%([0-9A-Fa-f]{2})/g, (whole, hex: string) => {
    const char = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z0-9\-._~]/.test(char) ? char : whole;
  });
  return plain
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
    .replace(/[^\w\-.~!*'();:@&=+$,/?#[\]%]+/g, (run) => encodeURIComponent(run));
}

/** A reference relative to a base, as a full address. */
export function resolveUri(base: UriParts, relative: string): string {
  const root = base.href.slice(0, base.href.length - base.path.length - base.query.length - base.fragment.length);
  if (typeof parseUri(relative) !== 'string') return relative;
  if (relative.startsWith('//')) return `${base.scheme}:${relative}`;
  if (relative.startsWith('/') || relative.startsWith('\\')) return root + relative;
  if (relative.startsWith('?')) return root + base.path + relative;
  if (relative.startsWith('#')) return root + base.path + base.query + relative;
  return `${root}${base.path.slice(0, base.path.lastIndexOf('/') + 1)}${relative}`;
}

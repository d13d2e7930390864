import { defineEnum, defineType } from './declare.ts';
import type { Equatable } from './equality.ts';
import { IPAddress } from './ip-address.ts';
import { argumentNull, invalidOperation, NetException } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import type { PSReference } from './reference.ts';
import { defaultPorts, parseUri, resolveUri, type UriParts } from './text/uri-text.ts';

/** Values of .NET's UriKind. */
export const uriKind = { either: 0, absolute: 1, relative: 2 } as const;

/** `[uri]`: absolute with its parts, or a relative reference that only has its text. */
export class Uri implements Equatable {
  readonly original: string;
  readonly parts: UriParts | null;

  constructor(original: string, parts: UriParts | null) {
    this.original = original;
    this.parts = parts;
  }

  /** Null when the text is not of that kind. */
  static tryCreate(text: string, kind: number): Uri | null {
    const parts = kind === uriKind.relative ? null : parseUri(text);
    if (parts !== null && typeof parts !== 'string') return new Uri(text, parts);
    if (kind === uriKind.absolute || (typeof parts === 'string' && parts !== undetermined)) return null;
    return new Uri(text, null);
  }

  /** Throws UriFormatException. */
  static create(text: string, kind: number = uriKind.absolute): Uri {
    const uri = Uri.tryCreate(text, kind);
    if (uri !== null) return uri;
    if (text === '') throw uriFormat('Invalid URI: The URI is empty.');
    const reason = parseUri(text);
    throw uriFormat(
      typeof reason === 'string' ? reason : 'Invalid URI: The format of the URI could not be determined.',
    );
  }

  get netType(): NetType {
    return uriType;
  }

  /** The parts; throws for a relative one, which has none. */
  get absolute(): UriParts {
    if (this.parts === null) throw invalidOperation('This operation is not supported for a relative URI.');
    return this.parts;
  }

  equalityKey(): string {
    return this.parts === null ? this.original : this.absoluteUri;
  }

  get absoluteUri(): string {
    return this.absolute.href;
  }

  toString(): string {
    if (this.parts === null) return this.original;
    // What people read: percent signs only where they must be.
    return this.absoluteUri.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
      try {
        return decodeURIComponent(run).replace(/[%#?]/g, (char) => encodeURIComponent(char));
      } catch {
        return run;
      }
    });
  }
}

const undetermined = 'Invalid URI: The format of the URI could not be determined.';

function uriFormat(message: string): NetException {
  return new NetException('System.UriFormatException', message);
}

function authority(parts: UriParts): string {
  return parts.isDefaultPort || parts.port < 0 ? parts.host : `${parts.host}:${parts.port}`;
}

function segments(path: string): string[] {
  return path.match(/[^/]*\/|[^/]+$/g) ?? [];
}

function hostType(host: string): number {
  if (host === '') return 1;
  if (host.startsWith('[')) return 4;
  return /^\d+\.\d+\.\d+\.\d+$/.test(host) ? 3 : 2;
}

function isLoopback(parts: UriParts): boolean {
  return (
    /^(localhost|127(\.\d+){3}|\[::1\]|loopback|)$/i.test(parts.host) && (parts.host !== '' || parts.scheme === 'file')
  );
}

function create(text: string | null, kind: number = uriKind.absolute): Uri {
  if (text === null) throw argumentNull('uriString');
  return Uri.create(text, kind);
}

function combine(base: Uri, relative: string): Uri {
  const href = resolveUri(base.absolute, relative);
  return Uri.create(href);
}

function tryCreate(text: string | null, kind: number, result: PSReference): boolean {
  const uri = text === null ? null : Uri.tryCreate(text, kind);
  result.value = uri;
  return uri !== null;
}

/** Everything but letters, digits and `-._~` in percent form. */
function escapeData(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function unescapeData(text: string): string {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

defineEnum('System.UriKind', 'RelativeOrAbsolute Absolute Relative');
defineEnum('System.UriHostNameType', 'Unknown Basic Dns IPv4 IPv6');
defineEnum('System.UriPartial', 'Scheme Authority Path Query');

export const uriType: NetType = defineType('System.Uri', {
  accelerators: ['uri'],
  members: () => ({
    'string AbsolutePath {get;}': (self: Uri) => self.absolute.path,
    'string AbsoluteUri {get;}': (self: Uri) => self.absoluteUri,
    'string LocalPath {get;}': (self: Uri) => localPath(self.absolute),
    'string Authority {get;}': (self: Uri) => authority(self.absolute),
    'System.UriHostNameType HostNameType {get;}': (self: Uri) => hostType(self.absolute.host),
    'bool IsDefaultPort {get;}': (self: Uri) => self.absolute.isDefaultPort,
    'bool IsFile {get;}': (self: Uri) => self.absolute.scheme === 'file',
    'bool IsLoopback {get;}': (self: Uri) => isLoopback(self.absolute),
    'string PathAndQuery {get;}': (self: Uri) => self.absolute.path + self.absolute.query,
    'string[] Segments {get;}': (self: Uri) => segments(self.absolute.path),
    'bool IsUnc {get;}': (self: Uri) => self.absolute.scheme === 'file' && self.absolute.host !== '',
    'string Host {get;}': (self: Uri) => self.absolute.host,
    'int Port {get;}': (self: Uri) => self.absolute.port,
    'string Query {get;}': (self: Uri) => self.absolute.query,
    'string Fragment {get;}': (self: Uri) => self.absolute.fragment,
    'string Scheme {get;}': (self: Uri) => self.absolute.scheme,
    'string OriginalString {get;}': (self: Uri) => self.original,
    'string DnsSafeHost {get;}': (self: Uri) => self.absolute.host.replace(/^\[|\]$/g, ''),
    'string IdnHost {get;}': (self: Uri) => self.absolute.host.replace(/^\[|\]$/g, ''),
    'bool IsAbsoluteUri {get;}': (self: Uri) => self.parts !== null,
    'bool UserEscaped {get;}': () => false,
    'string UserInfo {get;}': (self: Uri) => self.absolute.userInfo,
    'string ToString()': (self: Uri) => self.toString(),
    'string GetLeftPart(System.UriPartial part)': (self: Uri, part: number) => {
      const { scheme, path, query } = self.absolute;
      const root = `${scheme}://${part > 0 ? authority(self.absolute) : ''}`;
      return root + (part > 1 ? path : '') + (part > 2 ? query : '');
    },
    'bool IsBaseOf(uri uri)': (self: Uri, other: Uri) =>
      other.absoluteUri.startsWith(self.absoluteUri.slice(0, self.absoluteUri.lastIndexOf('/') + 1)),
    'uri new(string uriString)': (text: string | null) => create(text),
    'uri new(string uriString, System.UriKind uriKind)': create,
    'uri new(uri baseUri, string relativeUri)': combine,
    'uri new(uri baseUri, uri relativeUri)': (base: Uri, relative: Uri) =>
      relative.parts === null ? combine(base, relative.original) : relative,
    'static string UriSchemeHttp {get;}': () => 'http',
    'static string UriSchemeHttps {get;}': () => 'https',
    'static string UriSchemeFile {get;}': () => 'file',
    'static string UriSchemeFtp {get;}': () => 'ftp',
    'static string SchemeDelimiter {get;}': () => '://',
    'static bool TryCreate(string uriString, System.UriKind uriKind, [ref] uri result)': tryCreate,
    'static bool IsWellFormedUriString(string uriString, System.UriKind uriKind)': (
      text: string | null,
      kind: number,
    ) => text !== null && !/[\s<>"{}|\\^`]/.test(text) && Uri.tryCreate(text, kind) !== null,
    'static bool CheckSchemeName(string schemeName)': (name: string) => /^[a-z][a-z0-9+.-]*$/i.test(name),
    'static System.UriHostNameType CheckHostName(string name)': (name: string) => {
      const address = IPAddress.tryParse(name);
      if (address !== null) return address.isIPv4 ? 3 : 4;
      return /^[\w-]+(\.[\w-]+)*\.?$/.test(name) ? 2 : 0;
    },
    'static string EscapeDataString(string stringToEscape)': escapeData,
    'static string EscapeUriString(string stringToEscape)': (text: string) => encodeURI(text),
    'static string UnescapeDataString(string stringToUnescape)': unescapeData,
    'static string HexEscape(char character)': (char: string) =>
      `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  }),
});

function localPath(parts: UriParts): string {
  const path = unescapeData(parts.path);
  if (parts.scheme !== 'file') return path;
  const slashed = (parts.host === '' ? path.replace(/^\/(?=[A-Za-z]:)/, '') : `//${parts.host}${path}`).replaceAll(
    '/',
    '\\',
  );
  return slashed;
}

/** `[System.UriBuilder]`: the parts of an address, each to be set by itself. */
class UriBuilder {
  scheme = 'http';
  userName = '';
  password = '';
  host = 'localhost';
  port = -1;
  path = '/';
  query = '';
  fragment = '';

  get netType(): NetType {
    return uriBuilderType;
  }

  static from(text: string): UriBuilder {
    const uri = Uri.tryCreate(text, uriKind.absolute) ?? Uri.create(`http://${text}`);
    const { scheme, host, port, path, query, fragment, userInfo } = uri.absolute;
    const [userName = '', password = ''] = userInfo.split(':');
    return Object.assign(new UriBuilder(), { scheme, host, port, path, query, fragment, userName, password });
  }

  toString(): string {
    const user = this.userName === '' ? '' : `${this.userName}${this.password === '' ? '' : `:${this.password}`}@`;
    const port = this.port < 0 ? '' : `:${this.port}`;
    const path = this.path.startsWith('/') ? this.path : `/${this.path}`;
    return `${this.scheme}://${user}${this.host}${port}${path}${this.query}${this.fragment}`;
  }
}

type Part = 'scheme' | 'userName' | 'password' | 'host' | 'path';

function textProperty(name: Part) {
  return {
    get: (self: UriBuilder) => self[name],
    set: (self: UriBuilder, value: string | null) => {
      self[name] = value ?? '';
    },
  };
}

/** Query and fragment keep their leading mark, whether it is given or not. */
function markedProperty(name: 'query' | 'fragment', mark: string) {
  return {
    get: (self: UriBuilder) => self[name],
    set: (self: UriBuilder, value: string | null) => {
      self[name] = value === null || value === '' ? '' : value.startsWith(mark) ? value : mark + value;
    },
  };
}

function fromParts(scheme: string, host: string, port?: unknown, path?: unknown): UriBuilder {
  return Object.assign(new UriBuilder(), {
    scheme,
    host,
    port: typeof port === 'number' ? port : -1,
    path: typeof path === 'string' ? path : '/',
  });
}

const uriBuilderType: NetType = defineType('System.UriBuilder', {
  members: () => ({
    'string Scheme {get;set;}': textProperty('scheme'),
    'string UserName {get;set;}': textProperty('userName'),
    'string Password {get;set;}': textProperty('password'),
    'string Host {get;set;}': textProperty('host'),
    'int Port {get;set;}': {
      get: (self: UriBuilder) => self.port,
      set: (self: UriBuilder, port: number) => {
        self.port = port;
      },
    },
    'string Path {get;set;}': textProperty('path'),
    'string Query {get;set;}': markedProperty('query', '?'),
    'string Fragment {get;set;}': markedProperty('fragment', '#'),
    'uri Uri {get;}': (self: UriBuilder) => Uri.create(self.toString()),
    'string ToString()': (self: UriBuilder) => {
      const usual = self.port >= 0 && defaultPorts[self.scheme] === self.port;
      return usual ? Object.assign(new UriBuilder(), self, { port: -1 }).toString() : self.toString();
    },
    'System.UriBuilder new()': () => new UriBuilder(),
    'System.UriBuilder new(string uri)': (text: string) => UriBuilder.from(text),
    'System.UriBuilder new(uri uri)': (uri: Uri) => UriBuilder.from(uri.absoluteUri),
    'System.UriBuilder new(string schemeName, string hostName) | System.UriBuilder new(string scheme, string host, int portNumber) | System.UriBuilder new(string scheme, string host, int port, string pathValue)':
      fromParts,
  }),
});

import { defineType } from './declare.ts';
import { NetException } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import type { NetObject, Value } from './value.ts';

/** A text that is never shown: passwords. */
export class SecureString implements NetObject {
  /** The secret. */
  plain: string;

  constructor(plain = '') {
    this.plain = plain;
  }

  get netType(): NetType {
    return secureStringType;
  }

  toString(): string {
    return 'System.Security.SecureString';
  }
}

/** A user name and a password. */
export class Credential implements NetObject {
  readonly userName: string;
  readonly password: SecureString;

  constructor(userName: string, password: SecureString) {
    this.userName = userName;
    this.password = password;
  }

  get netType(): NetType {
    return credentialType;
  }

  toString(): string {
    return 'System.Management.Automation.PSCredential';
  }
}

/** `GetNetworkCredential()`: the password in plain text. */
class NetworkCredential implements NetObject {
  readonly credential: Credential;

  constructor(credential: Credential) {
    this.credential = credential;
  }

  get netType(): NetType {
    return networkCredentialType;
  }
}

const secure = 'System.Security.SecureString';

export const secureStringType: NetType = defineType(secure, {
  accelerators: ['securestring'],
  members: () => ({
    [`${secure} new()`]: () => new SecureString(),
    'int Length {get;}': (self: SecureString) => self.plain.length,
    'void AppendChar(char c)': (self: SecureString, letter: string) => {
      self.plain += String(letter);
    },
    'void Clear()': (self: SecureString) => {
      self.plain = '';
    },
    'System.Object Copy()': (self: SecureString) => new SecureString(self.plain),
    'void MakeReadOnly()': () => undefined,
    'void Dispose()': () => undefined,
    'string ToString()': (self: SecureString) => self.toString(),
  }),
});

const credential = 'System.Management.Automation.PSCredential';

function create(name: string | null, password: SecureString | null): Credential {
  const missing = name === null || name === '' ? 'userName' : password === null ? 'password' : null;
  if (missing !== null || name === null || password === null) {
    throw new NetException(
      'System.Management.Automation.PSArgumentException',
      `Cannot process argument because the value of argument "${missing}" is not valid. Change the value of the "${missing}" argument and run the operation again.`,
    );
  }
  return new Credential(name, password);
}

export const credentialType: NetType = defineType(credential, {
  accelerators: ['pscredential'],
  members: () => ({
    [`${credential} new(string userName, ${secure} password)`]: (name: string, password: SecureString) =>
      create(name, password),
    'string UserName {get;}': (self: Credential) => self.userName,
    [`${secure} Password {get;}`]: (self: Credential) => self.password,
    'System.Object GetNetworkCredential()': (self: Credential): Value => new NetworkCredential(self),
    'static System.Object Empty {get;}': () => null,
    'string ToString()': (self: Credential) => self.toString(),
  }),
});

function networkCredential(user: string, password: string | SecureString, domain: unknown): NetworkCredential {
  const name = typeof domain === 'string' && domain !== '' ? `${domain}\\${user}` : user;
  const secret = password instanceof SecureString ? password : new SecureString(password);
  return new NetworkCredential(new Credential(name, secret));
}

const networkCredentialType: NetType = defineType('System.Net.NetworkCredential', {
  members: () => ({
    'System.Net.NetworkCredential new(string userName, string password) | System.Net.NetworkCredential new(string userName, string password, string domain)':
      networkCredential,
    [`System.Net.NetworkCredential new(string userName, ${secure} password) | System.Net.NetworkCredential new(string userName, ${secure} password, string domain)`]:
      networkCredential,
    'string UserName {get;}': ({ credential: { userName } }: NetworkCredential) => userName.replace(/^.*\\/, ''),
    'string Domain {get;}': ({ credential: { userName } }: NetworkCredential) =>
      userName.includes('\\') ? (userName.split('\\')[0] ?? '') : '',
    'string Password {get;}': ({ credential: { password } }: NetworkCredential) => password.plain,
    [`${secure} SecurePassword {get;}`]: ({ credential: { password } }: NetworkCredential) => password,
  }),
});

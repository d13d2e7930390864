import { defineType } from './declare.ts';
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

export const credentialType: NetType = defineType(credential, {
  accelerators: ['pscredential'],
  members: () => ({
    [`${credential} new(string userName, ${secure} password)`]: (name: string, password: SecureString) =>
      new Credential(name, password),
    'string UserName {get;}': (self: Credential) => self.userName,
    [`${secure} Password {get;}`]: (self: Credential) => self.password,
    'System.Object GetNetworkCredential()': (self: Credential): Value => new NetworkCredential(self),
    'static System.Object Empty {get;}': () => null,
    'string ToString()': (self: Credential) => self.toString(),
  }),
});

const networkCredentialType: NetType = defineType('System.Net.NetworkCredential', {
  members: () => ({
    'string UserName {get;}': ({ credential: { userName } }: NetworkCredential) => userName.replace(/^.*\\/, ''),
    'string Domain {get;}': ({ credential: { userName } }: NetworkCredential) =>
      userName.includes('\\') ? (userName.split('\\')[0] ?? '') : '',
    'string Password {get;}': ({ credential: { password } }: NetworkCredential) => password.plain,
    [`${secure} SecurePassword {get;}`]: ({ credential: { password } }: NetworkCredential) => password,
  }),
});

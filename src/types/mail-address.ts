import { defineType } from './declare.ts';
import type { Equatable } from './equality.ts';
import { argumentNull, formatException } from './net-exception.ts';
import type { NetType } from './net-type.ts';

/** An e-mail address with the name shown for it. */
class MailAddress implements Equatable {
  readonly user: string;
  readonly host: string;
  readonly displayName: string;

  constructor(user: string, host: string, displayName: string) {
    this.user = user;
    this.host = host;
    this.displayName = displayName;
  }

  /** `user@host`, `Name <user@host>`, `"Name" <user@host>`. Throws FormatException. */
  static parse(text: string, name: string | null = null): MailAddress {
    const bracketed = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^"<>]*?))\s*<\s*([^<>\s]+)\s*>\s*$/.exec(text);
    const plain = /^\s*(?:(?:"((?:[^"\\]|\\.)*)"|([^"<>@]*?))\s+)?([^<>\s]+)\s*$/.exec(text);
    const [, quoted, bare, address = ''] = bracketed ?? plain ?? [];
    const match = /^([^@\s]+)@([^@\s]+)$/.exec(address);
    if (match === null) {
      throw formatException(
        /@$/.test(address)
          ? "An invalid character was found in the mail header: '@'."
          : 'The specified string is not in the form required for an e-mail address.',
      );
    }
    const [, user = '', host = ''] = match;
    return new MailAddress(user, host, name === null || name === '' ? (quoted ?? bare ?? '') : name);
  }

  get netType(): NetType {
    return mailAddressType;
  }

  get address(): string {
    return `${this.user}@${this.host}`;
  }

  equalityKey(): string {
    return this.address.toLowerCase();
  }

  toString(): string {
    return this.displayName === '' ? this.address : `"${this.displayName}" <${this.address}>`;
  }
}

function parse(text: string | null): MailAddress {
  if (text === null) throw argumentNull('address');
  return MailAddress.parse(text);
}

const mailAddressType: NetType = defineType('System.Net.Mail.MailAddress', {
  accelerators: ['mailaddress'],
  members: () => ({
    'string DisplayName {get;}': (self: MailAddress) => self.displayName,
    'string User {get;}': (self: MailAddress) => self.user,
    'string Host {get;}': (self: MailAddress) => self.host,
    'string Address {get;}': (self: MailAddress) => self.address,
    'string ToString()': (self: MailAddress) => self.toString(),
    'mailaddress new(string address)': parse,
    'mailaddress new(string address, string displayName)': (text: string, name: string | null) =>
      MailAddress.parse(text, name),
  }),
});

import { defineType } from './declare.ts';
import type { Equatable } from './equality.ts';
import { currentMachine } from './machine.ts';
import { argumentException, NetException } from './net-exception.ts';
import type { NetType } from './net-type.ts';

/** Relative ids that every domain and computer gives to the same accounts. */
const relativeIds: Readonly<Record<string, number>> = {
  administrator: 500,
  guest: 501,
  krbtgt: 502,
  defaultaccount: 503,
  wdagutilityaccount: 504,
  'domain admins': 512,
  'domain users': 513,
  'domain computers': 515,
  'enterprise admins': 519,
  'schema admins': 518,
  'group policy creator owners': 520,
};

/** Accounts that have the same id everywhere. */
const everywhere: Readonly<Record<string, string>> = {
  Everyone: 'S-1-1-0',
  'CREATOR OWNER': 'S-1-3-0',
  'NT AUTHORITY\\Authenticated Users': 'S-1-5-11',
  'NT AUTHORITY\\SYSTEM': 'S-1-5-18',
  'NT AUTHORITY\\LOCAL SERVICE': 'S-1-5-19',
  'NT AUTHORITY\\NETWORK SERVICE': 'S-1-5-20',
  'BUILTIN\\Administrators': 'S-1-5-32-544',
  'BUILTIN\\Users': 'S-1-5-32-545',
  'BUILTIN\\Guests': 'S-1-5-32-546',
  'BUILTIN\\Remote Management Users': 'S-1-5-32-580',
  'NT SERVICE\\TrustedInstaller': 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464',
};

/** The security id of a domain or computer: three numbers that follow from its name, so that it is always the same. */
export function authoritySid(name: string): string {
  const parts = [1, 2, 3].map((round) => 1_000_000_000 + (hash(`${round}:${name.toLowerCase()}`) % 2_500_000_000));
  return `S-1-5-21-${parts.join('-')}`;
}

/** The security id of `DOMAIN\name`. */
export function accountSid(account: string): string {
  const wanted = account.toLowerCase();
  for (const [name, sid] of Object.entries(everywhere)) {
    const lower = name.toLowerCase();
    if (lower === wanted || lower.endsWith(`\\${wanted}`)) return sid;
  }
  const [domain = '', name = ''] = account.includes('\\') ? account.split('\\') : ['', account];
  const rid = relativeIds[name.toLowerCase()] ?? 1100 + (hash(name.toLowerCase()) % 8000);
  return `${authoritySid(domain)}-${rid}`;
}

/** The account of a security id, as far as it is one of Windows' own or one of the user's domain or computer. */
function accountOf(sid: string): string | undefined {
  const known = Object.entries(everywhere).find(([, each]) => each === sid);
  if (known !== undefined) return known[0];
  const { user, name } = currentMachine();
  if (accountSid(user) === sid) return user;
  const domains = [user.split('\\')[0] ?? '', name];
  return domains
    .flatMap((domain) => Object.keys(relativeIds).map((each) => `${domain}\\${titled(each)}`))
    .find((account) => accountSid(account) === sid);
}

function titled(name: string): string {
  return name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value;
}

const principal = 'System.Security.Principal';

/** `System.Security.Principal.SecurityIdentifier`: who, as a number that no renaming changes. */
export class SecurityIdentifier implements Equatable {
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }

  static parse(text: string): SecurityIdentifier {
    if (!/^S-1-\d+(-\d+)+$/i.test(text)) throw argumentException('Value was invalid.', 'sddlForm');
    return new SecurityIdentifier(text.toUpperCase());
  }

  get netType(): NetType {
    return securityIdentifierType;
  }

  equalityKey(): string {
    return this.value;
  }

  toString(): string {
    return this.value;
  }
}

/** `System.Security.Principal.NTAccount`: who, by name. */
export class NTAccount implements Equatable {
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }

  get netType(): NetType {
    return ntAccountType;
  }

  equalityKey(): string {
    return this.value.toLowerCase();
  }

  toString(): string {
    return this.value;
  }
}

const identityReferenceType: NetType = defineType(`${principal}.IdentityReference`, {
  isAbstract: true,
  members: () => ({ 'string Value {get;}': (self: SecurityIdentifier | NTAccount) => self.value }),
});

function translate(self: SecurityIdentifier | NTAccount, target: NetType): SecurityIdentifier | NTAccount {
  if (target === self.netType) return self;
  if (target === securityIdentifierType) return new SecurityIdentifier(accountSid(self.value));
  if (target !== ntAccountType)
    throw argumentException('The targetType parameter must be of IdentityReference type.', 'targetType');
  const account = accountOf(self.value);
  if (account === undefined)
    throw new NetException(
      `${principal}.IdentityNotMappedException`,
      'Some or all identity references could not be translated.',
    );
  return new NTAccount(account);
}

const common = {
  [`${principal}.IdentityReference Translate(type targetType)`]: translate,
  'string ToString()': (self: SecurityIdentifier | NTAccount) => self.value,
};

const securityIdentifierType: NetType = defineType(`${principal}.SecurityIdentifier`, {
  base: identityReferenceType,
  members: () => ({
    [`${principal}.SecurityIdentifier new(string sddlForm)`]: (text: string | null) =>
      SecurityIdentifier.parse(text ?? ''),
    'int BinaryLength {get;}': (self: SecurityIdentifier) => 8 + 4 * (self.value.split('-').length - 3),
    [`${principal}.SecurityIdentifier AccountDomainSid {get;}`]: (self: SecurityIdentifier) =>
      /^S-1-5-21(-\d+){3,4}$/.test(self.value)
        ? new SecurityIdentifier(self.value.split('-').slice(0, 7).join('-'))
        : null,
    ...common,
  }),
});

const ntAccountType: NetType = defineType(`${principal}.NTAccount`, {
  base: identityReferenceType,
  members: () => ({
    [`${principal}.NTAccount new(string name)`]: (name: string | null) => new NTAccount(name ?? ''),
    [`${principal}.NTAccount new(string domainName, string accountName)`]: (
      domain: string | null,
      name: string | null,
    ) => new NTAccount(domain === null || domain === '' ? (name ?? '') : `${domain}\\${name ?? ''}`),
    ...common,
  }),
});

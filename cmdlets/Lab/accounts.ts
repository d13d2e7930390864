import type { Machine } from '../../src/dhcp/model.ts';

/** Relative ids that every domain and computer gives to the same accounts. */
const wellKnown: Readonly<Record<string, number>> = {
  administrator: 500,
  guest: 501,
  krbtgt: 502,
  'domain admins': 512,
  'domain users': 513,
  'domain computers': 515,
  'enterprise admins': 519,
  'schema admins': 518,
  'group policy creator owners': 520,
};

/** The security id of a domain or computer: three numbers that follow from its name, so that it is always the same. */
export function authoritySid(name: string): string {
  const parts = [1, 2, 3].map((round) => 1_000_000_000 + (hash(`${round}:${name.toLowerCase()}`) % 2_500_000_000));
  return `S-1-5-21-${parts.join('-')}`;
}

/** The security id of `DOMAIN\name`. */
export function accountSid(account: string): string {
  const [domain = '', name = ''] = account.includes('\\') ? account.split('\\') : ['', account];
  const rid = wellKnown[name.toLowerCase()] ?? 1100 + (hash(name.toLowerCase()) % 8000);
  return `${authoritySid(domain)}-${rid}`;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value;
}

/** `contoso.com` of `dhcp1.contoso.com`. */
export function dnsDomainOf({ name }: Machine): string {
  const dot = name.indexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1);
}

/** `DHCP1` of `dhcp1.contoso.com`. */
export function computerNameOf({ name }: Machine): string {
  return hostNameOf({ name }).toUpperCase();
}

/** `dhcp1` of `dhcp1.contoso.com`. */
export function hostNameOf({ name }: Pick<Machine, 'name'>): string {
  return name.split('.')[0] ?? name;
}

/** Whether a list of accounts has one, whatever its case. */
export function hasMember(members: readonly string[], account: string): boolean {
  return members.some((each) => each.toLowerCase() === account.toLowerCase());
}

import type { Machine } from '../../src/dhcp/model.ts';

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

import type { DnsCredential } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { dhcpClass, tableOf } from '../cim-class.ts';

const dnsCredentialClass = dhcpClass('DhcpServerDnsCredential', { UserName: 'string', DomainName: 'string' });

/** Windows' own table was not found anywhere: columns and widths are ours. */
export const dnsCredentialView = tableOf(dnsCredentialClass, [['UserName'], ['DomainName']]);

export function dnsCredentialObject(credential: DnsCredential): CimInstance {
  return dnsCredentialClass.create([credential.userName, credential.domainName]);
}

/** The account of a credential: `CONTOSO\\User` has a domain, `User` has none. */
export function accountOf(credential: { readonly userName: string }): DnsCredential {
  const [, domainName = '', userName = ''] = /^(?:(.*?)\\)?(.*)$/s.exec(credential.userName) ?? [];
  return { userName, domainName };
}

export type DynamicUpdates = 'Always' | 'Never' | 'OnClientRequest';

/** How the server registers names in DNS for its clients; exists at server, scope, reservation and policy level. */
export interface DnsSetting {
  readonly dynamicUpdates: DynamicUpdates;
  readonly deleteDnsRROnLeaseExpiry: boolean;
  readonly updateDnsRRForOlderClients: boolean;
  readonly nameProtection: boolean;
  readonly disableDnsPtrRRUpdate: boolean;
  /** Only a policy has one; empty elsewhere. */
  readonly dnsSuffix: string;
}

export type DnsSettingChange = Partial<DnsSetting>;

/** Of a server that registers nobody. */
export const NO_DNS_UPDATES: DnsSetting = {
  dynamicUpdates: 'Never',
  deleteDnsRROnLeaseExpiry: false,
  updateDnsRRForOlderClients: false,
  nameProtection: false,
  disableDnsPtrRRUpdate: false,
  dnsSuffix: '',
};

export const DEFAULT_DNS_SETTING: DnsSetting = {
  dynamicUpdates: 'OnClientRequest',
  deleteDnsRROnLeaseExpiry: true,
  updateDnsRRForOlderClients: false,
  nameProtection: false,
  disableDnsPtrRRUpdate: false,
  dnsSuffix: '',
};

import type { EpochMs, IPv4 } from './address.ts';
import type { IPv6 } from './ipv6.ts';

export interface ServerVersion {
  readonly majorVersion: number;
  readonly minorVersion: number;
}

/** Windows Server 2012 is 6.2, 2012 R2 is 6.3, 2016 and later are 10.0. */
export const WINDOWS_SERVER_2012: ServerVersion = { majorVersion: 6, minorVersion: 2 };

/** A computer of the lab. */
export interface Machine {
  /** Full DNS name, lower case: the key. */
  readonly name: string;
  readonly address: IPv4;
  readonly subnetMask: IPv4;
  /** Its IPv6 address beside the link-local one, when it has any. */
  readonly ipv6Address?: IPv6;
  /** Its network connection, as Windows names it; `Ethernet` where none is given. */
  readonly interfaceAlias?: string;
  readonly version: ServerVersion;
  /** As Windows names it: `Microsoft Windows Server 2025 Datacenter`. */
  readonly caption: string;
  readonly domainController: boolean;
  readonly domainJoined: boolean;
  /** Answers DNS questions at its address. */
  readonly dnsServer: boolean;
  readonly up: boolean;
  /** The DHCP Server role; the remote administration tools. */
  readonly dhcpRole: boolean;
  readonly dhcpTools: boolean;
  /** The DHCPServer service. */
  readonly serviceRunning: boolean;
  /** When `up`, the role or the service last changed. */
  readonly since: EpochMs;
  /** Local groups; members as `CONTOSO\Administrator`. */
  readonly groups: {
    readonly administrators: readonly string[];
    readonly dhcpAdministrators: readonly string[];
    readonly dhcpUsers: readonly string[];
  };
  /** Whether the groups DHCP Administrators and DHCP Users exist. */
  readonly securityGroups: boolean;
  /** Seconds by which its clock is ahead of the lab's. */
  readonly clockSkew: number;
}

export interface ServerSettings {
  readonly conflictDetectionAttempts: number;
  readonly npsUnreachableAction: 'Full' | 'Restricted' | 'NoAccess';
  readonly napEnabled: boolean;
  readonly activatePolicies: boolean;
  readonly dynamicBootp: boolean;
  readonly restoreStatus: boolean;
}

/** What Get-DhcpServerSetting shows. */
export interface ServerSettingsView extends ServerSettings {
  readonly isDomainJoined: boolean;
  readonly isAuthorized: boolean;
}

export interface AuditLog {
  readonly enable: boolean;
  readonly path: string;
  readonly maxMBFileSize: number;
  readonly diskCheckInterval: number;
  readonly minMBDiskSpace: number;
}

export interface DatabaseSettings {
  readonly fileName: string;
  readonly backupPath: string;
  /** Minutes. */
  readonly backupInterval: number;
  /** Minutes. */
  readonly cleanupInterval: number;
  readonly loggingEnabled: boolean;
  readonly restoreFromBackup: boolean;
}

export interface Binding {
  readonly interfaceAlias: string;
  readonly bindingState: boolean;
  readonly interfaceGuid: string;
  readonly ipAddress: IPv4;
  readonly subnetMask: IPv4;
}

/** How a server listens for IPv6 clients on an interface. */
export interface Binding6 {
  readonly interfaceAlias: string;
  readonly bindingState: boolean;
  readonly interfaceGuid: string;
  readonly ipAddress: IPv6;
  readonly interfaceIndex: number;
}

/** The account that registers names in DNS. The password is kept nowhere. */
export interface DnsCredential {
  readonly userName: string;
  readonly domainName: string;
}

/** A DHCP server authorised in Active Directory. */
export interface AuthorizedServer {
  readonly dnsName: string;
  readonly ipAddress: IPv4;
}

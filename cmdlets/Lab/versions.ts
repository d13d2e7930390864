import type { ServerVersion } from '../../src/dhcp/model.ts';

interface WindowsServer {
  readonly version: ServerVersion;
  readonly caption: string;
}

/** The editions of Windows Server that a lab's computer can be, by their short names. */
export const windowsServers: Readonly<Record<string, WindowsServer>> = {
  '2008R2': { version: { majorVersion: 6, minorVersion: 1 }, caption: 'Microsoft Windows Server 2008 R2 Standard' },
  '2012': { version: { majorVersion: 6, minorVersion: 2 }, caption: 'Microsoft Windows Server 2012 Standard' },
  '2012R2': { version: { majorVersion: 6, minorVersion: 3 }, caption: 'Microsoft Windows Server 2012 R2 Standard' },
  '2016': { version: { majorVersion: 10, minorVersion: 0 }, caption: 'Microsoft Windows Server 2016 Datacenter' },
  '2019': { version: { majorVersion: 10, minorVersion: 0 }, caption: 'Microsoft Windows Server 2019 Datacenter' },
  '2022': { version: { majorVersion: 10, minorVersion: 0 }, caption: 'Microsoft Windows Server 2022 Datacenter' },
  '2025': { version: { majorVersion: 10, minorVersion: 0 }, caption: 'Microsoft Windows Server 2025 Datacenter' },
};

export const windowsServerNames = Object.keys(windowsServers);

/** `2025` of `Microsoft Windows Server 2025 Datacenter`. */
export function shortVersion(caption: string): string {
  return Object.entries(windowsServers).find(([, server]) => server.caption === caption)?.[0] ?? caption;
}

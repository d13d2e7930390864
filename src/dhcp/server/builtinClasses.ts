import type { DhcpClass } from '../model/class.ts';

/** The classes that every DHCP server has (MS-DHCPM 3.1.1.8; names and descriptions as exported files show them). */
export const BUILTIN_CLASSES: readonly DhcpClass[] = [
  {
    name: 'Default Routing and Remote Access Class',
    type: 'User',
    data: 'RRAS.Microsoft',
    description: 'User class for remote access clients',
  },
  {
    name: 'Default BOOTP Class',
    type: 'User',
    data: 'BOOTP.Microsoft',
    description: 'User class for BOOTP Clients',
  },
  {
    name: 'Microsoft Windows 2000 Options',
    type: 'Vendor',
    data: 'MSFT 5.0',
    description: 'Microsoft vendor-specific options for Windows 2000 and above Clients',
  },
  {
    name: 'Microsoft Windows 98 Options',
    type: 'Vendor',
    data: 'MSFT 98',
    description: 'Microsoft vendor-specific options for Windows 98 Clients',
  },
  {
    name: 'Microsoft Options',
    type: 'Vendor',
    data: 'MSFT',
    description: 'Microsoft vendor-specific options applicable to all Windows Clients',
  },
];

/** The one class that every IPv6 half has (MS-DHCPM 3.1.1.19). */
export const BUILTIN_CLASSES6: readonly DhcpClass[] = [
  {
    name: 'Microsoft Windows Options',
    type: 'Vendor',
    data: 'MSFT 5.0',
    description: 'Microsoft vendor-specific options for Windows Clients',
    vendorId: 311,
  },
];

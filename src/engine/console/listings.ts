import type { Listing, ListingName, ListingRow } from '../../console/requests.ts';
import type { Server } from '../../dhcp/dhcp.ts';
import { formatIPv4, formatIPv6, type Lease, type OptionValue, type Policy } from '../../dhcp/model.ts';
import { addressIn, dateText } from './text.ts';

/** A leaf's list with the columns that the DHCP console gives it. */
export function listing(
  server: Server,
  what: ListingName,
  { scopeId, address }: { readonly scopeId?: string; readonly address?: string },
): Listing {
  const id = addressIn(scopeId ?? '');
  switch (what) {
    case 'ipv6':
      return {
        columns: ['Contents of DHCP Server', 'Status', 'Description'],
        rows: server.v6.scopes
          .list()
          .map(({ prefix, name, description, state }) =>
            row(formatIPv6(prefix), [
              `Scope [${formatIPv6(prefix)}] ${name}`,
              state === 'Active' ? '** Active **' : '** Inactive **',
              description,
            ]),
          ),
      };
    case 'addressPool':
      return addressPool(server, id);
    case 'leases':
      return {
        columns: ['Client IP Address', 'Name', 'Lease Expiration', 'Type', 'Unique ID', 'Description'],
        rows: server.leases
          .query({ scopeId: id, all: true })
          .map((lease) => row(formatIPv4(lease.ipAddress), leaseCells(lease))),
      };
    case 'reservations':
      return {
        columns: ['Reservations', 'Name', 'Unique ID', 'Type', 'State', 'Description'],
        rows: server.reservations
          .list(id)
          .map(({ ipAddress, name, clientId, type, addressState, description }) =>
            row(formatIPv4(ipAddress), [
              `[${formatIPv4(ipAddress)}]`,
              name,
              clientId.replaceAll('-', ''),
              type === 'Both' ? 'Both' : type.toUpperCase(),
              addressState === 'ActiveReservation' ? 'Active' : 'Inactive',
              description,
            ]),
          ),
      };
    case 'reservation':
      return options(server.options.get({ reservedIP: addressIn(address ?? '') }, { all: true }));
    case 'scopeOptions':
      return options(server.options.get({ scopeId: id }, { all: true, policies: true }));
    case 'serverOptions':
      return options(server.options.get({}, { all: true, policies: true }));
    case 'scopePolicies':
      return policies(server.policies.list(id), 'Scope');
    case 'serverPolicies':
      return policies(server.policies.list(), 'Server');
    case 'allowFilters':
      return filters(server, 'Allow');
    case 'denyFilters':
      return filters(server, 'Deny');
  }
}

function addressPool(server: Server, id: number): Listing {
  const { startRange, endRange } = server.scopes.get(id);
  const exclusions = server.exclusions.list(id);
  return {
    columns: ['Start IP Address', 'End IP Address', 'Description'],
    rows: [
      row('', [formatIPv4(startRange), formatIPv4(endRange), 'Address range for distribution']),
      ...exclusions.map((range) => {
        const [start, end] = [formatIPv4(range.startRange), formatIPv4(range.endRange)];
        return row(`${start}-${end}`, [start, end, 'IP Addresses excluded from distribution']);
      }),
    ],
  };
}

function leaseCells(lease: Lease): string[] {
  return [
    formatIPv4(lease.ipAddress),
    lease.hostName,
    leaseEnd(lease),
    lease.clientType === 'BootP' ? 'BOOTP' : 'DHCP',
    lease.clientId.replaceAll('-', ''),
    lease.description,
  ];
}

function leaseEnd({ addressState, leaseExpiryTime }: Lease): string {
  if (addressState === 'ActiveReservation') return 'Reservation (active)';
  if (addressState === 'InactiveReservation') return 'Reservation (inactive)';
  if (addressState === 'Declined') return 'BAD_ADDRESS';
  return leaseExpiryTime === null ? 'Unlimited' : dateText(leaseExpiryTime);
}

function options(values: readonly OptionValue[]): Listing {
  return { columns: ['Option Name', 'Vendor', 'Value', 'Policy Name'], rows: values.map(optionRow) };
}

function optionRow({ optionId, name, vendorClass, userClass, policyName, value }: OptionValue): ListingRow {
  return {
    key: [optionId, vendorClass, userClass, policyName].join('|'),
    cells: [
      `${String(optionId).padStart(3, '0')} ${name}`,
      vendorClass === '' ? 'Standard' : vendorClass,
      value.join(', '),
      policyName === '' ? 'None' : policyName,
    ],
    option: { optionId, vendorClass, userClass, ...(policyName === '' ? {} : { policyName }) },
  };
}

function policies(list: readonly Policy[], level: string): Listing {
  return {
    columns: ['Policy Name', 'Description', 'Processing Order', 'Level', 'Address Range', 'State'],
    rows: list.map(({ name, description, processingOrder, ranges, enabled }) => ({
      key: name,
      cells: [
        name,
        description,
        String(processingOrder),
        level,
        ranges.map((range) => `${formatIPv4(range.startRange)} - ${formatIPv4(range.endRange)}`).join(', '),
        enabled ? 'Enabled' : 'Disabled',
      ],
      enabled,
    })),
  };
}

function filters(server: Server, list: 'Allow' | 'Deny'): Listing {
  return {
    columns: ['MAC Address', 'Description'],
    rows: server.filters
      .list(list)
      .map(({ macAddress, description }) => row(macAddress, [macAddress, description ?? ''])),
  };
}

function row(key: string, cells: readonly string[]): ListingRow {
  return { key, cells };
}

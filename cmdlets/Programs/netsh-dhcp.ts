import { DhcpError, type Server } from '../../src/dhcp/dhcp.ts';
import { formatIPv4, type IPv4, type Lease, parseIPv4 } from '../../src/dhcp/model.ts';
import { PSError } from '../../src/runtime/flow.ts';
import type { ProgramCall } from '../../src/runtime/programs/program.ts';
import { DateTime } from '../../src/types/date-time.ts';
import type { Value } from '../../src/types/value.ts';
import { dhcpService, dhcpSession } from '../DhcpServer/service.ts';
import { dateTime } from '../DhcpServer/values.ts';

const succeeded = 'Command completed successfully.';
const line = '='.repeat(78);

/** `netsh dhcp ...`: what the DHCP helper of netsh shows of the lab's servers. */
export function dhcpContext(call: ProgramCall, words: readonly string[]): number {
  const [first = '', ...rest] = words;
  const { dhcp } = call.session.service(dhcpService);
  const asking = dhcpSession(call.session, `netsh dhcp ${words.join(' ')}`);
  try {
    switch (first.toLowerCase()) {
      case 'show':
        if (!/^server$/i.test(rest[0] ?? '')) return notFound(call, words);
        return showServers(call, dhcp.directory(asking).list());
      case 'add':
      case 'delete': {
        const [noun = '', dnsName, text = ''] = rest;
        const ipAddress = parseIPv4(text);
        if (!/^server$/i.test(noun) || dnsName === undefined || ipAddress === undefined) return notFound(call, words);
        const directory = dhcp.directory(asking);
        if (/^add$/i.test(first)) {
          call.out('');
          call.out(`Adding server ${dnsName}, ${text}`);
          directory.add({ dnsName, ipAddress });
        } else directory.remove({ dnsName, ipAddress });
        call.out(succeeded);
        return 0;
      }
      case 'server':
        return serverContext(call, rest);
      default:
        return notFound(call, words);
    }
  } catch (error) {
    return refused(call, error);
  }
}

function notFound({ out }: ProgramCall, words: readonly string[]): number {
  out(`The following command was not found: ${['dhcp', ...words].join(' ')}.`);
  return 1;
}

/** A refusal of the server in Windows' words; what is none goes on. */
function refused({ out }: ProgramCall, error: unknown): number {
  if (error instanceof DhcpError) {
    out('');
    out(error.reason);
    return 1;
  }
  if (error instanceof PSError) {
    out('');
    out(error.record.message);
    return 1;
  }
  throw error;
}

function showServers({ out }: ProgramCall, servers: readonly { dnsName: string; ipAddress: IPv4 }[]): number {
  out('');
  out(`${servers.length} Servers were found in the directory service:`);
  out('');
  for (const { dnsName, ipAddress } of servers) {
    out(`\tServer [${dnsName}] Address [${formatIPv4(ipAddress)}] Ds location: cn=${dnsName}`);
    out('');
  }
  out(succeeded);
  return 0;
}

/** `netsh dhcp server [\\name | address] [v4] ...` */
function serverContext(call: ProgramCall, words: readonly string[]): number {
  const rest = [...words];
  const named = /^(\\\\.+|\d+\.\d+\.\d+\.\d+)$/.test(rest[0] ?? '') ? rest.shift()?.replace(/^\\\\/, '') : undefined;
  if (/^v4$/i.test(rest[0] ?? '')) rest.shift();
  const { dhcp } = call.session.service(dhcpService);
  const asking = dhcpSession(call.session, `netsh dhcp server ${words.join(' ')}`);
  const server = dhcp.connect(asking, named);
  const [verb = '', noun = '', ...more] = rest.map((word) => word.toLowerCase());
  if (verb === 'show' && noun === 'scope') return showScopes(call, server);
  if (verb === 'show' && noun === 'version') return showVersion(call, server);
  if (verb === 'show' && noun === 'server') return showServers(call, dhcp.directory(asking).list());
  if (verb === 'show' && noun === 'dbproperties') return showDatabase(call, server);
  if (verb === 'scope') return scopeContext(call, server, noun, more);
  if (verb === 'export' || verb === 'import') {
    const [, file, ...scopes] = rest;
    return file === undefined ? notFound(call, ['server', ...words]) : migrate(call, verb, file, scopes, named);
  }
  return notFound(call, ['server', ...words]);
}

/** Columns of a width, a blank around the dash between them. */
function row(cells: readonly (readonly [text: string, width: number])[]): string {
  return cells.map(([text, width]) => ` ${text.padEnd(width)}`).join('-');
}

function showScopes({ out }: ProgramCall, server: Server): number {
  const scopes = server.scopes.list();
  out('');
  out(line);
  out(' Scope Address  - Subnet Mask    - State        - Scope Name          -  Comment ');
  out(line);
  out('');
  for (const scope of scopes) {
    const state = scope.state === 'Active' ? 'Active' : 'Disabled';
    out(
      `${row([
        [formatIPv4(scope.scopeId), 15],
        [formatIPv4(scope.subnetMask), 15],
      ])}-${state.padEnd(14)}-${scope.name.padEnd(21)}-${scope.description}`,
    );
  }
  out('');
  out(` Total No. of Scopes = ${scopes.length} `);
  out(succeeded);
  return 0;
}

function showVersion({ out }: ProgramCall, server: Server): number {
  const { majorVersion, minorVersion } = server.configuration.version();
  out('');
  out(`\tServer Version is ${majorVersion}.${minorVersion}.`);
  out('');
  out(succeeded);
  return 0;
}

function showDatabase({ out }: ProgramCall, server: Server): number {
  const settings = server.configuration.database();
  const folder = settings.fileName.replace(/\\[^\\]*$/, '');
  out('');
  out('Server Database Properties : ');
  for (const [label, value] of [
    ['DatabaseName', settings.fileName.slice(folder.length + 1)],
    ['DatabasePath', folder],
    ['DatabaseBackupPath', settings.backupPath],
    ['DatabaseBackupInterval', `${settings.backupInterval} mins.`],
    ['DatabaseLoggingFlag', settings.loggingEnabled ? '1' : '0'],
    ['DatabaseRestoreFlag', settings.restoreFromBackup ? '1' : '0'],
    ['DatabaseCleanupInterval', `${settings.cleanupInterval} mins.`],
  ] as const)
    out(`\t${label.padEnd(25)} = ${value}`);
  out(succeeded);
  return 0;
}

function scopeContext(call: ProgramCall, server: Server, address: string, words: readonly string[]): number {
  const scopeId = parseIPv4(address);
  if (scopeId === undefined) return notFound(call, ['server', 'scope', address, ...words]);
  const scope = server.scopes.get(scopeId);
  const { out } = call;
  out('');
  out(`Changed the current scope context to ${address} scope.`);
  const [verb = '', noun = '', detail = ''] = words;
  if (verb === '') return 0;
  if (verb !== 'show') return notFound(call, ['server', 'scope', address, ...words]);
  out('');
  switch (noun) {
    case 'clients':
    case 'clientsv5':
      showClients(call, server, scopeId, detail === '1');
      break;
    case 'iprange':
      out(line);
      out('   Start Address   -    End Address    -   Address type');
      out(line);
      out('');
      out(
        `   ${formatIPv4(scope.startRange).padEnd(15)} -    ${formatIPv4(scope.endRange).padEnd(15)}-   ${typeNames[scope.type]}`,
      );
      out('');
      out('No of IP Ranges : 1 in the Scope : '.concat(`${address}.`));
      break;
    case 'excluderange': {
      const ranges = server.exclusions.list(scopeId);
      out(line);
      out('   Start Address   -    End Address   ');
      out(line);
      out('');
      for (const range of ranges)
        out(`   ${formatIPv4(range.startRange).padEnd(15)} -    ${formatIPv4(range.endRange)}`);
      out('');
      out(`No of ExcludeRanges : ${ranges.length} in the Scope : ${address}.`);
      break;
    }
    case 'reservedip': {
      const reservations = server.reservations.list(scopeId);
      out(line);
      out('  Reservation Address -    Unique ID ');
      out(line);
      out('');
      for (const { ipAddress, clientId } of reservations)
        out(`    ${formatIPv4(ipAddress).padEnd(17)} -    ${clientId}-`);
      out('');
      out('');
      out(`No of ReservedIPs : ${reservations.length} in the Scope : ${address}.`);
      break;
    }
    case 'state':
      out(`State of the Scope ${address} is ${scope.state === 'Active' ? 'Active' : 'Inactive'}.`);
      break;
    default:
      return notFound(call, ['server', 'scope', address, ...words]);
  }
  out('');
  out(succeeded);
  return 0;
}

const typeNames = { Dhcp: 'DHCP ONLY', Bootp: 'BOOTP ONLY', Both: 'DHCP BOTH' } as const;

function showClients({ out }: ProgramCall, server: Server, scopeId: IPv4, named: boolean): void {
  const leases = server.leases.query({ scopeId });
  out('Type : N - NONE, D - DHCP B - BOOTP, U - UNSPECIFIED, R - RESERVATION IP');
  out('============================================================================================');
  out(`IP Address      - Subnet Mask    - Unique ID           - Lease Expires        -Type ${named ? '-Name' : ''}`);
  out('============================================================================================');
  out('');
  const mask = formatIPv4(server.scopes.get(scopeId).subnetMask);
  for (const lease of leases) {
    const cells = [formatIPv4(lease.ipAddress).padEnd(15), ` ${mask.padEnd(15)}`, ` ${lease.clientId.padEnd(20)}`];
    out(`${cells.join('-')}-${expiry(lease).padEnd(22)} -${typeOf(lease)}${named ? `    ${lease.hostName}` : ''}`);
  }
  out('');
  out(`No of Clients(version 4): ${leases.length} in the Scope : ${formatIPv4(scopeId)}.`);
}

function expiry({ addressState, leaseExpiryTime }: Lease): string {
  if (addressState === 'InactiveReservation') return ' INACTIVE';
  const time = dateTime(leaseExpiryTime);
  return time instanceof DateTime ? ` ${time.toFormattedText('G')}` : ' NEVER EXPIRES';
}

function typeOf({ addressState, clientType }: Lease): string {
  if (addressState.endsWith('Reservation')) return 'R';
  return { UnSpecified: 'U', Dhcp: 'D', BootP: 'B', None: 'N', Both: 'D' }[clientType];
}

/** netsh's files hold what Export-DhcpServer writes. */
function migrate(
  call: ProgramCall,
  verb: 'export' | 'import',
  file: string,
  scopes: readonly string[],
  server: string | undefined,
): number {
  const named = new Map<string, Value>([
    ['File', file],
    ['Leases', true],
    ['Force', true],
    ['ErrorAction', 'Stop'],
    ['WarningAction', 'SilentlyContinue'],
  ]);
  if (server !== undefined) named.set('ComputerName', server);
  if (!/^all$/i.test(scopes[0] ?? 'all')) named.set('ScopeId', [...scopes]);
  if (verb === 'import') {
    named.set('BackupPath', 'C:\\Windows\\system32\\dhcp\\backup');
    named.set('ScopeOverwrite', true);
  }
  call.session.invokeCommand(verb === 'export' ? 'Export-DhcpServer' : 'Import-DhcpServer', [], named);
  call.out('');
  call.out(succeeded);
  return 0;
}

import type { Machine } from '../../src/dhcp/model.ts';
import { formatIPv4 } from '../../src/dhcp/model.ts';
import { type ErrorCategory, ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { Guid } from '../../src/types/guid.ts';
import { customObject, type PSCustomObject } from '../../src/types/ps-object.ts';
import { accountSid, SecurityIdentifier } from '../../src/types/security-identifier.ts';
import type { Value } from '../../src/types/value.ts';
import { dateTime } from '../DhcpServer/values.ts';
import { computerNameOf, dnsDomainOf } from '../Lab/accounts.ts';
import { localComputer, reach } from '../Lab/computers.ts';
import { machinesOf } from '../Lab/machine-parameters.ts';
import { osVersionOf } from '../Lab/windows-version.ts';

const namespace = 'Microsoft.ActiveDirectory.Management';

/** A domain of the lab, as one of its controllers answers for it. */
export interface Directory {
  readonly domain: string;
  readonly controllers: readonly Machine[];
  readonly members: readonly Machine[];
}

/** `DC=contoso,DC=com` */
export function distinguishedName(domain: string): string {
  return domain
    .split('.')
    .map((label) => `DC=${label}`)
    .join(',');
}

/** The domain that a controller (or the computer's own domain) answers for; an error that ends the command when none does. */
export function directoryOf(cmdlet: CmdletInvocation, server: string | undefined): Directory {
  const machines = machinesOf(cmdlet).list();
  const here = machines.find(({ name }) => name === localComputer(cmdlet.session));
  const domains = new Set(machines.filter(({ domainController }) => domainController).map(dnsDomainOf));
  const named = server?.toLowerCase();
  const domain = named !== undefined && domains.has(named) ? named : here === undefined ? '' : dnsDomainOf(here);
  const controllers = machines.filter((each) => each.domainController && dnsDomainOf(each) === domain);
  const asked = named === undefined || named === domain ? controllers.map(({ name }) => name) : [named];
  const answers = asked.some((name) => {
    const found = reach(cmdlet.session, name);
    return found.kind === 'there' && found.machine.domainController;
  });
  if (!answers) {
    fail(
      cmdlet,
      'Unable to contact the server. This may be because this server does not exist, it is currently down, or it does not have the Active Directory Web Services running.',
      'ActiveDirectoryServer:0',
      'ADServerDownException',
      'ResourceUnavailable',
      server ?? domain,
    );
  }
  const members = machines.filter((each) => each.domainJoined && dnsDomainOf(each) === domain);
  return { domain, controllers, members };
}

export function notFound(cmdlet: CmdletInvocation, identity: string, { domain }: Directory): never {
  const message = `Cannot find an object with identity: '${identity}' under: '${distinguishedName(domain)}'.`;
  return cmdletError(cmdlet, message, 'ADIdentityNotFoundException', 'ObjectNotFound', identity);
}

export function cmdletError(
  cmdlet: CmdletInvocation,
  message: string,
  exception: string,
  category: ErrorCategory,
  target: string,
): never {
  return fail(cmdlet, message, `ActiveDirectoryCmdlet:${namespace}.${exception}`, exception, category, target);
}

function fail(
  cmdlet: CmdletInvocation,
  message: string,
  id: string,
  exception: string,
  category: ErrorCategory,
  target: string,
): never {
  return cmdlet.throwTerminatingError(
    ErrorRecord.of({ message, id, category, target, exceptionType: `${namespace}.${exception}` }),
  );
}

/** What the directory keeps of a computer. */
export function computerAttributes(machine: Machine, { domain }: Directory): ReadonlyMap<string, Value> {
  const name = computerNameOf(machine);
  const folder = machine.domainController ? 'OU=Domain Controllers' : 'CN=Computers';
  const sam = `${name}$`;
  const operatingSystem = machine.caption.replace(/^Microsoft /, '');
  const version = osVersionOf(machine).replace(/^(\d+\.\d+)\.(\d+)$/, '$1 ($2)');
  const created = dateTime(machine.since);
  const all: Readonly<Record<string, Value>> = {
    CanonicalName: `${domain}/${folder.slice(3)}/${name}`,
    CN: name,
    Created: created,
    Description: null,
    DistinguishedName: `CN=${name},${folder},${distinguishedName(domain)}`,
    DNSHostName: machine.name,
    Enabled: true,
    IPv4Address: formatIPv4(machine.address),
    Name: name,
    ObjectClass: 'computer',
    ObjectGUID: guidOf(machine.name),
    OperatingSystem: operatingSystem,
    OperatingSystemVersion: version,
    PrimaryGroup: `CN=${machine.domainController ? 'Domain Controllers' : 'Domain Computers'},CN=Users,${distinguishedName(domain)}`,
    SamAccountName: sam,
    SID: new SecurityIdentifier(accountSid(`${flatName(domain)}\\${sam}`)),
    UserPrincipalName: null,
    whenCreated: created,
  };
  return new Map(Object.entries(all));
}

/** `CONTOSO` of `contoso.com`. */
export function flatName(domain: string): string {
  return (domain.split('.')[0] ?? domain).toUpperCase();
}

/** An id that is always the same for a name. */
export function guidOf(name: string): Guid {
  const digits = accountSid(`${name}\\${name}`)
    .split('-')
    .slice(4, 8)
    .map((part) => Number(part).toString(16).padStart(8, '0').slice(-8))
    .join('');
  return Guid.parse(digits.padEnd(32, '0').slice(0, 32));
}

/** An object of the directory: properties in the order that Windows shows them. */
export function directoryObject(type: string, properties: Iterable<readonly [string, Value]>): PSCustomObject {
  const object = customObject(properties);
  const bases: Readonly<Record<string, readonly string[]>> = {
    ADComputer: ['ADAccount', 'ADPrincipal', 'ADObject', 'ADEntity'],
    ADDomain: ['ADPartition', 'ADObject', 'ADEntity'],
  };
  object.typeNames = [type, ...(bases[type] ?? [])].map((name) => `${namespace}.${name}`).concat('System.Object');
  return object;
}

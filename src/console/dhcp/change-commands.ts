import type { Change, CommonOptions, DnsProperties, NewScope, RelationshipChange, ScopeChange } from '../changes.ts';
import { commandLine, quoted, quotedList, timeSpan } from './command-line.ts';

/** The PowerShell line that makes a change. */
export function changeCommand(server: string, change: Change): string {
  const line = (cmdlet: string, ...parameters: readonly string[]): string => commandLine(cmdlet, server, ...parameters);
  switch (change.what) {
    case 'addScope':
      return line('Add-DhcpServerv4Scope', ...newScope(change.scope));
    case 'setScope':
      return line('Set-DhcpServerv4Scope', `-ScopeId ${change.scopeId}`, ...scopeSettings(change.change));
    case 'setScopeDns':
      return line('Set-DhcpServerv4DnsSetting', `-ScopeId ${change.scopeId}`, ...dnsSettings(change.change));
    case 'removeScope':
      return line('Remove-DhcpServerv4Scope', `-ScopeId ${change.scopeId} -Force`);
    case 'addExclusion':
    case 'removeExclusion': {
      const { start, end } = change.range;
      const verb = change.what === 'addExclusion' ? 'Add' : 'Remove';
      return line(
        `${verb}-DhcpServerv4ExclusionRange`,
        `-ScopeId ${change.scopeId} -StartRange ${start} -EndRange ${end}`,
      );
    }
    case 'addReservation': {
      const { address, clientId, name, description, type } = change.reservation;
      return line(
        'Add-DhcpServerv4Reservation',
        `-ScopeId ${change.scopeId} -IPAddress ${address} -ClientId ${clientId}`,
        name === '' ? '' : `-Name ${quoted(name)}`,
        description === '' ? '' : `-Description ${quoted(description)}`,
        `-Type ${type}`,
      );
    }
    case 'setReservation': {
      const { clientId, name, description, type } = change.change;
      return line(
        'Set-DhcpServerv4Reservation',
        `-IPAddress ${change.address}`,
        clientId === undefined ? '' : `-ClientId ${clientId}`,
        name === undefined ? '' : `-Name ${quoted(name)}`,
        description === undefined ? '' : `-Description ${quoted(description)}`,
        type === undefined ? '' : `-Type ${type}`,
      );
    }
    case 'removeReservation':
      return line('Remove-DhcpServerv4Reservation', `-IPAddress ${change.address}`);
    case 'removeLease':
      return line('Remove-DhcpServerv4Lease', `-IPAddress ${change.address}`);
    case 'setOption':
    case 'removeOption': {
      const { place, option } = change;
      const where = [
        place.scopeId === undefined ? '' : `-ScopeId ${place.scopeId}`,
        place.reservedIP === undefined ? '' : `-ReservedIP ${place.reservedIP}`,
        option.policyName === undefined ? '' : `-PolicyName ${quoted(option.policyName)}`,
        option.vendorClass === '' ? '' : `-VendorClass ${quoted(option.vendorClass)}`,
        option.userClass === '' ? '' : `-UserClass ${quoted(option.userClass)}`,
        `-OptionId ${option.optionId}`,
      ];
      return change.what === 'removeOption'
        ? line('Remove-DhcpServerv4OptionValue', ...where)
        : line(
            'Set-DhcpServerv4OptionValue',
            ...where,
            `-Value ${quotedList(change.value)}`,
            change.force === true ? '-Force' : '',
          );
    }
    case 'setCommonOptions':
      return line(
        'Set-DhcpServerv4OptionValue',
        `-ScopeId ${change.scopeId}`,
        ...commonOptions(change.options),
        change.force === true ? '-Force' : '',
      );
    case 'setPolicy':
      return line('Set-DhcpServerv4Policy', ...policy(change), `-Enabled $${String(change.enabled)}`);
    case 'removePolicy':
      return line('Remove-DhcpServerv4Policy', ...policy(change));
    case 'setServerPolicies':
      return line('Set-DhcpServerSetting', `-ActivatePolicies $${String(change.activate)}`);
    case 'addFilter':
      return line(
        'Add-DhcpServerv4Filter',
        `-List ${change.list} -MacAddress ${quoted(change.macAddress)}`,
        change.description === '' ? '' : `-Description ${quoted(change.description)}`,
      );
    case 'removeFilter':
      return line('Remove-DhcpServerv4Filter', `-MacAddress ${quoted(change.macAddress)}`);
    case 'setFilterList':
      return line('Set-DhcpServerv4FilterList', `-${change.list} $${String(change.enabled)}`);
    case 'setRelationship':
      return line('Set-DhcpServerv4Failover', `-Name ${quoted(change.name)}`, ...relationship(change.change));
    case 'backup':
      return line('Backup-DhcpServer', `-Path ${quoted(change.path)}`);
    case 'restore':
      return line('Restore-DhcpServer', `-Path ${quoted(change.path)} -Force`);
    case 'authorize':
      return `Add-DhcpServerInDC -DnsName ${server}`;
    case 'unauthorize':
      return `Remove-DhcpServerInDC -DnsName ${server}`;
  }
}

function newScope(scope: NewScope): string[] {
  return [
    `-Name ${quoted(scope.name)}`,
    scope.description === '' ? '' : `-Description ${quoted(scope.description)}`,
    `-StartRange ${scope.startRange} -EndRange ${scope.endRange} -SubnetMask ${scope.subnetMask}`,
    `-LeaseDuration ${leaseDuration(scope.leaseDuration)}`,
    scope.delay === 0 ? '' : `-Delay ${scope.delay}`,
    `-State ${scope.active ? 'Active' : 'Inactive'}`,
  ];
}

function scopeSettings({
  name,
  description,
  range,
  leaseDuration: lease,
  active,
  activatePolicies,
}: ScopeChange): string[] {
  return [
    name === undefined ? '' : `-Name ${quoted(name)}`,
    description === undefined ? '' : `-Description ${quoted(description)}`,
    range === undefined ? '' : `-StartRange ${range.start} -EndRange ${range.end}`,
    lease === undefined ? '' : `-LeaseDuration ${leaseDuration(lease)}`,
    active === undefined ? '' : `-State ${active ? 'Active' : 'Inactive'}`,
    activatePolicies === undefined ? '' : `-ActivatePolicies $${String(activatePolicies)}`,
  ];
}

function leaseDuration(seconds: number | null): string {
  return seconds === null ? 'Unlimited' : timeSpan(seconds);
}

function dnsSettings(dns: Partial<DnsProperties>): string[] {
  const flag = (name: string, value: boolean | undefined): string => (value === undefined ? '' : `-${name} $${value}`);
  return [
    dns.dynamicUpdates === undefined ? '' : `-DynamicUpdates ${dns.dynamicUpdates}`,
    flag('DeleteDnsRROnLeaseExpiry', dns.deleteOnLeaseExpiry),
    flag('UpdateDnsRRForOlderClients', dns.updateForOlderClients),
    flag('NameProtection', dns.nameProtection),
  ];
}

function commonOptions({ router, dnsDomain, dnsServer, winsServer }: CommonOptions): string[] {
  return [
    router === undefined ? '' : `-Router ${router.join(',')}`,
    dnsDomain === undefined ? '' : `-DnsDomain ${quoted(dnsDomain)}`,
    dnsServer === undefined ? '' : `-DnsServer ${dnsServer.join(',')}`,
    winsServer === undefined ? '' : `-WinsServer ${winsServer.join(',')}`,
  ];
}

function policy({ scopeId, name }: { readonly scopeId?: string; readonly name: string }): string[] {
  return [`-Name ${quoted(name)}`, scopeId === undefined ? '' : `-ScopeId ${scopeId}`];
}

function relationship(change: RelationshipChange): string[] {
  const { stateSwitchInterval: interval, sharedSecret, mode } = change;
  return [
    mode === undefined ? '' : `-Mode ${mode}`,
    change.maxClientLeadTime === undefined ? '' : `-MaxClientLeadTime ${timeSpan(change.maxClientLeadTime)}`,
    change.loadBalancePercent === undefined ? '' : `-LoadBalancePercent ${change.loadBalancePercent}`,
    change.reservePercent === undefined ? '' : `-ReservePercent ${change.reservePercent}`,
    interval === undefined ? '' : `-AutoStateTransition $${String(interval !== null)}`,
    interval === undefined || interval === null ? '' : `-StateSwitchInterval ${timeSpan(interval)}`,
    // The secret itself belongs in no line: this one asks for it.
    sharedSecret === undefined ? '' : `-SharedSecret ${sharedSecret === '' ? "''" : '(Read-Host)'}`,
    change.partnerDown === true ? '-PartnerDown' : '',
    mode === undefined && (sharedSecret ?? '') === '' ? '' : '-Force',
  ];
}

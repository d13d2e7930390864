import { describe, expect, test } from 'vitest';
import { TestShell } from '../test-shell.ts';
import documented from './documented.json' with { type: 'json' };

const apart = 'Remove-DhcpServerv4Failover -Name SFO-SIN-Failover -Force';
const withoutReservation = 'Remove-DhcpServerv4Reservation -IPAddress 10.10.10.5';
const withoutServer01 = (name: string): string =>
  `Remove-DhcpServerv4MulticastScope -ComputerName dhcpserver01.contoso.com -Name ${name} -Force`;

/**
 * The pages contradict each other: one adds what another shows, changes or removes. The lab has what is shown and changed; what
 * has to be otherwise comes first here, by a pattern of the example.
 */
const before: readonly (readonly [example: RegExp, preparation: string])[] = [
  [/^Add-DhcpServerv4Class -Name "User/, "Remove-DhcpServerv4Class -Name 'User Class for Lab Computers' -Type User"],
  [/^Add-DhcpServerv4Class -Name "MSUC/, 'Remove-DhcpServerv4Class -Name MSUCClient -Type Vendor'],
  [/^Add-DhcpServerv4Failover /, apart],
  [
    /^Add-DhcpServerv4FailoverScope/,
    'Remove-DhcpServerv4FailoverScope -Name SFO-SIN-Failover -ScopeId 10.10.10.0, 10.20.20.0 -Force',
  ],
  [
    /^Add-DhcpServerv4Lease/,
    `Remove-DhcpServerv4Lease -IPAddress 10.10.10.11; ${withoutReservation}; Remove-DhcpServerv4Lease -IPAddress 10.10.10.5 -ErrorAction Ignore`,
  ],
  [
    /^Add-DhcpServerv4MulticastExclusionRange/,
    'Remove-DhcpServerv4MulticastExclusionRange -ComputerName dhcpserver01.contoso.com -Name Multicast_AudioConference',
  ],
  [/^Add-DhcpServerv4MulticastScope .*Video/, withoutServer01('Multicast_VideoConference')],
  [/^Add-DhcpServerv4OptionDefinition -Name "WPAD"/, 'Remove-DhcpServerv4OptionDefinition -OptionId 252'],
  [
    /^Add-DhcpServerv4Policy -Name "PrinterPolicy"/,
    'Remove-DhcpServerv4Policy -ScopeId 10.10.10.0 -Name PrinterPolicy',
  ],
  [/^Add-DhcpServerv4Policy -Name "ForeignDevices"/, 'Remove-DhcpServerv4Policy -Name ForeignDevices'],
  [/^Add-DhcpServerv4PolicyIPRange/, 'Remove-DhcpServerv4PolicyIPRange -ScopeId 10.10.10.0 -Name HyperVPolicy'],
  [/Add-DhcpServerv4Reservation .*"F0-DE-F1-7A-00-5E"/, withoutReservation],
  [
    /^Add-DhcpServerv4Scope .*10\.(10\.10|20\.20)\.1 /,
    `${apart}; '10.10.10.0', '10.20.20.0' | ForEach-Object { Remove-DhcpServerv4Scope -ScopeId $_ -Force }`,
  ],
  [
    /^Get-DhcpServerv4DnsSetting .*-IPAddress/,
    'Add-DhcpServerv4Reservation -ScopeId 10.10.10.0 -IPAddress 10.10.10.10 -ClientId 00-24-D7-C5-25-B0',
  ],
  [/^Import-DhcpServer .*-ScopeOverwrite/, apart],
  [/^\$ScopeIdList/, 'Export-DhcpServer -File C:\\exportdir\\dhcpexport.xml -Leases'],
  [/^Remove-DhcpServerv4Lease .*-ClientId/, withoutReservation],
  [/-AllLeases \| Remove-DhcpServerv4Lease/, 'Get-DhcpServerv4Scope | Remove-DhcpServerv4Reservation'],
  [
    /^Remove-DhcpServerv4Scope .*-ScopeId/,
    `${apart}; Get-DhcpServerv4Scope | Remove-DhcpServerv4Reservation; Get-DhcpServerv4Scope | Remove-DhcpServerv4Lease`,
  ],
  [/^Add-DhcpServerv6Class -Name "User/, "Remove-DhcpServerv6Class -Name 'User Class for Lab Computers' -Type User"],
  [/^Add-DhcpServerv6Class -Name "Vendor/, "Remove-DhcpServerv6Class -Name 'Vendor Class for Printers' -Type Vendor"],
  [/^Add-DhcpServerv6OptionDefinition/, 'Remove-DhcpServerv6OptionDefinition -OptionId 36'],
  [
    /^Get-DhcpServerv6DnsSetting .*-IPAddress/,
    'Add-DhcpServerv6Reservation -Prefix 2001:4898:7020:1020:: -IPAddress 2001:4898:7020:1020::10 -ClientDuid 00-01 -Iaid 1',
  ],
  [/^Add-DhcpServerv6ExclusionRange/, 'Remove-DhcpServerv6ExclusionRange -Prefix 2001:4898:7020:1020::'],
  [/^Add-DhcpServerv6Lease/, 'Remove-DhcpServerv6Lease -IPAddress 2001:4898:7020:1020::10'],
  [
    /^Import-Csv .*Add-DhcpServerv6Reservation/,
    "'Prefix,IPAddress,ClientDuid,Iaid', '2001:4898:7020:1020::,2001:4898:7020:1020::7,1a-1b-1c-1d-1e-1f,7' | Set-Content Reservations.csv",
  ],
  [
    /^Remove-DhcpServerv6Reservation .*::1,/,
    'Add-DhcpServerv6Reservation -Prefix 2001:4898:7020:1020:: -IPAddress 2001:4898:7020:1020::1 -ClientDuid 00-01 -Iaid 1',
  ],
  [/^Remove-DhcpServerv6Scope .*::$/, 'Get-DhcpServerv6Scope | Remove-DhcpServerv6Lease'],
  [/^Add-DhcpServerv6Scope/, 'Remove-DhcpServerv6Scope -Prefix 2001:4898:7020:1020:: -Force'],
  [
    /^Set-DhcpServerv4Policy -Name "TabletPolicy"/,
    'Add-DhcpServerv4Policy -Name TabletPolicy -Condition Or -VendorClass EQ, Android',
  ],
  [
    /^Set-DhcpServerv4Failover .*-ReservePercent/,
    'Set-DhcpServerv4Failover -Name SFO-SIN-Failover -Mode HotStandby -Force',
  ],
];

/** Examples that cannot succeed as they are printed, on Windows either. */
const misprinted: readonly (readonly [example: RegExp, why: string, id: string])[] = [
  [
    /-Ttl 20-LeaseDuration/,
    'a blank is missing',
    'ParameterArgumentTransformationError,Add-DhcpServerv4MulticastScope',
  ],
  [/-MacAddress EQ,F8DB7F -Scope/, 'half an address without its *; ten ticks', 'WIN32 87,Add-DhcpServerv4Policy'],
  [/^Remove-DhcpServerv4Filter/, 'the same address twice', 'DHCP 20095,Remove-DhcpServerv4Filter'],
  [
    /^Remove-DhcpServerv4MulticastExclusionRange .*-StartRange/,
    'the range of another scope',
    'DHCP 20007,Remove-DhcpServerv4MulticastExclusionRange',
  ],
  [
    /^Remove-DhcpServerv4MulticastLease .*-IPAddress/,
    'no cmdlet leases a multicast address',
    'DHCP 20013,Remove-DhcpServerv4MulticastLease',
  ],
  [/-DisableDnsPtrRRUpdates/, 'the parameter has no s', 'NamedParameterNotFound,Set-DhcpServerv4DnsSetting'],
  [
    /^Set-DhcpServerv4MulticastScope Name/,
    'the dash is missing',
    'PositionalParameterNotFound,Set-DhcpServerv4MulticastScope',
  ],
  [/^Set-DhcpServerv4Policy .*-LeaseDuration 10$/, 'ten ticks', 'WIN32 87,Set-DhcpServerv4Policy'],
];

describe.each(Object.entries(documented))("Microsoft's examples of %s, in the lab reference", (_cmdlet, examples) => {
  test.each(examples)('%s', async (example) => {
    // Whoever reads the page answers its questions.
    const shell = await TestShell.open({ lab: 'reference', answers: Array<string>(20).fill('Y') });
    try {
      const preparation = before.find(([pattern]) => pattern.test(example))?.[1];
      if (preparation !== undefined) expect(shell.run(preparation).errors).toBe('');
      const { errors } = shell.run(`$Error.Clear()\n${example}`);
      const wrong = misprinted.find(([pattern]) => pattern.test(example));
      if (wrong === undefined) expect(errors).toBe('');
      else expect(shell.values('$Error[0].FullyQualifiedErrorId')).toEqual([wrong[2]]);
    } finally {
      shell.close();
    }
  });
});

import { column, tableView } from '../../src/format/views.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { dnsServer } from './dns-server-parameter.ts';
import { dnsError, serverZones, zoneClass, zoneObject } from './server-zones.ts';

export default defineCmdlet({
  name: 'Get-DnsServerZone',
  module: 'DnsServer',
  synopsis: 'Lists the zones of a DNS server of the lab.',
  parameters: {
    Name: {
      type: 'String[]',
      position: 1,
      byValue: true,
      byPropertyName: true,
      aliases: ['ZoneName'],
      notNullOrEmpty: true,
      help: 'Names of zones.',
    },
    ComputerName: dnsServer,
  },
  outputTypes: ['Microsoft.Management.Infrastructure.CimInstance#root/Microsoft/Windows/DNS/DnsServerZone'],
  views: [
    tableView(zoneClass.typeNames[0] ?? '', {
      columns: [
        column('ZoneName', { width: 35 }),
        column('ZoneType', { width: 15 }),
        column('IsAutoCreated', { width: 15, alignment: 'left' }),
        column('IsDsIntegrated', { width: 15, alignment: 'left' }),
        column('IsReverseLookupZone', { width: 20, alignment: 'left' }),
        column('IsSigned', { alignment: 'left' }),
      ],
    }),
  ],
  examples: [
    {
      title: 'The zones that administrators made',
      command: '(Get-DnsServerZone -ComputerName dc1 | Where-Object IsAutoCreated -eq $false).ZoneName',
      lab: 'contoso',
      shows: ['0.0.10.in-addr.arpa', '_msdcs.contoso.com', 'contoso.com'],
    },
    {
      title: 'A zone that is not there',
      command: 'Get-DnsServerZone example.org -ComputerName dc1',
      lab: 'contoso',
      fails: 'WIN32 9601,Get-DnsServerZone',
    },
  ],
  related: ['Get-DnsServerResourceRecord', 'Resolve-DnsName'],
  process(cmdlet, args) {
    const zones = serverZones(cmdlet, args.computerName);
    if (zones === undefined) return;
    const all = zones.list();
    for (const name of args.name ?? []) {
      const zone = all.find((each) => each.name === name.toLowerCase());
      if (zone !== undefined) cmdlet.writeObject(zoneObject(zone));
      else
        dnsError(cmdlet, `The zone ${name} was not found on server ${zones.computer}.`, 9601, 'ObjectNotFound', name);
    }
    if (args.name === undefined) for (const zone of all) cmdlet.writeObject(zoneObject(zone));
  },
});

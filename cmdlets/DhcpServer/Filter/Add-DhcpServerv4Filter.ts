import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { filterList, filterObject, filterView } from './filter.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerv4Filter',
  synopsis: 'Allows or denies clients by their MAC addresses.',
  description:
    'A filter takes effect when its list is turned on with Set-DhcpServerv4FilterList. -Force moves an address that is on the other list.',
  sets: ['Add0'],
  parameters: {
    ComputerName: computerName,
    Description: { type: 'String', byPropertyName: true, help: 'A text that says whom the filter is for.' },
    MacAddress: {
      type: 'String[]',
      mandatory: true,
      position: 2,
      byPropertyName: true,
      aliases: ['ClientId'],
      ...filled,
      help: 'The MAC addresses; * at the end stands for any rest.',
    },
    List: {
      type: 'String',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      validateSet: ['Allow', 'Deny'],
      ...filled,
      help: 'Allow or Deny.',
    },
    Force: { type: 'SwitchParameter', ...filled, help: 'Replaces a filter that exists, on this list or the other.' },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Filter',
  ],
  examples: [
    {
      title: 'One address',
      command: 'Add-DhcpServerv4Filter -List Allow -MacAddress "F0-DE-F1-7A-00-5E" -Description "Laptop 09"',
      shows: [],
    },
    {
      title: 'Two addresses',
      command: 'Add-DhcpServerv4Filter -List Allow -MacAddress "F0-DE-F1-7A-00-5E", "F0-DE-F1-7A-00-5C"',
      shows: [],
    },
    {
      title: 'Addresses from a table',
      command:
        'Import-Csv -Path "MacAddressFilters.csv" | Add-DhcpServerv4Filter -ComputerName "dhcpserver.contoso.com" -List Allow',
      before:
        "'MacAddress,Description', 'F0-DE-F1-7A-00-5E,Laptop 09', '00-24-D7-C5-25-B0,Laptop 10' | Set-Content MacAddressFilters.csv",
    },
  ],
  views: [filterView],
  related: ['Get-DhcpServerv4Filter', 'Set-DhcpServerv4FilterList'],
  run({ server, args, attempt, confirm, write }) {
    const list = filterList(args.list) ?? 'Allow';
    for (const macAddress of args.macAddress) {
      attempt(() => {
        if (!confirm(`MAC address ${macAddress} will be added to the ${list} list on server ${server.displayName}.`))
          return;
        const filter = server.filters.add({ list, macAddress, description: args.description, force: args.force });
        if (args.passThru) write(filterObject(filter));
      });
    }
  },
});

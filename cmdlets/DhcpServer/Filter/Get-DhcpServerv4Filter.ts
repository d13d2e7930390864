import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { filterList, filterObject, filterView } from './filter.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4Filter',
  synopsis: 'Gets the MAC addresses that are allowed or denied.',
  sets: ['Get1'],
  parameters: {
    List: {
      type: 'String',
      position: 1,
      byPropertyName: true,
      validateSet: ['Allow', 'Deny'],
      ...filled,
      help: 'Only the allowed or only the denied ones.',
    },
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Filter',
  ],
  examples: [
    {
      title: 'Every filter',
      command: 'Get-DhcpServerv4Filter -ComputerName "dhcpserver.contoso.com"',
      shows: ['MacAddress           List', 'F0-DE-F1-7A-00-6E    Allow', 'F0-DE-F1-7B-*        Deny'],
    },
  ],
  views: [filterView],
  related: ['Add-DhcpServerv4Filter', 'Remove-DhcpServerv4Filter', 'Set-DhcpServerv4FilterList'],
  run({ server, args, write }) {
    for (const filter of server.filters.list(filterList(args.list))) write(filterObject(filter));
  },
});

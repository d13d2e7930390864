import { defineDhcpCmdlet } from '../define.ts';
import { computerName } from '../parameters.ts';
import { filterListObject, filterListView } from './filter-list.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4FilterList',
  synopsis: 'Gets whether the lists of allowed and denied MAC addresses are turned on.',
  sets: ['Get0'],
  parameters: {
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4FilterList',
  ],
  examples: [
    {
      title: 'The state of both lists',
      command: 'Get-DhcpServerv4FilterList -ComputerName "dhcpserver.contoso.com"',
      shows: ['Allow                Deny', 'False                False'],
    },
  ],
  views: [filterListView],
  related: ['Set-DhcpServerv4FilterList', 'Get-DhcpServerv4Filter'],
  run({ server, write }) {
    write(filterListObject(server.filters.lists()));
  },
});

import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { filterListObject, filterListView } from './filter-list.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerv4FilterList',
  synopsis: 'Turns the lists of allowed and denied MAC addresses on or off.',
  sets: ['Set1'],
  parameters: {
    ComputerName: computerName,
    Allow: {
      type: 'Boolean',
      position: 1,
      byPropertyName: true,
      ...filled,
      help: 'Whether only addresses of the list Allow are served.',
    },
    Deny: {
      type: 'Boolean',
      position: 2,
      byPropertyName: true,
      ...filled,
      help: 'Whether addresses of the list Deny are refused.',
    },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4FilterList',
  ],
  examples: [
    {
      title: 'Both lists on',
      command: 'Set-DhcpServerv4FilterList -ComputerName "dhcpserver.contoso.com" -Allow $True -Deny $True',
      shows: [],
    },
  ],
  views: [filterListView],
  related: ['Get-DhcpServerv4FilterList', 'Get-DhcpServerv4Filter'],
  run({ server, args, confirm, write }) {
    if (!confirm(`The filter lists on server ${server.displayName} will be changed.`)) return;
    const lists = server.filters.setLists({ allow: args.allow, deny: args.deny });
    if (args.passThru) write(filterListObject(lists));
  },
});

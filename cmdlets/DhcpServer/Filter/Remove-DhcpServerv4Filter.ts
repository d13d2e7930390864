import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { filterObject, filterView } from './filter.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv4Filter',
  synopsis: 'Removes MAC addresses from the lists of allowed and denied clients.',
  sets: ['Remove2'],
  parameters: {
    ComputerName: computerName,
    PassThru: passThru,
    MacAddress: {
      type: 'String[]',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      aliases: ['ClientId'],
      ...filled,
      help: 'The MAC addresses to remove.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Filter',
  ],
  examples: [
    {
      title: 'Two addresses',
      command: 'Remove-DhcpServerv4Filter -MacAddress "F0-DE-F1-7A-00-5E","F0-DE-F1-7A-00-5C"',
      before: 'Add-DhcpServerv4Filter -List Allow -MacAddress F0-DE-F1-7A-00-5E, F0-DE-F1-7A-00-5C',
      shows: [],
    },
  ],
  views: [filterView],
  related: ['Get-DhcpServerv4Filter', 'Add-DhcpServerv4Filter'],
  run({ server, args, attempt, confirm, write }) {
    for (const macAddress of args.macAddress) {
      attempt(() => {
        if (!confirm(`The filter of MAC address ${macAddress} will be removed from server ${server.displayName}.`))
          return;
        const filter = server.filters.remove(macAddress);
        if (args.passThru) write(filterObject(filter));
      });
    }
  },
});

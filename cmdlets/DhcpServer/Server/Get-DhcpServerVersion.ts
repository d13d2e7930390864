import { defineDhcpCmdlet } from '../define.ts';
import { computerName } from '../parameters.ts';
import { versionObject, versionView } from './server-objects.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerVersion',
  synopsis: 'Gets the version of the DHCP server service.',
  sets: ['Get0'],
  parameters: {
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerVersion',
  ],
  examples: [
    {
      title: 'The version of a server',
      command: 'Get-DhcpServerVersion -ComputerName "dhcpserver.contoso.com"',
      shows: ['MajorVersion MinorVersion', '10           0'],
    },
  ],
  views: [versionView],
  related: ['Get-DhcpServerSetting'],
  run({ server, write }) {
    write(versionObject(server.configuration.version()));
  },
});

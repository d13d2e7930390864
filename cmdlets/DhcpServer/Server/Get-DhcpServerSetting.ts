import { defineDhcpCmdlet } from '../define.ts';
import { computerName } from '../parameters.ts';
import { settingObject, settingView } from './server-objects.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerSetting',
  synopsis: 'Gets the settings that concern the whole DHCP server.',
  sets: ['Get0'],
  parameters: {
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerSetting',
  ],
  examples: [
    {
      title: 'The settings of a server',
      command: 'Get-DhcpServerSetting -ComputerName "dhcpserver.contoso.com"',
      shows: [
        'IsDomainJoined            : True',
        'IsAuthorized              : True',
        'DynamicBootp              : True',
      ],
    },
  ],
  views: [settingView],
  related: ['Set-DhcpServerSetting'],
  run({ server, write }) {
    write(settingObject(server.configuration.settings()));
  },
});

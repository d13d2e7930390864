import { defineDhcpCmdlet } from '../define.ts';
import { computerName } from '../parameters.ts';
import { databaseObject, databaseView } from './server-objects.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerDatabase',
  synopsis: 'Gets where a DHCP server keeps its database, and how often it is backed up and cleaned.',
  sets: ['Get0'],
  parameters: {
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerDatabase',
  ],
  examples: [
    {
      title: 'The database of a server',
      command: 'Get-DhcpServerDatabase -ComputerName "dhcpserver.contoso.com"',
      shows: [
        'FileName           : C:\\Windows\\system32\\dhcp\\dhcp.mdb',
        'BackupPath         : C:\\Windows\\system32\\dhcp\\backup',
        'BackupInterval(m)  : 60',
      ],
    },
  ],
  views: [databaseView],
  related: ['Set-DhcpServerDatabase', 'Backup-DhcpServer'],
  run({ server, write }) {
    write(databaseObject(server.configuration.database()));
  },
});

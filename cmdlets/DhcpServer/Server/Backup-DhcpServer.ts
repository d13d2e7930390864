import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';

export default defineDhcpCmdlet({
  name: 'Backup-DhcpServer',
  synopsis: 'Backs the database of a DHCP server up into a folder of that server.',
  description: 'Configuration, leases and failover settings are kept; Restore-DhcpServer puts them back.',
  sets: ['Backup0'],
  parameters: {
    ComputerName: computerName,
    Path: { type: 'String', mandatory: true, position: 1, ...filled, help: 'The folder, on the server.' },
  },
  outputTypes: [],
  examples: [
    {
      title: 'A backup in the usual place',
      command: 'Backup-DhcpServer -ComputerName "dhcpserver.contoso.com" -Path "C:\\Windows\\system32\\dhcp\\backup"',
      shows: [],
    },
  ],
  related: ['Restore-DhcpServer', 'Export-DhcpServer'],
  run({ server, args, confirm }) {
    if (!confirm(`The database of server ${server.displayName} will be backed up to ${args.path}.`)) return;
    server.configuration.backup(args.path);
  },
});

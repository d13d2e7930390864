import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { restartWarning } from './server-objects.ts';

export default defineDhcpCmdlet({
  name: 'Restore-DhcpServer',
  asksByDefault: true,
  synopsis: 'Restores the database of a DHCP server from a backup.',
  description:
    'What the server holds now is replaced. The service has to be restarted before the restored database counts.',
  sets: ['Restore1'],
  parameters: {
    ComputerName: computerName,
    Path: { type: 'String', mandatory: true, position: 1, ...filled, help: 'The folder of the backup, on the server.' },
    Force: { type: 'SwitchParameter', ...filled, help: 'Does not ask.' },
  },
  outputTypes: [],
  examples: [
    {
      title: 'The backup in the usual place',
      command:
        'Restore-DhcpServer -ComputerName "dhcpserver.contoso.com" -Path "C:\\Windows\\system32\\dhcp\\backup" -Force',
      before: 'Backup-DhcpServer -ComputerName dhcpserver.contoso.com -Path C:\\Windows\\system32\\dhcp\\backup',
      shows: ['WARNING: Restart the DHCP Server service on'],
    },
  ],
  related: ['Backup-DhcpServer'],
  run({ server, args, cmdlet, confirm }) {
    const sentence = `The database of server ${server.displayName} will be restored from ${args.path}.`;
    if (!confirm(sentence, sentence)) return;
    server.configuration.restore(args.path);
    cmdlet.writeWarning(restartWarning(server.displayName));
  },
});

import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { databaseObject, databaseView, restartWarning } from './server-objects.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerDatabase',
  synopsis: 'Changes where a DHCP server keeps its database, and how often it is backed up and cleaned.',
  description: 'Only what is given changes; the service has to be restarted before it counts.',
  sets: ['Set1'],
  parameters: {
    FileName: {
      type: 'String',
      position: 1,
      byPropertyName: true,
      ...filled,
      help: "The database's file, on the server.",
    },
    BackupPath: {
      type: 'String',
      position: 2,
      byPropertyName: true,
      ...filled,
      help: 'The folder of the automatic backups, on the server.',
    },
    BackupInterval: { type: 'UInt32', byPropertyName: true, ...filled, help: 'Minutes between two automatic backups.' },
    CleanupInterval: { type: 'UInt32', byPropertyName: true, ...filled, help: 'Minutes between two clean-ups.' },
    RestoreFromBackup: {
      type: 'Boolean',
      byPropertyName: true,
      ...filled,
      help: 'Whether the database is restored from its backup at the next start.',
    },
    ComputerName: computerName,
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerDatabase',
  ],
  examples: [
    {
      title: 'Other places and intervals',
      command:
        'Set-DhcpServerDatabase -ComputerName "dhcpserver.contoso.com" -FileName "D:\\NewDhcpPath\\dhcp.mdb" -BackupPath "D:\\NewDhcpPath\\backup" -BackupInterval 30 -CleanupInterval 120',
      shows: ['WARNING: Restart the DHCP Server service on'],
    },
  ],
  views: [databaseView],
  related: ['Get-DhcpServerDatabase'],
  run({ server, args, cmdlet, confirm, write }) {
    if (!confirm(`The database settings of server ${server.displayName} will be changed.`)) return;
    const database = server.configuration.setDatabase({
      fileName: args.fileName,
      backupPath: args.backupPath,
      backupInterval: args.backupInterval,
      cleanupInterval: args.cleanupInterval,
      restoreFromBackup: args.restoreFromBackup,
    });
    cmdlet.writeWarning(restartWarning(server.displayName));
    if (args.passThru) write(databaseObject(database));
  },
});

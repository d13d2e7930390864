import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { auditLogObject, auditLogView, restartWarning } from './server-objects.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerAuditLog',
  synopsis: 'Changes how a DHCP server keeps its audit log.',
  description: 'Only what is given changes; the service has to be restarted before it counts.',
  sets: ['Set1'],
  parameters: {
    Enable: { type: 'Boolean', position: 1, byPropertyName: true, ...filled, help: 'Whether the log is kept.' },
    Path: {
      type: 'String',
      position: 2,
      byPropertyName: true,
      ...filled,
      help: 'The folder of the log, on the server.',
    },
    MaxMBFileSize: { type: 'UInt32', byPropertyName: true, ...filled, help: 'How big the log may grow, in megabytes.' },
    DiskCheckInterval: {
      type: 'UInt32',
      byPropertyName: true,
      ...filled,
      help: 'After how many entries the free disk space is checked.',
    },
    MinMBDiskSpace: {
      type: 'UInt32',
      byPropertyName: true,
      ...filled,
      help: 'The free disk space, in megabytes, below which logging stops; 0 stands for 20.',
    },
    ComputerName: computerName,
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerAuditLog',
  ],
  examples: [
    {
      title: 'A bigger log on another disk',
      command:
        'Set-DhcpServerAuditLog -ComputerName "dhcpserver.contoso.com" -Enable $True -Path "D:\\dhcpauditlog\\" -MaxMBFileSize 100',
      shows: ['WARNING: Restart the DHCP Server service on'],
    },
  ],
  views: [auditLogView],
  related: ['Get-DhcpServerAuditLog'],
  run({ server, args, cmdlet, confirm, write }) {
    if (!confirm(`The audit log of server ${server.displayName} will be changed.`)) return;
    const auditLog = server.configuration.setAuditLog({
      enable: args.enable,
      path: args.path,
      maxMBFileSize: args.maxMBFileSize,
      diskCheckInterval: args.diskCheckInterval,
      minMBDiskSpace: args.minMBDiskSpace,
    });
    cmdlet.writeWarning(restartWarning(server.displayName));
    if (args.passThru) write(auditLogObject(auditLog));
  },
});

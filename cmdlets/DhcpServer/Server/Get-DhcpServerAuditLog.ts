import { defineDhcpCmdlet } from '../define.ts';
import { computerName } from '../parameters.ts';
import { auditLogObject, auditLogView } from './server-objects.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerAuditLog',
  synopsis: 'Gets how a DHCP server keeps its audit log.',
  sets: ['Get0'],
  parameters: {
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerAuditLog',
  ],
  examples: [
    {
      title: 'The audit log of a server',
      command: 'Get-DhcpServerAuditLog -ComputerName "dhcpserver.contoso.com"',
      shows: ['Path              : C:\\Windows\\system32\\dhcp', 'Enable            : True', 'MaxMBFileSize     : 70'],
    },
  ],
  views: [auditLogView],
  related: ['Set-DhcpServerAuditLog'],
  run({ server, write }) {
    write(auditLogObject(server.configuration.auditLog()));
  },
});

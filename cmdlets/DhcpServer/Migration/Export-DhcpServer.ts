import { failure } from '../../../src/dhcp/messages.ts';
import type { IPv4 } from '../../../src/dhcp/model.ts';
import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { openCall } from '../call.ts';
import { scopeIds } from '../completion.ts';
import { cimSession, computerName } from '../parameters.ts';
import { ipv4s } from '../values.ts';
import { configurationDocument } from './export-configuration.ts';
import { fileAt, refuseFile } from './migration-file.ts';
import { writeXml } from './xml.ts';

export default defineCmdlet({
  name: 'Export-DhcpServer',
  module: 'DhcpServer',
  synopsis: 'Exports the configuration of a DHCP server, and its leases if wanted, to an XML file.',
  description:
    'The file holds the settings of the server (classes, option definitions and values, policies, filters) and its scopes with everything in them. With -ScopeId only those scopes are exported, beside the settings of the server. Failover relationships are not part of the file.',
  parameters: {
    File: {
      type: 'String',
      mandatory: true,
      position: 0,
      help: 'The file to write; a relative path is below the current folder.',
    },
    ScopeId: { type: 'IPAddress[]', byPropertyName: true, complete: scopeIds, help: 'The IPv4 scopes to export.' },
    Prefix: { type: 'IPAddress[]', byPropertyName: true, help: 'The IPv6 scopes to export.' },
    Leases: { type: 'SwitchParameter', help: 'Exports the leases of the scopes, too.' },
    Force: { type: 'SwitchParameter', help: 'Replaces a file that exists.' },
    ComputerName: computerName,
    CimSession: cimSession,
  },
  positionalBinding: true,
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  examples: [
    {
      title: 'Everything',
      command: 'Export-DhcpServer -ComputerName "dhcpserver.contoso.com" -File "C:\\exportdir\\dhcpexport.xml"',
      shows: [],
    },
    {
      title: 'Two scopes',
      command:
        'Export-DhcpServer -ComputerName "dhcpserver.contoso.com" -File "C:\\exportdir\\dhcpexport.xml" -ScopeId 10.10.10.0,10.20.20.0',
      shows: [],
    },
    {
      title: 'Two scopes with their leases',
      command:
        'Export-DhcpServer -ComputerName "dhcpserver.contoso.com" -File "C:\\exportdir\\dhcpexport.xml" -ScopeId 10.10.10.0,10.20.20.0 -Leases',
      shows: [],
    },
    {
      title: 'The scopes of a table',
      command:
        'Import-Csv -Path "ScopeList.txt" | Export-DhcpServer -ComputerName "dhcpserver.contoso.com" -File "C:\\exportdir\\dhcpexport.xml" -Leases',
      shows: [],
    },
  ],
  related: ['Import-DhcpServer', 'Backup-DhcpServer'],
  start(cmdlet, args) {
    // Scopes that come through the pipeline end up in one file.
    const wanted: IPv4[] = [];
    const prefixes: string[] = [];
    let narrowed = false;
    return {
      process() {
        if (args.scopeId !== undefined) wanted.push(...ipv4s(args.scopeId));
        prefixes.push(...(args.prefix ?? []).map(String));
        narrowed ||= args.scopeId !== undefined || args.prefix !== undefined;
      },
      end() {
        const call = openCall(cmdlet, args, args.cimSession?.computerName ?? null);
        call.attempt(() => {
          const { server } = call;
          const file = fileAt(cmdlet, args.file);
          const name = server.displayName;
          const what = args.leases ? 'The configuration (and leases)' : 'The configuration';
          const sentence =
            wanted.length === 0
              ? `${what} on server ${name} will be exported to the file ${file.path}.`
              : `${what} for the scope(s) ${wanted.map(formatIPv4).join(', ')} on server ${name} will be exported to the file ${file.path}.`;
          if (!call.confirm(sentence)) return;
          if (file.exists && args.force !== true) {
            refuseFile(cmdlet, `File ${file.path} already exists.`, 'ResourceExists', file.path);
            return;
          }
          // Servers of the lab have no IPv6 scopes.
          for (const prefix of prefixes) {
            call.refuse(failure(20005, 'getScope', { ScopeId: prefix, Server: name }));
          }
          const say = (text: string): void => cmdlet.writeVerbose(text);
          say(`Exporting configuration from server ${name} to file ${file.path}.`);
          const selection = narrowed ? [...new Set(wanted)] : undefined;
          const document = configurationDocument(server, { scopeIds: selection, leases: args.leases === true, say });
          file.write(writeXml(document, 'http://schemas.microsoft.com/windows/DHCPServer'));
          say(`Export operation on server ${name} completed.`);
        });
      },
    };
  },
});

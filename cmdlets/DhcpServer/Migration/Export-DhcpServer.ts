import type { IPv4, IPv6 } from '../../../src/dhcp/model.ts';
import { formatIPv4, formatIPv6 } from '../../../src/dhcp/model.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { openCall } from '../call.ts';
import { prefixes, scopeIds } from '../completion.ts';
import { cimSession, computerName } from '../parameters.ts';
import { chosenScopes } from './chosen-scopes.ts';
import { configurationDocument } from './export-configuration.ts';
import { fileAt, refuseFile } from './migration-file.ts';
import { writeXml } from './xml.ts';

export default defineCmdlet({
  name: 'Export-DhcpServer',
  module: 'DhcpServer',
  synopsis: 'Exports the configuration of a DHCP server, and its leases if wanted, to an XML file.',
  description:
    'The file holds the settings of the server (classes, option definitions and values, policies, filters) and its scopes with everything in them. With -ScopeId and -Prefix only those scopes are exported, beside the settings of the server. Failover relationships are not part of the file.',
  parameters: {
    File: {
      type: 'String',
      mandatory: true,
      position: 0,
      help: 'The file to write; a relative path is below the current folder.',
    },
    ScopeId: { type: 'IPAddress[]', byPropertyName: true, complete: scopeIds, help: 'The IPv4 scopes to export.' },
    Prefix: { type: 'IPAddress[]', byPropertyName: true, complete: prefixes, help: 'The IPv6 scopes to export.' },
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
    const wanted6: IPv6[] = [];
    let narrowed = false;
    return {
      process() {
        const { scopeIds = [], prefixes = [] } = chosenScopes(cmdlet, args);
        wanted.push(...scopeIds);
        wanted6.push(...prefixes);
        narrowed ||= args.scopeId !== undefined || args.prefix !== undefined;
      },
      end() {
        const call = openCall(cmdlet, args, args.cimSession?.computerName ?? null);
        call.attempt(() => {
          const { server } = call;
          const file = fileAt(cmdlet, args.file);
          const name = server.displayName;
          const what = args.leases ? 'The configuration (and leases)' : 'The configuration';
          const sentence = !narrowed
            ? `${what} on server ${name} will be exported to the file ${file.path}.`
            : `${what} for the scope(s) ${[...wanted.map(formatIPv4), ...wanted6.map(formatIPv6)].join(', ')} on server ${name} will be exported to the file ${file.path}.`;
          if (!call.confirm(sentence)) return;
          if (file.exists && args.force !== true) {
            refuseFile(cmdlet, `File ${file.path} already exists.`, 'ResourceExists', file.path);
            return;
          }
          if (narrowed && wanted.length + wanted6.length === 0) {
            cmdlet.writeWarning(`Nothing is exported. File ${file.path} is not created.`);
            return;
          }
          const say = (text: string): void => cmdlet.writeVerbose(text);
          say(`Exporting configuration from server ${name} to file ${file.path}.`);
          const document = configurationDocument(server, {
            scopeIds: narrowed ? [...new Set(wanted)] : undefined,
            prefixes: narrowed ? [...new Set(wanted6)] : undefined,
            leases: args.leases === true,
            say,
          });
          file.write(writeXml(document, 'http://schemas.microsoft.com/windows/DHCPServer'));
          say(`Export operation on server ${name} completed.`);
        });
      },
    };
  },
});

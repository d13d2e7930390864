import { formatIPv4, formatIPv6 } from '../../../src/dhcp/model.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { openCall } from '../call.ts';
import { scopeIds } from '../completion.ts';
import { cimSession, computerName } from '../parameters.ts';
import { chosenScopes } from './chosen-scopes.ts';
import { importConfiguration } from './import-configuration.ts';
import { fileAt, refuseFile } from './migration-file.ts';
import { childOf, membersOf, readXml, textOf, type XmlElement, XmlError } from './xml.ts';

export default defineCmdlet({
  name: 'Import-DhcpServer',
  module: 'DhcpServer',
  synopsis: 'Imports the configuration of a DHCP server, and its leases if wanted, from an XML file.',
  description:
    'Reads a file that Export-DhcpServer wrote. The database is backed up to -BackupPath first. Classes and option definitions that exist already stay as they are; a scope that exists is left out with a warning unless -ScopeOverwrite is given.',
  parameters: {
    File: {
      type: 'String',
      mandatory: true,
      position: 0,
      help: 'The file to read; a relative path is below the current folder.',
    },
    BackupPath: {
      type: 'String',
      mandatory: true,
      position: 1,
      help: 'The folder, on the server, for a backup of the database before anything changes.',
    },
    ScopeId: {
      type: 'IPAddress[]',
      complete: scopeIds,
      help: 'The IPv4 scopes to import; others in the file are left out.',
    },
    Prefix: { type: 'IPAddress[]', help: 'The IPv6 scopes to import; others in the file are left out.' },
    ScopeOverwrite: { type: 'SwitchParameter', help: 'Deletes a scope that exists and makes it anew from the file.' },
    Leases: { type: 'SwitchParameter', help: 'Imports the leases of the scopes, too.' },
    ServerConfigOnly: { type: 'SwitchParameter', help: 'Imports the settings of the server and no scope.' },
    Force: { type: 'SwitchParameter', help: 'Does not ask.' },
    ComputerName: computerName,
    CimSession: cimSession,
  },
  positionalBinding: true,
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  asksByDefault: true,
  examples: [
    {
      title: 'Everything in the file',
      command:
        'Import-DhcpServer -ComputerName "dhcpserver.contoso.com" -File "C:\\exports\\dhcpexport.xml" -BackupPath "C:\\dhcpbackup\\" -Force',
      before: 'Remove-DhcpServerv4Failover -Name SFO-SIN-Failover -Force',
    },
    {
      title: 'Everything, with the leases',
      command:
        'Import-DhcpServer -ComputerName "dhcpserver.contoso.com" -File "C:\\exports\\dhcpexport.xml" -BackupPath "C:\\dhcpbackup\\" -Leases -Force',
      before: 'Remove-DhcpServerv4Failover -Name SFO-SIN-Failover -Force',
    },
    {
      title: 'Two scopes',
      command:
        'Import-DhcpServer -ComputerName "dhcpserver.contoso.com" -File "C:\\exports\\dhcpexport.xml" -BackupPath "C:\\dhcpbackup\\" -ScopeId 10.10.10.0,10.20.20.0 -Force',
      before: 'Remove-DhcpServerv4Failover -Name SFO-SIN-Failover -Force',
    },
    {
      title: 'Two scopes that replace those on the server',
      command:
        'Import-DhcpServer -ComputerName "dhcpserver.contoso.com" -File "C:\\exports\\dhcpexport.xml" -BackupPath "C:\\dhcpbackup\\" -ScopeId 10.10.10.0,10.20.20.0 -Leases -ScopeOverwrite -Force',
      before: 'Remove-DhcpServerv4Failover -Name SFO-SIN-Failover -Force',
    },
    {
      title: 'Only the settings of the server',
      command:
        'Import-DhcpServer -ComputerName "dhcpserver.contoso.com" -File "C:\\exports\\dhcpexport.xml" -BackupPath "C:\\dhcpbackup\\" -ServerConfigOnly -Force',
      before: 'Remove-DhcpServerv4Failover -Name SFO-SIN-Failover -Force',
    },
    {
      title: 'The scopes of a table',
      command:
        '$ScopeIdList = Import-Csv -Path ".\\ScopeList.txt"; Import-DhcpServer -ComputerName "dhcpserver.contoso.com" -File "C:\\exportdir\\dhcpexport.xml" -Leases -ScopeId $ScopeIdList.ScopeId -BackupPath "C:\\dhcpbackup\\" -Force',
      before:
        'Export-DhcpServer -File C:\\exportdir\\dhcpexport.xml -Leases; Remove-DhcpServerv4Failover -Name SFO-SIN-Failover -Force',
    },
  ],
  related: ['Export-DhcpServer', 'Restore-DhcpServer'],
  process(cmdlet, args) {
    const call = openCall(cmdlet, args, args.cimSession?.computerName ?? null);
    call.attempt(() => {
      const { server } = call;
      const name = server.displayName;
      const file = fileAt(cmdlet, args.file);
      if (args.serverConfigOnly && (args.scopeId !== undefined || args.prefix !== undefined)) {
        const message = 'ScopeId/Prefix cannot be specified when ServerConfigOnly is specified.';
        refuseFile(cmdlet, message, 'InvalidArgument', file.path);
        return;
      }
      if (!file.exists) {
        refuseFile(cmdlet, `File ${file.path} does not exists.`, 'ResourceUnavailable', file.path);
        return;
      }
      const sentence = `The configuration from the file ${file.path} will be imported to server ${name}.`;
      if (!call.confirm(sentence, sentence)) return;
      const document = parse(file.read());
      if (document instanceof XmlError) {
        const message = `XML schema validation for ${file.path} failed. ${document.message}`;
        refuseFile(cmdlet, message, 'InvalidData', file.path);
        return;
      }
      const version = server.configuration.version();
      const major = Number(textOf(document, 'MajorVersion'));
      const minor = Number(textOf(document, 'MinorVersion'));
      if (version.majorVersion < major || (version.majorVersion === major && version.minorVersion < minor)) {
        const ours = `${version.majorVersion}.${version.minorVersion}`;
        const message = `The DHCP server version ${ours} is not compatible with the file version ${major}.${minor}.`;
        refuseFile(cmdlet, message, 'InvalidOperation', file.path);
        return;
      }
      const { scopeIds: wanted, prefixes: wanted6 } = chosenScopes(cmdlet, args);
      const narrowed = args.serverConfigOnly === true || wanted !== undefined || wanted6 !== undefined;
      const present = [
        ...membersOf(childOf(document, 'IPv4'), 'Scopes', 'Scope').map((scope) => textOf(scope, 'ScopeId')),
        ...membersOf(childOf(document, 'IPv6'), 'Scopes', 'Scope').map((scope) => textOf(scope, 'Prefix')),
      ];
      for (const id of [...(wanted ?? []).map(formatIPv4), ...(wanted6 ?? []).map(formatIPv6)]) {
        if (present.includes(id)) continue;
        const message = `Input scope ${id} is not present in the specified file ${file.path}.`;
        refuseFile(cmdlet, message, 'ObjectNotFound', id);
      }
      cmdlet.writeVerbose(`Importing configuration on server ${name} from file ${file.path}.`);
      server.configuration.backup(args.backupPath);
      cmdlet.writeVerbose(`Dhcp Server database has been backed up at ${args.backupPath} on ${name}.`);
      importConfiguration(server, document, {
        // What names scopes of one kind alone means none of the other.
        scopeIds: narrowed ? (wanted ?? []) : undefined,
        prefixes: narrowed ? (wanted6 ?? []) : undefined,
        leases: args.leases === true,
        overwrite: args.scopeOverwrite === true,
        warn: (text) => cmdlet.writeWarning(text),
        refuse: call.refuse,
      });
      cmdlet.writeVerbose(`Import operation on server ${name} completed.`);
      cmdlet.writeWarning(
        `To restore the DHCP server configuration to the previous state, restore the DHCP database from ${args.backupPath}.`,
      );
    });
  },
});

function parse(text: string): XmlElement | XmlError {
  try {
    const root = readXml(text);
    return root.name === 'DHCPServer' ? root : new XmlError(`The root element is ${root.name}.`, 1);
  } catch (error) {
    if (error instanceof XmlError) return error;
    throw error;
  }
}

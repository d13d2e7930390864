import { scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { ipv4 } from '../values.ts';
import { scopeObject, scopeView } from './scope.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4Scope',
  operation: 'listScopes',
  synopsis: 'Gets the IPv4 scopes of a DHCP server.',
  description:
    'Without -ScopeId every IPv4 scope of the server is returned, ascending by address. With -ScopeId each scope is looked up by its id; one that does not exist is an error of its own and the others are still returned.',
  sets: ['Get1'],
  parameters: {
    ComputerName: computerName,
    ScopeId: {
      type: 'IPAddress[]',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The ids of the scopes to get: their network addresses.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Scope',
  ],
  examples: [
    {
      title: 'Every scope of a server',
      command: 'Get-DhcpServerv4Scope -ComputerName "dhcpserver.contoso.com"',
      shows: [
        'ScopeId         SubnetMask      Name',
        '10.10.10.0      255.255.255.0   Lab',
        '10.20.20.0      255.255.255.0   Lab',
      ],
    },
    {
      title: 'One scope',
      command: 'Get-DhcpServerv4Scope -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0',
      shows: ['ScopeId         SubnetMask      Name', '10.10.10.0      255.255.255.0   Lab'],
    },
  ],
  views: [scopeView],
  related: ['Add-DhcpServerv4Scope', 'Set-DhcpServerv4Scope', 'Remove-DhcpServerv4Scope'],
  run({ server, args, attempt, write }) {
    if (args.scopeId === undefined) {
      for (const scope of server.scopes.list()) write(scopeObject(scope));
      return;
    }
    for (const scopeId of args.scopeId) attempt(() => write(scopeObject(server.scopes.get(ipv4(scopeId)))));
  },
});

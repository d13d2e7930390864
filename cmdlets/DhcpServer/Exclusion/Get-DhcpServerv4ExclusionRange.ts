import { scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { ipv4s } from '../values.ts';
import { exclusionObject, exclusionView } from './exclusion-range.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4ExclusionRange',
  synopsis: 'Gets the address ranges that scopes leave out.',
  description:
    'Addresses of an exclusion range are never handed out. Without -ScopeId the ranges of every scope are returned.',
  sets: ['Get1'],
  parameters: {
    ComputerName: computerName,
    ScopeId: {
      type: 'IPAddress[]',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The scopes whose ranges to get.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4ExclusionRange',
  ],
  examples: [
    {
      title: 'The ranges of every scope',
      command: 'Get-DhcpServerv4ExclusionRange -ComputerName "dhcpserver.contoso.com"',
      shows: ['ScopeId              StartRange', '10.10.10.0           10.10.10.1'],
    },
    {
      title: 'The ranges of one scope',
      command: 'Get-DhcpServerv4ExclusionRange -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0',
      shows: ['ScopeId              StartRange', '10.10.10.0           10.10.10.1'],
    },
  ],
  views: [exclusionView],
  related: ['Add-DhcpServerv4ExclusionRange', 'Remove-DhcpServerv4ExclusionRange'],
  run({ server, args, attempt, write }) {
    const ids = args.scopeId === undefined ? [undefined] : ipv4s(args.scopeId);
    for (const scopeId of ids) {
      attempt(() => {
        for (const exclusion of server.exclusions.list(scopeId)) write(exclusionObject(exclusion));
      });
    }
  },
});

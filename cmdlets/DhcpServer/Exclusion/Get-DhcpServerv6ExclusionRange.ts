import { prefixes } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { ipv6s } from '../values.ts';
import { exclusion6Object } from './exclusion-range.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv6ExclusionRange',
  synopsis: 'Gets the address ranges that IPv6 scopes leave out.',
  description:
    'Addresses of an exclusion range are never handed out. Without -Prefix the ranges of every scope are returned.',
  sets: ['Get1'],
  parameters: {
    ComputerName: computerName,
    Prefix: {
      type: 'IPAddress[]',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: prefixes,
      help: 'The prefixes of the scopes whose ranges to get.',
    },
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6ExclusionRange',
  ],
  examples: [
    {
      title: 'The ranges of every scope',
      command: 'Get-DhcpServerv6ExclusionRange -ComputerName "dhcpserver.contoso.com"',
      shows: ['Prefix                StartRange', '2001:4898:7020:1020:: 2001:4898:7020:1020::1'],
    },
    {
      title: 'The ranges of one scope',
      command: 'Get-DhcpServerv6ExclusionRange -ComputerName "dhcpserver.contoso.com" -Prefix 2001:4898:7020:1020::',
      shows: ['Prefix                StartRange', '2001:4898:7020:1020:: 2001:4898:7020:1020::1'],
    },
  ],
  related: ['Add-DhcpServerv6ExclusionRange', 'Remove-DhcpServerv6ExclusionRange'],
  run({ server, args, attempt, write }) {
    const chosen = args.prefix === undefined ? [undefined] : ipv6s(args.prefix);
    for (const prefix of chosen) {
      attempt(() => {
        for (const exclusion of server.v6.exclusions.list(prefix)) write(exclusion6Object(exclusion));
      });
    }
  },
});

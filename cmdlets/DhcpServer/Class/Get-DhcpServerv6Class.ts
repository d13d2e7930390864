import { classNames6 } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { class6Object, findClasses } from './class.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv6Class',
  synopsis: 'Gets vendor and user classes of IPv6 clients: groups that get options of their own.',
  sets: ['Get1'],
  parameters: {
    Name: {
      type: 'String[]',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: classNames6,
      help: 'The names of the classes to get.',
    },
    Type: {
      type: 'String',
      position: 2,
      byPropertyName: true,
      validateSet: ['Vendor', 'User'],
      ...filled,
      help: 'Only vendor classes or only user classes.',
    },
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6Class',
  ],
  examples: [
    {
      title: 'Every class',
      command: 'Get-DhcpServerv6Class -ComputerName "dhcpserver.contoso.com"',
      shows: [': Microsoft Windows Options', ': 0x4d53465420352e30', ': 311'],
    },
    {
      title: 'The vendor classes',
      command: 'Get-DhcpServerv6Class -ComputerName "dhcpserver.contoso.com" -Type "Vendor"',
      shows: [': Microsoft Windows Options', ': MSUCClient'],
    },
    {
      title: 'One class',
      command: 'Get-DhcpServerv6Class -ComputerName "dhcpserver.contoso.com" -Name "MSUCClient"',
      shows: [': MSUCClient', ': Vendor'],
    },
  ],
  related: ['Add-DhcpServerv6Class', 'Set-DhcpServerv6Class', 'Remove-DhcpServerv6Class'],
  run({ server, args, attempt, write }) {
    for (const entry of findClasses(server.v6.classes, args, attempt)) write(class6Object(entry));
  },
});

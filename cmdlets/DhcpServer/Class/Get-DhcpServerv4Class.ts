import { classNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { classObject, classView, findClasses } from './class.ts';

export default defineDhcpCmdlet({
  name: 'Get-DhcpServerv4Class',
  synopsis: 'Gets vendor and user classes: groups of clients that get options of their own.',
  sets: ['Get1'],
  parameters: {
    Name: {
      type: 'String[]',
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: classNames,
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
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Class',
  ],
  examples: [
    {
      title: 'Every class',
      command: 'Get-DhcpServerv4Class -ComputerName "dhcpserver.contoso.com"',
      shows: ['Name                 Type', 'Default Routing and… User', 'Default BOOTP Class  User'],
    },
    {
      title: 'The vendor classes',
      command: 'Get-DhcpServerv4Class -ComputerName "dhcpserver.contoso.com" -Type Vendor',
      shows: ['Name                 Type', 'Microsoft Windows 2… Vendor', 'Microsoft Windows 9… Vendor'],
    },
    {
      title: 'One class',
      command: 'Get-DhcpServerv4Class -ComputerName "dhcpserver.contoso.com" -Name "MSUCClient"',
      shows: ['Name                 Type', 'MSUCClient           Vendor'],
    },
  ],
  views: [classView],
  related: ['Add-DhcpServerv4Class', 'Set-DhcpServerv4Class', 'Remove-DhcpServerv4Class'],
  run({ server, args, attempt, write }) {
    for (const entry of findClasses(server.classes, args, attempt)) write(classObject(entry));
  },
});

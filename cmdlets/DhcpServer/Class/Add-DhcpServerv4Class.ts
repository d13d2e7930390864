import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { classObject, classType, classView } from './class.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerv4Class',
  synopsis: 'Makes a vendor or user class.',
  sets: ['Add0'],
  parameters: {
    Name: { type: 'String', mandatory: true, position: 1, byPropertyName: true, ...filled, help: "The class's name." },
    Type: {
      type: 'String',
      mandatory: true,
      position: 2,
      byPropertyName: true,
      validateSet: ['Vendor', 'User'],
      ...filled,
      help: 'Vendor or User.',
    },
    Data: {
      type: 'String',
      mandatory: true,
      position: 3,
      byPropertyName: true,
      ...filled,
      help: 'What clients of the class send: text, or bytes such as 0x4d534654.',
    },
    Description: { type: 'String', byPropertyName: true, help: 'A text that says what the class is for.' },
    ComputerName: computerName,
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Class',
  ],
  examples: [
    {
      title: 'A user class',
      command: 'Add-DhcpServerv4Class -Name "User Class for Lab Computers" -Type User -Data "LabComputers"',
      before: "Remove-DhcpServerv4Class -Name 'User Class for Lab Computers' -Type User",
      shows: [],
    },
    {
      title: 'A vendor class',
      command: 'Add-DhcpServerv4Class -Name "MSUCClient" -Type Vendor -Data "MS-UC-Client"',
      before: 'Remove-DhcpServerv4Class -Name MSUCClient -Type Vendor',
      shows: [],
    },
  ],
  views: [classView],
  related: ['Get-DhcpServerv4Class', 'Set-DhcpServerv4Class', 'Remove-DhcpServerv4Class'],
  run({ server, args, confirm, write }) {
    const type = classType(args.type);
    if (!confirm(`${type} class ${args.name} will be added on server ${server.displayName}.`)) return;
    const added = server.classes.add({ name: args.name, type, data: args.data, description: args.description });
    if (args.passThru) write(classObject(added));
  },
});

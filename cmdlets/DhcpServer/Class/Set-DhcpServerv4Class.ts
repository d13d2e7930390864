import { classNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { classObject, classType, classView } from './class.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerv4Class',
  synopsis: 'Changes the data or description of a vendor or user class.',
  sets: ['Set3'],
  parameters: {
    Name: {
      type: 'String',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: classNames,
      help: "The class's name.",
    },
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
      position: 3,
      byPropertyName: true,
      ...filled,
      help: 'What clients of the class send from now on: text, or bytes such as 0x4d534654.',
    },
    Description: { type: 'String', byPropertyName: true, help: "The class's new description." },
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
      command: 'Set-DhcpServerv4Class -Name "User Class for Lab Computers" -Type User -Data "LabComputers"',
      shows: [],
    },
    {
      title: 'A vendor class',
      command: 'Set-DhcpServerv4Class -Name "MSUCClient" -Type Vendor -Data "MS-UC-Client"',
      shows: [],
    },
  ],
  views: [classView],
  related: ['Get-DhcpServerv4Class', 'Add-DhcpServerv4Class'],
  run({ server, args, confirm, write }) {
    const type = classType(args.type);
    if (!confirm(`${type} class ${args.name} on server ${server.displayName} will be changed.`)) return;
    const changed = server.classes.set(args.name, type, { data: args.data, description: args.description });
    if (args.passThru) write(classObject(changed));
  },
});

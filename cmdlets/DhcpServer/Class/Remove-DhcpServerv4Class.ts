import { classNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { classObject, classType, classView } from './class.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv4Class',
  synopsis: 'Deletes vendor or user classes.',
  sets: ['Remove2'],
  parameters: {
    ComputerName: computerName,
    Name: {
      type: 'String[]',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: classNames,
      help: 'The names of the classes to delete.',
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
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Class',
  ],
  examples: [
    {
      title: 'A user class',
      command: 'Remove-DhcpServerv4Class -Name "User Class for Lab Computers" -Type User',
      shows: [],
    },
    { title: 'A vendor class', command: 'Remove-DhcpServerv4Class -Name "MSUCClient" -Type Vendor', shows: [] },
  ],
  views: [classView],
  related: ['Get-DhcpServerv4Class', 'Add-DhcpServerv4Class'],
  run({ server, args, attempt, confirm, write }) {
    const type = classType(args.type);
    for (const name of args.name) {
      attempt(() => {
        if (!confirm(`${type} class ${name} will be deleted from server ${server.displayName}.`)) return;
        const removed = server.classes.remove(name, type);
        if (args.passThru) write(classObject(removed));
      });
    }
  },
});

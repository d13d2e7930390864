import { classNames6 } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { class6Object, classType } from './class.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv6Class',
  synopsis: 'Deletes vendor or user classes of IPv6 clients.',
  description: 'The option definitions and option values of a class go with it.',
  sets: ['Remove2'],
  parameters: {
    PassThru: passThru,
    Type: {
      type: 'String',
      mandatory: true,
      position: 2,
      byPropertyName: true,
      validateSet: ['Vendor', 'User'],
      ...filled,
      help: 'Vendor or User.',
    },
    Name: {
      type: 'String[]',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: classNames6,
      help: 'The names of the classes to delete.',
    },
    ComputerName: computerName,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6Class',
  ],
  examples: [
    {
      title: 'A user class',
      command: 'Remove-DhcpServerv6Class -Name "User Class for Lab Computers" -Type "User"',
      shows: [],
    },
    {
      title: 'A vendor class',
      command: 'Remove-DhcpServerv6Class -Name "Vendor Class for Printers" -Type "Vendor"',
      shows: [],
    },
  ],
  related: ['Get-DhcpServerv6Class', 'Add-DhcpServerv6Class'],
  run({ server, args, attempt, confirm, write }) {
    const type = classType(args.type);
    for (const name of args.name) {
      attempt(() => {
        if (!confirm(`${type} class ${name} will be deleted from server ${server.displayName}.`)) return;
        const removed = server.v6.classes.remove(name, type);
        if (args.passThru) write(class6Object(removed));
      });
    }
  },
});

import { classNames6 } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { class6Object, classType } from './class.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerv6Class',
  synopsis: 'Changes a vendor or user class of IPv6 clients.',
  description: 'Only what is given changes; name and type stay.',
  sets: ['Set3'],
  parameters: {
    ComputerName: computerName,
    Description: { type: 'String', byPropertyName: true, help: "The class's new description." },
    VendorId: {
      type: 'UInt32',
      byPropertyName: true,
      ...filled,
      help: "The vendor's enterprise number from now on; a user class has none.",
    },
    Data: {
      type: 'String',
      position: 3,
      byPropertyName: true,
      ...filled,
      help: 'What clients of the class send from now on: text, or bytes such as 0x4d534654.',
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
    Name: {
      type: 'String',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: classNames6,
      help: "The class's name.",
    },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6Class',
  ],
  examples: [
    {
      title: 'A user class',
      command: 'Set-DhcpServerv6Class -Name "User Class for Lab Computers" -Data "LabComputers" -Type "User"',
      shows: [],
    },
    {
      title: 'A vendor class',
      command:
        'Set-DhcpServerv6Class -Name "Vendor Class for Printers" -Data "JetPrinters" -VendorId 100 -Type "Vendor"',
      shows: [],
    },
  ],
  related: ['Get-DhcpServerv6Class', 'Add-DhcpServerv6Class'],
  run({ server, args, confirm, write }) {
    const type = classType(args.type);
    if (!confirm(`${type} class ${args.name} on server ${server.displayName} will be changed.`)) return;
    const { data, description, vendorId } = args;
    const changed = server.v6.classes.set(args.name, type, { data, description, vendorId });
    if (args.passThru) write(class6Object(changed));
  },
});

import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { class6Object, classType } from './class.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerv6Class',
  synopsis: 'Makes a vendor or user class of IPv6 clients.',
  sets: ['Add0'],
  parameters: {
    ComputerName: computerName,
    Description: { type: 'String', byPropertyName: true, help: 'A text that says what the class is for.' },
    VendorId: {
      type: 'UInt32',
      byPropertyName: true,
      ...filled,
      help: "The vendor's enterprise number: a vendor class needs one, a user class has none.",
    },
    Data: {
      type: 'String',
      mandatory: true,
      position: 3,
      byPropertyName: true,
      ...filled,
      help: 'What clients of the class send: text, or bytes such as 0x4d534654.',
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
    Name: { type: 'String', mandatory: true, position: 1, byPropertyName: true, ...filled, help: "The class's name." },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6Class',
  ],
  examples: [
    {
      title: 'A user class',
      command: 'Add-DhcpServerv6Class -Name "User Class for Lab Computers" -Type "User" -Data "LabComputers"',
      before: 'Remove-DhcpServerv6Class -Name "User Class for Lab Computers" -Type User',
      shows: [],
    },
    {
      title: 'A vendor class',
      command:
        'Add-DhcpServerv6Class -Name "Vendor Class for Printers" -Type "Vendor" -Data "JetPrinters" -VendorId 100 -PassThru',
      before: 'Remove-DhcpServerv6Class -Name "Vendor Class for Printers" -Type Vendor',
      shows: [': Vendor Class for Printers', ': Vendor', ': 0x4a65745072696e74657273', ': 100'],
    },
  ],
  related: ['Get-DhcpServerv6Class', 'Set-DhcpServerv6Class', 'Remove-DhcpServerv6Class'],
  run({ server, args, confirm, write }) {
    const type = classType(args.type);
    if (!confirm(`${type} class ${args.name} will be added on server ${server.displayName}.`)) return;
    const { name, data, description, vendorId } = args;
    const added = server.v6.classes.add({ name, type, data, description, vendorId });
    if (args.passThru) write(class6Object(added));
  },
});

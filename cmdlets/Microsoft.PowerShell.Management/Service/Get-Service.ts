import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { selectServices } from './select-services.ts';
import { servicesOf } from './service-controller.ts';

export default defineCmdlet({
  name: 'Get-Service',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gsv'],
  synopsis: 'Lists the services of the computer and tells whether they run.',
  defaultSet: 'Default',
  sets: ['Default', 'DisplayName', 'InputObject'],
  parameters: {
    Name: {
      type: 'String[]',
      aliases: ['ServiceName'],
      sets: { Default: { position: 0, byValue: true, byPropertyName: true } },
      notNullOrEmpty: true,
      help: 'Names of services; wildcards are allowed.',
      complete: ({ session }) =>
        servicesOf(session).map(({ name, displayName }) => ({ text: name, tooltip: displayName })),
    },
    DependentServices: {
      type: 'SwitchParameter',
      aliases: ['DS'],
      help: 'The services that need these.',
    },
    RequiredServices: {
      type: 'SwitchParameter',
      aliases: ['SDO', 'ServicesDependedOn'],
      help: 'The services that these need.',
    },
    DisplayName: {
      type: 'String[]',
      sets: { DisplayName: { mandatory: true } },
      notNullOrEmpty: true,
      help: 'Display names of services; wildcards are allowed.',
    },
    Include: { type: 'String[]', notNullOrEmpty: true, help: 'Only services whose names fit.' },
    Exclude: { type: 'String[]', notNullOrEmpty: true, help: 'No services whose names fit.' },
    InputObject: {
      type: 'ServiceController[]',
      sets: { InputObject: { byValue: true } },
      notNullOrEmpty: true,
      help: 'Services that an earlier Get-Service wrote.',
    },
  },
  outputTypes: ['System.ServiceProcess.ServiceController'],
  examples: [{ title: 'Is the DHCP server running?', command: '(Get-Service DHCPServer).Status', shows: ['Running'] }],
  process(cmdlet, args) {
    for (const service of selectServices(cmdlet, args)) {
      if (args.dependentServices !== true && args.requiredServices !== true) cmdlet.writeObject(service);
      if (args.dependentServices === true) for (const each of service.dependent) cmdlet.writeObject(each);
      if (args.requiredServices === true) for (const each of service.required) cmdlet.writeObject(each);
    }
  },
});

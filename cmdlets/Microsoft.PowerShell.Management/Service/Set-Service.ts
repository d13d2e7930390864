import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { changeService, selectServices, stopService } from './select-services.ts';
import { type ServiceController, servicesOf } from './service-controller.ts';

/** What Windows keeps of a service and the lab's computers have fixed. */
const fixed = ['DisplayName', 'Credential', 'Description', 'SecurityDescriptorSddl'] as const;

export default defineCmdlet({
  name: 'Set-Service',
  module: 'Microsoft.PowerShell.Management',
  synopsis: 'Starts or stops a service.',
  description:
    "The lab's services start automatically and keep their names, accounts and descriptions: a change of those is refused.",
  defaultSet: 'Name',
  sets: ['Name', 'InputObject'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Name: {
      type: 'String',
      aliases: ['ServiceName', 'SN'],
      sets: { Name: { mandatory: true, position: 0, byValue: true, byPropertyName: true } },
      help: 'The name of the service.',
      complete: ({ session }) =>
        servicesOf(session).map(({ name, displayName }) => ({ text: name, tooltip: displayName })),
    },
    InputObject: {
      type: 'ServiceController',
      sets: { InputObject: { mandatory: true, position: 0, byValue: true } },
      help: 'A service that Get-Service wrote.',
    },
    DisplayName: { type: 'String', aliases: ['DN'], notNullOrEmpty: true, help: 'Another display name; refused.' },
    Credential: { type: 'PSCredential', help: 'Another account; refused.' },
    Description: { type: 'String', notNullOrEmpty: true, help: 'Another description; refused.' },
    StartupType: {
      type: 'Microsoft.PowerShell.Commands.ServiceStartupType',
      aliases: ['StartMode', 'SM', 'ST', 'StartType'],
      help: 'When it starts; any type but Automatic is refused.',
    },
    SecurityDescriptorSddl: {
      type: 'String',
      aliases: ['sd'],
      notNullOrEmpty: true,
      help: 'Who may do what with it; refused.',
    },
    Status: {
      type: 'String',
      validateSet: ['Running', 'Stopped', 'Paused'],
      help: 'What it is to be; none of the lab pauses.',
    },
    Force: { type: 'SwitchParameter', help: 'Stops it even when others depend on it.' },
    PassThru: { type: 'SwitchParameter', help: 'Writes the service; otherwise nothing is written.' },
  },
  outputTypes: ['System.ServiceProcess.ServiceController'],
  examples: [
    {
      title: 'Stop the DHCP server',
      command: 'Set-Service DHCPServer -Status Stopped -PassThru | ForEach-Object Status',
      lab: 'contoso',
      shows: ['Stopped'],
    },
    {
      title: 'What is fixed',
      command: 'Set-Service DHCPServer -StartupType Disabled',
      lab: 'contoso',
      fails: 'CouldNotSetService,Microsoft.PowerShell.Commands.SetServiceCommand',
    },
  ],
  related: ['Get-Service', 'Start-Service', 'Stop-Service'],
  process(cmdlet, args) {
    const selection =
      args.inputObject === undefined ? { name: [args.name ?? ''] } : { inputObject: [args.inputObject] };
    const refuse = (service: ServiceController, id: string, what: string, why: string): void =>
      cmdlet.writeError(
        ErrorRecord.of({
          message: `Service '${service.displayName} (${service.name})' cannot be ${what} due to the following error: ${why}`,
          id,
          category: id === 'CouldNotSetService' ? 'PermissionDenied' : 'CloseError',
          exceptionType: 'Microsoft.PowerShell.Commands.ServiceCommandException',
          target: service,
        }),
      );
    for (const service of selectServices(cmdlet, selection)) {
      if (!cmdlet.shouldProcess(`${service.displayName} (${service.name})`)) continue;
      const fixedOnes: string[] = fixed.filter((name) => cmdlet.isBound(name));
      if (args.startupType !== undefined && String(args.startupType) !== 'Automatic') fixedOnes.push('StartupType');
      if (fixedOnes.length > 0) {
        refuse(service, 'CouldNotSetService', 'configured', `${fixedOnes.join(', ')} of the lab's services is fixed.`);
        continue;
      }
      if (args.status?.toLowerCase() === 'paused') {
        refuse(service, 'CouldNotSuspendService', 'suspended', "the lab's services do not pause.");
        continue;
      }
      const running = args.status === undefined ? service.running : args.status.toLowerCase() === 'running';
      const changed = running
        ? changeService(cmdlet, service, true)
        : stopService(cmdlet, service, args.force === true);
      if (changed && args.passThru === true) cmdlet.writeObject(service);
    }
  },
});

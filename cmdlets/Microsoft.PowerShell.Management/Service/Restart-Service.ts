import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { changeService, selectServices, serviceParameters, serviceSets, stopService } from './select-services.ts';

export default defineCmdlet({
  name: 'Restart-Service',
  module: 'Microsoft.PowerShell.Management',
  synopsis: 'Stops services and starts them again.',
  defaultSet: 'InputObject',
  sets: serviceSets,
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Force: { type: 'SwitchParameter', help: 'Also when other services depend on it; of those that run.' },
    ...serviceParameters,
  },
  outputTypes: ['System.ServiceProcess.ServiceController'],
  process(cmdlet, args) {
    for (const service of selectServices(cmdlet, args)) {
      if (!cmdlet.shouldProcess(`${service.displayName} (${service.name})`)) continue;
      if (
        stopService(cmdlet, service, args.force === true) &&
        changeService(cmdlet, service, true) &&
        args.passThru === true
      )
        cmdlet.writeObject(service);
    }
  },
});

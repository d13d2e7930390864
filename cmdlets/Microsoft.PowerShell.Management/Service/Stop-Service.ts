import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { selectServices, serviceParameters, serviceSets, stopService } from './select-services.ts';

export default defineCmdlet({
  name: 'Stop-Service',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['spsv'],
  synopsis: 'Stops services.',
  defaultSet: 'InputObject',
  sets: serviceSets,
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Force: { type: 'SwitchParameter', help: 'Also when other services depend on it; of those that run.' },
    NoWait: { type: 'SwitchParameter', help: 'Returns at once; services of the lab stop at once in any case.' },
    ...serviceParameters,
  },
  outputTypes: ['System.ServiceProcess.ServiceController'],
  process(cmdlet, args) {
    for (const service of selectServices(cmdlet, args)) {
      if (!cmdlet.shouldProcess(`${service.displayName} (${service.name})`)) continue;
      if (stopService(cmdlet, service, args.force === true) && args.passThru === true) cmdlet.writeObject(service);
    }
  },
});

import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { changeService, selectServices, serviceParameters, serviceSets } from './select-services.ts';

export default defineCmdlet({
  name: 'Start-Service',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['sasv'],
  synopsis: 'Starts services.',
  defaultSet: 'InputObject',
  sets: serviceSets,
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    ...serviceParameters,
  },
  outputTypes: ['System.ServiceProcess.ServiceController'],
  process(cmdlet, args) {
    for (const service of selectServices(cmdlet, args)) {
      if (!cmdlet.shouldProcess(`${service.displayName} (${service.name})`)) continue;
      if (changeService(cmdlet, service, true) && args.passThru === true) cmdlet.writeObject(service);
    }
  },
});

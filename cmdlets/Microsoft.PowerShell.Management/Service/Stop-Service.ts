import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { changeService, selectServices, serviceParameters, serviceSets } from './select-services.ts';

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
    Force: { type: 'SwitchParameter', help: 'Also when other services depend on it; in the lab none do.' },
    NoWait: { type: 'SwitchParameter', help: 'Returns at once; services of the lab stop at once in any case.' },
    ...serviceParameters,
  },
  outputTypes: ['System.ServiceProcess.ServiceController'],
  process(cmdlet, args) {
    for (const service of selectServices(cmdlet, args)) {
      if (!cmdlet.shouldProcess(`${service.displayName} (${service.name})`)) continue;
      if (changeService(cmdlet, service, false) && args.passThru === true) cmdlet.writeObject(service);
    }
  },
});

import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { serverNames } from '../DhcpServer/completion.ts';
import { changeFeatures } from './change-features.ts';
import { operationView, windowsFeatures } from './features.ts';

export default defineCmdlet({
  name: 'Install-WindowsFeature',
  module: 'ServerManager',
  aliases: ['Add-WindowsFeature'],
  synopsis: 'Installs roles and features, here the DHCP Server role and its tools.',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Name: {
      type: 'String[]',
      mandatory: true,
      position: 0,
      byValue: true,
      byPropertyName: true,
      notNullOrEmpty: true,
      help: 'Names of features, or what Get-WindowsFeature wrote.',
      complete: () => windowsFeatures.map(({ name, displayName }) => ({ text: name, tooltip: displayName })),
    },
    ComputerName: {
      type: 'String',
      aliases: ['Cn'],
      notNullOrEmpty: true,
      complete: serverNames,
      help: 'The server to work on; the local one by default.',
    },
    IncludeAllSubFeature: {
      type: 'SwitchParameter',
      help: 'With all role services and features below; DHCP has none.',
    },
    IncludeManagementTools: { type: 'SwitchParameter', help: 'With the tools to manage the role: RSAT-DHCP.' },
  },
  outputTypes: ['Microsoft.Windows.ServerManager.Commands.FeatureOperationResult'],
  views: [operationView],
  start(cmdlet, args) {
    const names: string[] = [];
    return {
      process: () => void names.push(...args.name),
      end: () =>
        changeFeatures(cmdlet, names, {
          install: true,
          computerName: args.computerName,
          tools: args.includeManagementTools === true,
        }),
    };
  },
});

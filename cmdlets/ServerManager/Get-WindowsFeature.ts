import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import { serverNames } from '../DhcpServer/completion.ts';
import { featureTarget } from './change-features.ts';
import { featureObject, featureView, windowsFeatures } from './features.ts';

export default defineCmdlet({
  name: 'Get-WindowsFeature',
  module: 'ServerManager',
  synopsis: 'Lists the roles, role services and features of a server and tells which are installed.',
  parameters: {
    Name: {
      type: 'String[]',
      position: 0,
      byValue: true,
      notNullOrEmpty: true,
      help: 'Names of features; wildcards are allowed.',
      complete: () => windowsFeatures.map(({ name, displayName }) => ({ text: name, tooltip: displayName })),
    },
    Vhd: { type: 'String', notNullOrEmpty: true, help: 'An offline disk; the lab has none.' },
    ComputerName: {
      type: 'String',
      aliases: ['Cn'],
      notNullOrEmpty: true,
      complete: serverNames,
      help: 'The server to ask; the local one by default.',
    },
    Credential: { type: 'PSCredential', notNull: true, help: 'Asks as another user.' },
    LogPath: { type: 'String', notNullOrEmpty: true, help: 'A file for the log.' },
  },
  outputTypes: ['Microsoft.Windows.ServerManager.Commands.Feature'],
  views: [featureView],
  examples: [
    {
      title: 'See whether the DHCP role is installed',
      command: '(Get-WindowsFeature -Name DHCP).InstallState',
      shows: ['Installed'],
    },
  ],
  process(cmdlet, { name, vhd, computerName, logPath }) {
    if (vhd !== undefined || logPath !== undefined) {
      cmdlet.throwTerminatingError(
        ErrorRecord.of({
          message:
            "The lab's computers have no offline disks and keep no installation logs: -Vhd and -LogPath can't be used here.",
          id: 'NotInLab',
          category: 'NotImplemented',
        }),
      );
    }
    const machine = featureTarget(cmdlet, computerName);
    for (const pattern of name ?? ['*']) {
      const matching = windowsFeatures.filter((feature) => WildcardPattern.of(pattern).isMatch(feature.name));
      for (const feature of matching) cmdlet.writeObject(featureObject(feature, machine));
    }
  },
});

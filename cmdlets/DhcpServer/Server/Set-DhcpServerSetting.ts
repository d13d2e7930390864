import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { oneOf } from '../values.ts';
import { settingObject, settingView } from './server-objects.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerSetting',
  synopsis: 'Changes settings that concern the whole DHCP server.',
  description: 'Only what is given changes.',
  sets: ['Set1'],
  parameters: {
    ConflictDetectionAttempts: {
      type: 'UInt32',
      byPropertyName: true,
      ...filled,
      help: 'How many times, 0 to 5, the server pings an address before it offers it.',
    },
    NpsUnreachableAction: {
      type: 'String',
      byPropertyName: true,
      validateSet: ['Full', 'Restricted', 'NoAccess'],
      ...filled,
      help: "What clients may do while the network policy server can't be reached: Full, Restricted or NoAccess.",
    },
    NapEnabled: {
      type: 'Boolean',
      byPropertyName: true,
      ...filled,
      help: 'Whether Network Access Protection is on for the server.',
    },
    ComputerName: computerName,
    ActivatePolicies: {
      type: 'Nullable[Boolean]',
      byPropertyName: true,
      help: "Whether the server's policies are applied.",
    },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerSetting',
  ],
  examples: [
    {
      title: 'Network Access Protection, one ping, no policies',
      command:
        'Set-DhcpServerSetting -ComputerName "dhcpserver.contoso.com" -NapEnabled $True -ConflictDetectionAttempts 1 -ActivatePolicies $False',
      shows: [],
    },
  ],
  views: [settingView],
  related: ['Get-DhcpServerSetting'],
  run({ server, args, confirm, write }) {
    if (!confirm(`The settings of server ${server.displayName} will be changed.`)) return;
    const settings = server.configuration.setSettings({
      conflictDetectionAttempts: args.conflictDetectionAttempts,
      npsUnreachableAction: oneOf(['Full', 'Restricted', 'NoAccess'], args.npsUnreachableAction),
      napEnabled: args.napEnabled,
      activatePolicies: args.activatePolicies ?? undefined,
    });
    if (args.passThru) write(settingObject(settings));
  },
});

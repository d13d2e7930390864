import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { localGroups } from '../Lab/local-groups.ts';
import { findGroups, groupObject, groupView } from './local-objects.ts';

export default defineCmdlet({
  name: 'Get-LocalGroup',
  module: 'Microsoft.PowerShell.LocalAccounts',
  aliases: ['glg'],
  synopsis: 'Lists the local groups of the computer.',
  defaultSet: 'Default',
  sets: ['Default', 'SecurityIdentifier'],
  parameters: {
    Name: {
      type: 'String[]',
      sets: { Default: { position: 0, byValue: true, byPropertyName: true } },
      notNull: true,
      complete: ({ session }) =>
        localGroups(session)
          .list()
          .map(({ name }) => ({ text: name })),
      help: 'Names of groups; wildcards are allowed.',
    },
    SID: {
      type: 'String[]',
      sets: { SecurityIdentifier: { position: 0, byValue: true, byPropertyName: true } },
      notNullOrEmpty: true,
      help: 'Groups by their security ids.',
    },
  },
  outputTypes: ['Microsoft.PowerShell.Commands.LocalGroup'],
  views: [groupView],
  examples: [
    {
      title: "The DHCP server's groups",
      command: "(Get-LocalGroup 'DHCP *').Name",
      lab: 'contoso',
      shows: ['DHCP Administrators', 'DHCP Users'],
    },
  ],
  process(cmdlet, { name, sID }) {
    for (const group of findGroups(cmdlet, { name, sid: sID })) cmdlet.writeObject(groupObject(group));
  },
});

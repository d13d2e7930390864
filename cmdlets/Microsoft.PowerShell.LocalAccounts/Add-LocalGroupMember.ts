import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { groupOf, groupParameters, groupSets, memberParameter } from './group-parameters.ts';
import { changeMembers, findGroups } from './local-objects.ts';

export default defineCmdlet({
  name: 'Add-LocalGroupMember',
  module: 'Microsoft.PowerShell.LocalAccounts',
  aliases: ['algm'],
  synopsis: 'Puts accounts into a local group of the computer.',
  description:
    "Administrators and DHCP Administrators may change a DHCP server, DHCP Users may look at it: that is what the lab's servers ask.",
  defaultSet: 'Default',
  sets: groupSets,
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    ...groupParameters,
    ...memberParameter,
  },
  examples: [
    {
      title: 'A user who may look at the DHCP server',
      command: "Add-LocalGroupMember 'DHCP Users' CONTOSO\\\\Ann; (Get-LocalGroupMember 'DHCP Users').Name",
      lab: 'contoso',
      shows: ['CONTOSO\\\\Ann'],
    },
  ],
  process(cmdlet, args) {
    for (const group of findGroups(cmdlet, groupOf(args))) changeMembers(cmdlet, group, args.member, 'add');
  },
});

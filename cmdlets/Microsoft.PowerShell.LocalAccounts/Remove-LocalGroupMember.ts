import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { groupName, groupParameters, groupSets, memberParameter } from './group-parameters.ts';
import { changeMembers, findGroups } from './local-objects.ts';

export default defineCmdlet({
  name: 'Remove-LocalGroupMember',
  module: 'Microsoft.PowerShell.LocalAccounts',
  aliases: ['rlgm'],
  synopsis: 'Takes accounts out of a local group of the computer.',
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
      title: 'And no longer',
      command: "Remove-LocalGroupMember 'DHCP Users' CONTOSO\\\\Ann; @(Get-LocalGroupMember 'DHCP Users').Count",
      before: "Add-LocalGroupMember 'DHCP Users' CONTOSO\\\\Ann",
      lab: 'contoso',
      shows: ['0'],
    },
  ],
  process(cmdlet, { group, name, sID, member }) {
    const selection = sID === undefined ? { name: [name ?? groupName(group ?? null)] } : { sid: [sID] };
    for (const each of findGroups(cmdlet, selection)) changeMembers(cmdlet, each, member, 'remove');
  },
});

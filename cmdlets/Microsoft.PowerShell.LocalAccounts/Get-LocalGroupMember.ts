import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import { groupOf, groupParameters, groupSets } from './group-parameters.ts';
import { findGroups, memberObject, memberView } from './local-objects.ts';

export default defineCmdlet({
  name: 'Get-LocalGroupMember',
  module: 'Microsoft.PowerShell.LocalAccounts',
  aliases: ['glgm'],
  synopsis: 'Lists who is in a local group of the computer.',
  defaultSet: 'Default',
  sets: groupSets,
  parameters: {
    ...groupParameters,
    Member: { type: 'String', position: 1, notNullOrEmpty: true, help: 'Only this member; wildcards are allowed.' },
  },
  outputTypes: ['Microsoft.PowerShell.Commands.LocalPrincipal'],
  views: [memberView],
  examples: [
    {
      title: 'Who administers this computer?',
      command: '(Get-LocalGroupMember Administrators).Name',
      lab: 'contoso',
      shows: ['CONTOSO\\Administrator'],
    },
  ],
  process(cmdlet, args) {
    const wanted = WildcardPattern.of(args.member ?? '*');
    for (const each of findGroups(cmdlet, groupOf(args)))
      for (const account of each.members)
        if (wanted.isMatch(account) || wanted.isMatch(account.replace(/^.*\\/, '')))
          cmdlet.writeObject(memberObject(account));
  },
});

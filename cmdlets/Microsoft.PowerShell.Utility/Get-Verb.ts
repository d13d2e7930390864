import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { approvedVerbs, verbGroups } from '../../src/runtime/modules/verbs.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import { defineType } from '../../src/types/declare.ts';
import type { NetType } from '../../src/types/net-type.ts';
import type { NetObject } from '../../src/types/value.ts';
import { verbMeanings } from './verb-meanings.ts';

class VerbInfo implements NetObject {
  readonly verb: string;
  readonly aliasPrefix: string;
  readonly group: string;

  constructor(verb: string, aliasPrefix: string, group: string) {
    this.verb = verb;
    this.aliasPrefix = aliasPrefix;
    this.group = group;
  }

  get netType(): NetType {
    return verbInfoType;
  }
}

const verbInfoType: NetType = defineType('System.Management.Automation.VerbInfo', {
  members: () => ({
    'string Verb {get;}': (self: VerbInfo) => self.verb,
    'string AliasPrefix {get;}': (self: VerbInfo) => self.aliasPrefix,
    'string Group {get;}': (self: VerbInfo) => self.group,
    'string Description {get;}': (self: VerbInfo) => verbMeanings[self.verb] ?? '',
  }),
});

export default defineCmdlet({
  name: 'Get-Verb',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Lists the verbs that command names should begin with.',
  parameters: {
    Verb: {
      type: 'String[]',
      position: 0,
      byValue: true,
      byPropertyName: true,
      help: 'Only these verbs; wildcards are allowed.',
    },
    Group: {
      type: 'String[]',
      position: 1,
      byPropertyName: true,
      validateSet: ['Common', 'Communications', 'Data', 'Diagnostic', 'Lifecycle', 'Other', 'Security'],
      help: 'Only verbs of these groups.',
    },
  },
  outputTypes: ['System.Management.Automation.VerbInfo'],
  examples: [
    { title: 'Is it a good verb?', command: '(Get-Verb Replic*).Count; (Get-Verb Sync).Group', shows: ['0', 'Data'] },
  ],
  related: ['Get-Command'],
  process(cmdlet, args) {
    const wanted = args.group?.map((group) => group.toLowerCase()) ?? verbGroups.map((group) => group.toLowerCase());
    const patterns = (args.verb ?? ['*']).map((pattern) => WildcardPattern.of(pattern));
    for (const { verb, aliasPrefix, group } of approvedVerbs()) {
      if (!wanted.includes(group.toLowerCase()) || !patterns.some((pattern) => pattern.isMatch(verb))) continue;
      cmdlet.writeObject(new VerbInfo(verb, aliasPrefix, group));
    }
  },
});

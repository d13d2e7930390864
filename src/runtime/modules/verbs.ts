/** The groups of PowerShell's approved verbs, each verb with its alias prefix. */
const groups: readonly (readonly [group: string, verbs: string])[] = [
  [
    'Common',
    'Add:a Clear:cl Close:cs Copy:cp Enter:et Exit:ex Find:fd Format:f Get:g Hide:h Join:j Lock:lk Move:m New:n ' +
      'Open:op Optimize:om Pop:pop Push:pu Redo:re Remove:r Rename:rn Reset:rs Resize:rz Search:sr Select:sc Set:s ' +
      'Show:sh Skip:sk Split:sl Step:st Switch:sw Undo:un Unlock:uk Watch:wc',
  ],
  [
    'Data',
    'Backup:ba Checkpoint:ch Compare:cr Compress:cm Convert:cv ConvertFrom:cf ConvertTo:ct Dismount:dm Edit:ed ' +
      'Expand:en Export:ep Group:gp Import:ip Initialize:in Limit:l Merge:mg Mount:mt Out:o Publish:pb Restore:rr ' +
      'Save:sv Sync:sy Unpublish:ub Update:ud',
  ],
  [
    'Lifecycle',
    'Approve:ap Assert:as Build:bd Complete:cmp Confirm:cn Deny:dn Deploy:dp Disable:d Enable:e Install:is Invoke:i ' +
      'Register:rg Request:rq Restart:rt Resume:ru Start:sa Stop:sp Submit:sb Suspend:ss Uninstall:us Unregister:ur Wait:w',
  ],
  ['Diagnostic', 'Debug:db Measure:ms Ping:pi Repair:rp Resolve:rv Test:t Trace:tr'],
  ['Communications', 'Connect:cc Disconnect:dc Read:rd Receive:rc Send:sd Write:wr'],
  ['Security', 'Block:bl Grant:gr Protect:pt Revoke:rk Unblock:ul Unprotect:up'],
  ['Other', 'Use:u'],
];

export interface Verb {
  readonly verb: string;
  readonly aliasPrefix: string;
  readonly group: string;
}

/** All approved verbs: by group, then by name. */
export function approvedVerbs(): readonly Verb[] {
  return groups.flatMap(([group, list]) =>
    list.split(' ').map((pair) => {
      const [verb = '', aliasPrefix = ''] = pair.split(':');
      return { verb, aliasPrefix, group };
    }),
  );
}

export const verbGroups: readonly string[] = groups.map(([group]) => group);

let approved: ReadonlySet<string> | undefined;

/** Verbs that are no approved ones, and what is used in their place. */
const better: Readonly<Record<string, string>> = {
  accept: 'Receive',
  acquire: 'Get, Read',
  allocate: 'New',
  allow: 'Enable, Grant, Unblock',
  amend: 'Edit',
  analyze: 'Measure, Test',
  append: 'Add',
  assign: 'Set',
  associate: 'Join, Merge',
  attach: 'Add, Debug',
  bypass: 'Skip',
  cancel: 'Stop',
  create: 'New',
  delete: 'Remove',
  detach: 'Dismount, Remove',
  dir: 'Get',
  display: 'Show',
  dump: 'Get',
  end: 'Stop',
  erase: 'Clear, Remove',
  execute: 'Invoke',
  finish: 'Complete',
  fix: 'Repair, Restore',
  generate: 'New',
  kill: 'Stop',
  launch: 'Start',
  load: 'Import',
  locate: 'Search, Select',
  make: 'New',
  modify: 'Edit',
  obtain: 'Get',
  print: 'Write',
  run: 'Invoke, Start',
  unload: 'Dismount',
  validate: 'Confirm',
  verify: 'Confirm',
};

/** False for a name `Verb-Noun` whose verb is not approved; names without a dash have no verb. */
export function hasApprovedVerb(name: string): boolean {
  const [verb] = splitName(name);
  approved ??= new Set(approvedVerbs().map((each) => each.verb.toLowerCase()));
  return verb === '' || approved.has(verb.toLowerCase());
}

/** Approved verbs to use in place of one that is not, separated by commas; '' when there is no advice. */
export function suggestedVerbs(verb: string): string {
  return better[verb.toLowerCase()] ?? '';
}

/** Verb and noun of a command name: both are empty without a dash. */
export function splitName(name: string): readonly [verb: string, noun: string] {
  const dash = name.search(/[-\u2013-\u2015]/);
  return dash <= 0 ? ['', ''] : [name.slice(0, dash), name.slice(dash + 1)];
}

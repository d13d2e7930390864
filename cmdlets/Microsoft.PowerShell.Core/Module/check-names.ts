import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import type { Module } from '../../../src/runtime/modules/module.ts';
import { hasApprovedVerb, splitName, suggestedVerbs } from '../../../src/runtime/modules/verbs.ts';

/** Characters that a command's noun should not have. */
const restricted = /[#,(){}[\]&/\\$^;:"'<>|?@`*%+=~-]/;

/** Warns once of imported commands whose verb is not approved or whose noun has characters that PowerShell reads itself. */
export function checkNames(cmdlet: CmdletInvocation, module: Module, names: readonly string[]): void {
  const unapproved = names.filter((name) => !hasApprovedVerb(name));
  if (unapproved.length > 0) {
    cmdlet.writeWarning(
      `The names of some imported commands from the module '${module.name}' include unapproved verbs that might make them less discoverable. To find the commands with unapproved verbs, run the Import-Module command again with the Verbose parameter. For a list of approved verbs, type Get-Verb.`,
    );
  }
  for (const name of unapproved) {
    const advice = suggestedVerbs(splitName(name)[0]);
    cmdlet.writeVerbose(
      advice === ''
        ? `The '${name}' command in the ${module.name}' module was imported, but because its name does not include an approved verb, it might be difficult to find. For a list of approved verbs, type Get-Verb.`
        : `The '${name}' command in the ${module.name}' module was imported, but because its name does not include an approved verb, it might be difficult to find. The suggested alternative verbs are "${advice}".`,
    );
  }
  if (names.some((name) => restricted.test(splitName(name)[1]))) {
    cmdlet.writeWarning(
      'Some imported command names contain one or more of the following restricted characters: # , ( ) {{ }} [ ] & - / \\ $ ^ ; : " \' < > | ? @ ` * % + = ~',
    );
  }
}

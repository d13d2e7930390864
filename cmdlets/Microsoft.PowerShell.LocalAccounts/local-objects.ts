import { tableView } from '../../src/format/views.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import { customObject, type PSCustomObject } from '../../src/types/ps-object.ts';
import { accountSid } from '../../src/types/security-identifier.ts';
import type { Value } from '../../src/types/value.ts';
import { type LocalGroup, localGroups } from '../Lab/local-groups.ts';

const commands = 'Microsoft.PowerShell.Commands';

function typed(type: string, entries: readonly (readonly [string, Value])[]): PSCustomObject {
  const object = customObject(entries);
  object.typeNames = [`${commands}.${type}`, `${commands}.LocalPrincipal`, 'System.Object'];
  return object;
}

export function groupObject({ name, description, sid }: LocalGroup): PSCustomObject {
  return typed('LocalGroup', [
    ['Description', description],
    ['Name', name],
    ['SID', sid],
    ['PrincipalSource', 'Local'],
    ['ObjectClass', 'Group'],
  ]);
}

export function memberObject(account: string): PSCustomObject {
  const isGroup = /\\domain (admins|users)$/i.test(account);
  return typed('LocalPrincipal', [
    ['Name', account],
    ['SID', accountSid(account)],
    ['PrincipalSource', 'ActiveDirectory'],
    ['ObjectClass', isGroup ? 'Group' : 'User'],
  ]);
}

export const groupView = tableView(`${commands}.LocalGroup`, {
  columns: [{ value: 'Name' }, { value: 'Description' }],
});

export const memberView = tableView(`${commands}.LocalPrincipal`, {
  columns: [{ value: 'ObjectClass' }, { value: 'Name' }, { value: 'PrincipalSource' }],
});

/** A group as -Name, -SID or -Group name it. */
export interface GroupSelection {
  readonly name?: readonly string[];
  readonly sid?: readonly string[];
}

/** The groups of the computer that the session is on; a name or id that fits none is an error. */
export function findGroups(cmdlet: CmdletInvocation, { name, sid }: GroupSelection): LocalGroup[] {
  const all = localGroups(cmdlet.session).list();
  const wanted = sid ?? name ?? ['*'];
  const bySid = sid !== undefined;
  return wanted.flatMap((each) => {
    const found = all.filter((group) =>
      bySid ? group.sid.toLowerCase() === each.toLowerCase() : WildcardPattern.of(each).isMatch(group.name),
    );
    if (found.length === 0 && (bySid || !WildcardPattern.hasWildcards(each))) groupMissing(cmdlet, each);
    return found;
  });
}

export function groupMissing(cmdlet: CmdletInvocation, name: string): void {
  report(cmdlet, `Group ${name} was not found.`, 'GroupNotFound', 'ObjectNotFound', name);
}

export function report(
  cmdlet: CmdletInvocation,
  message: string,
  id: string,
  category: 'ObjectNotFound' | 'ResourceExists' | 'PermissionDenied',
  target: string,
): void {
  cmdlet.writeError(
    ErrorRecord.of({
      message,
      id,
      category,
      exceptionType: `${commands}.${id === 'AccessDenied' ? 'AccessDenied' : id}Exception`,
      target,
    }),
  );
}

/** Changes the members of a group, with an error for each that can't be changed. */
export function changeMembers(
  cmdlet: CmdletInvocation,
  group: LocalGroup,
  members: readonly string[],
  change: 'add' | 'remove',
): void {
  for (const member of members) {
    const verb = change === 'add' ? `Add member ${member}` : `Remove member ${member}`;
    if (!cmdlet.shouldProcess(group.name, verb)) continue;
    switch (localGroups(cmdlet.session).change(group.name, member, change)) {
      case 1378:
        report(
          cmdlet,
          `${member} is already a member of group ${group.name}.`,
          'MemberExists',
          'ResourceExists',
          group.name,
        );
        break;
      case 1377:
        report(
          cmdlet,
          `Member ${member} was not found in group ${group.name}.`,
          'MemberNotFound',
          'ObjectNotFound',
          group.name,
        );
        break;
      case 5:
        report(cmdlet, 'Access denied.', 'AccessDenied', 'PermissionDenied', group.name);
        break;
    }
  }
}

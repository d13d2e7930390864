import { NoteProperty } from '../../types/member-kinds.ts';
import { Extension, PSObject } from '../../types/ps-object.ts';
import type { Value } from '../../types/value.ts';

const machineFolder = 'C:\\Program Files\\PowerShell\\7';

/** The scripts that a shell of that user runs before anything else, in that order, each with the name `$PROFILE` gives it. */
export function profileScripts(user: string): ReadonlyMap<string, string> {
  const own = `C:\\Users\\${user.split('\\').at(-1) ?? user}\\Documents\\PowerShell`;
  return new Map([
    ['AllUsersAllHosts', `${machineFolder}\\profile.ps1`],
    ['AllUsersCurrentHost', `${machineFolder}\\Microsoft.PowerShell_profile.ps1`],
    ['CurrentUserAllHosts', `${own}\\profile.ps1`],
    ['CurrentUserCurrentHost', `${own}\\Microsoft.PowerShell_profile.ps1`],
  ]);
}

/** `$PROFILE`: the last of them, and all by their names. */
export function profileVariable(user: string): Value {
  const scripts = profileScripts(user);
  const extension = new Extension();
  for (const [name, script] of scripts) extension.members.set(name.toLowerCase(), new NoteProperty(name, script));
  return new PSObject(scripts.get('CurrentUserCurrentHost') ?? null, extension);
}

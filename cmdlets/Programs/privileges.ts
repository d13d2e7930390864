/** A right of a token, as `whoami /priv` lists it. */
export interface Privilege {
  readonly name: string;
  readonly description: string;
  /** Held by users who are not elevated, too. */
  readonly everyone?: boolean;
  readonly on?: boolean;
}

/** What an elevated administrator of Windows Server holds, in the order of the token. */
export const privileges: readonly Privilege[] = [
  { name: 'SeIncreaseQuotaPrivilege', description: 'Adjust memory quotas for a process' },
  { name: 'SeMachineAccountPrivilege', description: 'Add workstations to domain', everyone: true },
  { name: 'SeSecurityPrivilege', description: 'Manage auditing and security log' },
  { name: 'SeTakeOwnershipPrivilege', description: 'Take ownership of files or other objects' },
  { name: 'SeLoadDriverPrivilege', description: 'Load and unload device drivers' },
  { name: 'SeSystemProfilePrivilege', description: 'Profile system performance' },
  { name: 'SeSystemtimePrivilege', description: 'Change the system time' },
  { name: 'SeProfileSingleProcessPrivilege', description: 'Profile single process' },
  { name: 'SeIncreaseBasePriorityPrivilege', description: 'Increase scheduling priority' },
  { name: 'SeCreatePagefilePrivilege', description: 'Create a pagefile' },
  { name: 'SeBackupPrivilege', description: 'Back up files and directories' },
  { name: 'SeRestorePrivilege', description: 'Restore files and directories' },
  { name: 'SeShutdownPrivilege', description: 'Shut down the system' },
  { name: 'SeDebugPrivilege', description: 'Debug programs', on: true },
  { name: 'SeSystemEnvironmentPrivilege', description: 'Modify firmware environment values' },
  { name: 'SeChangeNotifyPrivilege', description: 'Bypass traverse checking', everyone: true, on: true },
  { name: 'SeRemoteShutdownPrivilege', description: 'Force shutdown from a remote system' },
  { name: 'SeUndockPrivilege', description: 'Remove computer from docking station' },
  {
    name: 'SeEnableDelegationPrivilege',
    description: 'Enable computer and user accounts to be trusted for delegation',
  },
  { name: 'SeManageVolumePrivilege', description: 'Perform volume maintenance tasks' },
  { name: 'SeImpersonatePrivilege', description: 'Impersonate a client after authentication', on: true },
  { name: 'SeCreateGlobalPrivilege', description: 'Create global objects', on: true },
  { name: 'SeIncreaseWorkingSetPrivilege', description: 'Increase a process working set', everyone: true },
  { name: 'SeTimeZonePrivilege', description: 'Change the time zone' },
  { name: 'SeCreateSymbolicLinkPrivilege', description: 'Create symbolic links' },
  {
    name: 'SeDelegateSessionUserImpersonatePrivilege',
    description: 'Obtain an impersonation token for another user in the same session',
  },
];

import { defineEnum, defineType, type MemberTable } from './declare.ts';
import { Hashtable } from './hashtable.ts';
import { currentMachine, newLine } from './machine.ts';
import { argumentNull, notSupported } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import type { NetObject } from './value.ts';
import { Version } from './version.ts';

/** `[Environment]::OSVersion`: Windows Server 2025. */
class OperatingSystem implements NetObject {
  get netType(): NetType {
    return operatingSystemType;
  }

  toString(): string {
    return 'Microsoft Windows NT 10.0.26100.0';
  }
}

const operatingSystem = new OperatingSystem();
const windows = new Version(10, 0, 26100, 0);

defineEnum('System.PlatformID', 'Win32S Win32Windows Win32NT WinCE Unix Xbox MacOSX Other');
defineEnum('System.EnvironmentVariableTarget', 'Process User Machine');
defineEnum(
  'System.Environment+SpecialFolder',
  'Desktop Programs=2 MyDocuments=5 Personal=5 Favorites Startup Recent SendTo StartMenu=11 MyMusic=13 MyVideos DesktopDirectory=16 MyComputer NetworkShortcuts=19 Fonts Templates CommonStartMenu CommonPrograms CommonStartup CommonDesktopDirectory ApplicationData PrinterShortcuts LocalApplicationData InternetCache=32 Cookies History CommonApplicationData Windows System ProgramFiles MyPictures UserProfile SystemX86 ProgramFilesX86 CommonProgramFiles CommonProgramFilesX86 CommonTemplates CommonDocuments CommonAdminTools AdminTools CommonMusic=53 CommonPictures CommonVideos Resources LocalizedResources CommonOemLinks CDBurning',
);

const operatingSystemType: NetType = defineType('System.OperatingSystem', {
  members: () => ({
    'System.PlatformID Platform {get;}': () => 2,
    'string ServicePack {get;}': () => '',
    'version Version {get;}': () => windows,
    'string VersionString {get;}': (self: OperatingSystem) => self.toString(),
    'string ToString()': (self: OperatingSystem) => self.toString(),
  }),
});

/** Folders by their number in the enum, below the profile or the system. */
const folders: Readonly<Record<number, string>> = {
  0: '%USERPROFILE%\\Desktop',
  5: '%USERPROFILE%\\Documents',
  13: '%USERPROFILE%\\Music',
  16: '%USERPROFILE%\\Desktop',
  20: '%SystemRoot%\\Fonts',
  26: '%APPDATA%',
  28: '%LOCALAPPDATA%',
  35: '%ProgramData%',
  36: '%SystemRoot%',
  37: '%SystemRoot%\\system32',
  38: '%ProgramFiles%',
  39: '%USERPROFILE%\\Pictures',
  40: '%USERPROFILE%',
  42: '%ProgramFiles(x86)%',
  43: '%CommonProgramFiles%',
};

/** Replaces `%NAME%` by the variable's value; unknown names stay. */
export function expandVariables(text: string): string {
  const { variables } = currentMachine();
  return text.replace(/%([^%]+)%/g, (whole, name: string) => variables.get(name) ?? whole);
}

function setVariable(name: string | null, value: string | null): void {
  if (name === null) throw argumentNull('variable');
  const { variables } = currentMachine();
  if (value === null || value === '') variables.remove(name);
  else variables.set(name, value);
}

function allVariables(): Hashtable {
  const table = new Hashtable(true);
  for (const { name, value } of currentMachine().variables.entries()) table.set(name, value);
  return table;
}

function tickCount(): bigint {
  return process.hrtime.bigint() / 1_000_000n;
}

const variableMembers: MemberTable = {
  'static string GetEnvironmentVariable(string variable) | static string GetEnvironmentVariable(string variable, System.EnvironmentVariableTarget target)':
    (name: string | null) => {
      if (name === null) throw argumentNull('variable');
      return currentMachine().variables.get(name) ?? null;
    },
  'static System.Collections.IDictionary GetEnvironmentVariables() | static System.Collections.IDictionary GetEnvironmentVariables(System.EnvironmentVariableTarget target)':
    allVariables,
  'static void SetEnvironmentVariable(string variable, string value) | static void SetEnvironmentVariable(string variable, string value, System.EnvironmentVariableTarget target)':
    setVariable,
  'static string ExpandEnvironmentVariables(string name)': expandVariables,
};

defineType('System.Environment', {
  isAbstract: true,
  members: () => ({
    ...variableMembers,
    'static void Exit(int exitCode)': () => {
      throw notSupported('A script ends with exit; [Environment]::Exit would end the shell and is not available here.');
    },
    'static string[] GetCommandLineArgs()': () => ['C:\\Program Files\\PowerShell\\7\\pwsh.dll'],
    'static string GetFolderPath(System.Environment+SpecialFolder folder)': (folder: number) =>
      expandVariables(folders[folder] ?? ''),
    'static string[] GetLogicalDrives()': () => ['C:\\'],
    'static int CurrentManagedThreadId {get;}': () => 1,
    'static int ExitCode {get;}': () => 0,
    'static int ProcessorCount {get;}': () => 4,
    'static bool IsPrivilegedProcess {get;}': () => currentMachine().elevated,
    'static bool HasShutdownStarted {get;}': () => false,
    'static string CommandLine {get;}': () => '"C:\\Program Files\\PowerShell\\7\\pwsh.dll"',
    'static string CurrentDirectory {get;}': () => currentMachine().currentDirectory(),
    'static int ProcessId {get;}': () => process.pid,
    'static string ProcessPath {get;}': () => 'C:\\Program Files\\PowerShell\\7\\pwsh.exe',
    'static bool Is64BitProcess {get;}': () => true,
    'static bool Is64BitOperatingSystem {get;}': () => true,
    'static string NewLine {get;}': () => newLine,
    'static System.OperatingSystem OSVersion {get;}': () => operatingSystem,
    'static string StackTrace {get;}': () => '',
    'static int SystemPageSize {get;}': () => 4096,
    'static int TickCount {get;}': () => Number(BigInt.asIntN(32, tickCount())),
    'static long TickCount64 {get;}': tickCount,
    'static bool UserInteractive {get;}': () => true,
    'static string SystemDirectory {get;}': () => expandVariables('%SystemRoot%\\system32'),
    'static string UserDomainName {get;}': () => userParts().domain,
    'static string MachineName {get;}': () => currentMachine().name,
    'static string UserName {get;}': () => userParts().name,
    'static long WorkingSet {get;}': () => BigInt(process.memoryUsage().rss),
    'static version Version {get;}': () => new Version(10, 0, 12),
  }),
});

/** `CONTOSO\Administrator` in its two halves. */
export function userParts(): { readonly domain: string; readonly name: string } {
  const [domain = '', name] = currentMachine().user.split('\\');
  return name === undefined ? { domain: currentMachine().name, name: domain } : { domain, name };
}

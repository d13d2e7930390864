import { type KeyNode, keysFromListing } from './key-text.ts';

/**
 * The registry of a newly set up Windows Server 2025: what scripts commonly look for, not all of it.
 *
 * @param computer the server's full name
 */
export function windowsKeys(computer: string): KeyNode {
  const [host = '', ...rest] = computer.split('.');
  const values: Readonly<Record<string, string>> = { HOST: host.toUpperCase(), host, domain: rest.join('.') };
  return keysFromListing(
    [hardware, software, control, services, user].join('\n').replace(/\{(\w+)\}/g, (_, name) => values[name] ?? ''),
  );
}

const hardware = String.raw`
[HKEY_LOCAL_MACHINE\HARDWARE\DESCRIPTION\System]
Identifier=AT/AT COMPATIBLE
SystemBiosVersion=multi:VRTUAL - 1|Hyper-V UEFI Release v4.1
[HKEY_LOCAL_MACHINE\HARDWARE\DESCRIPTION\System\BIOS]
BIOSVendor=Microsoft Corporation
BIOSVersion=Hyper-V UEFI Release v4.1
SystemManufacturer=Microsoft Corporation
SystemProductName=Virtual Machine
[HKEY_LOCAL_MACHINE\HARDWARE\DESCRIPTION\System\CentralProcessor\0]
Identifier=Intel64 Family 6 Model 143 Stepping 8
ProcessorNameString=Intel(R) Xeon(R) Platinum 8480C
VendorIdentifier=GenuineIntel
~MHz=dword:2000
[HKEY_LOCAL_MACHINE\SAM\SAM]
`;

const software = String.raw`
[HKEY_LOCAL_MACHINE\SOFTWARE\Classes\.txt]
@=txtfile
[HKEY_LOCAL_MACHINE\SOFTWARE\Clients]
[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\.NETFramework]
InstallRoot=C:\Windows\Microsoft.NET\Framework64\
[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\.NETFramework\v4.0.30319]
[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Cryptography]
MachineGuid=6f1c7d0e-5b1f-4c55-9a3e-2d0b64c1a7f2
[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full]
Install=dword:1
InstallPath=C:\Windows\Microsoft.NET\Framework64\v4.0.30319\
Release=dword:533509
Servicing=dword:0
TargetVersion=4.0.0
Version=4.8.09221
[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\PowerShell\1]
Install=dword:1
[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\PowerShell\1\ShellIds\Microsoft.PowerShell]
ExecutionPolicy=RemoteSigned
Path=C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe
[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\PowerShell\3]
Install=dword:1
[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\PowerShell\3\PowerShellEngine]
ApplicationBase=C:\Windows\System32\WindowsPowerShell\v1.0
ConsoleHostModuleName=PSReadline
PowerShellVersion=5.1.26100.1
PSCompatibleVersion=1.0, 2.0, 3.0, 4.0, 5.0, 5.1
RuntimeVersion=v4.0.30319
[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\ServerManager]
InstallAlertedRoles=multi:DHCP
[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\ServerManager\Roles\12]
ConfigurationState=dword:1
[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion]
CommonFilesDir=C:\Program Files\Common Files
CommonFilesDir (x86)=C:\Program Files (x86)\Common Files
DevicePath=expand:%SystemRoot%\inf
ProgramFilesDir=C:\Program Files
ProgramFilesDir (x86)=C:\Program Files (x86)
ProgramFilesPath=expand:%ProgramFiles%
ProgramW6432Dir=C:\Program Files
[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing]
[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Explorer]
[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System]
ConsentPromptBehaviorAdmin=dword:5
EnableLUA=dword:1
legalnoticecaption=
legalnoticetext=
PromptOnSecureDesktop=dword:1
[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Run]
SecurityHealth=expand:%windir%\system32\SecurityHealthSystray.exe
[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\RunOnce]
[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall]
[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate]
[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows NT\CurrentVersion]
SystemRoot=C:\Windows
BuildBranch=ge_release
BuildLab=26100.ge_release.240331-1435
BuildLabEx=26100.1.amd64fre.ge_release.240331-1435
CurrentBuild=26100
CurrentBuildNumber=26100
CurrentMajorVersionNumber=dword:10
CurrentMinorVersionNumber=dword:0
CurrentType=Multiprocessor Free
CurrentVersion=6.3
DisplayVersion=24H2
EditionID=ServerDatacenter
InstallationType=Server
InstallDate=dword:1735689600
PathName=C:\Windows
ProductId=00491-50000-00001-AA666
ProductName=Windows Server 2025 Datacenter
RegisteredOrganization=
RegisteredOwner=Windows User
ReleaseId=2009
SoftwareType=System
UBR=dword:4349
[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList]
ProfilesDirectory=expand:%SystemDrive%\Users
ProgramData=expand:%SystemDrive%\ProgramData
Public=expand:%SystemDrive%\Users\Public
[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon]
AutoAdminLogon=0
DefaultDomainName=
DefaultUserName=
Shell=explorer.exe
Userinit=C:\Windows\system32\userinit.exe,
[HKEY_LOCAL_MACHINE\SOFTWARE\ODBC]
[HKEY_LOCAL_MACHINE\SOFTWARE\OpenSSH]
[HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows]
[HKEY_LOCAL_MACHINE\SOFTWARE\RegisteredApplications]
[HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\Microsoft\Windows\CurrentVersion\Uninstall]
`;

const control = String.raw`
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control]
CurrentUser=USERNAME
SystemBootDevice=multi(0)disk(0)rdisk(0)partition(4)
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\ComputerName\ActiveComputerName]
ComputerName={HOST}
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\ComputerName\ComputerName]
@=mnmsrvc
ComputerName={HOST}
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\FileSystem]
LongPathsEnabled=dword:0
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\Lsa]
LimitBlankPasswordUse=dword:1
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\ProductOptions]
ProductType=ServerNT
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\Session Manager]
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\Session Manager\Environment]
ComSpec=expand:%SystemRoot%\system32\cmd.exe
NUMBER_OF_PROCESSORS=2
OS=Windows_NT
Path=expand:%SystemRoot%\system32;%SystemRoot%;%SystemRoot%\System32\Wbem
PATHEXT=.COM;.EXE;.BAT;.CMD;.VBS;.VBE;.JS;.JSE;.WSF;.WSH;.MSC
PROCESSOR_ARCHITECTURE=AMD64
TEMP=expand:%SystemRoot%\TEMP
TMP=expand:%SystemRoot%\TEMP
windir=expand:%SystemRoot%
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\Terminal Server]
fDenyTSConnections=dword:1
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp]
PortNumber=dword:3389
UserAuthentication=dword:1
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\TimeZoneInformation]
TimeZoneKeyName=UTC
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Enum]
[HKEY_LOCAL_MACHINE\SYSTEM\MountedDevices]
[HKEY_LOCAL_MACHINE\SYSTEM\Select]
Current=dword:1
Default=dword:1
Failed=dword:0
LastKnownGood=dword:1
[HKEY_LOCAL_MACHINE\SYSTEM\Setup]
SystemSetupInProgress=dword:0
`;

const services = String.raw`
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Dhcp]
DisplayName=@%SystemRoot%\system32\dhcpcore.dll,-100
ImagePath=expand:%SystemRoot%\system32\svchost.exe -k LocalServiceNetworkRestricted -p
ObjectName=NT Authority\LocalService
Start=dword:2
Type=dword:32
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Dhcp\Parameters]
ServiceDll=expand:%SystemRoot%\system32\dhcpcore.dll
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\DHCPServer]
Description=Performs TCP/IP configuration for DHCP clients, including dynamic assignments of IP addresses, specification of the WINS and DNS servers, and connection-specific DNS names.
DisplayName=DHCP Server
ErrorControl=dword:1
ImagePath=expand:%systemroot%\system32\svchost.exe -k DHCPServer -p
ObjectName=NT AUTHORITY\NetworkService
Start=dword:2
Type=dword:16
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\DHCPServer\Parameters]
ActivityLogFlag=dword:1
ActivityLogMaxSize=dword:70
BackupDatabasePath=expand:%SystemRoot%\System32\dhcp\backup
BackupInterval=dword:60
BootFileTable=multi:
DatabaseCleanupInterval=dword:60
DatabaseLoggingFlag=dword:1
DatabaseName=dhcp.mdb
DatabasePath=expand:%SystemRoot%\System32\dhcp
DebugFlag=dword:0
DetectConflictRetries=dword:0
DhcpLogFilePath=expand:%SystemRoot%\System32\dhcp
DhcpLogFilesMaxSize=dword:70
IgnoreBroadcastFlag=dword:1
RestoreFlag=dword:0
ServiceDll=expand:%SystemRoot%\system32\dhcpssvc.dll
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\DHCPServer\ServicePrivate]
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Dnscache]
Start=dword:2
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Dnscache\Parameters]
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\EventLog\Application]
MaxSize=dword:20971520
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\EventLog\Security]
MaxSize=dword:20971520
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\EventLog\System]
MaxSize=dword:20971520
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\LanmanServer\Parameters]
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\LanmanWorkstation\Parameters]
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Netlogon\Parameters]
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters]
DataBasePath=expand:%SystemRoot%\System32\drivers\etc
Domain={domain}
Hostname={host}
ICSDomain=mshome.net
NV Domain={domain}
NV Hostname={host}
SearchList=
UseDomainNameDevolution=dword:1
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters\Interfaces]
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Tcpip6\Parameters]
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\W32Time\Parameters]
NtpServer=time.windows.com,0x8
Type=NT5DS
[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\WinRM]
Start=dword:2
`;

const user = String.raw`
[HKEY_CURRENT_USER\AppEvents]
[HKEY_CURRENT_USER\Console]
[HKEY_CURRENT_USER\Control Panel\Desktop]
[HKEY_CURRENT_USER\Control Panel\International]
LocaleName=en-US
sCountry=United States
sLanguage=ENU
sShortDate=M/d/yyyy
sTimeFormat=h:mm:ss tt
[HKEY_CURRENT_USER\Environment]
TEMP=expand:%USERPROFILE%\AppData\Local\Temp
TMP=expand:%USERPROFILE%\AppData\Local\Temp
[HKEY_CURRENT_USER\Keyboard Layout]
[HKEY_CURRENT_USER\Network]
[HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Explorer]
[HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Internet Settings]
ProxyEnable=dword:0
[HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run]
[HKEY_CURRENT_USER\Software\Policies]
[HKEY_CURRENT_USER\Volatile Environment]
[HKEY_CLASSES_ROOT\.txt]
@=txtfile
[HKEY_CURRENT_CONFIG\Software]
[HKEY_CURRENT_CONFIG\System]
[HKEY_USERS\.DEFAULT]
[HKEY_PERFORMANCE_DATA]
`;

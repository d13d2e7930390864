import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestShell } from './test-shell.ts';

let shell: TestShell;
beforeEach(async () => {
  shell = await TestShell.open();
});
afterEach(() => shell.close());

test('the classes of a computer', () => {
  expect(shell.lines('gcim Win32_OperatingSystem | % { "$($_.CSName) $($_.Version) $($_.ProductType)" }')).toEqual([
    'DHCP1 10.0.26100 3',
  ]);
  expect(shell.lines('gcim win32_computersystem -ComputerName dc1 | % { "$($_.Name) $($_.Domain)" }')).toEqual([
    'DC1 contoso.com',
  ]);
  const network = '"$($_.IPAddress) $($_.IPSubnet) $($_.DNSServerSearchList) $($_.MACAddress)"';
  expect(shell.lines(`gcim Win32_NetworkAdapterConfiguration | % { ${network} }`)).toEqual([
    '10.0.0.1 255.255.255.0 10.0.0.10 00:15:5D:00:00:01',
  ]);
});

test('services of another computer, by condition', () => {
  shell.run('Invoke-Command dhcp2 { Stop-Service DHCPServer }');
  const stopped = `-Filter "Name LIKE 'DHCP%' AND State <> 'Running'"`;
  expect(shell.lines(`(gcim Win32_Service -CimSession (New-CimSession dhcp2) ${stopped}).Name`)).toEqual([
    'DHCPServer',
  ]);
  expect(shell.lines(`@(gcim Win32_Service ${stopped}).Count`)).toEqual(['0']);
});

test('refusals', () => {
  expect(shell.run('gcim Win32_Nothing').errors).toContain('Invalid class');
  expect(shell.run('gcim Win32_Service -Filter "Name ~ 1"').errors).toContain('Invalid query');
  shell.run('Stop-LabServer dhcp2');
  expect(shell.run('gcim Win32_Service -ComputerName dhcp2').errors).toContain('WinRM cannot complete the operation.');
});

test('questions in WQL', () => {
  const names = (condition: string) =>
    shell.lines(`(gcim -Query "SELECT Name FROM Win32_Service WHERE ${condition}").Name`);
  expect(names("State = 'Running' AND (Name = 'Dhcp' OR Name LIKE '%Server')")).toEqual([
    'Dhcp',
    'DHCPServer',
    'LanmanServer',
  ]);
  expect(names("NOT (ProcessId > 0) AND Name = 'DHCPServer'")).toEqual([]);
  expect(names("StartMode IS NULL AND Name = 'Dhcp'")).toEqual([]);
  expect(shell.errorIds('gcim -Query "SELECT FROM x"')[0]).toContain('HRESULT 0x80041017');
  expect(shell.errorIds('gcim Win32_BIOS -Property Nothing')[0]).toContain('HRESULT 0x80041017');
  expect(shell.errorIds('gcim Win32_BIOS -Namespace root/nowhere')[0]).toContain('HRESULT 0x8004100e');
  expect(shell.lines('gcim Win32_Service -KeyOnly | ? Name -eq Dhcp | % { "$($_.Name)-$($_.State)-" }')).toEqual([
    'Dhcp--',
  ]);
});

test('methods act on the lab', () => {
  const stop =
    '(gcim Win32_Service -CimSession dhcp2 -Filter "Name = \'DHCPServer\'" | Invoke-CimMethod -MethodName StopService).ReturnValue';
  expect(shell.lines(stop)).toEqual(['0']);
  expect(shell.lines(stop)).toEqual(['5']);
  expect(shell.lines('(gcim Win32_Service -CimSession dhcp2 -Filter "Name = \'DHCPServer\'").State')).toEqual([
    'Stopped',
  ]);
  expect(
    shell.lines(
      '(Invoke-CimMethod -Query "SELECT * FROM Win32_OperatingSystem" -MethodName Shutdown -ComputerName dhcp3).PSComputerName',
    ),
  ).toEqual(['dhcp3']);
  expect(shell.lines('(Get-LabServer dhcp3).Up')).toEqual(['False']);
  expect(
    shell.lines(
      'gcim Win32_Process -Filter "CommandLine LIKE \'%DHCPServer%\'" | Remove-CimInstance; (Get-Service DHCPServer).Status',
    ),
  ).toEqual(['Stopped']);
  expect(shell.errorIds('gcim Win32_BIOS | Invoke-CimMethod -MethodName Nothing')[0]).toContain('HRESULT 0x8004102e');
});

test('classes, and instances of this shell alone', () => {
  expect(shell.lines('(Get-CimClass -MethodName Reboot).CimClassName')).toEqual(['Win32_OperatingSystem']);
  expect(shell.lines('(Get-CimClass Win32_Process).CimClassProperties | ? Flags -like *Key* | % Name')).toEqual([
    'Handle',
  ]);
  expect(shell.errorIds('Get-CimClass Win32_Nothing')[0]).toContain('HRESULT 0x80041002');
  expect(shell.run('Get-WmiObject Win32_BIOS').errors).toContain('is not recognized');
});

test('base classes have the instances of those that derive from them, unless -Shallow leaves them out', () => {
  expect(shell.lines('(gcim CIM_OperatingSystem).CimClass.CimClassName; @(gcim CIM_Service -Shallow).Count')).toEqual([
    'Win32_OperatingSystem',
    '0',
  ]);
});

test('operations give up when another computer takes longer than they may wait', () => {
  shell.run('Set-LabLatency 1500');
  expect(shell.errorIds('gcim Win32_BIOS -ComputerName dhcp2 -OperationTimeoutSec 1')[0]).toContain(
    'HRESULT 0x80338029',
  );
  expect(
    shell.errorIds('$s = New-CimSession dhcp2 -OperationTimeoutSec 1; gcim Win32_BIOS -CimSession $s')[0],
  ).toContain('HRESULT 0x80338029');
  expect(shell.lines('@(gcim Win32_BIOS -OperationTimeoutSec 1).Count')).toEqual(['1']);
});

test('the management service listens on one port, and knows one language', () => {
  expect(shell.errorIds('New-CimSession dhcp2 -Port 5986')).toEqual(['HRESULT 0x80338126,New-CimSession']);
  expect(shell.errorIds('New-CimSession dhcp2 -CertificateThumbprint 12')).toEqual(['NotSupported,New-CimSession']);
  expect(shell.lines('(New-CimSession dhcp2 -Port 5985).ComputerName')).toEqual(['dhcp2']);
  for (const command of [
    'Remove-CimInstance',
    "Set-CimInstance -Property @{ Name = 'x' }",
    'Invoke-CimMethod -MethodName Reboot',
  ]) {
    const [id] = shell.errorIds(`${command} -Query 'SELECT * FROM Win32_BIOS' -QueryDialect XPath`);
    expect(id).toContain('HRESULT 0x80041018');
  }
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CimSession } from '../../../cmdlets/CimCmdlets/cim-session.ts';
import { addScope } from '../../dhcp/labs.ts';
import { address, cmdletShell } from './invoke.ts';

let shell: ReturnType<typeof cmdletShell>;
beforeEach(() => {
  shell = cmdletShell();
});
afterEach(() => shell.close());

describe('authorised servers', () => {
  const names = () => shell.run('Get-DhcpServerInDC').output.map((each) => (each as { DnsName: string }).DnsName);

  test('the local server, one by name, one by address; twice is a warning', () => {
    for (const dnsName of names()) shell.run('Remove-DhcpServerInDC', { dnsName });
    expect(shell.run('Add-DhcpServerInDC').output).toEqual([]);
    const named = { dnsName: 'dhcp2.contoso.com', passThru: true };
    expect(shell.run('Add-DhcpServerInDC', named).output).toEqual([
      { DnsName: 'dhcp2.contoso.com', IPAddress: '10.0.0.2' },
    ]);
    expect(shell.run('Add-DhcpServerInDC', { iPAddress: address('10.0.0.3') }).warnings).toEqual([]);
    expect(names().sort()).toEqual(['dhcp1.contoso.com', 'dhcp2.contoso.com', 'dhcp3.contoso.com']);
    expect(shell.run('Add-DhcpServerInDC', named).warnings).toEqual([
      'The DHCP server is already authorized in Active Directory. The authorization check on the DHCP server has been initiated.',
    ]);
    expect(shell.run('Remove-DhcpServerInDC', named).output).toMatchObject([{ IPAddress: '10.0.0.2' }]);
    // The page of Remove-DhcpServerInDC: "If you specify only the IPAddress parameter, an error is returned."
    const nameless = shell.run('Remove-DhcpServerInDC', { iPAddress: address('10.0.0.3') });
    expect(nameless.errors).toEqual(['WIN32 87: Failed to deauthorize DHCP server 10.0.0.3 in Active Directory.']);
    shell.run('Remove-DhcpServerInDC', { dnsName: 'dhcp3.contoso.com' });
    expect(shell.run('Remove-DhcpServerInDC', named).warnings).toEqual([
      'The DHCP server is already de-authorized in Active Directory. The authorization check on the DHCP server has been initiated.',
    ]);
    shell.run('Remove-DhcpServerInDC');
    expect(names()).toEqual([]);
  });

  test('over a session the local server is that computer', () => {
    shell.run('Remove-DhcpServerInDC', { dnsName: 'dhcp2.contoso.com' });
    shell.run('Add-DhcpServerInDC', { cimSession: [new CimSession('dhcp2')] });
    expect(names()).toContain('dhcp2.contoso.com');
  });
});

describe('settings of the whole server', () => {
  test('its version', () => {
    expect(shell.run('Get-DhcpServerVersion').output).toEqual([{ MajorVersion: 10, MinorVersion: 0 }]);
  });

  test.each([
    ['Setting', 'conflictDetectionAttempts', 3, { ConflictDetectionAttempts: 3 }],
    ['Setting', 'npsUnreachableAction', 'noaccess', { NpsUnreachableAction: 'NoAccess' }],
    ['Setting', 'napEnabled', true, { NapEnabled: true }],
    ['Setting', 'activatePolicies', false, { ActivatePolicies: false }],
    ['AuditLog', 'enable', false, { Enable: false }],
    ['AuditLog', 'path', 'D:\\log', { Path: 'D:\\log' }],
    ['AuditLog', 'maxMBFileSize', 100, { MaxMBFileSize: 100 }],
    ['AuditLog', 'diskCheckInterval', 60, { DiskCheckInterval: 60 }],
    ['AuditLog', 'minMBDiskSpace', 30, { MinMBDiskSpace: 30 }],
    ['AuditLog', 'minMBDiskSpace', 0, { MinMBDiskSpace: 20 }],
    ['Database', 'fileName', 'D:\\dhcp.mdb', { FileName: 'D:\\dhcp.mdb' }],
    ['Database', 'backupPath', 'D:\\backup', { BackupPath: 'D:\\backup' }],
    ['Database', 'backupInterval', 30, { BackupInterval: 30 }],
    ['Database', 'cleanupInterval', 90, { CleanupInterval: 90 }],
    ['Database', 'restoreFromBackup', true, { RestoreFromBackup: true }],
  ])('Set-DhcpServer%s -%s changes that and nothing else', (noun, name, value, shown) => {
    const [before] = shell.run(`Get-DhcpServer${noun}`).output;
    const set = shell.run(`Set-DhcpServer${noun}`, { [name]: value, passThru: true });
    expect(set.output).toEqual([{ ...(before as object), ...shown }]);
    expect(set.warnings).toHaveLength(noun === 'Setting' ? 0 : 1);
    expect(shell.run(`Set-DhcpServer${noun}`, { [name]: value }).output).toEqual([]);
    expect(shell.run(`Get-DhcpServer${noun}`).output).toEqual(set.output);
  });

  test('the account for DNS: domain and user, never a password', () => {
    expect(shell.run('Get-DhcpServerDnsCredential').output).toEqual([]);
    const credential = { userName: 'CONTOSO\\DnsUpdate' };
    const shown = [{ UserName: 'DnsUpdate', DomainName: 'CONTOSO' }];
    expect(shell.run('Set-DhcpServerDnsCredential', { credential, passThru: true }).output).toEqual(shown);
    expect(shell.run('Set-DhcpServerDnsCredential', { credential }).output).toEqual([]);
    expect(shell.run('Get-DhcpServerDnsCredential').output).toEqual(shown);
    expect(shell.run('Remove-DhcpServerDnsCredential', { passThru: true }).output).toEqual(shown);
    shell.run('Set-DhcpServerDnsCredential', { credential });
    expect(shell.run('Remove-DhcpServerDnsCredential').output).toEqual([]);
    expect(shell.run('Get-DhcpServerDnsCredential').output).toEqual([]);
  });

  test('bindings, one by one', () => {
    const [binding] = shell.run('Get-DhcpServerv4Binding').output as [{ InterfaceAlias: string }];
    const set = { interfaceAlias: [binding.InterfaceAlias, 'nothing'], bindingState: false };
    expect(shell.run('Set-DhcpServerv4Binding', { ...set, passThru: true })).toMatchObject({
      output: [{ ...binding, BindingState: false }],
      errors: [expect.stringContaining('nothing')],
    });
    expect(shell.run('Set-DhcpServerv4Binding', { ...set, bindingState: true }).output).toEqual([]);
    expect(shell.run('Get-DhcpServerv4Binding').output).toMatchObject([{ BindingState: true }]);
  });

  test('its security groups', () => {
    expect(shell.run('Add-DhcpServerSecurityGroup').errors).toEqual([]);
    const session = { user: 'CONTOSO\\Administrator', elevated: true, localServer: 'dhcp1.contoso.com' };
    expect(shell.dhcp.machines(session).find('dhcp1')?.securityGroups).toBe(true);
  });
});

describe('backups', () => {
  const path = 'C:\\Windows\\system32\\dhcp\\backup';

  test('are put back when confirmed', () => {
    addScope(shell.server(), '10.0.10');
    shell.run('Backup-DhcpServer', { path });
    addScope(shell.server(), '10.0.20');
    expect(shell.run('Restore-DhcpServer', { path }, { proceed: false }).questions).toHaveLength(1);
    expect(shell.server().scopes.list()).toHaveLength(2);
    expect(shell.run('Restore-DhcpServer', { path, force: true })).toMatchObject({ questions: [], errors: [] });
    expect(shell.server().scopes.list()).toHaveLength(1);
  });

  test('that do not exist are refused', () => {
    expect(shell.run('Restore-DhcpServer', { path: 'C:\\none', force: true }).errors).toEqual([
      'WIN32 2: Failed to restore the database of DHCP server dhcp1.contoso.com from C:\\none.',
    ]);
  });
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { dateTime, timeSpan } from '../../../cmdlets/DhcpServer/values.ts';
import { ip, NEW_YEAR } from '../../dhcp/labs.ts';
import { address, addresses, cmdletShell } from './invoke.ts';

let shell: ReturnType<typeof cmdletShell>;
beforeEach(() => {
  shell = cmdletShell();
});
afterEach(() => shell.close());

const audio = { name: 'Audio', startRange: address('224.0.0.0'), endRange: address('224.0.0.30') };
const later = dateTime(NEW_YEAR + 86_400_000);

test('a multicast scope is made with everything said of it', () => {
  const all = {
    ...audio,
    description: 'for conferences',
    state: 'InActive',
    leaseDuration: timeSpan(3600),
    ttl: 20,
    expiryTime: later,
    passThru: true,
  };
  expect(shell.run('Add-DhcpServerv4MulticastScope', all).output).toEqual([
    {
      Name: 'Audio',
      Description: 'for conferences',
      StartRange: '224.0.0.0',
      EndRange: '224.0.0.30',
      LeaseDuration: '01:00:00',
      ExpiryTime: String(later),
      State: 'Inactive',
      Ttl: 20,
    },
  ]);
  const video = { name: 'Video', startRange: address('224.0.0.50'), endRange: address('224.0.0.80') };
  expect(shell.run('Add-DhcpServerv4MulticastScope', video).output).toEqual([]);
  expect(shell.run('Get-DhcpServerv4MulticastScope').output).toHaveLength(2);
  expect(shell.run('Get-DhcpServerv4MulticastScope', { name: ['None', 'Video'] })).toMatchObject({
    output: [{ LeaseDuration: '30.00:00:00', ExpiryTime: null, State: 'Active', Ttl: 32 }],
    errors: ['DHCP 20005: Failed to get multicast scope None on DHCP server dhcp1.contoso.com.'],
  });
  expect(shell.offers('Get-DhcpServerv4MulticastScope', 'Name')).toEqual(['Audio', 'Video']);
});

test.each([
  ['description', 'd', { Description: 'd' }],
  ['startRange', address('224.0.0.5'), { StartRange: '224.0.0.5' }],
  ['endRange', address('224.0.0.20'), { EndRange: '224.0.0.20' }],
  ['leaseDuration', timeSpan(7200), { LeaseDuration: '02:00:00' }],
  ['state', 'InActive', { State: 'Inactive' }],
  ['ttl', 9, { Ttl: 9 }],
  ['newName', 'Sound', { Name: 'Sound' }],
  ['expiryTime', later, { ExpiryTime: String(later) }],
])('-%s of Set-DhcpServerv4MulticastScope changes that and nothing else', (name, value, shown) => {
  const [before] = shell.run('Add-DhcpServerv4MulticastScope', { ...audio, passThru: true }).output;
  const { output } = shell.run('Set-DhcpServerv4MulticastScope', { name: 'Audio', [name]: value, passThru: true });
  expect(output).toEqual([{ ...(before as object), ...shown }]);
  expect(shell.run('Get-DhcpServerv4MulticastScope').output).toEqual(output);
});

test('multicast scopes are removed when confirmed', () => {
  shell.run('Add-DhcpServerv4MulticastScope', audio);
  const refused = shell.run('Remove-DhcpServerv4MulticastScope', { name: ['Audio'] }, { proceed: false });
  expect(refused.questions).toHaveLength(1);
  const removed = shell.run('Remove-DhcpServerv4MulticastScope', { name: ['Audio'], force: true, passThru: true });
  expect(removed).toMatchObject({ questions: [], output: [{ Name: 'Audio' }] });
  expect(shell.run('Remove-DhcpServerv4MulticastScope', { name: ['Audio'] })).toMatchObject({
    output: [],
    errors: ['DHCP 20005: Failed to delete multicast scope Audio on DHCP server dhcp1.contoso.com.'],
  });
});

test('exclusion ranges are added, listed and removed', () => {
  shell.run('Add-DhcpServerv4MulticastScope', audio);
  const range = (from: number, to: number) => ({
    name: 'Audio',
    startRange: address(`224.0.0.${from}`),
    endRange: address(`224.0.0.${to}`),
  });
  expect(shell.run('Add-DhcpServerv4MulticastExclusionRange', { ...range(1, 3), passThru: true }).output).toEqual([
    { Name: 'Audio', StartRange: '224.0.0.1', EndRange: '224.0.0.3' },
  ]);
  expect(shell.run('Add-DhcpServerv4MulticastExclusionRange', range(5, 7)).output).toEqual([]);
  shell.run('Add-DhcpServerv4MulticastExclusionRange', range(9, 11));
  expect(shell.run('Get-DhcpServerv4MulticastExclusionRange', { name: ['Audio', 'None'] })).toMatchObject({
    output: [{ EndRange: '224.0.0.3' }, { EndRange: '224.0.0.7' }, { EndRange: '224.0.0.11' }],
    errors: [expect.stringContaining('None')],
  });
  const remove = (args: object) =>
    shell.run('Remove-DhcpServerv4MulticastExclusionRange', { name: 'Audio', passThru: true, ...args });
  expect(remove({ startRange: address('224.0.0.5') }).output).toMatchObject([{ EndRange: '224.0.0.7' }]);
  expect(remove({ endRange: address('224.0.0.11') }).output).toMatchObject([{ StartRange: '224.0.0.9' }]);
  expect(remove({ passThru: false }).output).toEqual([]);
  expect(shell.run('Get-DhcpServerv4MulticastExclusionRange').output).toEqual([]);
});

test('what is not there is named in full', () => {
  const range = { startRange: address('224.0.0.1'), endRange: address('224.0.0.3') };
  expect(shell.run('Add-DhcpServerv4MulticastExclusionRange', { name: 'None', ...range }).errors).toEqual([
    'DHCP 20005: Failed to add exclusion range with start range 224.0.0.1 and end range 224.0.0.3 to multicast scope None on DHCP server dhcp1.contoso.com.',
  ]);
});

test('a state that there is not is refused', () => {
  shell.run('Add-DhcpServerv4MulticastScope', audio);
  expect(shell.run('Set-DhcpServerv4MulticastScope', { name: 'Audio', state: 'Paused' }).errors).toEqual([
    'WIN32 87: Failed to set multicast scope Audio on DHCP server dhcp1.contoso.com.',
  ]);
});

test('leases and statistics', () => {
  shell.run('Add-DhcpServerv4MulticastScope', audio);
  expect(shell.run('Get-DhcpServerv4MulticastLease', { name: ['None', 'Audio'] })).toMatchObject({
    output: [],
    errors: [expect.stringContaining('None')],
  });
  expect(shell.run('Remove-DhcpServerv4MulticastLease', { name: 'Audio', passThru: true })).toMatchObject({
    output: [],
    errors: [],
  });
  const times = { leaseStartTime: NEW_YEAR, leaseExpiryTime: null };
  const lease = { name: 'Audio', clientId: '00-11', hostName: '', addressState: 'Active', ...times };
  const held = ['224.0.0.8', '224.0.0.7'].map((text) => ({ ...lease, ipAddress: ip(text) }));
  shell.lab.write({ who: 'x', server: '', command: 'MADCAP' }, (transaction) =>
    transaction.write('dhcp1.contoso.com', 'multicastLeases4', '', held),
  );
  const first = { name: 'Audio', iPAddress: addresses('224.0.0.7') };
  expect(shell.run('Remove-DhcpServerv4MulticastLease', { ...first, passThru: true }).output).toMatchObject([
    { IPAddress: '224.0.0.7', HostName: '' },
  ]);
  expect(shell.run('Get-DhcpServerv4MulticastLease', { name: ['Audio'] }).output).toHaveLength(1);
  expect(shell.run('Remove-DhcpServerv4MulticastLease', { name: 'Audio' })).toMatchObject({ output: [], errors: [] });
  expect(shell.run('Get-DhcpServerv4MulticastLease', { name: ['Audio'] }).output).toEqual([]);
  const one = { name: 'Audio', iPAddress: addresses('224.0.0.9') };
  expect(shell.run('Remove-DhcpServerv4MulticastLease', one).errors).toEqual([expect.stringContaining('224.0.0.9')]);
  expect(shell.run('Get-DhcpServerv4MulticastScopeStatistics', { name: ['Audio', 'None'] })).toMatchObject({
    output: [{ Name: 'Audio', AddressesFree: 31, AddressesInUse: 0, PendingOffers: 0, PercentageInUse: 0 }],
    errors: [expect.stringContaining('None')],
  });
  expect(shell.run('Get-DhcpServerv4MulticastScopeStatistics').output).toHaveLength(1);
});

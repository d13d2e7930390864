import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { timeSpan } from '../../../cmdlets/DhcpServer/values.ts';
import { address, addresses, cmdletShell } from './invoke.ts';

let shell: ReturnType<typeof cmdletShell>;
beforeEach(() => {
  shell = cmdletShell();
});
afterEach(() => shell.close());

const prefix = address('2001:db8:1::');
const hour = 3600;
const every = {
  name: 'Other',
  description: 'what for',
  state: 'inactive',
  preference: 7,
  validLifeTime: timeSpan(5 * hour),
  t1: timeSpan(hour),
  t2: timeSpan(2 * hour),
  passThru: true,
};
const shown = {
  Prefix: '2001:db8:1::',
  Name: 'Other',
  Description: 'what for',
  Preference: 7,
  PreferredLifetime: '04:00:00',
  PrefixLength: 64,
  State: 'Inactive',
  T1: '01:00:00',
  T2: '02:00:00',
  ValidLifetime: '05:00:00',
};

describe('Add-DhcpServerv6Scope', () => {
  test('takes every property', () => {
    const { output, objects, sentences } = shell.run('Add-DhcpServerv6Scope', {
      ...every,
      prefix,
      preferredLifetime: timeSpan(4 * hour),
    });
    expect(sentences).toEqual(['Scope 2001:db8:1:: with the name Other will be added on server dhcp1.contoso.com.']);
    expect(output).toEqual([shown]);
    expect(objects[0]).toMatchObject({ cimClass: { name: 'DhcpServerv6Scope' } });
  });

  test('writes nothing by itself', () => {
    expect(shell.run('Add-DhcpServerv6Scope', { prefix, name: 'Lab' }).output).toEqual([]);
    expect(shell.run('Get-DhcpServerv6Scope').output).toMatchObject([
      {
        Name: 'Lab',
        PreferredLifetime: '8.00:00:00',
        ValidLifetime: '12.00:00:00',
        T1: '4.00:00:00',
        T2: '6.09:36:00',
      },
    ]);
  });

  test('takes no IPv4 address', () => {
    const { errors, records } = shell.run('Add-DhcpServerv6Scope', { prefix: address('10.0.0.0'), name: 'Lab' });
    expect(errors).toEqual(['WIN32 87: 10.0.0.0 is not a valid IPv6 address.']);
    expect(records[0]?.targetType).toBe('root/Microsoft/Windows/DHCP/PS_DhcpServerv6Scope');
  });
});

test('Get-DhcpServerv6Scope looks each prefix up by itself', () => {
  for (const text of ['2001:db8:1::', '2001:db8:2::']) {
    shell.run('Add-DhcpServerv6Scope', { prefix: address(text), name: text });
  }
  const { output, errors } = shell.run('Get-DhcpServerv6Scope', {
    prefix: addresses('2001:db8:2::', '2001:db8:3::', '2001:db8:1::'),
  });
  expect(output).toMatchObject([{ Name: '2001:db8:2::' }, { Name: '2001:db8:1::' }]);
  expect(errors).toEqual([
    'DHCP 20005: Failed to get scope information for scope 2001:db8:3:: on DHCP server dhcp1.contoso.com.',
  ]);
});

test('Set-DhcpServerv6Scope changes every property', () => {
  shell.run('Add-DhcpServerv6Scope', { prefix, name: 'Lab' });
  expect(shell.run('Set-DhcpServerv6Scope', { prefix, name: 'Lab 2' }).output).toEqual([]);
  const { output, sentences } = shell.run('Set-DhcpServerv6Scope', {
    ...every,
    prefix,
    preferredLifeTime: timeSpan(4 * hour),
  });
  expect(sentences).toEqual(['The properties of scope 2001:db8:1:: on server dhcp1.contoso.com will be changed.']);
  expect(output).toEqual([shown]);
});

describe('Remove-DhcpServerv6Scope', () => {
  beforeEach(() => {
    shell.run('Add-DhcpServerv6Scope', { prefix, name: 'Lab' });
  });

  test('does not ask, and writes nothing', () => {
    const { questions, output, sentences } = shell.run('Remove-DhcpServerv6Scope', { prefix: [prefix] });
    expect(questions).toEqual([]);
    expect(sentences).toEqual(['Scope 2001:db8:1:: will be deleted from server dhcp1.contoso.com.']);
    expect(output).toEqual([]);
    expect(shell.server().v6.scopes.list()).toEqual([]);
  });

  test('writes what it removed with -Passthru', () => {
    const { questions, output } = shell.run('Remove-DhcpServerv6Scope', {
      prefix: [prefix],
      force: true,
      passthru: true,
    });
    expect(questions).toEqual([]);
    expect(output).toMatchObject([{ Name: 'Lab' }]);
    expect(shell.server().v6.scopes.list()).toEqual([]);
  });
});

test('prefixes are completed', () => {
  shell.run('Add-DhcpServerv6Scope', { prefix, name: 'Lab' });
  for (const name of ['Get-DhcpServerv6Scope', 'Set-DhcpServerv6Scope', 'Remove-DhcpServerv6Scope']) {
    expect(shell.offers(name, 'Prefix')).toEqual(['2001:db8:1::']);
  }
});

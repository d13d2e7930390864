import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TestShell } from './test-shell.ts';

let shell: TestShell;
beforeEach(async () => {
  shell = await TestShell.open();
});
afterEach(() => shell.close());

const records = (text: string) =>
  shell.lines(`${text} | % { "$($_.Name) $($_.Type) $($_.Section) $($_.IPAddress)$($_.NameHost)$($_.NameTarget)" }`);

describe('records', () => {
  test('of computers, by name and by address', () => {
    expect(records('Resolve-DnsName dhcp2')).toEqual(['dhcp2.contoso.com A Answer 10.0.0.2']);
    expect(records('"DC1.contoso.com", "10.0.0.3" | Resolve-DnsName')).toEqual([
      'dc1.contoso.com A Answer 10.0.0.10',
      '3.0.0.10.in-addr.arpa PTR Answer dhcp3.contoso.com',
    ]);
    expect(records('Resolve-DnsName 10.0.0.10.in-addr.arpa PTR')).toEqual([
      '10.0.0.10.in-addr.arpa PTR Answer dc1.contoso.com',
    ]);
  });

  test('of the domain', () => {
    expect(records('Resolve-DnsName contoso.com')).toEqual(['contoso.com A Answer 10.0.0.10']);
    expect(records('Resolve-DnsName contoso.com -Type NS')).toEqual(['contoso.com NS Answer dc1.contoso.com']);
    expect(records('Resolve-DnsName _ldap._tcp.contoso.com SRV')).toEqual([
      '_ldap._tcp.contoso.com SRV Answer dc1.contoso.com',
    ]);
    expect(shell.lines('(Resolve-DnsName _ldap._tcp.contoso.com SRV).Port')).toEqual(['389']);
  });

  test('a name without records of the kind brings its zone', () => {
    expect(records('Resolve-DnsName dhcp2 -Type AAAA')).toEqual(['contoso.com SOA Authority']);
  });

  test('the computer knows its own name', () => {
    expect(records('Resolve-DnsName dhcp1 -CacheOnly')).toEqual(['dhcp1.contoso.com A Question 10.0.0.1']);
    expect(shell.run('Resolve-DnsName dhcp2 -CacheOnly').errors).toContain('dhcp2 : DNS record does not exist');
  });

  test('signatures that are welcome are mentioned', () => {
    expect(records('Resolve-DnsName dhcp2 -DnssecOk')[1]).toBe('. OPT Additional');
  });
});

describe('who is asked', () => {
  test("the lab's DNS servers, while they answer", () => {
    shell.run('Stop-LabServer dc1');
    expect(shell.run('Resolve-DnsName dhcp2').errors).toContain('timeout period expired');
    expect(shell.lines('$Error[0].FullyQualifiedErrorId')).toEqual([
      'ERROR_TIMEOUT,Microsoft.DnsClient.Commands.ResolveDnsName',
    ]);
    expect(records('Resolve-DnsName dhcp2 -LlmnrFallback')).toEqual(['dhcp2 A Answer 10.0.0.2']);
    expect(shell.run('Resolve-DnsName dhcp2 -LlmnrFallback -DnsOnly').errors).toContain('timeout');
  });

  test('another server on request', () => {
    expect(records('Resolve-DnsName dhcp2 -Server dc1')).toHaveLength(1);
    expect(shell.run('Resolve-DnsName dhcp3 -Server dhcp2').errors).toContain('timeout');
  });

  test('neighbours only', () => {
    expect(records('Resolve-DnsName dhcp2 -LlmnrOnly')).toEqual(['dhcp2 A Answer 10.0.0.2']);
    expect(shell.run('Resolve-DnsName dhcp2.contoso.com -LlmnrOnly').errors).toContain('DNS name does not exist');
    shell.run('Stop-LabServer dhcp2');
    expect(shell.run('Resolve-DnsName dhcp2 -LlmnrNetbiosOnly').errors).toContain('DNS name does not exist');
  });
});

test('a name that does not exist', () => {
  expect(shell.run('Resolve-DnsName www.example.org').errors).toContain('www.example.org : DNS name does not exist');
  expect(shell.lines('"$($Error[0].FullyQualifiedErrorId) $($Error[0].CategoryInfo.Category)"')).toEqual([
    'DNS_ERROR_RCODE_NAME_ERROR,Microsoft.DnsClient.Commands.ResolveDnsName ResourceUnavailable',
  ]);
});

describe('how it is asked', () => {
  const hosts = 'C:\\Windows\\System32\\drivers\\etc\\hosts';

  test('the hosts file comes first, unless it is left out or another server is asked', () => {
    shell.run(
      `New-Item -ItemType Directory (Split-Path ${hosts}) -Force | Out-Null; Set-Content ${hosts} '# ours', '10.9.9.9 printer dhcp2 # floor 2'`,
    );
    expect(records('Resolve-DnsName printer')).toEqual(['printer A Answer 10.9.9.9']);
    expect(records('Resolve-DnsName dhcp2')).toEqual(['dhcp2 A Answer 10.9.9.9']);
    expect(records('Resolve-DnsName dhcp2 -NoHostsFile')).toEqual(['dhcp2.contoso.com A Answer 10.0.0.2']);
    expect(records('Resolve-DnsName dhcp2 -Server dc1')).toEqual(['dhcp2.contoso.com A Answer 10.0.0.2']);
  });

  test('a name in other characters is asked for by its ASCII form', () => {
    expect(records('Resolve-DnsName ｄｈｃｐ２')).toEqual(['dhcp2.contoso.com A Answer 10.0.0.2']);
    expect(shell.run('Resolve-DnsName ｄｈｃｐ２ -NoIdn').errors).toContain('DNS name does not exist');
  });

  test('without recursion a server answers for its own zones only', () => {
    shell.run('New-LabServer dc9.fabrikam.com 10.0.0.99 -Role AD, DNS');
    expect(records('Resolve-DnsName dc9.fabrikam.com -Server dc1')).toHaveLength(1);
    expect(shell.run('Resolve-DnsName dc9.fabrikam.com -Server dc1 -NoRecursion').errors).toContain(
      'DNS record does not exist',
    );
    expect(records('Resolve-DnsName dhcp2 -NoRecursion')).toHaveLength(1);
  });

  test('nothing is signed', () => {
    expect(shell.errorIds('Resolve-DnsName dhcp2 -DnssecCd')[0]).toContain('NotSupported');
  });
});

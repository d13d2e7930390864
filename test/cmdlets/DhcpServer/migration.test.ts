import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dnsBits, dnsSettingOf } from '../../../cmdlets/DhcpServer/Migration/dns-option.ts';
import { configurationDocument } from '../../../cmdlets/DhcpServer/Migration/export-configuration.ts';
import { spanText } from '../../../cmdlets/DhcpServer/Migration/export-elements.ts';
import { importConfiguration } from '../../../cmdlets/DhcpServer/Migration/import-configuration.ts';
import { childOf, readXml, writeXml, type XmlElement, XmlError } from '../../../cmdlets/DhcpServer/Migration/xml.ts';
import { createDhcp, type Server } from '../../../src/dhcp/dhcp.ts';
import type { DhcpError } from '../../../src/dhcp/errors.ts';
import { DEFAULT_DNS_SETTING, parseIPv4, UNLIMITED } from '../../../src/dhcp/model.ts';
import { type Lab, openLab } from '../../../src/lab/lab.ts';

const namespace = 'http://schemas.microsoft.com/windows/DHCPServer';
const address = (text: string): number => parseIPv4(text) ?? Number.NaN;

let lab: Lab;
let first: Server;
let second: Server;

beforeEach(() => {
  lab = openLab({ file: ':memory:' });
  const session = { user: 'CONTOSO\\Administrator', elevated: true, localServer: 'one.contoso.com' };
  const dhcp = createDhcp(lab);
  for (const [name, ip] of [
    ['one.contoso.com', '10.0.0.1'],
    ['two.contoso.com', '10.0.0.2'],
  ] as const) {
    dhcp.machines(session).add({ name, address: address(ip), dhcpRole: true, administrators: [session.user] });
  }
  first = dhcp.connect(session);
  second = dhcp.connect(session, 'two.contoso.com');
  furnish(first);
});

afterEach(() => lab.close());

function furnish(server: Server): void {
  const scopeId = address('10.1.0.0');
  server.classes.add({ name: 'Phones', type: 'Vendor', data: 'PHONE', description: 'A <desk> & "phones"' });
  server.definitions.add({ name: 'WPAD', optionId: 252, type: 'String' });
  server.definitions.add({ name: 'Phone server', optionId: 6, type: 'IPv4Address', vendorClass: 'Phones' });
  server.options.set({}, { optionId: 252, value: ['http://a/?b=1&c=2'] });
  server.policies.add({ name: 'All phones', condition: 'Or', vendorClass: ['EQ', 'Phones'], description: 'every one' });
  server.filters.add({ list: 'Deny', macAddress: 'AA-BB-CC-*', description: 'strangers' });
  server.filters.setLists({ deny: true });
  server.configuration.setSettings({ conflictDetectionAttempts: 2 });
  server.scopes.add({
    startRange: address('10.1.0.1'),
    endRange: address('10.1.0.254'),
    subnetMask: address('255.255.255.0'),
    name: 'One',
    description: 'first',
    superscopeName: 'Both',
    leaseDuration: 3 * 86_400,
    delay: 20,
  });
  server.exclusions.add(scopeId, { startRange: address('10.1.0.1'), endRange: address('10.1.0.9') });
  server.options.set({ scopeId }, { optionId: 3, value: ['10.1.0.1'] });
  server.options.set({ scopeId }, { optionId: 6, value: ['10.1.0.7'], vendorClass: 'Phones' });
  server.dns.set({ scopeId }, { dynamicUpdates: 'Always', nameProtection: true });
  server.policies.add({ name: 'P', scopeId, condition: 'And', macAddress: ['EQ', '00155D*'], leaseDuration: 3600 });
  server.policyRanges.add(scopeId, 'P', { startRange: address('10.1.0.100'), endRange: address('10.1.0.110') });
  server.options.set({ scopeId, policyName: 'P' }, { optionId: 6, value: ['10.1.0.8'], force: true });
  server.reservations.add({ scopeId, ipAddress: address('10.1.0.21'), clientId: '00-11-22-33-44-55', name: 'printer' });
  server.options.set({ reservedIP: address('10.1.0.21') }, { optionId: 12, value: ['printer'] });
  server.leases.add({ scopeId, ipAddress: address('10.1.0.41'), clientId: '00-11-22-33-44-66', hostName: 'pc' });
}

function exported(server: Server, leases = true): XmlElement {
  return configurationDocument(server, { leases, say: () => undefined });
}

function imported(document: XmlElement, options: Partial<Parameters<typeof importConfiguration>[2]> = {}) {
  const refused: string[] = [];
  const warnings: string[] = [];
  importConfiguration(second, document, {
    leases: true,
    overwrite: false,
    warn: (text) => warnings.push(text),
    refuse: (error: DhcpError) => refused.push(`${error.code} ${error.message}`),
    ...options,
  });
  return { refused, warnings };
}

describe('Export-DhcpServer and Import-DhcpServer', () => {
  test('a server that imports the file of another exports the same file', () => {
    const text = writeXml(exported(first), namespace);
    expect(imported(readXml(text))).toEqual({ refused: [], warnings: [] });
    expect(writeXml(exported(second), namespace).split('\r\n')).toEqual(text.split('\r\n'));
  });

  test('an existing scope is left out with a warning, and replaced when asked', () => {
    const document = readXml(writeXml(exported(first), namespace));
    imported(document);
    second.scopes.set(address('10.1.0.0'), { name: 'Changed' });
    expect(imported(document).warnings).toEqual([
      `Scope 10.1.0.0 exists on server ${second.displayName}. This scope will not be imported.`,
    ]);
    expect(second.scopes.get(address('10.1.0.0')).name).toBe('Changed');
    expect(imported(document, { overwrite: true }).refused).toEqual([]);
    expect(second.scopes.get(address('10.1.0.0')).name).toBe('One');
  });

  test('no scope when none is wanted, no leases unless wanted', () => {
    const document = exported(first);
    imported(document, { scopeIds: [] });
    expect(second.scopes.list()).toEqual([]);
    expect(second.classes.list({ names: ['Phones'] })).toHaveLength(1);
    imported(document, { leases: false });
    const leases = second.leases.query({ scopeId: address('10.1.0.0'), all: true });
    expect(leases.map((lease) => lease.addressState)).toEqual(['InactiveReservation']);
    expect(writeXml(exported(first, false), namespace)).not.toContain('<Leases>');
  });

  test('collections are written only when they have members, empty texts as one tag', () => {
    const text = writeXml(exported(second), namespace);
    expect(text).not.toContain('<Scopes');
    expect(text).toContain(`<DHCPServer xmlns="${namespace}">`);
    expect(writeXml(exported(first), namespace)).toContain('<NapProfile />');
  });
});

test('XML: entities, comments, CDATA and empty elements are read, broken files are refused with their line', () => {
  const root = readXml(
    '<?xml version="1.0"?>\n<!-- a --><a x="1>2"><b>1 &lt; 2 &#x41;&#66; &amp;</b><c/><d><![CDATA[<raw>]]></d></a>',
  );
  expect(root.name).toBe('a');
  expect(root.children.map((child) => [child.name, child.text])).toEqual([
    ['b', '1 < 2 AB &'],
    ['c', ''],
    ['d', '<raw>'],
  ]);
  expect(childOf(root, 'nothing')).toBeUndefined();
  expect(() => readXml('<a>\n<b></a>')).toThrow(XmlError);
  expect(() => readXml('<a>\n<b></a>')).toThrow('Line 2.');
  expect(() => readXml('<a><b></b>')).toThrow('never closed');
  expect(() => readXml('nothing')).toThrow('no root element');
});

test('lengths of time have the form of .NET', () => {
  expect([spanText(691_200), spanText(3600), spanText(86_399), spanText(UNLIMITED)]).toEqual([
    '8.00:00:00',
    '01:00:00',
    '23:59:59',
    '10675199.02:48:05.4775807',
  ]);
});

test('a DNS setting survives its bits', () => {
  // 215 was seen in a real export.
  expect(dnsSettingOf(215, 'x.com')).toEqual({
    dynamicUpdates: 'Always',
    deleteDnsRROnLeaseExpiry: true,
    updateDnsRRForOlderClients: true,
    nameProtection: false,
    disableDnsPtrRRUpdate: true,
    dnsSuffix: 'x.com',
  });
  for (const dynamicUpdates of ['Always', 'Never', 'OnClientRequest'] as const) {
    for (const flag of [false, true]) {
      const setting = { ...DEFAULT_DNS_SETTING, dynamicUpdates, nameProtection: flag, disableDnsPtrRRUpdate: !flag };
      expect(dnsSettingOf(dnsBits(setting), '')).toEqual(setting);
    }
  }
});

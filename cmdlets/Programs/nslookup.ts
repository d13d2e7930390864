import { defineProgram, type ProgramCall } from '../../src/runtime/programs/program.ts';
import { IPAddress } from '../../src/types/ip-address.ts';
import { type DnsRecord, recordTypes } from '../DnsClient/dns-records.ts';
import { domainName, LabZones } from '../DnsClient/lab-zone.ts';
import { addressOf, type LabNetwork } from '../Lab/network.ts';
import { thisComputer } from './this-computer.ts';

interface Options {
  type: string;
  timeout: number;
}

export default defineProgram({
  name: 'nslookup.exe',
  description: 'nslookup',
  run(call) {
    const { network } = thisComputer(call.session);
    const options: Options = { type: 'A+AAAA', timeout: 2 };
    const words = call.args.filter((arg) => !setOption(arg, options));
    const bad = words.find((word) => word.startsWith('-') && word !== '-');
    if (bad !== undefined) {
      call.error(`*** Invalid option: ${bad.slice(1)}`);
      return 1;
    }
    const [name, serverName] = words;
    const server = serverName === undefined ? ownServer(network) : network.resolve(serverName)?.addresses.at(-1);
    if (server === undefined) {
      call.error(`*** Can't find server address for '${serverName ?? ''}': `);
      return 1;
    }
    if (name === undefined || name === '-') return converse(call, network, server, options);
    showServer(call, network, server);
    ask(call, network, server, name, options);
    return 0;
  },
});

function setOption(arg: string, options: Options): boolean {
  const [, key = '', value = ''] = /^-([a-z]+)=(.+)$/i.exec(arg) ?? [];
  if (/^(q|ty|querytype|type)$/i.test(key)) options.type = value.toUpperCase();
  else if (/^ti/i.test(key)) options.timeout = Number(value);
  else return /^-(debug|nodebug|d2|recurse|norecurse|search|nosearch|vc|novc)$/i.test(arg);
  return true;
}

function ownServer(network: LabNetwork): IPAddress | undefined {
  const [first] = network.dnsServers();
  return first === undefined ? undefined : addressOf(first);
}

function showServer({ out }: ProgramCall, network: LabNetwork, server: IPAddress): void {
  out(`Server:  ${network.nameOf(server) ?? 'UnKnown'}`);
  out(`Address:  ${server}`);
  out('');
}

/** Asks lines from the keyboard or from standard input until one says `exit`. */
function converse(call: ProgramCall, network: LabNetwork, first: IPAddress, options: Options): number {
  const { out, session } = call;
  out(`Default Server:  ${network.nameOf(first) ?? 'UnKnown'}`);
  out(`Address:  ${first}`);
  out('');
  let server = first;
  const given = call.input === null ? null : [...call.input];
  for (;;) {
    if (given === null) session.host.write('> ');
    const line = given === null ? session.host.readLine() : (given.shift() ?? null);
    const [word = '', argument = ''] = line?.trim().split(/\s+/) ?? ['exit'];
    if (/^exit$/i.test(word)) return 0;
    if (word === '') continue;
    if (/^set$/i.test(word)) {
      if (!setOption(`-${argument}`, options)) call.error(`*** Invalid option: ${argument}`);
    } else if (/^l?server$/i.test(word)) {
      server = network.resolve(argument)?.addresses.at(-1) ?? server;
      out(`Default Server:  ${network.nameOf(server) ?? 'UnKnown'}`);
      out(`Address:  ${server}`);
      out('');
    } else {
      showServer(call, network, server);
      ask(call, network, server, word, options);
    }
  }
}

function ask(call: ProgramCall, network: LabNetwork, server: IPAddress, name: string, options: Options): void {
  const { out, error } = call;
  const serverName = network.nameOf(server) ?? 'UnKnown';
  if (network.connect(server, 53) !== 'Success') {
    for (let attempt = 0; attempt < 2; attempt++) {
      call.sleep(options.timeout * 1000);
      error('DNS request timed out.');
      error(`    timeout was ${options.timeout} seconds.`);
    }
    error(`*** Request to ${serverName} timed-out`);
    return;
  }
  const zones = new LabZones(network.machines());
  const literal = IPAddress.tryParse(name);
  const reverse = literal?.isIPv4 === true ? `${[...literal.bytes].reverse().join('.')}.in-addr.arpa` : undefined;
  const bare = name.replace(/\.$/, '');
  const full = reverse ?? (bare.includes('.') ? bare : `${bare}.${domainName(network.here?.name ?? '')}`);
  const records = zones.recordsOf(full);
  if (records === undefined) {
    error(`*** ${serverName} can't find ${name}: Non-existent domain`);
    return;
  }
  if (reverse !== undefined) {
    out(`Name:    ${String(records[0]?.data.NameHost ?? '')}`);
    out(`Address:  ${name}`);
    out('');
    return;
  }
  const wanted = recordTypes.named(options.type.replace('A+AAAA', 'A'));
  const found = records.filter(
    ({ kind }) => options.type === 'ANY' || options.type === 'ALL' || kind === wanted?.toString(),
  );
  if (options.type === 'A+AAAA' || options.type === 'A') showAddresses(call, full, found);
  else for (const record of found.length > 0 ? found : zones.authorityOf(full)) showRecord(call, network, record);
}

function showAddresses({ out }: ProgramCall, name: string, found: readonly DnsRecord[]): void {
  const addresses = found.map(({ data }) => String(data.IPAddress));
  out(`Name:    ${found[0]?.name ?? name}`);
  const [first] = addresses;
  if (addresses.length > 1) out(`Addresses:  ${addresses.join('\n          ')}`);
  else if (first !== undefined) out(`Address:  ${first}`);
  out('');
}

function showRecord({ out, session }: ProgramCall, network: LabNetwork, { kind, name, data }: DnsRecord): void {
  const text = (key: string): string => session.context.text(data[key] ?? '');
  switch (kind) {
    case 'A':
      out(`${name}\tinternet address = ${text('IPAddress')}`);
      break;
    case 'NS':
      out(`${name}\tnameserver = ${text('NameHost')}`);
      break;
    case 'PTR':
      out(`${name}\tname = ${text('NameHost')}`);
      break;
    case 'SRV': {
      const target = text('NameTarget');
      out(`${name}\tSRV service location:`);
      out(`          priority       = ${text('Priority')}`);
      out(`          weight         = ${text('Weight')}`);
      out(`          port           = ${text('Port')}`);
      out(`          svr hostname   = ${target}`);
      for (const address of network.resolve(target)?.addresses ?? []) out(`${target}\tinternet address = ${address}`);
      break;
    }
    case 'SOA':
      out(name);
      out(`\tprimary name server = ${text('PrimaryServer')}`);
      out(`\tresponsible mail addr = ${text('NameAdministrator')}`);
      out(`\tserial  = ${text('SerialNumber')}`);
      for (const [label, key] of [
        ['refresh', 'TimeToZoneRefresh'],
        ['retry  ', 'TimeToZoneFailureRetry'],
        ['expire ', 'TimeToExpiration'],
        ['default TTL', 'DefaultTTL'],
      ] as const)
        out(`\t${label} = ${text(key)} (${inWords(Number(text(key)))})`);
      break;
    case 'OPT':
      break;
  }
}

/** `15 mins`, `1 hour`, `1 day 2 hours`. */
function inWords(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 86_400), 'day'],
    [Math.floor(seconds / 3600) % 24, 'hour'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 'sec'],
  ] as const;
  return parts.flatMap(([count, unit]) => (count === 0 ? [] : [`${count} ${unit}${count === 1 ? '' : 's'}`])).join(' ');
}

import { formatIPv4 } from '../../src/dhcp/model.ts';
import { defineProgram, type ProgramCall } from '../../src/runtime/programs/program.ts';
import { dnsDomainOf, hostNameOf } from '../Lab/accounts.ts';
import { macAddress } from '../NetTCPIP/interfaces.ts';
import { thisComputer } from './this-computer.ts';

/** Switches that act on an adapter which gets its address by DHCP; the servers of the lab have fixed ones. */
const leaseSwitches = ['release', 'renew', 'release6', 'renew6'];

export default defineProgram({
  name: 'ipconfig.exe',
  description: 'IP Configuration Utility',
  run(call) {
    const { args, out } = call;
    const [first, adapter, ...more] = args;
    const key = /^[-/](.+)$/.exec(first ?? '')?.[1]?.toLowerCase();
    out('');
    if (key === '?') return help(call, 0);
    const takesAdapter = key !== undefined && [...leaseSwitches, 'showclassid', 'setclassid'].includes(key);
    if ((first !== undefined && key === undefined) || more.length > 0 || (adapter !== undefined && !takesAdapter)) {
      return unrecognised(call);
    }
    if (key === undefined) {
      heading(call, 2);
      return adapterLines(call, false);
    }
    if (key === 'all') {
      heading(call, 1);
      return allLines(call);
    }
    if (key === 'allcompartments') {
      heading(call, 1);
      return compartments(call);
    }
    if (takesAdapter) {
      if (/class/.test(key) && adapter === undefined) return unrecognised(call);
      heading(call, 1);
      return onAdapter(call, key, adapter);
    }
    const plain = plainSwitches[key];
    if (plain === undefined) return unrecognised(call);
    heading(call, 1);
    const denied = plain.elevated && !call.session.place.elevated;
    out(denied ? 'The requested operation requires elevation.' : plain.text);
    return denied || plain.fails === true ? 1 : 0;
  },
});

const plainSwitches: Readonly<Record<string, { text: string; elevated: boolean; fails?: boolean }>> = {
  flushdns: { text: 'Successfully flushed the DNS Resolver Cache.', elevated: false },
  // Nothing that a program or cmdlet asks here is kept.
  displaydns: { text: 'Could not display the DNS Resolver Cache.', elevated: false, fails: true },
  registerdns: {
    text: 'Registration of the DNS resource records for all adapters of this computer has been initiated. Any errors will be reported in the Event Viewer in 15 minutes.',
    elevated: true,
  },
};

function heading({ out }: ProgramCall, blank: number): void {
  out('Windows IP Configuration');
  for (let count = 0; count < blank; count++) out('');
}

/** A label with its dotted line: `   Subnet Mask . . . . . . . . . . . : `. */
function field(label: string, value: string): string {
  return `   ${dotted(label)} : ${value}`;
}

/** Dots stand at every second column up to the 33rd. */
function dotted(label: string): string {
  let text = label;
  for (let column = label.length; column < 33; column++) text += column % 2 === 0 ? '.' : ' ';
  return text;
}

function adapterName(call: ProgramCall): string {
  return thisComputer(call.session).here.interfaceAlias ?? 'Ethernet';
}

function adapterLines(call: ProgramCall, all: boolean): number {
  const { here, network } = thisComputer(call.session);
  const { out } = call;
  out(`Ethernet adapter ${adapterName(call)}:`);
  out('');
  out(field('Connection-specific DNS Suffix ', ''));
  if (all) {
    out(field('Description', 'Microsoft Hyper-V Network Adapter'));
    out(field('Physical Address', macAddress(here)));
    out(field('DHCP Enabled', 'No'));
    out(field('Autoconfiguration Enabled', 'Yes'));
  }
  out(field('IPv4 Address', formatIPv4(here.address) + (all ? '(Preferred) ' : '')));
  out(field('Subnet Mask', formatIPv4(here.subnetMask)));
  out(field('Default Gateway', network.routerOf(here).toString()));
  if (!all) return 0;
  for (const [index, server] of network.dnsServers().entries()) {
    const address = formatIPv4(server.address);
    out(index === 0 ? field('DNS Servers', address) : `${' '.repeat(39)}${address}`);
  }
  out(field('NetBIOS over Tcpip', 'Enabled'));
  return 0;
}

function allLines(call: ProgramCall): number {
  const { here } = thisComputer(call.session);
  const domain = dnsDomainOf(here);
  const lines = [
    ['Host Name', hostNameOf(here)],
    ['Primary Dns Suffix ', domain],
    ['Node Type', 'Hybrid'],
    ['IP Routing Enabled', 'No'],
    ['WINS Proxy Enabled', 'No'],
    ...(domain === '' ? [] : [['DNS Suffix Search List', domain]]),
  ];
  for (const [label = '', value = ''] of lines) call.out(field(label, value));
  call.out('');
  return adapterLines(call, true);
}

function compartments(call: ProgramCall): number {
  const line = '='.repeat(78);
  for (const text of ['', line, 'Network Information for Compartment 1 (ACTIVE)', line, '']) call.out(text);
  return adapterLines(call, false);
}

/** Releases and renewals find no adapter in a state for them: addresses are fixed. */
function onAdapter(call: ProgramCall, key: string, wanted: string | undefined): number {
  const { out } = call;
  const pattern = new RegExp(
    `^${(wanted ?? '*')
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'i',
  );
  if (!pattern.test(adapterName(call))) {
    out('The operation failed as no adapter is in the state permissible for ');
    out('this operation.');
    return 1;
  }
  if (key === 'showclassid') {
    out(`There are no DHCP classes for adapter "${adapterName(call)}".`);
    return 1;
  }
  out('The operation failed as no adapter is in the state permissible for ');
  out('this operation.');
  return 1;
}

function unrecognised(call: ProgramCall): number {
  call.out('Error: unrecognized or incomplete command line.');
  call.out('');
  return help(call, 1);
}

function help({ out }: ProgramCall, code: number): number {
  for (const line of usage) out(line);
  return code;
}

const usage = [
  'USAGE:',
  '    ipconfig [/allcompartments] [/? | /all | ',
  '                                 /renew [adapter] | /release [adapter] |',
  '                                 /renew6 [adapter] | /release6 [adapter] |',
  '                                 /flushdns | /displaydns | /registerdns |',
  '                                 /showclassid adapter |',
  '                                 /setclassid adapter [classid] |',
  '                                 /showclassid6 adapter |',
  '                                 /setclassid6 adapter [classid] ]',
];

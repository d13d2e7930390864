import { formatIPv4 } from '../../src/dhcp/model.ts';
import { defineProgram } from '../../src/runtime/programs/program.ts';
import { dateTime } from '../DhcpServer/values.ts';
import { computerNameOf, dnsDomainOf } from '../Lab/accounts.ts';
import { reach } from '../Lab/computers.ts';
import { osVersionOf } from '../Lab/windows-version.ts';

export default defineProgram({
  name: 'systeminfo.exe',
  description: 'Displays system information',
  run({ args, session, out, error }) {
    let server: string | undefined;
    for (let index = 0; index < args.length; index++) {
      const arg = args[index] ?? '';
      if (/^[-/]s$/i.test(arg)) server = args[++index];
      else {
        error(`ERROR: Invalid argument/option - '${arg}'.`);
        error('Type "SYSTEMINFO /?" for usage.');
        return 1;
      }
    }
    const found = reach(session, server);
    if (found.kind !== 'there') {
      error('ERROR: The RPC server is unavailable.');
      return 1;
    }
    const { machine } = found;
    const domain = dnsDomainOf(machine);
    const started = dateTime(machine.since)?.toFormattedText('M/d/yyyy, h:mm:ss tt') ?? '';
    const version = osVersionOf(machine);
    const lines: (readonly [string, string])[] = [
      ['Host Name', computerNameOf(machine)],
      ['OS Name', machine.caption],
      ['OS Version', `${version} N/A Build ${version.split('.')[2] ?? ''}`],
      ['OS Manufacturer', 'Microsoft Corporation'],
      [
        'OS Configuration',
        machine.domainController
          ? 'Primary Domain Controller'
          : machine.domainJoined
            ? 'Member Server'
            : 'Standalone Server',
      ],
      ['OS Build Type', 'Multiprocessor Free'],
      ['Registered Owner', 'Windows User'],
      ['System Boot Time', started],
      ['System Manufacturer', 'Microsoft Corporation'],
      ['System Model', 'Virtual Machine'],
      ['System Type', 'x64-based PC'],
      ['Windows Directory', 'C:\\Windows'],
      ['System Directory', 'C:\\Windows\\system32'],
      ['Boot Device', '\\Device\\HarddiskVolume1'],
      ['System Locale', 'en-us;English (United States)'],
      ['Input Locale', 'en-us;English (United States)'],
      ['Time Zone', '(UTC) Coordinated Universal Time'],
      ['Domain', machine.domainJoined ? domain : 'WORKGROUP'],
      ['Network Card(s)', '1 NIC(s) Installed.'],
    ];
    const column = 27;
    out('');
    for (const [label, value] of lines) out(`${`${label}:`.padEnd(column)}${value}`);
    const indent = ' '.repeat(column);
    out(`${indent}[01]: Microsoft Hyper-V Network Adapter`);
    out(`${indent}      Connection Name: ${machine.interfaceAlias ?? 'Ethernet'}`);
    out(`${indent}      DHCP Enabled:    No`);
    out(`${indent}      IP address(es)`);
    out(`${indent}      [01]: ${formatIPv4(machine.address)}`);
    if (machine.domainController) out(`${'Logon Server:'.padEnd(column)}\\\\${computerNameOf(machine)}`);
    out(
      `${'Hyper-V Requirements:'.padEnd(column)}A hypervisor has been detected. Features required for Hyper-V will not be displayed.`,
    );
    return 0;
  },
});

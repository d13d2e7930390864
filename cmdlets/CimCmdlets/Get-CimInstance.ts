import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import type { CimInstance } from '../../src/types/cim-instance.ts';
import { reach } from '../Lab/computers.ts';
import { connectionError } from './New-CimSession.ts';
import { win32Class, win32Names, win32Views } from './win32-classes.ts';

export default defineCmdlet({
  name: 'Get-CimInstance',
  module: 'CimCmdlets',
  aliases: ['gcim'],
  errorIdName: 'Microsoft.Management.Infrastructure.CimCmdlets.GetCimInstanceCommand',
  synopsis: 'Reads what the management layer of a computer knows: its system, its services, its network.',
  description: `The computers of the lab have the classes ${win32Names.join(', ')} of root/cimv2.`,
  defaultSet: 'ClassNameComputerSet',
  sets: ['ClassNameComputerSet', 'ClassNameSessionSet'],
  parameters: {
    CimSession: {
      type: 'CimSession[]',
      sets: { ClassNameSessionSet: { mandatory: true, byValue: true } },
      help: 'Sessions with the computers to ask.',
    },
    ClassName: {
      type: 'String',
      mandatory: true,
      position: 0,
      byPropertyName: true,
      complete: () => win32Names.map((text) => ({ text })),
      help: 'The class.',
    },
    ComputerName: {
      type: 'String[]',
      aliases: ['CN', 'ServerName'],
      sets: { ClassNameComputerSet: { byPropertyName: true } },
      help: 'The computers to ask.',
    },
    Filter: {
      type: 'String',
      byPropertyName: true,
      help: "Conditions in WQL, joined by AND: Name='DHCPServer', Name LIKE 'D%', State <> 'Running'.",
    },
  },
  outputTypes: ['Microsoft.Management.Infrastructure.CimInstance'],
  views: win32Views,
  examples: [
    {
      title: 'Which Windows runs there?',
      command: '(Get-CimInstance Win32_OperatingSystem -ComputerName dhcp2).Caption',
      lab: 'contoso',
      shows: ['Microsoft Windows Server 2025 Datacenter'],
    },
    {
      title: 'A class that it does not have',
      command: 'Get-CimInstance Win32_Nothing',
      fails: 'HRESULT 0x80041010,Microsoft.Management.Infrastructure.CimCmdlets.GetCimInstanceCommand',
    },
  ],
  process(cmdlet, args) {
    const names = args.computerName ?? args.cimSession?.map(({ computerName }) => computerName) ?? [null];
    for (const name of names) {
      const found = reach(cmdlet.session, name ?? undefined);
      if (found.kind !== 'there') {
        cmdlet.writeError(connectionError(name ?? '', found.kind === 'unknown'));
        continue;
      }
      const wanted = win32Class(args.className);
      if (wanted === undefined) {
        refuse(cmdlet, 'Invalid class ', 'HRESULT 0x80041010', args.className);
        continue;
      }
      const fits = args.filter === undefined ? () => true : conditionOf(args.filter);
      if (fits === undefined) {
        refuse(cmdlet, 'Invalid query ', 'HRESULT 0x80041017', args.className);
        continue;
      }
      for (const values of wanted.read(cmdlet.session, found.machine)) {
        const instance = wanted.cimClass.create([...values], name);
        if (fits(instance)) cmdlet.writeObject(instance);
      }
    }
  },
});

function refuse(cmdlet: CmdletInvocation, message: string, id: string, target: string): void {
  cmdlet.writeError(
    ErrorRecord.of({
      message,
      id,
      category: id.endsWith('10') ? 'MetadataError' : 'InvalidArgument',
      exceptionType: 'Microsoft.Management.Infrastructure.CimException',
      targetName: `root\\cimv2:${target}`,
      targetType: 'String',
      target,
    }),
  );
}

/** What a WQL condition lets through; undefined for what is none, or more than comparisons joined by AND. */
function conditionOf(filter: string): ((instance: CimInstance) => boolean) | undefined {
  const tests: ((instance: CimInstance) => boolean)[] = [];
  for (const part of filter.split(/\s+and\s+/i)) {
    const found = /^\s*(\w+)\s*(=|<>|!=|\blike\b)\s*(?:'([^']*)'|"([^"]*)"|(\w+))\s*$/i.exec(part);
    if (found === null) return undefined;
    const [, property = '', operator = '', single, double, bare] = found;
    const literal = single ?? double ?? bare ?? '';
    const pattern = /like/i.test(operator)
      ? literal.replaceAll('%', '*').replaceAll('_', '?')
      : WildcardPattern.escape(literal);
    const matcher = WildcardPattern.of(pattern);
    const equal = !/^(<>|!=)$/.test(operator);
    tests.push((instance) => matcher.isMatch(String(instance.get(property.toLowerCase()))) === equal);
  }
  return (instance) => tests.every((test) => test(instance));
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CimSession } from '../../../cmdlets/CimCmdlets/cim-session.ts';
import { type CimJobRequest, cimJobs } from '../../../cmdlets/DhcpServer/cim-job.ts';
import type { Cmdlet, ParameterDeclaration } from '../../../src/runtime/cmdlet.ts';
import { address, cmdletShell, loadedCmdlets } from './invoke.ts';

let shell: ReturnType<typeof cmdletShell>;
beforeAll(() => {
  shell = cmdletShell();
});
afterAll(() => shell.close());

const overSessions = [...loadedCmdlets.values()].filter((cmdlet) => cmdlet.parameters.AsJob !== undefined);
const onDirectory = /InDC$/;

describe.each(overSessions.map((cmdlet) => [cmdlet.name, cmdlet] as const))('%s', (name, cmdlet) => {
  const args = { ...mandatoryArguments(cmdlet), force: true };

  test.skipIf(onDirectory.test(name))('-ComputerName addresses the server', () => {
    const { errors, records } = shell.run(name, { ...args, computerName: 'nowhere.contoso.com' });
    expect(errors[0]).toMatch(/^WIN32 1722: Failed to .* DHCP server nowhere\.contoso\.com\.$/);
    expect(records[0]).toMatchObject({
      targetName: 'nowhere.contoso.com',
      targetType: `root/Microsoft/Windows/DHCP/PS_${name.slice(name.indexOf('-') + 1)}`,
    });
    expect(records[0]?.exception.netType.fullName).toBe('Microsoft.Management.Infrastructure.CimException');
  });

  test.skipIf(onDirectory.test(name))('-CimSession runs on each computer, whose name stands before errors', () => {
    const cimSession = [new CimSession('nowhere1'), new CimSession('nowhere2')];
    const { errors } = shell.run(name, { ...args, cimSession });
    expect(
      errors.map((error) => /^WIN32 1722: (nowhere\d): Failed to .* DHCP server nowhere/.exec(error)?.[1]),
    ).toEqual(['nowhere1', 'nowhere2']);
  });

  test('-AsJob hands the bound command over to the jobs', () => {
    const requests: CimJobRequest[] = [];
    const services = new Map([
      [cimJobs.name, { start: (_: unknown, request: CimJobRequest) => requests.push(request) }],
    ]);
    const cimSession = [new CimSession('dhcp2'), new CimSession('dhcp3')];
    const { output } = shell.run(name, { ...args, cimSession, asJob: true, throttleLimit: 7 }, { services });
    expect(requests).toEqual([{ command: name, parameters: args, computers: ['dhcp2', 'dhcp3'], throttleLimit: 7 }]);
    expect(output).toHaveLength(1);
  });

  test.skipIf(cmdlet.supportsShouldProcess !== true || name.startsWith('Get-'))(
    '-WhatIf says one sentence and changes nothing',
    () => {
      const before = shell.lab.history.list().length;
      const { sentences, output, questions } = shell.run(name, args, { process: false });
      expect(sentences.length).toBeGreaterThan(0);
      for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(output).toEqual([]);
      expect(questions).toEqual([]);
      expect(shell.lab.history.list()).toHaveLength(before);
    },
  );
});

/** Something for every parameter that has to be given in the default set. */
function mandatoryArguments(cmdlet: Cmdlet): Record<string, unknown> {
  const args: Record<string, unknown> = {};
  const set = cmdlet.defaultSet ?? cmdlet.sets?.[0] ?? '';
  const network = cmdlet.name.includes('v6') ? '2001:db8::' : '10.9.9.0';
  for (const [name, parameter] of Object.entries(cmdlet.parameters)) {
    if (parameter.sets?.[set]?.mandatory !== true) continue;
    args[name.charAt(0).toLowerCase() + name.slice(1)] = sample(name, parameter, network);
  }
  return args;
}

function sample(name: string, { type, validateSet }: ParameterDeclaration, network: string): unknown {
  if (type.endsWith('[]')) return [sample(name, { type: type.slice(0, -2), validateSet, help: '' }, network)];
  if (validateSet !== undefined) return validateSet[0];
  if (type === 'IPAddress') return address(name === 'SubnetMask' ? '255.255.255.0' : network);
  if (type === 'UInt32') return 3;
  if (type === 'Boolean') return true;
  if (type === 'PSCredential') return { userName: 'CONTOSO\\User' };
  return 'sample';
}

import type { MachineChange } from '../../src/dhcp/machines.ts';
import type { Machine } from '../../src/dhcp/model.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { dhcpService, dhcpSession } from '../DhcpServer/service.ts';
import { reach } from '../Lab/computers.ts';
import { operationResult, type WindowsFeature, windowsFeatures } from './features.ts';

/** The computer named, or a terminating error when it can't be asked. */
export function featureTarget(cmdlet: CmdletInvocation, computerName: string | undefined): Machine {
  const found = reach(cmdlet.session, computerName);
  if (found.kind === 'there') return found.machine;
  return cmdlet.throwTerminatingError(
    ErrorRecord.of({
      message: `The request to list features available on the specified server failed, because the server ${computerName} could not be contacted.`,
      id: 'DISMAPI_Error__Failed_To_Enable_Updates',
      category: 'ConnectionError',
      target: computerName ?? null,
    }),
  );
}

/** The features of some names; an unknown name is an ArgumentNotValid error and stops everything. */
export function featuresNamed(cmdlet: CmdletInvocation, names: readonly string[]): WindowsFeature[] {
  return names.map((name) => {
    const found = windowsFeatures.find((feature) => feature.name.toLowerCase() === name.toLowerCase());
    if (found !== undefined) return found;
    return cmdlet.throwTerminatingError(
      ErrorRecord.of({
        message: `ArgumentNotValid: The role, role service, or feature name is not valid: '${name}'. The name was not found.`,
        id: 'NameDoesNotExist',
        category: 'InvalidArgument',
        target: name,
      }),
    );
  });
}

/** Installs or removes features on a computer and writes the result, as far as the lab has them. */
export function changeFeatures(
  cmdlet: CmdletInvocation,
  names: readonly string[],
  options: { readonly install: boolean; readonly computerName?: string; readonly tools: boolean },
): void {
  const machine = featureTarget(cmdlet, options.computerName);
  const wanted = featuresNamed(cmdlet, names);
  const tools = windowsFeatures.find(({ name }) => name === 'RSAT-DHCP');
  if (options.tools && tools !== undefined && wanted.some(({ name }) => name === 'DHCP')) wanted.push(tools);
  const changing = wanted.filter((feature) => feature.installed(machine) !== options.install);
  const fixed = changing.find(({ name }) => name !== 'DHCP' && name !== 'RSAT-DHCP');
  if (fixed !== undefined) {
    cmdlet.throwTerminatingError(
      ErrorRecord.of({
        message: `The lab's computers can install and remove DHCP and RSAT-DHCP only, not '${fixed.name}'.`,
        id: 'FeatureNotInLab',
        category: 'NotImplemented',
        target: fixed.name,
      }),
    );
  }
  if (!cmdlet.shouldProcess(machine.name, cmdlet.name)) return;
  const { dhcp } = cmdlet.session.service(dhcpService);
  const changed = new Set(changing.map(({ name }) => name));
  const change: MachineChange = {
    ...(changed.has('DHCP') ? { dhcpRole: options.install, serviceRunning: options.install } : {}),
    ...(changed.has('RSAT-DHCP') ? { dhcpTools: options.install } : {}),
  };
  if (changed.size > 0) dhcp.machines(dhcpSession(cmdlet.session, cmdlet.name)).set(machine.name, change);
  cmdlet.writeObject(operationResult(changing));
}

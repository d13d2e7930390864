import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { CimInstance } from '../../src/types/cim-instance.ts';
import { stopProcess } from '../Microsoft.PowerShell.Management/Process/end-process.ts';
import { processesOn } from '../Microsoft.PowerShell.Management/Process/process-table.ts';
import { isWql, providerOf, refuse, type Target, targetsOf } from './operation.ts';
import {
  byInstance,
  cimSession,
  classOfUri,
  computerName,
  inSets,
  instanceOrQuery,
  namespace,
  operationTimeout,
  resourceUri,
} from './parameters.ts';
import { parseQuery } from './wql.ts';

export default defineCmdlet({
  name: 'Remove-CimInstance',
  module: 'CimCmdlets',
  aliases: ['rcim'],
  errorIdName: 'Microsoft.Management.Infrastructure.CimCmdlets.RemoveCimInstanceCommand',
  synopsis: 'Removes an instance, where its class allows that: a process ends, all others refuse.',
  defaultSet: 'CimInstanceComputerSet',
  sets: ['CimInstanceComputerSet', 'CimInstanceSessionSet', 'QuerySessionSet', 'QueryComputerSet'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    CimSession: cimSession({
      CimInstanceSessionSet: { mandatory: true },
      QuerySessionSet: { mandatory: true },
    }),
    ResourceUri: resourceUri(inSets(byInstance)),
    ComputerName: computerName({ CimInstanceComputerSet: {}, QueryComputerSet: {} }),
    Namespace: namespace({
      QuerySessionSet: { position: 1, byPropertyName: true },
      QueryComputerSet: { position: 1, byPropertyName: true },
    }),
    OperationTimeoutSec: operationTimeout,
    ...instanceOrQuery,
  },
  examples: [
    {
      title: 'The provider says no',
      command: 'Get-CimInstance Win32_BIOS | Remove-CimInstance',
      fails: 'HRESULT 0x80041024,Microsoft.Management.Infrastructure.CimCmdlets.RemoveCimInstanceCommand',
    },
  ],
  process(cmdlet, args) {
    if (!isWql(cmdlet, args.queryDialect)) return;
    const given = args.inputObject instanceof CimInstance ? args.inputObject : null;
    const query = parseQuery(args.query ?? '');
    const className =
      args.resourceUri === undefined ? (given?.cimClass.name ?? query?.className) : classOfUri(args.resourceUri);
    if (className === undefined) {
      refuse(cmdlet, 'Invalid query ', 'HRESULT 0x80041017', 'InvalidArgument', args.query ?? '');
      return;
    }
    for (const target of targetsOf(cmdlet, args)) {
      const provider = providerOf(cmdlet, className, args.namespace ?? given?.cimClass.namespace);
      if (provider === undefined) return;
      const found =
        given !== null
          ? [given]
          : provider
              .read(cmdlet.session, target.machine)
              .map((values) => provider.cimClass.create([...values], target.computer))
              .filter((instance) => query?.condition(instance) === true);
      for (const instance of found) remove(cmdlet, instance, target);
    }
  },
});

function remove(cmdlet: CmdletInvocation, instance: CimInstance, { machine }: Target): void {
  const { name } = instance.cimClass;
  if (!cmdlet.shouldProcess(name, 'Remove-CimInstance')) return;
  if (name !== 'Win32_Process') {
    const text = 'Provider is not capable of the attempted operation ';
    refuse(cmdlet, text, 'HRESULT 0x80041024', 'NotImplemented', name);
    return;
  }
  const id = Number(instance.get('handle'));
  const entry = processesOn(cmdlet.session, machine).find((each) => each.id === id);
  if (entry === undefined) refuse(cmdlet, 'Not found ', 'HRESULT 0x80041002', 'ObjectNotFound', name);
  else if (!stopProcess(cmdlet.session, machine, entry))
    refuse(cmdlet, 'Access denied ', 'HRESULT 0x80041003', 'PermissionDenied', name);
}

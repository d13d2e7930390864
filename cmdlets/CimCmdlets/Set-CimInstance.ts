import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { CimInstance } from '../../src/types/cim-instance.ts';
import { isWql, providerOf, refuse, targetsOf } from './operation.ts';
import {
  byInstance,
  byQuery,
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
  name: 'Set-CimInstance',
  module: 'CimCmdlets',
  aliases: ['scim'],
  errorIdName: 'Microsoft.Management.Infrastructure.CimCmdlets.SetCimInstanceCommand',
  synopsis: 'Changes properties of an instance, where its class lets them be changed.',
  description:
    "None of the lab's classes can be changed by their properties: the provider refuses. Invoke-CimMethod and the cmdlets for services and computers change them.",
  defaultSet: 'CimInstanceComputerSet',
  sets: ['CimInstanceComputerSet', 'CimInstanceSessionSet', 'QuerySessionSet', 'QueryComputerSet'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    CimSession: cimSession({
      CimInstanceSessionSet: { mandatory: true },
      QuerySessionSet: { mandatory: true },
    }),
    ComputerName: computerName({ CimInstanceComputerSet: {}, QueryComputerSet: {} }),
    ResourceUri: resourceUri(inSets(byInstance)),
    Namespace: namespace(inSets(byQuery, { byPropertyName: true })),
    OperationTimeoutSec: operationTimeout,
    ...instanceOrQuery,
    Property: {
      type: 'IDictionary',
      aliases: ['Arguments'],
      sets: {
        ...inSets(byInstance, { byPropertyName: true }),
        ...inSets(byQuery, { mandatory: true, byPropertyName: true }),
      },
      help: 'The new values by the names of their properties.',
    },
    PassThru: { type: 'SwitchParameter', notNull: true, help: 'Writes the instance as it is then.' },
  },
  outputTypes: ['Microsoft.Management.Infrastructure.CimInstance'],
  examples: [
    {
      title: 'The provider says no',
      command: "Get-CimInstance Win32_BIOS | Set-CimInstance -Property @{ Name = 'x' }",
      fails: 'HRESULT 0x80041024,Microsoft.Management.Infrastructure.CimCmdlets.SetCimInstanceCommand',
    },
  ],
  process(cmdlet, args) {
    if (!isWql(cmdlet, args.queryDialect)) return;
    const given = args.inputObject instanceof CimInstance ? args.inputObject : null;
    const className =
      args.resourceUri === undefined
        ? (given?.cimClass.name ?? parseQuery(args.query ?? '')?.className)
        : classOfUri(args.resourceUri);
    if (className === undefined) {
      refuse(cmdlet, 'Invalid query ', 'HRESULT 0x80041017', 'InvalidArgument', args.query ?? '');
      return;
    }
    for (const _ of targetsOf(cmdlet, args)) {
      if (providerOf(cmdlet, className, args.namespace ?? given?.cimClass.namespace) === undefined) return;
      if (!cmdlet.shouldProcess(className, 'Set-CimInstance')) continue;
      const text = 'Provider is not capable of the attempted operation ';
      refuse(cmdlet, text, 'HRESULT 0x80041024', 'NotImplemented', className);
    }
  },
});

import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { CimClass, type CimInstance } from '../../src/types/cim-instance.ts';
import { NetDictionary } from '../../src/types/dictionary.ts';
import type { Value } from '../../src/types/value.ts';
import { providerOf, refuse, targetsOf } from './operation.ts';
import {
  byName,
  byUri,
  cimSession,
  classOfUri,
  completeClasses,
  computerName,
  inSets,
  namespace,
  operationTimeout,
  resourceUri,
} from './parameters.ts';

const byClass = ['CimClassComputerSet', 'CimClassSessionSet'];

export default defineCmdlet({
  name: 'New-CimInstance',
  module: 'CimCmdlets',
  aliases: ['ncim'],
  errorIdName: 'Microsoft.Management.Infrastructure.CimCmdlets.NewCimInstanceCommand',
  synopsis:
    'Makes an instance of a class: on a computer where its class allows that, or with -ClientOnly in this shell alone.',
  description: "None of the lab's classes lets instances be made on a computer; -ClientOnly works for all.",
  defaultSet: 'ClassNameComputerSet',
  sets: [...byName, ...byUri, ...byClass],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    ClassName: {
      type: 'String',
      sets: inSets(byName, { mandatory: true, position: 0, byPropertyName: true }),
      complete: completeClasses,
      help: 'The class.',
    },
    ResourceUri: resourceUri(inSets(byUri, { mandatory: true, byPropertyName: true })),
    Key: {
      type: 'String[]',
      sets: inSets([...byName, ...byUri], { byPropertyName: true }),
      allowEmptyCollection: true,
      help: 'The properties that tell the instances of a class apart that this shell does not know.',
    },
    CimClass: {
      type: 'CimClass',
      sets: inSets(byClass, { mandatory: true, position: 0, byValue: true }),
      help: 'The class, as Get-CimClass wrote it.',
    },
    Property: {
      type: 'IDictionary',
      position: 1,
      aliases: ['Arguments'],
      byPropertyName: true,
      help: 'Values by the names of their properties.',
    },
    Namespace: namespace(inSets([...byName, ...byUri], { byPropertyName: true })),
    OperationTimeoutSec: operationTimeout,
    CimSession: cimSession(
      inSets(['ClassNameSessionSet', 'ResourceUriSessionSet', 'CimClassSessionSet'], {
        mandatory: true,
        byValue: true,
      }),
    ),
    ComputerName: computerName(
      inSets(['ClassNameComputerSet', 'ResourceUriComputerSet', 'CimClassComputerSet'], { byPropertyName: true }),
    ),
    ClientOnly: {
      type: 'SwitchParameter',
      aliases: ['Local'],
      sets: inSets([...byName, ...byClass]),
      help: 'In this shell only.',
    },
  },
  outputTypes: ['Microsoft.Management.Infrastructure.CimInstance'],
  examples: [
    {
      title: 'An instance to ask with',
      command:
        "(New-CimInstance Win32_Service -Property @{ Name = 'DHCPServer' } -Key Name -ClientOnly | Get-CimInstance).State",
      shows: ['Running'],
    },
  ],
  process(cmdlet, args) {
    const known = args.cimClass instanceof CimClass ? args.cimClass : undefined;
    const className = args.className ?? known?.name ?? classOfUri(args.resourceUri ?? '');
    const values = new Map<string, Value>();
    const table: unknown = args.property;
    if (table instanceof NetDictionary)
      for (const { key, value } of table.entries()) values.set(cmdlet.session.context.text(key), value);
    if (args.clientOnly === true) {
      cmdlet.writeObject(instanceOf(known, className, args.namespace ?? 'root/cimv2', values, args.key ?? []));
      return;
    }
    for (const _ of targetsOf(cmdlet, args)) {
      if (providerOf(cmdlet, className, args.namespace) === undefined) return;
      if (!cmdlet.shouldProcess(className, 'New-CimInstance')) continue;
      const text = 'Provider is not capable of the attempted operation ';
      refuse(cmdlet, text, 'HRESULT 0x80041024', 'NotImplemented', className);
    }
  },
});

function instanceOf(
  known: CimClass | undefined,
  className: string,
  namespace: string,
  values: ReadonlyMap<string, Value>,
  keys: readonly string[],
): CimInstance {
  if (known !== undefined) {
    const byKey = new Map([...values].map(([name, value]) => [name.toLowerCase(), value]));
    return known.create(known.properties.map(({ name }) => byKey.get(name.toLowerCase()) ?? null));
  }
  const isKey = (name: string): boolean => keys.some((key) => key.toLowerCase() === name.toLowerCase());
  const made = new CimClass(
    namespace,
    className,
    [...values.keys()].map((name) => ({ name, type: 'string', ...(isKey(name) ? { key: true } : {}) })),
  );
  return made.create([...values.values()]);
}

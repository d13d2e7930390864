import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { CimInstance } from '../../src/types/cim-instance.ts';
import { isWql, providerOf, refuse, type Target, targetsOf } from './operation.ts';
import {
  byInstance,
  byName,
  byQuery,
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
import { classNames, derivedProvider, win32Views } from './win32-classes.ts';
import { type Condition, parseCondition, parseQuery } from './wql.ts';

const named = { byPropertyName: true } as const;

export default defineCmdlet({
  name: 'Get-CimInstance',
  module: 'CimCmdlets',
  aliases: ['gcim'],
  errorIdName: 'Microsoft.Management.Infrastructure.CimCmdlets.GetCimInstanceCommand',
  synopsis: 'Reads what the management layer of a computer knows: its system, its services, its network.',
  description: `The computers of the lab have the classes ${classNames.join(', ')} of root/cimv2.`,
  defaultSet: 'ClassNameComputerSet',
  sets: [
    'ClassNameComputerSet',
    'CimInstanceComputerSet',
    'CimInstanceSessionSet',
    'ClassNameSessionSet',
    'QueryComputerSet',
    'QuerySessionSet',
    'ResourceUriComputerSet',
    'ResourceUriSessionSet',
  ],
  parameters: {
    CimSession: cimSession(
      inSets(['CimInstanceSessionSet', 'QuerySessionSet', 'ClassNameSessionSet', 'ResourceUriSessionSet'], {
        mandatory: true,
        byValue: true,
      }),
    ),
    ClassName: {
      type: 'String',
      sets: inSets(byName, { mandatory: true, position: 0, byPropertyName: true }),
      complete: completeClasses,
      help: 'The class.',
    },
    ResourceUri: resourceUri({
      ...inSets(byUri, { mandatory: true, ...named }),
      ...inSets([...byInstance, ...byQuery], named),
    }),
    ComputerName: computerName(
      inSets(['QueryComputerSet', 'ResourceUriComputerSet', 'ClassNameComputerSet', 'CimInstanceComputerSet'], named),
    ),
    KeyOnly: {
      type: 'SwitchParameter',
      sets: inSets([...byName, ...byUri]),
      help: 'Reads only the properties that tell instances apart.',
    },
    Namespace: namespace(inSets([...byName, ...byQuery, ...byUri], named)),
    OperationTimeoutSec: operationTimeout,
    InputObject: {
      type: 'CimInstance',
      aliases: ['CimInstance'],
      sets: inSets(byInstance, { mandatory: true, position: 0, byValue: true }),
      help: 'An instance to read anew.',
    },
    Query: {
      type: 'String',
      sets: inSets(byQuery, { mandatory: true, byPropertyName: true }),
      help: "A question in WQL: SELECT Name FROM Win32_Service WHERE State = 'Stopped'.",
    },
    QueryDialect: {
      type: 'String',
      sets: inSets([...byName, ...byQuery], named),
      help: 'The language of the question: WQL.',
      default: 'WQL',
    },
    Shallow: {
      type: 'SwitchParameter',
      sets: inSets([...byName, ...byQuery, ...byUri]),
      help: 'Leaves out instances of derived classes, which are all that CIM_Service and its like have.',
    },
    Filter: {
      type: 'String',
      sets: inSets([...byName, ...byUri], named),
      help: "A condition in WQL: Name LIKE 'D%' AND State <> 'Running'.",
    },
    Property: {
      type: 'String[]',
      aliases: ['SelectProperties'],
      sets: inSets([...byName, ...byUri], named),
      help: 'Reads only these properties; the others stay empty.',
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
      title: 'A question in WQL',
      command: `(Get-CimInstance -Query "SELECT * FROM Win32_Service WHERE Name LIKE 'DHCP%' AND NOT State = 'Stopped'").Name`,
      lab: 'contoso',
      shows: ['Dhcp', 'DHCPServer'],
    },
    {
      title: 'A class that it does not have',
      command: 'Get-CimInstance Win32_Nothing',
      fails: 'HRESULT 0x80041010,Microsoft.Management.Infrastructure.CimCmdlets.GetCimInstanceCommand',
    },
  ],
  process(cmdlet, args) {
    if (!isWql(cmdlet, args.queryDialect)) return;
    const { inputObject } = args;
    if (inputObject instanceof CimInstance) {
      const where = args.computerName ?? (inputObject.computerName === null ? undefined : [inputObject.computerName]);
      for (const target of targetsOf(cmdlet, { ...args, computerName: where })) refresh(cmdlet, inputObject, target);
      return;
    }
    const wanted = wantedOf(cmdlet, args);
    if (wanted === undefined) return;
    for (const target of targetsOf(cmdlet, args)) {
      const derived = derivedProvider(wanted.className, args.namespace);
      const provider = derived ?? providerOf(cmdlet, wanted.className, args.namespace);
      if (provider === undefined) return;
      if (derived !== undefined && args.shallow === true) continue;
      const { cimClass } = provider;
      const only =
        args.keyOnly === true
          ? cimClass.properties.flatMap(({ key, name }) => (key === true ? [name] : []))
          : wanted.properties;
      const missing = only?.find((name) => cimClass.slot(name.toLowerCase()) < 0);
      if (missing !== undefined) {
        refuse(cmdlet, 'Invalid query ', 'HRESULT 0x80041017', 'InvalidArgument', wanted.className);
        return;
      }
      for (const values of provider.read(cmdlet.session, target.machine)) {
        const instance = cimClass.create([...values], target.computer);
        if (!wanted.condition(instance)) continue;
        cmdlet.writeObject(only === undefined ? instance : reduced(instance, only));
      }
    }
  },
});

interface Wanted {
  readonly className: string;
  readonly properties: readonly string[] | undefined;
  readonly condition: Condition;
}

/** What is asked for, by name, by address or by a question; undefined after an error. */
function wantedOf(
  cmdlet: CmdletInvocation,
  args: {
    readonly className?: string;
    readonly resourceUri?: unknown;
    readonly query?: string;
    readonly filter?: string;
    readonly property?: readonly string[];
  },
): Wanted | undefined {
  const className = args.className ?? classOfUri(args.resourceUri ?? '');
  const condition = args.filter === undefined ? () => true : parseCondition(args.filter);
  const found =
    args.query !== undefined
      ? parseQuery(args.query)
      : condition && { className, properties: args.property, condition };
  if (found === undefined)
    refuse(cmdlet, 'Invalid query ', 'HRESULT 0x80041017', 'InvalidArgument', args.query ?? className);
  return found;
}

/** The instance with only some of its properties; keys stay, as the management layer returns them. */
function reduced(instance: CimInstance, only: readonly string[]): CimInstance {
  const keep = new Set(only.map((name) => name.toLowerCase()));
  const { properties } = instance.cimClass;
  const values = instance.values.map((value, slot) => {
    const property = properties[slot];
    return property !== undefined && (property.key === true || keep.has(property.name.toLowerCase())) ? value : null;
  });
  return new CimInstance(instance.cimClass, values, instance.computerName);
}

/** Reads an instance anew by its keys. */
function refresh(cmdlet: CmdletInvocation, old: CimInstance, target: Target): void {
  const provider = providerOf(cmdlet, old.cimClass.name, old.cimClass.namespace);
  if (provider === undefined) return;
  const keys = old.cimClass.properties.flatMap(({ key, name }) => (key === true ? [name.toLowerCase()] : []));
  for (const values of provider.read(cmdlet.session, target.machine)) {
    const instance = provider.cimClass.create([...values], target.computer);
    const same = keys.every(
      (key) => cmdlet.session.context.text(instance.get(key)) === cmdlet.session.context.text(old.get(key)),
    );
    if (!same) continue;
    cmdlet.writeObject(instance);
    return;
  }
  refuse(cmdlet, 'Not found ', 'HRESULT 0x80041002', 'ObjectNotFound', old.cimClass.name);
}

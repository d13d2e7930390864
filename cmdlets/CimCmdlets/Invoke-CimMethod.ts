import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { CimClass, CimInstance } from '../../src/types/cim-instance.ts';
import { NetDictionary } from '../../src/types/dictionary.ts';
import { uint32 } from '../../src/types/numbers.ts';
import { customObject } from '../../src/types/ps-object.ts';
import type { Value } from '../../src/types/value.ts';
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
import { findProvider } from './win32-classes.ts';
import { type Condition, parseQuery } from './wql.ts';

const byClass = ['CimClassComputerSet', 'CimClassSessionSet'];
const computerSets = [byName, byUri, byInstance, byQuery, byClass].map(([first = '']) => first);
const sessionSets = [byName, byInstance, byQuery, byUri, byClass].map(([, second = '']) => second);

export default defineCmdlet({
  name: 'Invoke-CimMethod',
  module: 'CimCmdlets',
  aliases: ['icim'],
  errorIdName: 'Microsoft.Management.Infrastructure.CimCmdlets.InvokeCimMethodCommand',
  synopsis: 'Calls a method of a class or of an instance of the management layer.',
  defaultSet: 'ClassNameComputerSet',
  sets: [...byName, ...byInstance, ...byUri, ...byClass, ...byQuery],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    ClassName: {
      type: 'String',
      aliases: ['Class'],
      sets: inSets(byName, { mandatory: true, position: 0, byPropertyName: true }),
      complete: completeClasses,
      help: 'The class of a static method.',
    },
    ResourceUri: resourceUri({
      ...inSets(byUri, { mandatory: true, byPropertyName: true }),
      ...inSets([...byInstance, ...byQuery], { byPropertyName: true }),
    }),
    CimClass: {
      type: 'CimClass',
      sets: inSets(byClass, { mandatory: true, position: 0, byValue: true }),
      help: 'The class of a static method, as Get-CimClass wrote it.',
    },
    InputObject: {
      type: 'CimInstance',
      aliases: ['CimInstance'],
      sets: inSets(byInstance, { mandatory: true, position: 0, byValue: true }),
      help: 'The instance whose method is called.',
    },
    Query: {
      type: 'String',
      sets: inSets(byQuery, { mandatory: true, byPropertyName: true }),
      help: 'A question in WQL: the method of each instance that it finds is called.',
    },
    QueryDialect: {
      type: 'String',
      sets: inSets(byQuery, { byPropertyName: true }),
      help: 'The language of the question: WQL.',
    },
    ComputerName: computerName(inSets(computerSets, { byPropertyName: true })),
    CimSession: cimSession(inSets(sessionSets, { mandatory: true, byValue: true })),
    Arguments: { type: 'IDictionary', position: 1, byPropertyName: true, help: "The method's arguments by name." },
    MethodName: {
      type: 'String',
      mandatory: true,
      position: 2,
      aliases: ['Name'],
      byPropertyName: true,
      help: 'The method.',
    },
    Namespace: namespace(inSets([...byName, ...byQuery, ...byUri], { byPropertyName: true })),
    OperationTimeoutSec: operationTimeout,
  },
  outputTypes: ['System.Object'],
  examples: [
    {
      title: 'Stop a service',
      command:
        '(Get-CimInstance Win32_Service -Filter "Name = \'DHCPServer\'" | Invoke-CimMethod -MethodName StopService).ReturnValue',
      lab: 'contoso',
      shows: ['0'],
    },
  ],
  process(cmdlet, args) {
    if (!isWql(cmdlet, args.queryDialect)) return;
    const { inputObject } = args;
    const given = inputObject instanceof CimInstance ? inputObject : null;
    const query = args.query === undefined ? undefined : parseQuery(args.query);
    if (args.query !== undefined && query === undefined) {
      refuse(cmdlet, 'Invalid query ', 'HRESULT 0x80041017', 'InvalidArgument', args.query);
      return;
    }
    const cimClass = args.cimClass instanceof CimClass ? args.cimClass : given?.cimClass;
    const className = args.className ?? query?.className ?? cimClass?.name ?? classOfUri(args.resourceUri ?? '');
    const space = args.namespace ?? cimClass?.namespace;
    const home = given?.computerName ?? null;
    const where = args.computerName ?? (home === null ? undefined : [home]);
    for (const target of targetsOf(cmdlet, { ...args, computerName: where })) {
      const instances = query === undefined ? [given] : instancesOf(cmdlet, className, space, query.condition, target);
      for (const instance of instances) {
        const found = providerOf(cmdlet, className, space)?.methods.get(args.methodName.toLowerCase());
        if (found === undefined) {
          if (findProvider(className, space) !== undefined)
            refuse(
              cmdlet,
              'Invalid method ',
              'HRESULT 0x8004102e',
              'InvalidOperation',
              `${className}:${args.methodName}`,
            );
          return;
        }
        if (!found.isStatic && instance === null) {
          refuse(cmdlet, 'Invalid method Parameter(s) ', 'HRESULT 0x8004102f', 'InvalidArgument', className);
          return;
        }
        const shown = instance === null ? className : `${className}: ${keyText(cmdlet, instance)}`;
        if (!cmdlet.shouldProcess(shown, `Invoke-CimMethod: ${found.name}`)) continue;
        const { session } = cmdlet;
        const result = found.run({
          session,
          machine: target.machine,
          instance,
          arguments: namedArguments(cmdlet, args.arguments),
        });
        const object = customObject([
          ['ReturnValue', uint32(result)],
          ['PSComputerName', target.computer],
        ]);
        object.typeNames = ['Microsoft.Management.Infrastructure.CimMethodResult', 'System.Object'];
        cmdlet.writeObject(object);
      }
    }
  },
});

function instancesOf(
  cmdlet: CmdletInvocation,
  className: string,
  space: string | undefined,
  condition: Condition,
  target: Target,
): CimInstance[] {
  const provider = providerOf(cmdlet, className, space);
  if (provider === undefined) return [];
  return provider
    .read(cmdlet.session, target.machine)
    .map((values) => provider.cimClass.create([...values], target.computer))
    .filter(condition);
}

function keyText(cmdlet: CmdletInvocation, instance: CimInstance): string {
  return instance.cimClass.properties
    .filter(({ key }) => key === true)
    .map(({ name }) => `${name} = "${cmdlet.session.context.text(instance.get(name.toLowerCase()))}"`)
    .join(', ');
}

function namedArguments(cmdlet: CmdletInvocation, table: unknown): Map<string, Value> {
  if (!(table instanceof NetDictionary)) return new Map();
  return new Map([...table.entries()].map(({ key, value }) => [cmdlet.session.context.text(key).toLowerCase(), value]));
}

import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import { refuse, targetsOf } from './operation.ts';
import { cimSession, completeClasses, completeNamespaces, computerName, operationTimeout } from './parameters.ts';
import { providers } from './win32-classes.ts';

export default defineCmdlet({
  name: 'Get-CimClass',
  module: 'CimCmdlets',
  aliases: ['gcls'],
  errorIdName: 'Microsoft.Management.Infrastructure.CimCmdlets.GetCimClassCommand',
  synopsis: 'Lists the classes of the management layer, with their properties and methods.',
  defaultSet: 'ComputerSet',
  sets: ['ComputerSet', 'SessionSet'],
  parameters: {
    ClassName: {
      type: 'String',
      position: 0,
      byPropertyName: true,
      complete: completeClasses,
      help: 'Classes of this name; wildcards are allowed.',
    },
    Namespace: {
      type: 'String',
      position: 1,
      byPropertyName: true,
      complete: completeNamespaces,
      help: 'Where the classes are; default root/cimv2.',
    },
    OperationTimeoutSec: operationTimeout,
    ComputerName: computerName({ ComputerSet: { byValue: true, byPropertyName: true } }),
    CimSession: cimSession({ SessionSet: { mandatory: true, byValue: true } }),
    MethodName: { type: 'String', byPropertyName: true, help: 'Only classes with a method of this name.' },
    PropertyName: { type: 'String', byPropertyName: true, help: 'Only classes with a property of this name.' },
    QualifierName: { type: 'String', byPropertyName: true, help: 'Only classes with a qualifier of this name.' },
  },
  outputTypes: ['Microsoft.Management.Infrastructure.CimClass'],
  examples: [
    {
      title: 'What can be done with a service?',
      command: '(Get-CimClass Win32_Service).CimClassMethods.Name',
      shows: ['StartService', 'StopService'],
    },
  ],
  process(cmdlet, args) {
    const space = (args.namespace ?? 'root/cimv2').replaceAll('\\', '/').toLowerCase();
    const names = args.className ?? '*';
    const fits = (pattern: string | undefined, all: readonly { readonly name: string }[]): boolean =>
      pattern === undefined || all.some(({ name }) => WildcardPattern.of(pattern).isMatch(name));
    for (const _ of targetsOf(cmdlet, args)) {
      const found = providers
        .map(({ cimClass }) => cimClass)
        .filter((each) => each.namespace.toLowerCase() === space && WildcardPattern.of(names).isMatch(each.name))
        .filter((each) => fits(args.methodName, each.methods) && fits(args.propertyName, each.properties))
        .filter(() => fits(args.qualifierName, [{ name: 'dynamic' }, { name: 'provider' }]));
      for (const each of found) cmdlet.writeObject(each);
      if (found.length === 0 && !WildcardPattern.hasWildcards(names))
        refuse(cmdlet, 'Not found ', 'HRESULT 0x80041002', 'ObjectNotFound', `${space.replaceAll('/', '\\')}:${names}`);
    }
  },
});

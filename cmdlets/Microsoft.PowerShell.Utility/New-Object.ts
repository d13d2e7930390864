import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { tryConvertTo, unconvertible } from '../../src/runtime/convert/convert.ts';
import { toText } from '../../src/runtime/convert/text.ts';
import { type ErrorCategory, ErrorRecord } from '../../src/runtime/error-record.ts';
import { PSError } from '../../src/runtime/flow.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { construct } from '../../src/runtime/members/invoke.ts';
import { setMember } from '../../src/runtime/members/set.ts';
import { psCustomObjectType, psObjectType } from '../../src/types/core-types.ts';
import { defaultOf } from '../../src/types/default-value.ts';
import { NetDictionary } from '../../src/types/dictionary.ts';
import { isProperty } from '../../src/types/member-kinds.ts';
import { MemberName } from '../../src/types/member-name.ts';
import { findMember } from '../../src/types/members.ts';
import { NetType } from '../../src/types/net-type.ts';
import { PSCustomObject } from '../../src/types/ps-object.ts';
import { findType } from '../../src/types/registry.ts';
import type { Value } from '../../src/types/value.ts';

export default defineCmdlet({
  name: 'New-Object',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Makes an object of a .NET type.',
  defaultSet: 'Net',
  sets: ['Net', 'Com'],
  parameters: {
    TypeName: {
      type: 'String',
      sets: { Net: { mandatory: true, position: 0 } },
      notNullOrEmpty: true,
      help: 'The type; System. may be left out.',
    },
    ComObject: {
      type: 'String',
      sets: { Com: { mandatory: true, position: 0 } },
      notNullOrEmpty: true,
      help: 'The name of a COM class; the lab has none.',
    },
    ArgumentList: {
      type: 'Object[]',
      aliases: ['Args'],
      sets: { Net: { position: 1 } },
      allowEmptyCollection: true,
      help: 'Arguments of the constructor.',
    },
    Strict: { type: 'SwitchParameter', sets: { Com: {} }, help: 'For COM objects only.' },
    Property: { type: 'IDictionary', allowEmptyCollection: true, help: 'Values for properties of the new object.' },
  },
  examples: [
    { title: 'A version', command: '(New-Object Version 10, 0, 26100).ToString()', shows: ['10.0.26100'] },
    { title: 'A property bag', command: "New-Object PSObject -Property @{ Name = 'HQ' }", shows: ['HQ'] },
  ],
  related: ['Add-Member', 'Select-Object'],
  start(cmdlet, args) {
    return {
      begin() {
        if (cmdlet.parameterSet === 'Com') {
          const name = args.comObject ?? '';
          const message = `Cannot load COM type ${name}.`;
          throwError(
            cmdlet,
            'CannotLoadComObjectType',
            message,
            'InvalidType',
            'System.Management.Automation.PSArgumentException',
          );
        }
        const type = typeNamed(cmdlet, args.typeName ?? '');
        const made = make(cmdlet, type, args.argumentList ?? [], args.typeName ?? '');
        const properties: Value = args.property ?? null;
        if (properties instanceof NetDictionary) setProperties(cmdlet, made, properties);
        cmdlet.writeObject(made);
      },
    };
  },
});

function typeNamed(cmdlet: CmdletInvocation, name: string): NetType {
  const typeType = findType('type');
  const type = typeType === null ? findType(name) : tryConvertTo(name, typeType, cmdlet.session.context);
  if (type !== unconvertible && type instanceof NetType) return type;
  return throwError(
    cmdlet,
    'TypeNotFound',
    `Cannot find type [${name}]: verify that the assembly containing this type is loaded.`,
    'InvalidType',
    'System.Management.Automation.PSArgumentException',
  );
}

function make(cmdlet: CmdletInvocation, type: NetType, list: readonly Value[], name: string): Value {
  if ((type === psObjectType || type === psCustomObjectType) && list.length === 0) return new PSCustomObject();
  const takesLength = type.kind === 'array' && list.length > 0;
  if (type.isValueType && list.length === 0) return defaultOf(type, cmdlet.session.context);
  const { constructors } = type.members;
  const isEmpty =
    list.length === 0 &&
    !constructors.some(({ parameters }) => parameters.every((each) => each.params || each.optional));
  if (!type.isValueType && !takesLength && (constructors.length === 0 || isEmpty)) {
    throwError(
      cmdlet,
      'CannotFindAppropriateCtor',
      `A constructor was not found. Cannot find an appropriate constructor for type ${name}.`,
      'ObjectNotFound',
      'System.Management.Automation.PSArgumentException',
    );
  }
  try {
    return construct(type, [...list], cmdlet.session.context);
  } catch (error) {
    if (!(error instanceof PSError)) throw error;
    const { exception } = error.record;
    return cmdlet.throwTerminatingError(
      new ErrorRecord(exception, 'ConstructorInvokedThrowException', 'InvalidOperation'),
    );
  }
}

function setProperties(cmdlet: CmdletInvocation, target: Value, properties: NetDictionary): void {
  const { context } = cmdlet.session;
  for (const { key, value } of properties.entries()) {
    const name = toText(key, context);
    if (target instanceof PSCustomObject) {
      target.set(name, value);
      continue;
    }
    const member = findMember(target, MemberName.of(name));
    if (member === null || !isProperty(member)) {
      throwError(
        cmdlet,
        'InvalidOperationException',
        `The member "${name}" was not found for the specified .NET object.`,
        'InvalidOperation',
        'System.InvalidOperationException',
      );
    }
    try {
      setMember(target, name, value, context);
    } catch (error) {
      if (!(error instanceof PSError)) throw error;
      const message =
        'The value supplied is not valid, or the property is read-only. Change the value, and then try again.';
      throwError(cmdlet, 'SetValueException', message, 'InvalidData', 'System.Exception');
    }
  }
}

function throwError(
  cmdlet: CmdletInvocation,
  id: string,
  message: string,
  category: ErrorCategory,
  exceptionType: string,
): never {
  cmdlet.throwTerminatingError(ErrorRecord.of({ message, id, category, exceptionType }));
}

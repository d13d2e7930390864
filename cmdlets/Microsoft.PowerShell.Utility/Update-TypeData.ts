import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { convertTo } from '../../src/runtime/convert/convert.ts';
import { toText } from '../../src/runtime/convert/text.ts';
import { isTrue } from '../../src/runtime/convert/truth.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { ScriptBlock } from '../../src/runtime/script-block.ts';
import { scriptBlockType } from '../../src/runtime/script-block-type.ts';
import {
  AliasProperty,
  type Member,
  NoteProperty,
  PropertySet,
  ScriptMethod,
  ScriptProperty,
} from '../../src/types/member-kinds.ts';
import { NetType } from '../../src/types/net-type.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import { findType } from '../../src/types/type-names.ts';
import { isNull, type Value } from '../../src/types/value.ts';
import { addTypeData, typeAsName, typeDataError } from './type-data.ts';

const dynamic = { DynamicTypeSet: {} };
const memberTypes = ['NoteProperty', 'AliasProperty', 'ScriptProperty', 'CodeProperty', 'ScriptMethod', 'CodeMethod'];

export default defineCmdlet({
  name: 'Update-TypeData',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Adds properties and methods to all objects of a type, and says which properties are shown.',
  defaultSet: 'FileSet',
  sets: ['FileSet', 'DynamicTypeSet', 'TypeDataSet'],
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  parameters: {
    MemberType: {
      type: 'PSMemberTypes',
      sets: dynamic,
      notNullOrEmpty: true,
      validateSet: memberTypes,
      help: 'The kind of member.',
    },
    MemberName: { type: 'String', sets: dynamic, notNullOrEmpty: true, help: 'Its name.' },
    Value: {
      type: 'Object',
      sets: dynamic,
      help: 'Its value: an object, a script block, or the name that an alias stands for.',
    },
    SecondValue: {
      type: 'Object',
      sets: dynamic,
      notNull: true,
      help: 'The script block that sets the value, or the type of an alias.',
    },
    TypeConverter: {
      type: 'Type',
      sets: dynamic,
      notNull: true,
      help: 'A type that converts values. The lab does not use it.',
    },
    TypeAdapter: {
      type: 'Type',
      sets: dynamic,
      notNull: true,
      help: 'A type that adapts objects. The lab does not use it.',
    },
    SerializationMethod: { type: 'String', sets: dynamic, notNullOrEmpty: true, help: 'How objects are stored.' },
    TargetTypeForDeserialization: { type: 'Type', sets: dynamic, notNull: true, help: 'What stored objects become.' },
    SerializationDepth: {
      type: 'Int32',
      sets: dynamic,
      validateRange: [0, 2147483647],
      help: 'How deep objects are stored.',
    },
    DefaultDisplayProperty: {
      type: 'String',
      sets: dynamic,
      notNullOrEmpty: true,
      help: 'The property that Format-Wide shows.',
    },
    InheritPropertySerializationSet: {
      type: 'Nullable<Boolean>',
      sets: dynamic,
      notNull: true,
      help: 'Stores what the base type stores.',
    },
    StringSerializationSource: {
      type: 'String',
      sets: dynamic,
      notNullOrEmpty: true,
      help: 'The property that stands for the object as text.',
    },
    DefaultDisplayPropertySet: {
      type: 'String[]',
      sets: dynamic,
      notNullOrEmpty: true,
      help: 'The properties that are shown.',
    },
    DefaultKeyPropertySet: {
      type: 'String[]',
      sets: dynamic,
      notNullOrEmpty: true,
      help: 'The properties that sort and group.',
    },
    PropertySerializationSet: {
      type: 'String[]',
      sets: dynamic,
      notNullOrEmpty: true,
      help: 'The properties that are stored.',
    },
    TypeName: {
      type: 'String',
      sets: { DynamicTypeSet: { mandatory: true, byValue: true } },
      notNullOrEmpty: true,
      attributes: [typeAsName],
      help: 'The type, or any name in PSTypeNames.',
    },
    Force: {
      type: 'SwitchParameter',
      sets: { DynamicTypeSet: {}, TypeDataSet: {} },
      help: 'Replaces members that are there.',
    },
    TypeData: {
      type: 'TypeData[]',
      sets: { TypeDataSet: { mandatory: true, position: 0, byValue: true, byPropertyName: true } },
      help: 'What Get-TypeData wrote.',
    },
    AppendPath: {
      type: 'String[]',
      aliases: ['PSPath', 'Path'],
      sets: { FileSet: { position: 0, byValue: true, byPropertyName: true } },
      help: 'Files of types. The lab reads none.',
    },
    PrependPath: { type: 'String[]', sets: { FileSet: {} }, help: 'Files of types. The lab reads none.' },
  },
  examples: [
    {
      title: 'A property for all texts',
      command:
        "Update-TypeData -TypeName System.String -MemberType ScriptProperty -MemberName Shout -Value { $this.ToUpper() } -Force; 'hq'.Shout",
      shows: ['HQ'],
    },
  ],
  related: ['Get-TypeData', 'Remove-TypeData', 'Add-Member'],
  process(cmdlet, args) {
    const force = args.force === true;
    if (cmdlet.parameterSet === 'FileSet') {
      for (const path of [...(args.prependPath ?? []), ...(args.appendPath ?? [])]) {
        cmdlet.writeError(
          typeDataError('TypesXmlUpdateException', `Type files can not be read in the lab: ${path}`, path),
        );
      }
    } else if (cmdlet.parameterSet === 'TypeDataSet') {
      for (const data of args.typeData ?? []) {
        update(cmdlet, data.typeName, data.ownMembers, data.standardMembers, force || data.isOverride);
      }
    } else {
      if (refusesAdapters(cmdlet, args)) return;
      update(cmdlet, args.typeName ?? '', membersOf(cmdlet, args), standardMembersOf(args), force);
    }
  },
});

interface MemberArguments {
  readonly memberType?: Value;
  readonly memberName?: string;
  readonly value?: Value;
  readonly secondValue?: Value;
}

/** Converters and adapters are .NET's classes: no type that there is here is one, which is reported. */
function refusesAdapters(
  cmdlet: CmdletInvocation,
  args: { readonly typeName?: string; readonly typeConverter?: Value; readonly typeAdapter?: Value },
): boolean {
  const refuse = (type: Value, what: string): void => {
    const text = `Error in TypeData "${args.typeName}": Type "${type instanceof NetType ? type.fullName : String(type)}" should be ${what}.`;
    cmdlet.writeError(typeDataError('TypesDynamicUpdateException', text));
  };
  if (args.typeConverter !== undefined) refuse(args.typeConverter, 'either TypeConverter or PSTypeConverter');
  if (args.typeAdapter !== undefined) refuse(args.typeAdapter, 'a PSPropertyAdapter');
  return args.typeConverter !== undefined || args.typeAdapter !== undefined;
}

function update(cmdlet: CmdletInvocation, name: string, own: Member[], standard: Member[], force: boolean): void {
  if (own.length === 0 && standard.length === 0) {
    cmdlet.writeError(typeDataError('TypeDataEmpty', `No member is specified for the update on type "${name}".`));
    return;
  }
  if (!cmdlet.shouldProcess(`Type to update: ${name}`, 'Update TypeData')) return;
  for (const message of addTypeData(name, own, standard, force)) {
    cmdlet.writeError(typeDataError('TypesDynamicUpdateException', message));
  }
}

function membersOf(cmdlet: CmdletInvocation, args: MemberArguments): Member[] {
  const fail = (id: string, message: string): never => cmdlet.throwTerminatingError(typeDataError(id, message));
  if (!cmdlet.isBound('MemberType')) {
    if (!['MemberName', 'Value', 'SecondValue'].some((parameter) => cmdlet.isBound(parameter))) return [];
    return fail(
      'MemberTypeIsMissing',
      'The MemberName, Value, and SecondValue parameters cannot be specified without the MemberType parameter.',
    );
  }
  const { context } = cmdlet.session;
  const kind = toText(args.memberType, context);
  const name = args.memberName ?? '';
  const required = (parameter: string) =>
    fail(
      `${parameter}ShouldBeSpecified`,
      `The ${parameter} parameter is required for the type "${kind}". Please specify the ${parameter} parameter.`,
    );
  if (name === '') required('MemberName');
  if (!cmdlet.isBound('Value')) required('Value');
  const value = args.value ?? null;
  const second = args.secondValue ?? null;
  const script = (source: Value): ScriptBlock | null => {
    const block = isNull(source) ? null : convertTo(source, scriptBlockType, context);
    return block instanceof ScriptBlock ? block : null;
  };
  const onlyValue = () => {
    if (second !== null) {
      fail(
        'SecondValueShouldNotBeSpecified',
        `The SecondValue parameter is not necessary for a member of type "${kind}", and should not be specified. Do not specify the SecondValue parameter when updating this member type.`,
      );
    }
  };
  const needed = (): never =>
    fail(
      'ValueShouldBeSpecified',
      `The Value parameter should not be null or an empty string for a member of type "${kind}". Specify a non-null value for the Value parameter when updating this member type.`,
    );
  switch (kind) {
    case 'NoteProperty':
      onlyValue();
      return [new NoteProperty(name, value)];
    case 'AliasProperty':
      if (value === null || value === '') needed();
      return [new AliasProperty(name, toText(value, context), typeOfArgument(second))];
    case 'ScriptProperty':
      if (value === null && second === null) {
        fail(
          'ValueAndSecondValueAreNotBothNull',
          `The Value and SecondValue parameters should not both be null for a member of type "${kind}". Specify a non-null value for one of the two parameters.`,
        );
      }
      return [new ScriptProperty(name, script(value), script(second))];
    case 'ScriptMethod':
      onlyValue();
      return [new ScriptMethod(name, script(value) ?? needed())];
    default:
      return fail(
        'CannotUpdateMemberType',
        `Cannot update a member with type "${kind}". Specify a different type for the MemberType parameter.`,
      );
  }
}

function typeOfArgument(value: Value): NetType | null {
  const base = unwrap(value);
  if (base instanceof NetType) return base;
  return typeof base === 'string' ? findType(base) : null;
}

interface StandardArguments {
  readonly serializationMethod?: string;
  readonly targetTypeForDeserialization?: Value;
  readonly serializationDepth?: number;
  readonly defaultDisplayProperty?: string;
  readonly inheritPropertySerializationSet?: Value;
  readonly stringSerializationSource?: string;
  readonly defaultDisplayPropertySet?: readonly string[];
  readonly defaultKeyPropertySet?: readonly string[];
  readonly propertySerializationSet?: readonly string[];
}

function standardMembersOf(args: StandardArguments): Member[] {
  const notes: [string, Value][] = [
    ['SerializationMethod', args.serializationMethod],
    ['TargetTypeForDeserialization', args.targetTypeForDeserialization],
    ['SerializationDepth', args.serializationDepth],
    ['DefaultDisplayProperty', args.defaultDisplayProperty],
    [
      'InheritPropertySerializationSet',
      args.inheritPropertySerializationSet === undefined ? undefined : isTrue(args.inheritPropertySerializationSet),
    ],
  ];
  const sets: [string, readonly string[] | undefined][] = [
    ['DefaultDisplayPropertySet', args.defaultDisplayPropertySet],
    ['DefaultKeyPropertySet', args.defaultKeyPropertySet],
    ['PropertySerializationSet', args.propertySerializationSet],
  ];
  const source = args.stringSerializationSource;
  return [
    ...notes.flatMap(([name, value]) => (value === undefined ? [] : [new NoteProperty(name, value)])),
    ...sets.flatMap(([name, names]) => (names === undefined ? [] : [new PropertySet(name, names)])),
    ...(source === undefined ? [] : [new AliasProperty('StringSerializationSource', source)]),
  ];
}

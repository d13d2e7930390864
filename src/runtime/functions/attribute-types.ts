import { arrayType, typedArray } from '../../types/arrays.ts';
import { stringType } from '../../types/core-types.ts';
import { defineEnum, defineType, type MemberTable } from '../../types/declare.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import { argumentOutOfRange, NetException } from '../../types/net-exception.ts';
import type { NetType } from '../../types/net-type.ts';
import { isNumber, toDouble } from '../../types/numbers.ts';
import { regexOptionsType } from '../../types/regex.ts';
import { registerType } from '../../types/type-names.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import { createAttribute } from '../binder/create-attribute.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { AttributeObject } from './attribute-object.ts';
import { attributeType, registerAttributeType } from './attribute-registry.ts';

const automation = 'System.Management.Automation';

function abstract(name: string, base: NetType): NetType {
  return defineType(`${automation}.${name}`, { base, isAbstract: true });
}

const metadataType = abstract('Internal.CmdletMetadataAttribute', attributeType);
const parsingType = abstract('Internal.ParsingBaseAttribute', metadataType);
const commonType = abstract('Internal.CmdletCommonMetadataAttribute', metadataType);
const validateType = abstract('ValidateArgumentsAttribute', metadataType);
const enumeratedType = abstract('ValidateEnumeratedArgumentsAttribute', validateType);
const nullValidationType = abstract('NullValidationAttributeBase', validateType);
const notNullOrType = abstract('ValidateNotNullOrAttributeBase', nullValidationType);
const transformationType = abstract('ArgumentTransformationAttribute', metadataType);

defineEnum(`${automation}.ValidateRangeKind`, 'Positive NonNegative Negative NonPositive');
const experimentActionType = registerType(
  defineEnum(`${automation}.ExperimentAction`, 'None Hide Show'),
  'ExperimentAction',
);

/** What a constructor takes, and what it refuses. */
interface Constructor {
  readonly parameters: string;
  readonly check?: (args: readonly Value[]) => void;
}

interface Declaration {
  readonly base: NetType;
  readonly constructors?: readonly Constructor[];
  /** Properties by signature, with their values while nobody has said another. */
  readonly properties?: Readonly<Record<string, (self: AttributeObject) => Value>>;
  /** False for those that a script names by their whole name only. */
  readonly accelerator?: boolean;
}

function declare(
  name: string,
  { base, constructors = [{ parameters: '' }], properties = {}, accelerator }: Declaration,
) {
  const full = `${automation}.${name}Attribute`;
  const key = name.toLowerCase();
  const type = defineType(full, {
    base,
    accelerators: accelerator === false ? [] : [name],
    members: () => {
      const members: Record<string, MemberTable[string]> = {};
      for (const { parameters, check } of constructors) {
        const count = parameters === '' ? 0 : parameters.split(',').length;
        members[`${full} new(${parameters})`] = (...all: never[]) => {
          const given: readonly Value[] = all;
          const args = given.slice(0, count);
          const context = all.at(-1) as unknown as EvaluationContext;
          check?.(args);
          return new AttributeObject(key, args, new Map(), (self) =>
            createAttribute(key, self.positional, self.named, context),
          );
        };
      }
      for (const [signature, initial] of Object.entries(properties)) {
        const [, label = ''] = signature.split(' ');
        const at = label.toLowerCase();
        const get = (self: AttributeObject): Value => self.named.get(at) ?? initial(self);
        members[signature] = signature.includes('set;')
          ? {
              get,
              set: (self: AttributeObject, value: Value) => {
                self.named.set(at, value);
              },
            }
          : get;
      }
      return members;
    },
  });
  return registerAttributeType(name, type);
}

const nothing = (): Value => null;
const no = (): Value => false;
const first = ({ positional }: AttributeObject): Value => positional[0] ?? null;
const second = ({ positional }: AttributeObject): Value => positional[1] ?? null;
const listed = (self: AttributeObject): Value => typedArray(arrayType(stringType), self.texts());

declare('Parameter', {
  base: parsingType,
  properties: {
    'string ExperimentName {get;}': nothing,
    [`${automation}.ExperimentAction ExperimentAction {get;}`]: () => experimentActionType.of(0),
    'int Position {get;set;}': () => -2147483648,
    'string ParameterSetName {get;set;}': () => '__AllParameterSets',
    'bool Mandatory {get;set;}': no,
    'bool ValueFromPipeline {get;set;}': no,
    'bool ValueFromPipelineByPropertyName {get;set;}': no,
    'bool ValueFromRemainingArguments {get;set;}': no,
    'string HelpMessage {get;set;}': nothing,
    'string HelpMessageBaseName {get;set;}': nothing,
    'string HelpMessageResourceId {get;set;}': nothing,
    'bool DontShow {get;set;}': no,
  },
});
declare('Alias', {
  base: parsingType,
  constructors: [{ parameters: 'Params string[] aliasNames' }],
  properties: { 'System.Collections.Generic.IList[string] AliasNames {get;}': listed },
});
declare('CmdletBinding', {
  base: commonType,
  properties: {
    'bool PositionalBinding {get;set;}': () => true,
    'string DefaultParameterSetName {get;set;}': nothing,
    'bool SupportsShouldProcess {get;set;}': no,
    'bool SupportsPaging {get;set;}': no,
    'bool SupportsTransactions {get;set;}': no,
    'System.Object ConfirmImpact {get;set;}': nothing,
    'string HelpUri {get;set;}': nothing,
    'System.Object RemotingCapability {get;set;}': () => 'PowerShell',
  },
});
declare('OutputType', {
  base: metadataType,
  constructors: [{ parameters: 'Params type[] type' }, { parameters: 'Params string[] type' }],
  properties: {
    'System.Object Type {get;}': ({ positional }) => positional.flatMap((each) => [...(enumerableOf(each) ?? [each])]),
    'string ProviderCmdlet {get;set;}': nothing,
    'System.Object ParameterSetName {get;set;}': () => ['__AllParameterSets'],
  },
});

const below = (name: string, value: Value): void => {
  if (toDouble(isNumber(value) ? value : 0) >= 0) return;
  const text = `Cannot process argument because the value of argument "${name}" is out of range. Change argument "${name}" to a value that is within range.`;
  throw argumentOutOfRange(name, text, String(value));
};

function metadataException(message: string): NetException {
  return new NetException(`${automation}.ValidationMetadataException`, message);
}

declare('ValidateRange', {
  base: enumeratedType,
  constructors: [
    {
      parameters: 'System.Object minRange, System.Object maxRange',
      check: ([lowest = null, highest = null]) => {
        if (typeOf(lowest) !== typeOf(highest)) {
          throw metadataException(
            `The specified minimum range (${typeOf(lowest).name}) cannot be accepted because it is not the same type as the specified maximum range (${typeOf(highest).name}). Update the ValidateRange attribute for the parameter.`,
          );
        }
        if (isNumber(lowest) && isNumber(highest) && toDouble(lowest) > toDouble(highest)) {
          throw metadataException(
            'The specified maximum range cannot be accepted because it is less than the specified minimum range. Update the ValidateRange attribute for the parameter.',
          );
        }
      },
    },
    { parameters: `${automation}.ValidateRangeKind kind` },
  ],
  properties: {
    'System.Object MinRange {get;}': (self) => (self.positional.length > 1 ? first(self) : null),
    'System.Object MaxRange {get;}': second,
  },
});
declare('ValidateLength', {
  base: enumeratedType,
  constructors: [
    {
      parameters: 'int minLength, int maxLength',
      check: ([shortest = 0, longest = 0]) => {
        below('minLength', shortest);
        if (Number(longest) < Number(shortest)) {
          throw metadataException(
            'The specified maximum character length of the argument is shorter than the specified minimum argument character length. Update the ValidateLength attribute for the parameter.',
          );
        }
      },
    },
  ],
  properties: { 'int MinLength {get;}': first, 'int MaxLength {get;}': second },
});
declare('ValidateCount', {
  base: validateType,
  constructors: [
    {
      parameters: 'int minLength, int maxLength',
      check: ([fewest = 0, most = 0]) => {
        below('minLength', fewest);
        if (Number(most) < Number(fewest)) {
          throw metadataException(
            'The specified maximum number of arguments for a parameter is fewer than the specified minimum number of arguments. Update the ValidateCount attribute for the parameter.',
          );
        }
      },
    },
  ],
  properties: { 'int MinLength {get;}': first, 'int MaxLength {get;}': second },
});
declare('ValidatePattern', {
  base: enumeratedType,
  constructors: [
    {
      parameters: 'string regexPattern',
      check: ([pattern]) => {
        if (pattern !== '') return;
        const text =
          'Cannot process argument because the value of argument "regexPattern" is not valid. Change the value of the "regexPattern" argument and run the operation again.';
        throw new NetException(`${automation}.PSArgumentException`, text);
      },
    },
  ],
  properties: {
    'string RegexPattern {get;}': first,
    'System.Text.RegularExpressions.RegexOptions Options {get;set;}': () => regexOptionsType.named('IgnoreCase'),
    'string ErrorMessage {get;set;}': nothing,
  },
});
declare('ValidateSet', {
  base: enumeratedType,
  constructors: [
    {
      parameters: 'Params string[] validValues',
      check: ([values]) => {
        if (Array.isArray(values) && values.length > 0) return;
        const text =
          'Cannot process argument because the value of argument "validValues" is out of range. Change argument "validValues" to a value that is within range.';
        throw argumentOutOfRange('validValues', text, 'System.String[]');
      },
    },
  ],
  properties: {
    'string ErrorMessage {get;set;}': nothing,
    'bool IgnoreCase {get;set;}': () => true,
    'System.Collections.Generic.IList[string] ValidValues {get;}': listed,
  },
});
declare('ValidateScript', {
  base: enumeratedType,
  constructors: [{ parameters: 'scriptblock scriptBlock' }],
  properties: { 'string ErrorMessage {get;set;}': nothing, 'scriptblock ScriptBlock {get;}': first },
});
const validateDriveType = declare('ValidateDrive', {
  base: validateType,
  constructors: [{ parameters: 'Params string[] validRootDrives' }],
  properties: { 'System.Collections.Generic.IList[string] ValidRootDrives {get;}': listed },
});
declare('ValidateUserDrive', { base: validateDriveType });
declare('ValidateTrustedData', { base: validateType });
declare('ValidateNotNull', { base: nullValidationType });
declare('ValidateNotNullOrEmpty', { base: notNullOrType });
declare('ValidateNotNullOrWhiteSpace', { base: notNullOrType });
declare('AllowNull', { base: metadataType });
declare('AllowEmptyString', { base: metadataType });
declare('AllowEmptyCollection', { base: metadataType });
declare('Credential', { base: transformationType, accelerator: false });
declare('ArgumentTypeConverter', { base: transformationType, accelerator: false });
declare('ArgumentCompleter', {
  base: attributeType,
  constructors: [{ parameters: 'scriptblock scriptBlock' }, { parameters: 'type type' }],
  properties: {
    'type Type {get;}': nothing,
    'scriptblock ScriptBlock {get;}': first,
  },
});
declare('ArgumentCompletions', {
  base: attributeType,
  constructors: [{ parameters: 'Params string[] completions' }],
});
declare('SupportsWildcards', { base: parsingType });
declare('PSDefaultValue', {
  base: parsingType,
  accelerator: false,
  properties: { 'System.Object Value {get;set;}': nothing, 'string Help {get;set;}': nothing },
});
declare('Experimental', {
  base: parsingType,
  constructors: [{ parameters: `string experimentName, ${automation}.ExperimentAction experimentAction` }],
  properties: {
    'string ExperimentName {get;}': first,
    [`${automation}.ExperimentAction ExperimentAction {get;}`]: second,
  },
});
declare('DscResource', { base: metadataType });
declare('DscProperty', { base: metadataType });
declare('DscLocalConfigurationManager', { base: metadataType });

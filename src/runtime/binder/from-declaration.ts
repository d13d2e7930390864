import type { NetType } from '../../types/net-type.ts';
import { double, isNumber, NetNumber } from '../../types/numbers.ts';
import { findType } from '../../types/type-names.ts';
import type { Value } from '../../types/value.ts';
import type { Cmdlet, ParameterDeclaration, ParameterInSet } from '../cmdlet.ts';
import { numericKind } from '../convert/numeric.ts';
import type { CmdletInvocation } from '../invocation.ts';
import type { ArgumentAttribute } from './attributes.ts';
import type { BindingTarget } from './binding.ts';
import { allSets, CommandMetadata, type ParameterDescription, type ParameterMetadata } from './metadata.ts';
import { SwitchParameter } from './switch-parameter.ts';
import {
  validateCount,
  validateLength,
  validateNotNull,
  validateNotNullOrEmpty,
  validateNotNullOrWhiteSpace,
  validatePattern,
  validateRange,
  validateRangeKind,
  validateSet,
} from './validators.ts';

const known = new WeakMap<Cmdlet, CommandMetadata>();

/** The binder's table of a cmdlet, built at its first use. */
export function metadataOf(cmdlet: Cmdlet): CommandMetadata {
  let metadata = known.get(cmdlet);
  if (metadata === undefined) {
    metadata = build(cmdlet);
    known.set(cmdlet, metadata);
  }
  return metadata;
}

/** PowerShell's own modules are compiled; all others are functions on Windows, which cast in their own way. */
export function isCompiled(cmdlet: Cmdlet): boolean {
  return cmdlet.module.startsWith('Microsoft.PowerShell.');
}

function build(cmdlet: Cmdlet): CommandMetadata {
  return new CommandMetadata({
    name: cmdlet.name,
    parameters: Object.entries(cmdlet.parameters).map(([name, parameter]) => describeParameter(name, parameter)),
    cmdletBinding: true,
    defaultSet: cmdlet.defaultSet,
    sets: cmdlet.sets,
    supportsShouldProcess: cmdlet.supportsShouldProcess,
    confirmImpact: cmdlet.confirmImpact,
    positionalBinding: cmdlet.positionalBinding,
    fromParamBlock: false,
    script: !isCompiled(cmdlet),
    outputTypes: cmdlet.outputTypes,
  });
}

/** One declared parameter as the binder wants it; also for dynamic ones. */
export function describeParameter(name: string, parameter: ParameterDeclaration): ParameterDescription {
  const { type, aliases, sets, hidden, help, complete, mandatory, position, byValue, byPropertyName, remaining } =
    parameter;
  const flags: ParameterInSet = {
    mandatory,
    position,
    byValue,
    byPropertyName,
    remaining,
    helpMessage: parameter.helpMessage,
  };
  const perSet = sets === undefined ? [[allSets, flags] as const] : Object.entries(sets);
  return {
    name,
    type: declaredType(type),
    aliases,
    sets: new Map(perSet.map(([set, own]) => [set, compact({ ...own })])),
    attributes: attributesOf(parameter),
    hidden,
    help,
    completer: complete,
  };
}

/** The parameters that a cmdlet has only for what is bound so far. */
export function dynamicDescriptions(
  cmdlet: Cmdlet,
  bound: ReadonlyMap<string, Value>,
  session: CmdletInvocation['session'],
): ParameterDescription[] {
  return Object.entries(cmdlet.dynamicParameters?.(bound, session) ?? {}).map(([name, parameter]) => ({
    ...describeParameter(name, parameter),
    origin: 'dynamic',
  }));
}

function compact(flags: ParameterInSet): ParameterInSet {
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
}

/** Where the types of parameters live, apart from `System`. */
const namespaces = [
  'System.Management.Automation',
  'System.Net',
  'System.Collections',
  'System.Text',
  'System.IO',
  'System.Globalization',
  'System.Reflection',
  'System.Security',
  'System.ServiceProcess',
  'System.Diagnostics',
  'System.Text.RegularExpressions',
  'System.Management.Automation.Runspaces',
  'System.Management.Automation.Remoting',
  'Microsoft.PowerShell.Commands',
  'Microsoft.Management.Infrastructure',
  'Microsoft.Management.Infrastructure.Options',
  'Microsoft.Management.Infrastructure.CimCmdlets',
];

/** `Nullable<TimeSpan>[]` as the type it names. A type that nothing declares is a mistake of the declaration. */
function declaredType(name: string): NetType {
  const type = findType(name.replaceAll('<', '[').replaceAll('>', ']'), namespaces);
  if (type === null) throw new Error(`no type ${name} is declared for a parameter`);
  return type;
}

function attributesOf(parameter: ParameterDeclaration): ArgumentAttribute[] {
  const attributes: ArgumentAttribute[] = [...(parameter.attributes ?? [])];
  const { validateRange: range, validateLength: length, validateCount: count } = parameter;
  if (parameter.notNull) attributes.push(validateNotNull);
  if (parameter.notNullOrEmpty) attributes.push(validateNotNullOrEmpty);
  if (parameter.notNullOrWhiteSpace) attributes.push(validateNotNullOrWhiteSpace);
  if (parameter.validateSet !== undefined) attributes.push(validateSet(parameter.validateSet));
  if (typeof range === 'string') attributes.push(validateRangeKind(range));
  else if (range !== undefined) attributes.push(validateRange(limit(range[0]), limit(range[1])));
  if (length !== undefined) attributes.push(validateLength(length[0], length[1]));
  if (count !== undefined) attributes.push(validateCount(count[0], count[1]));
  if (parameter.validatePattern !== undefined) attributes.push(validatePattern(parameter.validatePattern));
  if (parameter.allowNull) attributes.push({ kind: 'allowance', name: 'AllowNull' });
  if (parameter.allowEmptyString) attributes.push({ kind: 'allowance', name: 'AllowEmptyString' });
  if (parameter.allowEmptyCollection) attributes.push({ kind: 'allowance', name: 'AllowEmptyCollection' });
  return attributes;
}

/** Limits beyond Int32 are Int64, or Double when they are not whole. */
function limit(value: number): Value {
  if ((value | 0) === value) return value;
  return Number.isInteger(value) ? BigInt(value) : double(value);
}

/** The typed object that a cmdlet receives: keys with a small first letter, plain numbers and booleans. */
export class TypedArguments implements BindingTarget {
  readonly values: Record<string, unknown> = {};
  readonly #before = new Map<ParameterMetadata, unknown>();
  #last: ParameterMetadata | null = null;
  #lastKey = '';

  assign(parameter: ParameterMetadata, value: Value): void {
    // Pipeline input goes to the same parameter again and again.
    if (parameter !== this.#last) {
      if (parameter.origin !== 'declared' && parameter.origin !== 'dynamic') return;
      this.#last = parameter;
      this.#lastKey = argumentKey(parameter.name);
      if (!this.#before.has(parameter)) this.#before.set(parameter, this.values[this.#lastKey]);
    }
    this.values[this.#lastKey] = plainValue(value, parameter.type);
  }

  restore(parameter: ParameterMetadata): void {
    if (!this.#before.has(parameter)) return;
    const key = argumentKey(parameter.name);
    const before = this.#before.get(parameter);
    if (before === undefined) delete this.values[key];
    else this.values[key] = before;
  }
}

const keys = new Map<string, string>();

/** `ComputerName` is `computerName` in the typed object. */
function argumentKey(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    key = name.charAt(0).toLowerCase() + name.slice(1);
    keys.set(name, key);
  }
  return key;
}

/** A bound value as the declaration's TypeScript type has it. */
function plainValue(value: Value, type: NetType): unknown {
  if (value instanceof SwitchParameter) return value.isPresent;
  if (Array.isArray(value)) {
    const element = type.elementType;
    if (element === null || numericKind(element) === null) return value;
    return value.map((item) => plainValue(item, element));
  }
  if (!(value instanceof NetNumber)) return value;
  const declared = type.genericName === 'System.Nullable' ? (type.genericArguments[0] ?? type) : type;
  const kind = numericKind(declared);
  if (kind === null || kind === 'Decimal' || kind === 'BigInteger') return value;
  return isNumber(value) ? value.value : value;
}

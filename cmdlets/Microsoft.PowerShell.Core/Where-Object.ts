import type { CmdletHandlers, ParameterDeclaration, ParameterInSet } from '../../src/runtime/cmdlet.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { isTrue } from '../../src/runtime/convert/truth.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { PSError } from '../../src/runtime/flow.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { binaryOperations, type EagerBinaryOperator } from '../../src/runtime/operators/operators.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import type { ScriptBlock } from '../../src/runtime/script-block.ts';
import { NetDictionary } from '../../src/types/dictionary.ts';
import { isProperty } from '../../src/types/member-kinds.ts';
import { MemberName } from '../../src/types/member-name.ts';
import { absent, getProperty, membersOf } from '../../src/types/members.ts';
import { NetException } from '../../src/types/net-exception.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import { isNull, type Value } from '../../src/types/value.ts';
import './script-parameters.ts';

/** Switch, its set, its alias and the operator that it stands for. */
const operators: readonly (readonly [string, string, string | null, EagerBinaryOperator])[] = [
  ['EQ', 'EqualSet', 'IEQ', 'Ieq'],
  ['CEQ', 'CaseSensitiveEqualSet', null, 'Ceq'],
  ['NE', 'NotEqualSet', 'INE', 'Ine'],
  ['CNE', 'CaseSensitiveNotEqualSet', null, 'Cne'],
  ['GT', 'GreaterThanSet', 'IGT', 'Igt'],
  ['CGT', 'CaseSensitiveGreaterThanSet', null, 'Cgt'],
  ['LT', 'LessThanSet', 'ILT', 'Ilt'],
  ['CLT', 'CaseSensitiveLessThanSet', null, 'Clt'],
  ['GE', 'GreaterOrEqualSet', 'IGE', 'Ige'],
  ['CGE', 'CaseSensitiveGreaterOrEqualSet', null, 'Cge'],
  ['LE', 'LessOrEqualSet', 'ILE', 'Ile'],
  ['CLE', 'CaseSensitiveLessOrEqualSet', null, 'Cle'],
  ['Like', 'LikeSet', 'ILike', 'Ilike'],
  ['CLike', 'CaseSensitiveLikeSet', null, 'Clike'],
  ['NotLike', 'NotLikeSet', 'INotLike', 'Inotlike'],
  ['CNotLike', 'CaseSensitiveNotLikeSet', null, 'Cnotlike'],
  ['Match', 'MatchSet', 'IMatch', 'Imatch'],
  ['CMatch', 'CaseSensitiveMatchSet', null, 'Cmatch'],
  ['NotMatch', 'NotMatchSet', 'INotMatch', 'Inotmatch'],
  ['CNotMatch', 'CaseSensitiveNotMatchSet', null, 'Cnotmatch'],
  ['Contains', 'ContainsSet', 'IContains', 'Icontains'],
  ['CContains', 'CaseSensitiveContainsSet', null, 'Ccontains'],
  ['NotContains', 'NotContainsSet', 'INotContains', 'Inotcontains'],
  ['CNotContains', 'CaseSensitiveNotContainsSet', null, 'Cnotcontains'],
  ['In', 'InSet', 'IIn', 'Iin'],
  ['CIn', 'CaseSensitiveInSet', null, 'Cin'],
  ['NotIn', 'NotInSet', 'INotIn', 'Inotin'],
  ['CNotIn', 'CaseSensitiveNotInSet', null, 'Cnotin'],
  ['Is', 'IsSet', null, 'Is'],
  ['IsNot', 'IsNotSet', null, 'IsNot'],
];

const comparisonSets = operators.map(([, set]) => set);

function inSets(sets: readonly string[], role: ParameterInSet): Record<string, ParameterInSet> {
  return Object.fromEntries(sets.map((set) => [set, role]));
}

const operatorSwitches: Record<string, ParameterDeclaration<'SwitchParameter'>> = Object.fromEntries(
  operators.map(([name, set, alias]) => [
    name,
    {
      type: 'SwitchParameter',
      aliases: alias === null ? [] : [alias],
      sets: { [set]: name === 'EQ' ? {} : { mandatory: true } },
      help: `Compares as the operator -${name.toLowerCase()} does.`,
    },
  ]),
);

export default defineCmdlet({
  name: 'Where-Object',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['?', 'where'],
  synopsis: 'Lets only those objects pass that meet a condition.',
  description:
    'The condition is a script block, in which $_ is the object, or a property with an operator and a value as in: Where-Object State -EQ Active.',
  defaultSet: 'EqualSet',
  sets: ['EqualSet', 'ScriptBlockSet', ...comparisonSets.slice(1), 'Not'],
  parameters: {
    InputObject: { type: 'PSObject', byValue: true, help: 'The objects; usually they come from the pipeline.' },
    FilterScript: {
      type: 'ScriptBlock',
      sets: { ScriptBlockSet: { mandatory: true, position: 0 } },
      help: 'Objects for which it gives something true pass.',
    },
    Property: {
      type: 'String',
      sets: inSets([...comparisonSets, 'Not'], { mandatory: true, position: 0 }),
      notNullOrEmpty: true,
      help: 'The property to look at.',
    },
    Value: {
      type: 'Object',
      sets: inSets(comparisonSets, { position: 1 }),
      help: 'What to compare the property with.',
    },
    ...operatorSwitches,
    Not: {
      type: 'SwitchParameter',
      sets: { Not: { mandatory: true } },
      help: 'The property must be false, empty or missing.',
    },
  },
  examples: [
    { title: 'Keep even numbers', command: '1..6 | Where-Object { $_ % 2 -eq 0 }', shows: ['2', '4', '6'] },
    {
      title: 'Compare a property',
      command:
        "[pscustomobject]@{ Name = 'a'; State = 'Active' }, [pscustomobject]@{ Name = 'b'; State = 'Inactive' } | Where-Object State -EQ Active",
      shows: ['a    Active'],
    },
  ],
  related: ['ForEach-Object', 'Select-Object'],
  start(cmdlet, args) {
    // The switches are declared by a table, which hides the types of the others from the compiler.
    const typed = args as WhereArguments;
    return typed.filterScript === undefined ? byProperty(cmdlet, typed) : byScript(cmdlet, typed, typed.filterScript);
  },
});

interface WhereArguments {
  readonly inputObject?: Value;
  readonly filterScript?: ScriptBlock;
  readonly property?: string;
  readonly value?: Value;
}

function byScript(cmdlet: CmdletInvocation, args: WhereArguments, script: ScriptBlock): CmdletHandlers {
  return {
    process() {
      const item = args.inputObject;
      if (item === undefined) return;
      if (isTrue(script.invoke({ item, newScope: false }))) cmdlet.writeObject(item);
    },
  };
}

function byProperty(cmdlet: CmdletInvocation, args: WhereArguments): CmdletHandlers {
  const passes = condition(cmdlet, args);
  const property = args.property ?? '';
  return {
    process() {
      const item = args.inputObject;
      if (item === undefined) return;
      try {
        const value = propertyValue(cmdlet, item, property);
        if (value !== undefined && passes(value)) cmdlet.writeObject(item);
      } catch (error) {
        if (!(error instanceof PSError || error instanceof NetException)) throw error;
        cmdlet.writeError(operatorError(operatorOf(cmdlet), messageOf(error), item, error));
      }
    },
  };
}

function messageOf(error: PSError | NetException): string {
  return error instanceof PSError ? error.record.message : error.message;
}

/** The operator that the parameter set stands for. */
function operatorOf(cmdlet: CmdletInvocation): EagerBinaryOperator {
  return operators.find(([, set]) => set === cmdlet.parameterSet)?.[3] ?? 'Ieq';
}

function operatorError(operator: EagerBinaryOperator, reason: string, item: Value, inner: unknown): ErrorRecord {
  if (/match$/.test(operator)) {
    return parameterError(
      'BadOperatorArgument',
      `The argument to operator '${operator}' is not valid: ${reason}.`,
      item,
    );
  }
  return ErrorRecord.of({
    message: `The '${operator}' operator failed: ${reason}.`,
    id: 'OperatorFailed',
    category: 'InvalidOperation',
    target: item,
    exceptionType: 'System.Management.Automation.PSInvalidOperationException',
    inner,
  });
}

function condition(cmdlet: CmdletInvocation, args: WhereArguments): (value: Value) => boolean {
  if (cmdlet.parameterSet === 'Not') return (value) => !isTrue(value);
  const hasValue = cmdlet.isBound('Value');
  const plain = cmdlet.parameterSet === 'EqualSet' && !cmdlet.isBound('EQ');
  if (plain && !hasValue) return isTrue;
  if (plain) {
    throwParameterError(
      cmdlet,
      'OperatorNotSpecified',
      'An operator is required to compare the two specified values. Include a valid operator in the command, and then try the command ' +
        'again. For example, Get-Process | Where-Object -Property Name -eq Idle',
    );
  }
  if (!hasValue) {
    throwParameterError(
      cmdlet,
      'ValueNotSpecifiedForWhereObject',
      'The specified operator requires both the -Property and -Value parameters. Provide values for both parameters, and then try the command again.',
    );
  }
  const operator = operatorOf(cmdlet);
  const operate = binaryOperations[operator];
  const { context } = cmdlet.session;
  const right =
    operator === 'Is' || operator === 'IsNot' ? typeOperand(cmdlet, args.value ?? null) : (args.value ?? null);
  return (value) => isTrue(operate(value, right, context));
}

/** `-Is [string]` passes the text `[string]`, as arguments are. */
function typeOperand(cmdlet: CmdletInvocation, value: Value): Value {
  if (typeof value !== 'string') return value;
  const name = value.startsWith('[') && value.endsWith(']') ? value.slice(1, -1) : value;
  const type = cmdlet.session.context.findType(name);
  if (type !== null) return type;
  cmdlet.throwTerminatingError(
    ErrorRecord.of({
      message: `Cannot convert the "${name}" value of type "System.String" to type "System.Type".`,
      id: 'InvalidCastFromStringToType',
      category: 'InvalidArgument',
      exceptionType: 'System.Management.Automation.PSInvalidCastException',
    }),
  );
}

/** The property's value, null when the object has none, undefined when that was reported as an error. */
function propertyValue(cmdlet: CmdletInvocation, item: Value, name: string): Value {
  const strict = cmdlet.session.scope.strictVersion >= 2;
  if (isNull(item)) {
    if (!strict) return null;
    writeParameterError(cmdlet, 'InputObjectIsNull', "Cannot operate on a 'null' input object.", item ?? null);
    return undefined;
  }
  const base = unwrap(item);
  if (base instanceof NetDictionary && base.has(name)) return base.get(name) ?? null;
  const resolved = WildcardPattern.hasWildcards(name) ? matchName(cmdlet, item, name) : name;
  if (resolved === null) return undefined;
  const value = getProperty(item, MemberName.of(resolved), cmdlet.session.context);
  if (value !== absent) return value ?? null;
  if (!strict) return null;
  writeParameterError(cmdlet, 'PropertyNotFound', `The input name "${name}" cannot be resolved to a property.`, item);
  return undefined;
}

function matchName(cmdlet: CmdletInvocation, item: Value, name: string): string | null {
  const pattern = WildcardPattern.of(name);
  const found = membersOf(item).filter((member) => isProperty(member) && pattern.isMatch(member.name));
  if (found.length <= 1) return found[0]?.name ?? name;
  const names = found.map((member) => ` ${member.name}`).join('');
  writeParameterError(
    cmdlet,
    'AmbiguousPropertyOrMethodName',
    `Input name "${name}" is ambiguous. It can be resolved to multiple matched members. Possible matches include:${names}.`,
    item,
  );
  return null;
}

function parameterError(id: string, message: string, target: Value): ErrorRecord {
  const exceptionType = 'System.Management.Automation.PSArgumentException';
  return ErrorRecord.of({ message, id, category: 'InvalidArgument', target, exceptionType });
}

function writeParameterError(cmdlet: CmdletInvocation, id: string, message: string, target: Value): void {
  cmdlet.writeError(parameterError(id, message, target));
}

function throwParameterError(cmdlet: CmdletInvocation, id: string, message: string): never {
  cmdlet.throwTerminatingError(parameterError(id, message, null));
}

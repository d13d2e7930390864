import { describe, expect, test } from 'vitest';
import { BindingError } from '../../../src/runtime/binder/binding-error.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { Hashtable } from '../../../src/types/hashtable.ts';
import { double } from '../../../src/types/numbers.ts';
import { customObject, PSObject } from '../../../src/types/ps-object.ts';
import { Credential } from '../../../src/types/secure-string.ts';
import type { Value } from '../../../src/types/value.ts';
import { failureOf } from '../evaluation-stub.ts';
import { BindingStub, bindCmdlet, line, ScriptedHost } from './bind.ts';

const help = 'For the tests.';

/** Shaped like Get-DhcpServerv4Lease: four sets over shared parameters. */
const getLease = defineCmdlet({
  name: 'Get-Lease',
  module: 'Test',
  synopsis: help,
  defaultSet: 'ScopeId',
  parameters: {
    ComputerName: { type: 'String', aliases: ['Cn'], byPropertyName: true, help },
    ScopeId: {
      type: 'String',
      sets: {
        ScopeId: { mandatory: true, position: 0, byPropertyName: true },
        BadLeases: { position: 0, byPropertyName: true },
        ClientId: { mandatory: true, position: 0, byPropertyName: true },
      },
      help,
    },
    AllLeases: { type: 'SwitchParameter', sets: { ScopeId: {} }, help },
    IPAddress: { type: 'Int32[]', sets: { IPAddress: { mandatory: true, byPropertyName: true } }, help },
    ClientId: { type: 'String[]', sets: { ClientId: { mandatory: true, position: 1, byPropertyName: true } }, help },
    BadLeases: { type: 'SwitchParameter', sets: { BadLeases: { mandatory: true } }, help },
  },
});

const copy = defineCmdlet({
  name: 'Copy-Thing',
  module: 'Microsoft.PowerShell.Test',
  synopsis: help,
  supportsShouldProcess: true,
  parameters: {
    Name: { type: 'String', mandatory: true, position: 0, byValue: true, help },
    Count: { type: 'Int32', position: 1, validateRange: [1, 9], help },
    Kind: { type: 'String', validateSet: ['Red', 'Blue'], help },
    Tag: { type: 'String[]', remaining: true, help },
  },
});

const plain = defineCmdlet({
  name: 'Set-Plain',
  module: 'Test',
  synopsis: help,
  parameters: {
    StartRange: { type: 'Int32', help },
    State: { type: 'String', help },
    SubnetMask: { type: 'String', help },
    CimSession: { type: 'Object[]', aliases: ['Session'], help },
    Force: { type: 'SwitchParameter', help },
    Active: { type: 'Boolean', help },
  },
});

describe('names', () => {
  test('in any case, cut short, by alias, with a colon', () => {
    const [bound] = bindCmdlet(getLease, line('-sCOPEid', '10.0.0.0', '-Cn', 'dhcp1', '-all'));
    expect(bound).toMatchObject({
      set: 'ScopeId',
      values: { scopeId: '10.0.0.0', computerName: 'dhcp1', allLeases: true },
    });
    const [off] = bindCmdlet(plain, line({ named: 'Force', value: false }));
    expect(off?.values).toEqual({ force: false });
  });

  test('an ambiguous beginning lists real names, also where only an alias fits', () => {
    expect(failureOf(() => bindCmdlet(plain, line('-S', '1')))).toEqual({
      id: 'AmbiguousParameter',
      message:
        "Parameter cannot be processed because the parameter name 'S' is ambiguous. Possible matches include: -StartRange -State -SubnetMask -CimSession.",
    });
  });

  test.each<[string, () => unknown, string, string]>([
    [
      'unknown',
      () => bindCmdlet(plain, line('-Nope', 1)),
      'NamedParameterNotFound',
      "A parameter cannot be found that matches parameter name 'Nope'.",
    ],
    ['twice', () => bindCmdlet(plain, line('-State', 'a', '-State', 'b')), 'ParameterAlreadyBound', ''],
    [
      'without its value',
      () => bindCmdlet(plain, line('-StartRange')),
      'MissingArgument',
      "Missing an argument for parameter 'StartRange'. Specify a parameter of type 'System.Int32' and try again.",
    ],
    ['followed by a name', () => bindCmdlet(plain, line('-State', '-Force')), 'MissingArgument', ''],
    [
      'nothing by position',
      () => bindCmdlet(plain, line('x')),
      'PositionalParameterNotFound',
      "A positional parameter cannot be found that accepts argument 'x'.",
    ],
  ])('%s', (_, run, id, message) => {
    const failure = failureOf(run);
    expect(failure.id).toBe(id);
    if (message !== '') expect(failure.message).toBe(message);
  });

  test('what is written wins over a splatted table', () => {
    const [bound] = bindCmdlet(
      plain,
      line(
        Hashtable.of([
          ['State', 'table'],
          ['Force', true],
        ]),
        '-State',
        'line',
      ),
    );
    expect(bound?.values).toEqual({ state: 'line', force: true });
  });
});

describe('sets', () => {
  test.each<[string, Value[], string]>([
    ['the default', ['10.0.0.0'], 'ScopeId'],
    ['by two positions', ['10.0.0.0', 'aa'], 'ClientId'],
    ['by a switch', ['-BadLeases'], 'BadLeases'],
    ['by a parameter of one set', ['-IPAddress', 5], 'IPAddress'],
  ])('%s', (_, written, set) => {
    expect(bindCmdlet(getLease, line(...written))[0]?.set).toBe(set);
  });

  test('what contradicts', () => {
    expect(failureOf(() => bindCmdlet(getLease, line('-BadLeases', '-AllLeases'))).id).toBe('AmbiguousParameterSet');
    expect(failureOf(() => bindCmdlet(getLease, line('-IPAddress', 5, '-ClientId', 'a'))).id).toBe(
      'AmbiguousParameterSet',
    );
  });

  test('what is missing is told when nobody can be asked', () => {
    expect(failureOf(() => bindCmdlet(getLease, line()))).toEqual({
      id: 'MissingMandatoryParameter',
      message: 'Cannot process command because of one or more missing mandatory parameters: ScopeId.',
    });
  });

  test('without a default set nothing decides between two', () => {
    const two = defineCmdlet({
      name: 'Test-Two',
      module: 'Test',
      synopsis: help,
      parameters: { A: { type: 'String', sets: { A: {} }, help }, B: { type: 'String', sets: { B: {} }, help } },
    });
    expect(failureOf(() => bindCmdlet(two, line())).id).toBe('AmbiguousParameterSet');
    expect(bindCmdlet(two, line('-B', 'x'))[0]?.set).toBe('B');
  });
});

describe('values', () => {
  test('commands that are functions on Windows cast as functions do', () => {
    expect(failureOf(() => bindCmdlet(plain, line('-StartRange', 'x')))).toEqual({
      id: 'ParameterArgumentTransformationError',
      message:
        'Cannot process argument transformation on parameter \'StartRange\'. Cannot convert value "x" to type "System.Int32". Error: "The input string \'x\' was not in a correct format."',
    });
    expect(failureOf(() => bindCmdlet(plain, line('-Active', 'yes'))).message).toBe(
      'Cannot process argument transformation on parameter \'Active\'. Cannot convert value "System.String" to type "System.Boolean". Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0.',
    );
    expect(failureOf(() => bindCmdlet(plain, line('-State', ['a', 'b']))).message).toBe(
      "Cannot process argument transformation on parameter 'State'. Cannot convert value to type System.String.",
    );
  });

  test('compiled cmdlets have their own words', () => {
    expect(failureOf(() => bindCmdlet(copy, line('a', '-Count', 'x')))).toEqual({
      id: 'CannotConvertArgumentNoMessage',
      message:
        'Cannot bind parameter \'Count\'. Cannot convert value "x" to type "System.Int32". Error: "The input string \'x\' was not in a correct format."',
    });
    expect(failureOf(() => bindCmdlet(copy, line('-Name', ['a', 'b']))).message).toBe(
      "Cannot convert 'System.Object[]' to the type 'System.String' required by parameter 'Name'. Specified method is not supported.",
    );
  });

  test('validation', () => {
    expect(failureOf(() => bindCmdlet(copy, line('a', '-Kind', 'Green'))).message).toBe(
      'Cannot validate argument on parameter \'Kind\'. The argument "Green" does not belong to the set "Red,Blue" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the command again.',
    );
    expect(failureOf(() => bindCmdlet(copy, line('a', 12))).message).toBe(
      "Cannot validate argument on parameter 'Count'. The 12 argument is greater than the maximum allowed range of 9. Supply an argument that is less than or equal to 9 and then try the command again.",
    );
    expect(failureOf(() => bindCmdlet(copy, line(''))).id).toBe(
      'ParameterArgumentValidationErrorEmptyStringNotAllowed',
    );
    expect(failureOf(() => bindCmdlet(copy, line(null))).id).toBe('ParameterArgumentValidationErrorNullNotAllowed');
  });

  test('the rest of the line', () => {
    expect(bindCmdlet(copy, line('a', 2, 'x', 'y'))[0]?.values).toEqual({ name: 'a', count: 2, tag: ['x', 'y'] });
  });

  test('a number keeps its text where no number is wanted', () => {
    const value = new PSObject(double(1.5));
    value.writtenAs = '1.50';
    const args = [...line('-State'), { kind: 'value' as const, value, extent: { start: 0, end: 4 }, splatted: false }];
    expect(bindCmdlet(plain, args)[0]?.values).toEqual({ state: '1.50' });
  });

  test('an error points at its argument', () => {
    let thrown: unknown;
    try {
      bindCmdlet(plain, line('-State', 'a', '-StartRange', 'x'));
    } catch (error) {
      thrown = error;
    }
    expect(thrown instanceof BindingError && thrown.extent).toEqual({ start: 6, end: 7 });
  });
});

describe('pipeline', () => {
  const input = (properties: Record<string, Value>): Value => customObject(Object.entries(properties));

  test('by value, and restored in between', () => {
    const bound = bindCmdlet(copy, line(), { input: ['a', 'b'] });
    expect(bound.map(({ values }) => values)).toEqual([{ name: 'a' }, { name: 'b' }]);
  });

  test('by property name; the properties decide the set of each input', () => {
    const bound = bindCmdlet(getLease, line(), {
      input: [
        input({ ScopeId: '10.0.0.0', IPAddress: 5, ClientId: 'aa' }),
        input({ ScopeId: '10.0.0.0', IPAddress: 5 }),
        input({ IPAddress: 5 }),
      ],
    });
    expect(bound.map(({ set }) => set)).toEqual(['ScopeId', 'ScopeId', 'IPAddress']);
    expect(bound[2]?.values).toEqual({ iPAddress: [5] });
    // PowerShell never takes an entry out of $PSBoundParameters again.
    expect([...(bound[2]?.binder.bound.keys() ?? [])]).toEqual(['ScopeId', 'IPAddress']);
    expect(bound[2]?.binder.isBound('scopeid')).toBe(false);
  });

  test('aliases name properties, too', () => {
    const [bound] = bindCmdlet(getLease, line('-BadLeases'), { input: [input({ Cn: 'dhcp2' })] });
    expect(bound).toMatchObject({ set: 'BadLeases', values: { computerName: 'dhcp2', badLeases: true } });
  });

  test('a set that the command line rules out takes no property of any input', () => {
    const write = defineCmdlet({
      name: 'Write-Thing',
      module: 'Test',
      synopsis: help,
      defaultSet: 'ByPath',
      parameters: {
        Path: { type: 'String', sets: { ByPath: { position: 0 } }, help },
        LiteralPath: { type: 'String', sets: { ByLiteralPath: { mandatory: true, byPropertyName: true } }, help },
        InputObject: { type: 'PSObject', byValue: true, help },
      },
    });
    const inputs = [5, input({ LiteralPath: 'x' }), 6];
    expect(bindCmdlet(write, line('a'), { input: inputs }).map(({ set, values }) => ({ set, ...values }))).toEqual(
      inputs.map((each) => ({ set: 'ByPath', path: 'a', inputObject: each })),
    );
    const [, second, third] = bindCmdlet(write, line(), { input: inputs });
    expect(second).toMatchObject({ set: 'ByLiteralPath', values: { literalPath: 'x', inputObject: inputs[1] } });
    expect(third).toMatchObject({ set: 'ByPath', values: { inputObject: 6 } });
    expect(third?.values).not.toHaveProperty('literalPath');
  });

  test('an input that nothing takes', () => {
    const failure = failureOf(() => bindCmdlet(getLease, line(), { input: [5] }));
    expect(failure.id).toBe('InputObjectNotBound');
  });

  test('an input without what is mandatory', () => {
    expect(failureOf(() => bindCmdlet(getLease, line(), { input: [input({ ClientId: 'a' })] }))).toEqual({
      id: 'InputObjectMissingMandatory',
      message:
        'The input object cannot be bound because it did not contain the information required to bind all mandatory parameters:  ScopeId',
    });
  });
});

describe('default values', () => {
  test('fill what is open, by wildcard too', () => {
    const context = new BindingStub();
    context.defaults = Hashtable.of([
      ['Get-L*:ComputerName', 'dhcp9'],
      ['Other:ComputerName', 'no'],
    ]);
    expect(bindCmdlet(getLease, line('10.0.0.0'), { context })[0]?.values).toMatchObject({ computerName: 'dhcp9' });
    expect(bindCmdlet(getLease, line('10.0.0.0', '-Cn', 'dhcp1'), { context })[0]?.values).toMatchObject({
      computerName: 'dhcp1',
    });
  });

  test('are off when disabled, and only warn when they do not fit', () => {
    const context = new BindingStub();
    context.defaults = Hashtable.of([['Set-Plain:StartRange', 'x']]);
    expect(bindCmdlet(plain, line(), { context })[0]?.values).toEqual({});
    expect(context.warnings[0]).toContain("The binding of default value 'x' to parameter 'StartRange' failed: ");
    context.defaults = Hashtable.of([
      ['Set-Plain:State', 'y'],
      ['Disabled', true],
    ]);
    expect(bindCmdlet(plain, line(), { context })[0]?.values).toEqual({});
  });
});

describe('asking', () => {
  test('for what is missing', () => {
    const host = new ScriptedHost(['thing']);
    const [bound] = bindCmdlet(copy, line(), { context: new BindingStub(host) });
    expect(bound?.values).toEqual({ name: 'thing' });
    expect(host.output).toBe(
      '\ncmdlet Copy-Thing at command pipeline position 1\nSupply values for the following parameters:\nName: thing\n',
    );
  });

  test('for the items of a list until an empty line', () => {
    const list = defineCmdlet({
      name: 'Test-List',
      module: 'Test',
      synopsis: help,
      parameters: { Id: { type: 'Int32[]', mandatory: true, help } },
    });
    const host = new ScriptedHost(['1', '2', '']);
    expect(bindCmdlet(list, line(), { context: new BindingStub(host) })[0]?.values).toEqual({ id: [1, 2] });
  });

  test('for a credential by user name and password', () => {
    const list = defineCmdlet({
      name: 'Use-Credential',
      module: 'Test',
      synopsis: help,
      parameters: { Credential: { type: 'PSCredential', mandatory: true, help } },
    });
    const host = new ScriptedHost(['', 'CONTOSO\\anna', 'secret']);
    const [bound] = bindCmdlet(list, line(), { context: new BindingStub(host) });
    expect(bound?.values.credential).toBeInstanceOf(Credential);
    expect(host.output).toBe(
      '\ncmdlet Use-Credential at command pipeline position 1\nSupply values for the following parameters:\nCredential\nUser: \nUser: CONTOSO\\anna\nPassword for user CONTOSO\\anna: secret\n',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { parse } from '../../src/language/parse.ts';
import { errorsOf } from './expression-of.ts';

describe('what more text could repair', () => {
  test.each([
    'if (1) {',
    'foo |',
    'foo &&',
    '(1',
    '@{a=1',
    '$(1',
    "'a",
    'function f',
    'try {} ',
    'foreach ($x in 1)',
    '$x[1',
    '<# a',
    'class A {',
    '1 +',
    'foo `',
    'switch (1) {',
  ])('%s', (script) => {
    expect(parse(script).errors.some(({ incomplete }) => incomplete)).toBe(true);
  });
  test.each(['1 2', 'foo )', '$x = }', 'if (1) 2', '1 = 2', 'foo | 1', '"$a:"'])('%s is beyond repair', (script) => {
    const { errors } = parse(script);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.some(({ incomplete }) => incomplete)).toBe(false);
  });
});

describe("PowerShell's ids and extents", () => {
  test.each([
    ['for(', ['MissingEndParenthesisAfterStatement:4:4+']],
    ['1 2', ['UnexpectedToken:2:3']],
    ['foo | | bar', ['EmptyPipeElement:5:5']],
    ['if () {}', ['IfStatementMissingCondition:4:4']],
    ['@{a=1;a=2}', ['DuplicateKeyInHashLiteral:6:7']],
    ['param($a,$A)', ['DuplicateFormalParameter:9:11']],
    ['1 = 2', ['InvalidLeftHandSide:0:1']],
    ['--5', ['OperatorRequiresVariableOrProperty:2:3']],
    ['try {} finally { return }', ['ControlLeavingFinally:17:23']],
    ['[int][ref]$x', ['ReferenceNeedsToBeLastTypeInTypeConversion:5:10']],
    ['foo @x,1', ['SplattingNotPermittedInArgumentList:4:6']],
    ['data { Get-Date }', ['CmdletNotInAllowedListForDataSection:7:15']],
    ['1; using namespace x', ['UsingMustBeAtStartOfScript:3:20']],
    ['param([Alias($x)]$a)', ['ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock:13:15']],
    ['class A { [int] F() { } }', ['MethodHasCodePathNotReturn:16:17']],
    ['class A { F() { $y } }', ['VariableNotLocal:16:18']],
    ['class A { [int]$x; F() { $x = 1 } }', ['MissingThis:25:27']],
    ['class A { static F() { $this } }', ['NonStaticMemberAccessInStaticMember:23:28']],
    ['class A { [Nowhere]$x }', ['TypeNotFound:11:18']],
    ['#requires -version x', ['RequiresVersionInvalid:19:20']],
    ['# SIG # Begin signature block\n1', ['TokenAfterEndOfValidScriptText:30:31']],
  ])('%s', (script, expected) => {
    expect(errorsOf(script)).toEqual(expected);
  });

  test('texts carry their arguments', () => {
    expect(parse('1 foo').errors[0]?.message).toBe("Unexpected token 'foo' in expression or statement.");
    expect(parse('#requires -assembly 1').errors[0]?.message).toBe(
      'The argument for the assembly parameter is not valid. Specify a valid string argument.',
    );
  });
});

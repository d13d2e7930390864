import { expect, test } from 'vitest';
import { errorsOf, expressionOf, nodesOf } from './expression-of.ts';

test.each([
  ["'a''b'", "a'b"],
  ['"a""b"', 'a"b'],
  ['"`n`t`0`e`u{1F600}`$x"', '\n\t\0\x1b\u{1f600}$x'],
  ['“curly”', 'curly'],
  ['"mixed”', 'mixed'],
  ['"a $ b"', 'a $ b'],
  ["@'\na\nb\n'@", 'a\nb'],
  ['@"\r\na\r\n"@', 'a'],
  ['@"\n"@', ''],
  ['@"\n"quoted"\n"@', '"quoted"'],
])('the value of %s', (script, value) => {
  expect(expressionOf(script)).toMatchObject({ kind: 'StringConstantExpression', value });
});

test('the literal parts around what expands', () => {
  const expression = expressionOf('"a$b c${d e}f$(1+1)"');
  expect(expression).toMatchObject({ kind: 'ExpandableStringExpression', parts: ['a', ' c', 'f', ''] });
  expect(
    expression.kind === 'ExpandableStringExpression' && expression.nestedExpressions.map(({ kind }) => kind),
  ).toEqual(['VariableExpression', 'VariableExpression', 'SubExpression']);
});

test('doubled quotes inside $() keep their offsets', () => {
  const [inner] = nodesOf('"a $(""x"") b"', 'StringConstantExpression');
  expect(inner).toMatchObject({ value: 'x', start: 5, end: 10 });
});

test('a colon belongs to the name, a double colon does not', () => {
  expect(nodesOf('"$env:x $a::b"', 'VariableExpression').map(({ path }) => path)).toEqual([
    { userPath: 'env:x', qualifier: 'drive', drive: 'env', name: 'x' },
    { userPath: 'a', qualifier: 'none', drive: null, name: 'a' },
  ]);
});

test.each([
  ["'a", 'TerminatorExpectedAtEndOfString:0:2+'],
  ['"a', 'TerminatorExpectedAtEndOfString:0:2+'],
  ['@"\na', 'TerminatorExpectedAtEndOfString:0:4+'],
  ['@"\na\n "@', 'WhitespaceBeforeHereStringFooter:6:8+'],
  ['@" a\n"@', 'UnexpectedCharactersAfterHereStringHeader:3:4'],
  ['"`u{}"', 'InvalidUnicodeEscapeSequence:1:5'],
  ['"${}"', 'EmptyVariableReference:3:4'],
])('%s is broken', (script, error) => {
  expect(errorsOf(script)[0]).toBe(error);
});

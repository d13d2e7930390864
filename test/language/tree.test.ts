import { expect, test } from 'vitest';
import { parse } from '../../src/language/parse.ts';
import { typeNameText } from '../../src/language/type-name.ts';
import { describeTree } from '../../src/language/walk.ts';
import { expressionOf, nodesOf } from './expression-of.ts';

test('precedence', () => {
  const shape = (script: string): string => {
    const show = (node: ReturnType<typeof expressionOf>): string =>
      node.kind === 'BinaryExpression'
        ? `(${show(node.left)} ${node.operator} ${show(node.right)})`
        : script.slice(node.start, node.end);
    return show(expressionOf(script));
  };
  expect(shape('1+2*3-4')).toBe('((1 Plus (2 Multiply 3)) Minus 4)');
  expect(shape('$a -eq 1 -and $b -like 2 -or $c')).toBe('((($a Ieq 1) And ($b Ilike 2)) Or $c)');
  expect(shape('1..2+3')).toBe('((1 DotDot 2) Plus 3)');
  expect(shape('"{0}" -f 1,2 + "x"')).toBe('(("{0}" Format 1,2) Plus "x")');
  expect(shape('$a ?? $b -ceq $c')).toBe('(($a QuestionQuestion $b) Ceq $c)');
});

test('any dash is a dash', () => {
  expect(
    nodesOf('Get-Item –Path x —Force ―Recurse', 'CommandParameter').map(({ parameterName }) => parameterName),
  ).toEqual(['Path', 'Force', 'Recurse']);
});

test('a mere value is assigned without a pipeline', () => {
  const [value, command] = nodesOf('$a = 1; $b = Get-Date', 'AssignmentStatement');
  expect(value?.right.kind).toBe('CommandExpression');
  expect(command?.right.kind).toBe('Pipeline');
});

test('$using: stands around its variable', () => {
  expect(nodesOf('$using:a.b', 'UsingExpression')[0]?.subExpression).toMatchObject({ kind: 'MemberExpression' });
  expect(nodesOf('$using:a', 'VariableExpression')[0]?.path).toMatchObject({ userPath: 'a', qualifier: 'none' });
});

test('redirections come in the order of their streams', () => {
  const [command] = nodesOf('foo 2>&1 > a', 'Command');
  expect(command?.redirections.map(({ kind, fromStream }) => `${kind} ${fromStream}`)).toEqual([
    'FileRedirection Output',
    'MergingRedirection Error',
  ]);
});

test('names of types', () => {
  const text = (script: string): string =>
    nodesOf(script, 'TypeExpression').map(({ typeName }) => typeNameText(typeName))[0] ?? '';
  expect(text('[ Dictionary[string, List[int[,]]] ]')).toBe('Dictionary[string,List[int[,]]]');
  expect(text('[A, B, Version=1.0]')).toBe('A,B, Version=1.0');
  expect(text('[A[[B, C], D][]]')).toBe('A[B,D][]');
});

test('what #requires asks for', () => {
  const { ast, errors } = parse(
    "#requires -Version 5.1 -Modules A, @{ModuleName='B'; ModuleVersion='1.2'}\n#Requires -RunAsAdministrator\n1",
  );
  expect(errors).toEqual([]);
  expect(ast.requirements).toMatchObject({
    version: '5.1',
    elevated: true,
    modules: [{ name: 'A' }, { name: 'B', moduleVersion: '1.2' }],
  });
});

test('a class with its constructor', () => {
  const script =
    'class A : B { [int]$X = 1; A([int]$x) : base($x) { $this.X = $x } static [string] F() { return "x" } }';
  expect(parse(script).errors.map(({ id }) => id)).toEqual(['TypeNotFound']);
  const [type] = nodesOf(script, 'TypeDefinition');
  expect(type?.members.map((member) => `${member.kind} ${member.name}`)).toEqual([
    'PropertyMember X',
    'FunctionMember A',
    'FunctionMember F',
  ]);
  expect(nodesOf(script, 'BaseCtorInvokeMemberExpression')[0]?.arguments).toHaveLength(1);
});

test('lines and columns', () => {
  const { source } = parse('a\r\nbc\nd', { file: 'x.ps1' });
  expect([0, 3, 4, 6].map((offset) => source.position(offset))).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 1 },
    { line: 2, column: 2 },
    { line: 3, column: 1 },
  ]);
  expect(source.line(2)).toBe('bc');
  expect(source.file).toBe('x.ps1');
});

test('the tree as text', () => {
  expect(describeTree(parse('a | b').ast)).toBe(
    'ScriptBlock:0:5 NamedBlock:0:5 Pipeline:0:5 Command:0:1 StringConstantExpression:0:1 Command:4:5 StringConstantExpression:4:5',
  );
});

import type { Command, DataStatement, Node, TypeName } from '../ast.ts';
import { operatorText } from '../grammar/expressions.ts';
import type { ParseErrorId } from '../messages.ts';
import { F, kindTraits, T } from '../scanner/token-kinds.ts';
import { typeNameText } from '../type-name.ts';
import { walk } from '../walk.ts';
import type { Checker } from './check.ts';
import { knownType } from './known-types.ts';

/** Nodes that a data section refuses whatever they hold. */
const refused: Readonly<Partial<Record<Node['kind'], ParseErrorId>>> = {
  ScriptBlock: 'ScriptBlockNotSupportedInDataSection',
  ScriptBlockExpression: 'ScriptBlockNotSupportedInDataSection',
  ParamBlock: 'ParameterDeclarationNotSupportedInDataSection',
  Attribute: 'AttributeNotSupportedInDataSection',
  AttributedExpression: 'AttributeNotSupportedInDataSection',
  FunctionDefinition: 'FunctionDeclarationNotSupportedInDataSection',
  TrapStatement: 'TrapStatementNotSupportedInDataSection',
  SwitchStatement: 'SwitchStatementNotSupportedInDataSection',
  DataStatement: 'DataSectionStatementNotSupportedInDataSection',
  ForEachStatement: 'ForeachStatementNotSupportedInDataSection',
  DoWhileStatement: 'DoWhileStatementNotSupportedInDataSection',
  DoUntilStatement: 'DoWhileStatementNotSupportedInDataSection',
  ForStatement: 'ForWhileStatementNotSupportedInDataSection',
  WhileStatement: 'ForWhileStatementNotSupportedInDataSection',
  TryStatement: 'TryStatementNotSupportedInDataSection',
  BreakStatement: 'FlowControlStatementNotSupportedInDataSection',
  ContinueStatement: 'FlowControlStatementNotSupportedInDataSection',
  ReturnStatement: 'FlowControlStatementNotSupportedInDataSection',
  ExitStatement: 'FlowControlStatementNotSupportedInDataSection',
  ThrowStatement: 'FlowControlStatementNotSupportedInDataSection',
  AssignmentStatement: 'AssignmentStatementNotSupportedInDataSection',
  MergingRedirection: 'RedirectionNotSupportedInDataSection',
  FileRedirection: 'RedirectionNotSupportedInDataSection',
  MemberExpression: 'PropertyReferenceNotSupportedInDataSection',
  InvokeMemberExpression: 'MethodCallNotSupportedInDataSection',
  IndexExpression: 'ArrayReferenceNotSupportedInDataSection',
  BlockStatement: 'ParallelAndSequenceBlockNotSupportedInDataSection',
};

const allowedVariables: ReadonlySet<string> = new Set(['psculture', 'psuiculture', 'true', 'false', 'null']);

/** The variables as the message lists them. */
const variableList = '$PSCulture, $PSUICulture, $true, $false, $null';

/** A data section holds constants, and commands that it names. */
export function checkDataSection(node: DataStatement, c: Checker): void {
  const constant = node.commandsAllowed.every((command) => command.kind === 'StringConstantExpression');
  const commands = constant ? allowedCommands(node) : null;
  walk(node.body, (inner) => {
    const id = refused[inner.kind];
    if (id !== undefined) c.report(inner, id);
    else checkPart(inner, commands, c);
    return true;
  });
}

function allowedCommands(node: DataStatement): ReadonlySet<string> {
  const names = node.commandsAllowed.map((command) =>
    command.kind === 'StringConstantExpression' ? command.value.toLowerCase() : '',
  );
  return new Set(['convertfrom-stringdata', ...names]);
}

function checkPart(node: Node, commands: ReadonlySet<string> | null, c: Checker): void {
  switch (node.kind) {
    case 'TypeConstraint':
    case 'TypeExpression':
      if (!isSimple(node.typeName)) c.report(node, 'TypeNotAllowedInDataSection', typeNameText(node.typeName));
      break;
    case 'Command':
      checkCommand(node, commands, c);
      break;
    case 'BinaryExpression':
      if ((kindTraits(T[node.operator]) & F.NotInData) !== 0)
        c.report(
          { start: node.operatorStart, end: node.operatorEnd },
          'OperatorNotSupportedInDataSection',
          operatorText(node.operator),
        );
      break;
    case 'UnaryExpression':
      if ((kindTraits(T[node.operator]) & F.NotInData) !== 0)
        c.report(node, 'OperatorNotSupportedInDataSection', operatorText(node.operator));
      break;
    case 'VariableExpression':
      if (!allowedVariables.has(node.path.userPath.toLowerCase()))
        c.report(node, 'VariableReferenceNotSupportedInDataSection', variableList);
      break;
  }
}

function checkCommand(node: Command, commands: ReadonlySet<string> | null, c: Checker): void {
  if (node.invocationOperator === 'Dot') {
    c.report(node, 'DotSourcingNotSupportedInDataSection');
    return;
  }
  if (commands === null) return;
  const name = node.commandElements[0];
  if (name?.kind === 'StringConstantExpression') {
    if (!commands.has(name.value.toLowerCase())) c.report(node, 'CmdletNotInAllowedListForDataSection', name.value);
  } else if (node.invocationOperator === 'Ampersand') {
    c.report(node, 'OperatorNotSupportedInDataSection', '&');
  } else {
    c.report(node, 'CmdletNotInAllowedListForDataSection', c.text.slice(node.start, node.end));
  }
}

const simpleTypes: ReadonlySet<string> = new Set(
  'Boolean Char SByte Byte Int16 UInt16 Int32 UInt32 Int64 UInt64 Single Double Decimal DateTime String DBNull'
    .split(' ')
    .map((name) => `System.${name}`),
);

/** Numbers, strings and the like, and arrays of them. */
function isSimple(type: TypeName): boolean {
  const known = knownType(type.kind === 'ArrayTypeName' ? type.elementType : type);
  return known !== null && simpleTypes.has(known);
}

import type { Expression, FunctionMember, Node, PipelineBase, PropertyMember, ScriptBlock } from '../ast.ts';
import type { ParseErrorId } from '../messages.ts';
import type { ErrorList } from '../parse-error.ts';
import { walk } from '../walk.ts';
import { checkAssignment, checkConversion, checkIncrement } from './assignment-targets.ts';
import { checkAttribute, checkAttributedExpression, checkUsingExpression } from './attribute-arguments.ts';
import { checkMethod, checkParameter, checkProperty } from './class-members.ts';
import { checkDataSection } from './data-section.ts';
import { checkJump, checkReturn } from './flow.ts';
import {
  checkCatches,
  checkFunction,
  checkHashtable,
  checkParameters,
  checkReserved,
  checkSplat,
  checkTypeDepth,
  checkUsing,
} from './statements.ts';

/** What the checks share: the place in the tree, and where errors go. */
export interface Checker {
  readonly text: string;
  /** The nodes around the current one, the root first. */
  readonly ancestors: readonly Node[];
  /** The class member whose body is being checked; null inside script blocks of their own. */
  member(): FunctionMember | PropertyMember | null;
  /** Variables of class methods that nothing has assigned on the way to them. */
  readonly unassigned: Set<Node>;
  report(node: { readonly start: number; readonly end: number }, id: ParseErrorId, ...args: string[]): void;
}

/** The rules that the grammar can't express, checked on the finished tree as PowerShell does. */
export function checkSemantics(ast: ScriptBlock, text: string, errors: ErrorList): void {
  const members: (FunctionMember | PropertyMember | null)[] = [];
  let ancestors: readonly Node[] = [];
  const unassigned = new Set<Node>();
  const checker: Checker = {
    text,
    get ancestors() {
      return ancestors;
    },
    member: () => members.at(-1) ?? null,
    unassigned,
    report: (node, id, ...args) => errors.add(id, node.start, node.end, false, args),
  };
  const isBodyOfItsOwn = (around: readonly Node[]): boolean => around.at(-2)?.kind !== 'FunctionMember';
  walk(
    ast,
    (node, around) => {
      ancestors = around;
      if (node.kind === 'ScriptBlock' && isBodyOfItsOwn(around)) members.push(null);
      check(node, checker);
      if (node.kind === 'FunctionMember' || node.kind === 'PropertyMember') members.push(node);
      return true;
    },
    (node, around) => {
      if (
        node.kind === 'ScriptBlock'
          ? isBodyOfItsOwn(around)
          : node.kind === 'FunctionMember' || node.kind === 'PropertyMember'
      )
        members.pop();
    },
  );
}

function check(node: Node, c: Checker): void {
  switch (node.kind) {
    case 'ParamBlock':
      checkParameters(node.parameters, c);
      break;
    case 'TypeConstraint':
      checkTypeDepth(node.typeName, node, c);
      break;
    case 'TypeExpression':
      checkTypeDepth(node.typeName, node, c);
      break;
    case 'Attribute':
      checkAttribute(node, c);
      break;
    case 'Parameter':
      checkParameter(node, c);
      break;
    case 'FunctionMember':
      checkMethod(node, c);
      break;
    case 'PropertyMember':
      checkProperty(node, c);
      break;
    case 'FunctionDefinition':
      checkFunction(node, c);
      break;
    case 'SwitchStatement':
    case 'ForEachStatement':
      checkReserved(node, c);
      break;
    case 'DataStatement':
      checkDataSection(node, c);
      break;
    case 'TryStatement':
      checkCatches(node, c);
      break;
    case 'BreakStatement':
    case 'ContinueStatement':
      checkJump(node, c);
      break;
    case 'ReturnStatement':
      checkReturn(node, c);
      break;
    case 'AssignmentStatement':
      checkAssignment(node, c);
      break;
    case 'UnaryExpression':
      checkIncrement(node, c);
      break;
    case 'ConvertExpression':
      checkConversion(node, c);
      break;
    case 'UsingExpression':
      checkUsingExpression(node, c);
      break;
    case 'VariableExpression':
      checkSplat(node, c);
      break;
    case 'Hashtable':
      checkHashtable(node, c);
      break;
    case 'AttributedExpression':
      checkAttributedExpression(node, c);
      break;
    case 'BlockStatement':
      if (!c.ancestors.some((ancestor) => ancestor.kind === 'FunctionDefinition' && ancestor.isWorkflow)) {
        const word = c.text.slice(node.start).match(/^[a-z]+/i)?.[0] ?? '';
        c.report({ start: node.start, end: node.start + word.length }, 'UnexpectedKeyword', word);
      }
      break;
    case 'UsingStatement':
      checkUsing(node, c);
      break;
  }
}

/** The expression that a pipeline is, when it is nothing else. */
export function pureExpression(pipeline: PipelineBase | Node): Expression | null {
  if (pipeline.kind !== 'Pipeline' || pipeline.pipelineElements.length !== 1) return null;
  const element = pipeline.pipelineElements[0];
  return element?.kind === 'CommandExpression' && element.redirections.length === 0 ? element.expression : null;
}

import type { Parameter } from '../../language/ast.ts';
import { booleanType, doubleType, int32Type, int64Type, stringType } from '../../types/core-types.ts';
import type { NetType } from '../../types/net-type.ts';
import { double } from '../../types/numbers.ts';
import type { Value } from '../../types/value.ts';
import { SwitchParameter } from '../binder/switch-parameter.ts';
import { debugging } from '../debugger/debugging.ts';
import { TypeConstraint } from '../scopes/constraints.ts';
import { Variable, type VariableConstraint } from '../scopes/variable.ts';
import type { CompileContext } from './context.ts';
import { compileExpression } from './expressions.ts';
import type { Eval, Frame } from './frame.ts';
import { compileTypeReference } from './types.ts';

/** One parameter of a script block: the slot it fills, its type and its default. */
export interface CompiledParameter {
  readonly node: Parameter;
  /** As written. */
  readonly name: string;
  readonly key: string;
  readonly slot: number;
  /** Null without a type constraint. */
  readonly type: ((frame: Frame) => NetType) | null;
  readonly defaultValue: Eval | null;
  /** Attributes other than types: such a parameter needs the full binder. */
  readonly hasAttributes: boolean;
}

export function compileParameter(node: Parameter, c: CompileContext): CompiledParameter {
  const name = node.name.path.name;
  const key = name.toLowerCase();
  // The innermost of several type constraints is the parameter's type.
  const constraint = node.attributes.filter((attribute) => attribute.kind === 'TypeConstraint').at(-1);
  return {
    node,
    name,
    key,
    slot: c.layout.slot(key),
    type: constraint === undefined ? null : compileTypeReference(constraint.typeName, c, constraint),
    defaultValue: node.defaultValue === null ? null : compileExpression(node.defaultValue, c),
    hasAttributes: node.attributes.some((attribute) => attribute.kind === 'Attribute'),
  };
}

/** Makes the parameter's variable in a running frame; a typed one keeps converting what is assigned to it. */
export function defineParameter(
  parameter: CompiledParameter,
  frame: Frame,
  value: Value,
  constraints: VariableConstraint[] | null,
): void {
  const variable = new Variable(parameter.name, value);
  if (constraints !== null && constraints.length > 0) {
    variable.constraints = constraints;
    variable.plain = false;
  }
  if (debugging.on) frame.shell.debugger.watch(variable);
  frame.slots[parameter.slot] = variable;
  if (frame.slots !== frame.scope.slots) frame.scope.define(parameter.key, variable);
}

/** The value of a parameter that was not given and has no default. */
export function emptyValueOf(type: NetType): Value {
  switch (type) {
    case int32Type:
      return 0;
    case stringType:
      return '';
    case booleanType:
      return false;
    case doubleType:
      return double(0);
    case int64Type:
      return 0n;
    default:
      return type.name === 'SwitchParameter' ? SwitchParameter.of(false) : undefined;
  }
}

export function typeConstraintsOf(type: NetType): VariableConstraint[] {
  return [TypeConstraint.of(type)];
}

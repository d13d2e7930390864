import type {
  Attribute,
  AttributedExpression,
  ConvertExpression,
  Expression,
  TypeConstraint as TypeConstraintNode,
} from '../../language/ast.ts';
import { typeNameText } from '../../language/type-name.ts';
import { objectOf } from '../functions/attribute-views.ts';
import { buildAttribute } from '../functions/attributes.ts';
import { TransformConstraint, TypeConstraint, ValidationConstraint } from '../scopes/constraints.ts';
import type { VariableConstraint } from '../scopes/variable.ts';
import { compileStore } from './assignment.ts';
import { cast } from './casts.ts';
import type { CompileContext } from './context.ts';
import { compileExpression } from './expressions.ts';
import type { Frame } from './frame.ts';
import { compileTypeReference } from './types.ts';
import type { Store } from './variables.ts';

/** Makes one constraint when the declaration runs; null for attributes that mean nothing to a variable. */
type MakeConstraint = (frame: Frame) => VariableConstraint | null;

/**
 * `[int]$x = ...`, `[ValidateSet('a')][string]$x = ...`: the variable keeps its constraints for later assignments.
 * In front of a member or element the types only convert this one value.
 */
export function compileTypedStore(node: ConvertExpression | AttributedExpression, c: CompileContext): Store {
  const makers: MakeConstraint[] = [];
  let target: Expression = node;
  while (target.kind === 'ConvertExpression' || target.kind === 'AttributedExpression') {
    const { attribute } = target;
    if (attribute.kind === 'Attribute') makers.unshift(compileAttribute(attribute, c));
    else if (!isOrdered(attribute.typeName)) makers.unshift(compileTypeConstraint(attribute, c));
    target = target.child;
  }
  if (target.kind !== 'VariableExpression') {
    const store = compileStore(target, c);
    const type =
      node.attribute.kind === 'TypeConstraint'
        ? compileTypeReference(node.attribute.typeName, c, node.attribute)
        : null;
    return (frame, value) => store(frame, type === null ? value : cast(value, type(frame), frame));
  }
  const { path } = target;
  return (frame, value) => {
    const constraints = makers.map((make) => make(frame)).filter((each) => each !== null);
    frame.shell.defineConstrained(frame, path, value, constraints);
  };
}

function isOrdered(name: Parameters<typeof typeNameText>[0]): boolean {
  return typeNameText(name).toLowerCase() === 'ordered';
}

function compileTypeConstraint(node: TypeConstraintNode, c: CompileContext): MakeConstraint {
  const type = compileTypeReference(node.typeName, c, node);
  return (frame) => TypeConstraint.of(type(frame));
}

function compileAttribute(node: Attribute, c: CompileContext): MakeConstraint {
  const positional = node.positionalArguments.map((argument) => compileExpression(argument, c));
  const named = node.namedArguments.map((argument) => ({
    name: argument.argumentName,
    value: compileExpression(argument.argument, c),
  }));
  return (frame) => {
    const attribute = buildAttribute(
      typeNameText(node.typeName),
      positional.map((each) => each(frame)),
      new Map(named.map((each) => [each.name.toLowerCase(), each.value(frame)])),
      frame,
      node,
    );
    if (attribute === null || attribute.kind === 'allowance') return null;
    return attribute.kind === 'validator'
      ? new ValidationConstraint(attribute, objectOf(attribute))
      : new TransformConstraint(attribute);
  };
}

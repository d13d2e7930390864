import type { Attribute, AttributedExpression, Expression, UsingExpression } from '../ast.ts';
import { typeNameText } from '../type-name.ts';
import type { Checker } from './check.ts';
import { attributeTargets, checkClassAttribute } from './class-attributes.ts';
import { isConstant } from './constant-values.ts';
import { foldCase } from './fold-case.ts';

/** An attribute's arguments are constants; script blocks count outside of classes. */
export function checkAttribute(node: Attribute, c: Checker): void {
  const targets = attributeTargets(c);
  const inClass = targets !== null;
  if (targets !== null) checkClassAttribute(node, targets, c);
  const use = inClass ? 'classAttribute' : 'attribute';
  const id = inClass
    ? 'ParameterAttributeArgumentNeedsToBeConstant'
    : 'ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock';
  const seen = new Set<string>();
  for (const named of node.namedArguments) {
    const key = foldCase(named.argumentName);
    if (seen.has(key)) c.report(named, 'DuplicateNamedArgument', named.argumentName);
    else if (!named.expressionOmitted && !isConstant(named.argument, use)) c.report(named.argument, id);
    seen.add(key);
  }
  for (const argument of node.positionalArguments) if (!isConstant(argument, use)) c.report(argument, id);
}

/** Attributes stand only in front of variables. */
export function checkAttributedExpression(node: AttributedExpression, c: Checker): void {
  let inner: Expression = node;
  while (inner.kind === 'AttributedExpression' || inner.kind === 'ConvertExpression') inner = inner.child;
  if (inner.kind !== 'VariableExpression')
    c.report(node.attribute, 'UnexpectedAttribute', typeNameText(node.attribute.typeName));
}

/** `$using:` reaches variables, their properties and constant indexes of them. */
export function checkUsingExpression(node: UsingExpression, c: Checker): void {
  let inner = node.subExpression;
  for (;;) {
    if (inner.kind === 'VariableExpression') return;
    if (inner.kind === 'MemberExpression' && inner.member.kind === 'StringConstantExpression') inner = inner.expression;
    else if (inner.kind === 'IndexExpression' && isConstant(inner.index, 'attribute')) inner = inner.target;
    else break;
  }
  c.report(inner.kind === 'IndexExpression' ? inner.index : inner, 'InvalidUsingExpression');
}

import type { FunctionMember, Parameter, PropertyMember } from '../ast.ts';
import { typeNameText } from '../type-name.ts';
import type { Checker } from './check.ts';
import { knownType } from './known-types.ts';
import { analyseMethod } from './variable-flow.ts';

/** A method that returns no value. */
export function returnsNothing({ returnType }: FunctionMember): boolean {
  return returnType === null || knownType(returnType.typeName) === 'System.Void';
}

export function checkMethod(node: FunctionMember, c: Checker): void {
  const { body, nameStart, nameEnd } = node.functionDefinition;
  const { paramBlock, beginBlock, processBlock, endBlock, cleanBlock, dynamicParamBlock } = body;
  if (paramBlock !== null) c.report(paramBlock, 'ParamBlockNotAllowedInMethod');
  if (
    beginBlock !== null ||
    processBlock !== null ||
    cleanBlock !== null ||
    dynamicParamBlock !== null ||
    endBlock?.unnamed === false
  ) {
    const first = dynamicParamBlock ?? beginBlock ?? processBlock ?? endBlock;
    c.report(first ?? { start: 0, end: 0 }, 'NamedBlockNotAllowedInMethod');
  }
  if (node.isConstructor && node.returnType !== null) c.report(node.returnType, 'ConstructorCantHaveReturnType');
  const { alwaysReturns, unassigned } = analyseMethod(node);
  for (const variable of unassigned) c.unassigned.add(variable);
  if (!alwaysReturns && !returnsNothing(node))
    c.report({ start: nameStart, end: nameEnd }, 'MethodHasCodePathNotReturn');
}

export function checkProperty({ propertyType }: PropertyMember, c: Checker): void {
  if (propertyType !== null && knownType(propertyType.typeName) === 'System.Void')
    c.report(propertyType, 'TypeNotAllowedForProperty', typeNameText(propertyType.typeName));
}

export function checkParameter(node: Parameter, c: Checker): void {
  const ofMethod = c.ancestors.at(-2)?.kind === 'FunctionMember';
  let typed = false;
  for (const attribute of node.attributes) {
    if (attribute.kind !== 'TypeConstraint') continue;
    const name = typeNameText(attribute.typeName);
    if (name.toLowerCase() === 'ordered') c.report(attribute, 'OrderedAttributeOnlyOnHashLiteralNode', name);
    else if (ofMethod) {
      if (typed) c.report(attribute, 'MultipleTypeConstraintsOnMethodParam');
      typed = true;
    }
  }
}

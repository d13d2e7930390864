import type { ConvertExpression, Expression } from '../../language/ast.ts';
import { typeNameText } from '../../language/type-name.ts';
import { int32Type, psCustomObjectType, stringType } from '../../types/core-types.ts';
import type { NetType } from '../../types/net-type.ts';
import { PSReference } from '../../types/reference.ts';
import type { Value } from '../../types/value.ts';
import { convertTo } from '../convert/convert.ts';
import { toText } from '../convert/text.ts';
import type { CompileContext } from './context.ts';
import { compileExpression } from './expressions.ts';
import type { Eval, Frame } from './frame.ts';
import { compileCustomObject, compileOrdered } from './hashtables.ts';
import { compileTypeReference } from './types.ts';
import { compileVariable } from './variables.ts';

/** `[type] expression` */
export function compileConvert(node: ConvertExpression, c: CompileContext): Eval {
  const name = typeNameText(node.attribute.typeName).toLowerCase();
  const { child } = node;
  const toCustomObject = name === 'pscustomobject' || name === 'system.management.automation.pscustomobject';
  if (child.kind === 'Hashtable') {
    if (name === 'ordered') return compileOrdered(child, c);
    if (toCustomObject) return compileCustomObject(child, c);
  }
  if (name === 'ref' || name === 'system.management.automation.psreference') return compileReference(child, c);
  const value = compileExpression(child, c);
  if (name === 'void' || name === 'system.void') {
    return (frame) => {
      value(frame);
      return undefined;
    };
  }
  // The name stands for PSObject elsewhere; only a cast makes bags of tables.
  if (toCustomObject) return (frame) => cast(value(frame), psCustomObjectType, frame);
  const type = compileTypeReference(node.attribute.typeName, c, node.attribute.typeName);
  return (frame) => cast(value(frame), type(frame), frame);
}

/** PowerShell's cast with the commonest identities in front. */
export function cast(value: Value, type: NetType, frame: Frame): Value {
  if (type === int32Type && typeof value === 'number') return value;
  if (type === stringType) return typeof value === 'string' ? value : toText(value, frame.shell.context);
  return convertTo(value, type, frame.shell.context);
}

/** `[ref]$x` is a live reference to the variable; `[ref]` of anything else holds a copy. */
function compileReference(child: Expression, c: CompileContext): Eval {
  if (child.kind !== 'VariableExpression') {
    const value = compileExpression(child, c);
    return (frame) => PSReference.to(value(frame) ?? null);
  }
  compileVariable(child, c);
  const { path } = child;
  return (frame) => frame.shell.referenceTo(frame, path);
}

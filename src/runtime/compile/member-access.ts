import type {
  BaseCtorInvokeMemberExpression,
  CommandParameter,
  Expression,
  IndexExpression,
  InvokeMemberExpression,
  MemberExpression,
} from '../../language/ast.ts';
import { pureExpression } from '../../language/semantics/check.ts';
import { NetDictionary } from '../../types/dictionary.ts';
import { MemberName } from '../../types/member-name.ts';
import { NetType } from '../../types/net-type.ts';
import { unwrap } from '../../types/ps-object.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import { toText } from '../convert/text.ts';
import { getMember, getStatic } from '../members/get.ts';
import { getIndex } from '../members/index-access.ts';
import { construct, invokeMethod, invokeStatic } from '../members/invoke.ts';
import { invokeMethodAs } from '../members/non-virtual.ts';
import type { CompileContext } from './context.ts';
import { compileExpression } from './expressions.ts';
import type { Eval, Frame } from './frame.ts';
import { compileTypeReference } from './types.ts';

/** A member's name: nearly always a constant. */
type Name = string | ((frame: Frame) => string);

export function compileMemberName(member: Expression | CommandParameter, c: CompileContext): Name {
  if (member.kind === 'CommandParameter') return `-${member.parameterName}`;
  if (member.kind === 'StringConstantExpression') return member.value;
  const value = compileExpression(member, c);
  return (frame) => toText(value(frame), frame.shell.context);
}

export function nameIn(frame: Frame, name: Name): string {
  return typeof name === 'string' ? name : name(frame);
}

/** What stands left of `::` as a type. */
export function compileStaticTarget(expression: Expression, c: CompileContext): (frame: Frame) => NetType {
  if (expression.kind === 'TypeExpression') return compileTypeReference(expression.typeName, c, expression);
  const value = compileExpression(expression, c);
  return (frame) => {
    const target = value(frame);
    return target instanceof NetType ? target : typeOf(target);
  };
}

export function compileMember(node: MemberExpression, c: CompileContext): Eval {
  const name = compileMemberName(node.member, c);
  if (node.static) {
    const type = compileStaticTarget(node.expression, c);
    return (frame) => getStatic(type(frame), nameIn(frame, name), frame.shell.context, frame.scope.strictVersion >= 2);
  }
  const target = compileExpression(node.expression, c);
  if (node.nullConditional) {
    return (frame) => {
      const value = target(frame);
      if (value === null || value === undefined) return null;
      return getMember(
        value,
        nameIn(frame, name),
        frame.shell.context,
        frame.shell.strict && frame.scope.strictVersion >= 2,
      );
    };
  }
  if (typeof name === 'string') {
    const constant = MemberName.of(name);
    return (frame) =>
      getMember(target(frame), constant, frame.shell.context, frame.shell.strict && frame.scope.strictVersion >= 2);
  }
  const key = node.member.kind === 'CommandParameter' ? null : compileExpression(node.member, c);
  return (frame) => {
    const value = target(frame);
    const member = key === null ? '' : key(frame);
    // A dictionary is asked for the value itself first: `$table.3` finds the number.
    const base = unwrap(value);
    if (base instanceof NetDictionary && member !== null && member !== undefined && base.has(member)) {
      return base.get(member) ?? null;
    }
    const text = toText(member, frame.shell.context);
    return getMember(value, text, frame.shell.context, frame.shell.strict && frame.scope.strictVersion >= 2);
  };
}

/** `target.name(...)`, `[type]::name(...)`, `: base(...)` */
export function compileInvokeMember(
  node: InvokeMemberExpression | BaseCtorInvokeMemberExpression,
  c: CompileContext,
): Eval {
  if (node.kind === 'BaseCtorInvokeMemberExpression') {
    const args = node.arguments.map((argument) => compileExpression(argument, c));
    return (frame) => frame.shell.classes.callBaseConstructor(frame, evaluateAll(args, frame));
  }
  const name = compileMemberName(node.member, c);
  const args = node.arguments.map((argument) => compileExpression(argument, c));
  const hints = compileHints(node, c);
  if (node.static) {
    const type = compileStaticTarget(node.expression, c);
    return (frame) => {
      const owner = type(frame);
      const called = nameIn(frame, name);
      const values = evaluateAll(args, frame);
      return called.toLowerCase() === 'new'
        ? construct(owner, values, frame.shell.context)
        : invokeStatic(owner, called, values, frame.shell.context, hints?.(frame));
    };
  }
  const target = compileExpression(node.expression, c);
  const { nullConditional } = node;
  const baseType = compileCastOf(node.expression, c);
  return (frame) => {
    const value = target(frame);
    if (nullConditional && (value === null || value === undefined)) return null;
    const called = nameIn(frame, name);
    const values = evaluateAll(args, frame);
    if (baseType === null) return invokeMethod(value, called, values, frame.shell.context, hints?.(frame));
    return invokeMethodAs(baseType(frame), value, called, values, frame.shell.context, hints?.(frame));
  };
}

/** The type that a cast names which an expression is, with parentheses around it or without: it decides between methods. */
function compileCastOf(node: Expression, c: CompileContext): ((frame: Frame) => NetType) | null {
  if (node.kind === 'ParenExpression') {
    const inner = pureExpression(node.pipeline);
    return inner === null ? null : compileCastOf(inner, c);
  }
  return node.kind === 'ConvertExpression' ? compileTypeReference(node.attribute.typeName, c, node.attribute) : null;
}

function evaluateAll(args: readonly Eval[], frame: Frame): Value[] {
  const values: Value[] = new Array(args.length);
  for (let index = 0; index < args.length; index++) {
    const value = (args[index] as Eval)(frame);
    values[index] = value === undefined ? null : value;
  }
  return values;
}

interface Hints {
  readonly casts?: readonly (NetType | null)[];
  readonly generics?: readonly NetType[];
}

function compileHints(node: InvokeMemberExpression, c: CompileContext): ((frame: Frame) => Hints) | null {
  const generics = node.genericTypeArguments.map((type) => compileTypeReference(type, c, type));
  const casts = node.arguments.map((argument) => compileCastOf(argument, c));
  if (generics.length === 0 && casts.every((each) => each === null)) return null;
  return (frame) => ({
    casts: casts.map((each) => each?.(frame) ?? null),
    generics: generics.map((each) => each(frame)),
  });
}

export function compileIndex(node: IndexExpression, c: CompileContext): Eval {
  const target = compileExpression(node.target, c);
  const index = compileExpression(node.index, c);
  const { nullConditional } = node;
  return (frame) => {
    const value = target(frame);
    if (nullConditional && (value === null || value === undefined)) return null;
    return getIndex(value, index(frame), frame.shell.context, frame.shell.strict && frame.scope.strictVersion >= 3);
  };
}

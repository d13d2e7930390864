import type {
  AssignmentOperator,
  AssignmentStatement,
  Expression,
  IndexExpression,
  MemberExpression,
  VariableExpression,
} from '../../language/ast.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import { MemberName } from '../../types/member-name.ts';
import type { Value } from '../../types/value.ts';
import { getMember, getStatic } from '../members/get.ts';
import { getIndex, setIndex } from '../members/index-access.ts';
import { setMember, setStatic } from '../members/set.ts';
import { type BinaryOperation, type EagerBinaryOperator, unaryOperations } from '../operators/operators.ts';
import { compileTypedStore } from './constrained.ts';
import type { CompileContext } from './context.ts';
import { compileExpression, compileStatementValue } from './expressions.ts';
import type { Eval, Frame } from './frame.ts';
import { compileMemberName, compileStaticTarget, nameIn } from './member-access.ts';
import { operationOf, plus } from './operators.ts';
import { compileVariable, compileVariableStore, isAutomatic, type Store } from './variables.ts';

const operations: Readonly<
  Record<Exclude<AssignmentOperator, 'Equals' | 'QuestionQuestionEquals'>, EagerBinaryOperator>
> = {
  PlusEquals: 'Plus',
  MinusEquals: 'Minus',
  MultiplyEquals: 'Multiply',
  DivideEquals: 'Divide',
  RemainderEquals: 'Rem',
};

/** An assignment; its value is what was assigned, for `($x = 5)`. */
export function compileAssignment(node: AssignmentStatement, c: CompileContext): Eval {
  const target = unwrap(node.left);
  const right = compileStatementValue(node.right, c);
  if (node.operator === 'Equals') return compilePlainAssignment(target, right, c);
  if (node.operator === 'QuestionQuestionEquals') {
    return compileUpdate(target, c, (old, frame) => (old === null || old === undefined ? right(frame) : keep));
  }
  if (node.operator === 'PlusEquals') {
    const operation = operationOf('Plus');
    const fast = compileSlotSum(target, right, operation, c);
    if (fast !== null) return fast;
    return compileUpdate(target, c, (old, frame) => plus(old, right(frame), operation, frame));
  }
  const operation = operationOf(operations[node.operator]);
  return compileUpdate(target, c, (old, frame) => operation(old, right(frame), frame.shell.context));
}

/** Parentheses around a single target mean nothing. */
function unwrap(node: Expression): Expression {
  if (node.kind !== 'ParenExpression') return node;
  const { pipeline } = node;
  if (pipeline.kind !== 'Pipeline' || pipeline.pipelineElements.length !== 1) return node;
  const element = pipeline.pipelineElements[0];
  return element?.kind === 'CommandExpression' ? unwrap(element.expression) : node;
}

function compilePlainAssignment(target: Expression, right: Eval, c: CompileContext): Eval {
  if (target.kind === 'ArrayLiteral') return compileMultiple(target.elements, right, c);
  if (target.kind === 'IndexExpression') return compileElementAssignment(target, right, c);
  if (target.kind === 'MemberExpression' && !target.static) return compileMemberAssignment(target, right, c);
  const store = compileStore(target, c);
  return (frame) => {
    const value = right(frame);
    store(frame, value);
    return value;
  };
}

/** `$a[i] = value` without a place in between: the commonest of all stores. */
function compileElementAssignment(node: IndexExpression, right: Eval, c: CompileContext): Eval {
  const target = compileExpression(node.target, c);
  const index = compileExpression(node.index, c);
  return (frame) => {
    const value = right(frame) ?? null;
    const owner = target(frame);
    setIndex(owner, index(frame), value, frame.shell.context);
    return value;
  };
}

function compileMemberAssignment(node: MemberExpression, right: Eval, c: CompileContext): Eval {
  const target = compileExpression(node.expression, c);
  const name = compileMemberName(node.member, c);
  const constant = typeof name === 'string' ? MemberName.of(name) : null;
  return (frame) => {
    const value = right(frame) ?? null;
    const owner = target(frame);
    setMember(owner, constant ?? nameIn(frame, name), value, frame.shell.context);
    return value;
  };
}

/** How a single target takes a value. */
export function compileStore(target: Expression, c: CompileContext): Store {
  const node = unwrap(target);
  switch (node.kind) {
    case 'VariableExpression':
      return compileVariableStore(node, c);
    case 'ConvertExpression':
    case 'AttributedExpression':
      return compileTypedStore(node, c);
    case 'MemberExpression':
    case 'IndexExpression': {
      const place = compilePlace(node, c);
      return (frame, value) => place(frame).set(value ?? null);
    }
    case 'ArrayLiteral': {
      const assign = compileSpread(node.elements, c);
      return (frame, value) => assign(frame, value);
    }
    default:
      throw new Error(`${node.kind} cannot be assigned to`);
  }
}

/** `$a, $b = 1, 2, 3`: the last target takes the rest. */
function compileMultiple(elements: readonly Expression[], right: Eval, c: CompileContext): Eval {
  const assign = compileSpread(elements, c);
  return (frame) => {
    const value = right(frame);
    assign(frame, value);
    return value;
  };
}

function compileSpread(elements: readonly Expression[], c: CompileContext): Store {
  const stores = elements.map((element) => compileStore(element, c));
  const last = stores.length - 1;
  return (frame, value) => {
    const source = enumerableOf(value);
    const items: readonly Value[] = source === null ? [value] : Array.isArray(source) ? source : [...source];
    stores.forEach((store, index) => {
      if (index < last || items.length <= stores.length) store(frame, items[index] ?? null);
      else store(frame, items.slice(last));
    });
  };
}

/** A member or element whose target and index are evaluated once, to be read and written. */
interface PlaceOf {
  get(): Value;
  set(value: Value): void;
}

function compilePlace(node: Expression, c: CompileContext): (frame: Frame) => PlaceOf {
  if (node.kind === 'MemberExpression') {
    const name = compileMemberName(node.member, c);
    if (node.static) {
      const type = compileStaticTarget(node.expression, c);
      return (frame) => {
        const owner = type(frame);
        const member = nameIn(frame, name);
        return {
          get: () => getStatic(owner, member, frame.shell.context),
          set: (value) => setStatic(owner, member, value, frame.shell.context),
        };
      };
    }
    const target = compileExpression(node.expression, c);
    return (frame) => {
      const owner = target(frame);
      const member = nameIn(frame, name);
      return {
        get: () => getMember(owner, member, frame.shell.context),
        set: (value) => setMember(owner, member, value, frame.shell.context),
      };
    };
  }
  if (node.kind !== 'IndexExpression') throw new Error(`${node.kind} is no place`);
  const target = compileExpression(node.target, c);
  const index = compileExpression(node.index, c);
  return (frame) => {
    const owner = target(frame);
    const at = index(frame);
    return {
      get: () => getIndex(owner, at, frame.shell.context),
      set: (value) => setIndex(owner, at, value, frame.shell.context),
    };
  };
}

/** What an update answers to leave its target alone. */
const keep = Symbol('keep');

type Change = (old: Value, frame: Frame) => Value | typeof keep;

/** Reads, computes, stores: `+=`, `++`, `??=`. */
function compileUpdate(target: Expression, c: CompileContext, change: Change): Eval {
  if (target.kind === 'MemberExpression' || target.kind === 'IndexExpression') {
    const place = compilePlace(target, c);
    return (frame) => {
      const at = place(frame);
      const old = at.get();
      const value = change(old, frame);
      if (value === keep) return old;
      at.set(value ?? null);
      return value;
    };
  }
  const read = compileRead(target, c);
  const store = compileStore(target, c);
  return (frame) => {
    const old = read(frame);
    const value = change(old, frame);
    if (value === keep) return old;
    store(frame, value);
    return value;
  };
}

function compileRead(target: Expression, c: CompileContext): Eval {
  if (target.kind === 'ConvertExpression' || target.kind === 'AttributedExpression')
    return compileRead(target.child, c);
  return compileExpression(target, c);
}

/** The slot of a plain local variable, or -1. */
function slotOf(node: Expression, c: CompileContext): number {
  if (node.kind !== 'VariableExpression' || node.path.qualifier !== 'none') return -1;
  const name = node.path.name.toLowerCase();
  if (name === '_' || name === 'psitem' || name === '?' || name === 'null' || name === 'true' || name === 'false')
    return -1;
  return isAutomatic(name) ? -1 : c.layout.slot(name);
}

/** `$x += value` on a local number or text. */
function compileSlotSum(target: Expression, right: Eval, operation: BinaryOperation, c: CompileContext): Eval | null {
  const slot = slotOf(target, c);
  if (slot < 0) return null;
  const read = compileVariable(target as VariableExpression, c);
  const store = compileVariableStore(target as VariableExpression, c);
  return (frame) => {
    const before = frame.slots[slot];
    const old = before === undefined || before.value === undefined ? read(frame) : before.value;
    const value = plus(old, right(frame), operation, frame);
    const variable = frame.slots[slot];
    if (variable !== undefined && variable.plain) variable.value = value;
    else store(frame, value);
    return value;
  };
}

/** `++` and `--` in both positions. */
export function compileIncrement(node: Expression, by: 1 | -1, prefix: boolean, c: CompileContext): Eval {
  const target = unwrap(node);
  const slot = slotOf(target, c);
  const slow = compileSlowIncrement(target, by, prefix, c);
  if (slot < 0) return slow;
  return (frame) => {
    const variable = frame.slots[slot];
    if (variable !== undefined && variable.plain) {
      const old = variable.value;
      if (typeof old === 'number') {
        const next = old + by;
        if ((next | 0) === next) {
          variable.value = next;
          return prefix ? next : old;
        }
      }
    }
    return slow(frame);
  };
}

function compileSlowIncrement(target: Expression, by: 1 | -1, prefix: boolean, c: CompileContext): Eval {
  const operator = by === 1 ? 'PlusPlus' : 'MinusMinus';
  let before: Value = null;
  const update = compileUpdate(target, c, (old, frame) => {
    before = old ?? 0;
    return unaryOperations[operator](old, frame.shell.context);
  });
  return (frame) => {
    const after = update(frame);
    return prefix ? after : before;
  };
}

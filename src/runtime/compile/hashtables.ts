import type { Hashtable as HashtableNode } from '../../language/ast.ts';
import type { NetDictionary } from '../../types/dictionary.ts';
import { Hashtable, OrderedDictionary } from '../../types/hashtable.ts';
import { PSCustomObject } from '../../types/ps-object.ts';
import { Shape } from '../../types/shape.ts';
import type { Value } from '../../types/value.ts';
import { toText } from '../convert/text.ts';
import { fail } from '../errors/engine-errors.ts';
import { type CompileContext, positioned } from './context.ts';
import { compileExpression, compileStatementValue } from './expressions.ts';
import type { Eval, Frame } from './frame.ts';

interface Pair {
  readonly key: Eval;
  readonly value: Eval;
}

function compilePairs(node: HashtableNode, c: CompileContext): Pair[] {
  return node.keyValuePairs.map((pair) => {
    const value = compileStatementValue(pair.value, c);
    return { key: compileExpression(pair.key, c), value: positioned(value, pair.value, c) };
  });
}

function fill<T extends NetDictionary>(table: T, pairs: readonly Pair[], frame: Frame): T {
  for (const pair of pairs) {
    const key = pair.key(frame);
    if (key === null || key === undefined) fail('InvalidNullKey');
    const value = pair.value(frame);
    if (table.has(key)) fail('DuplicateKeyInHashLiteral', [toText(key, frame.shell.context)]);
    table.set(key, value === undefined ? null : value);
  }
  return table;
}

/** `@{ key = value }` */
export function compileHashtable(node: HashtableNode, c: CompileContext): Eval {
  const pairs = compilePairs(node, c);
  return (frame) => fill(new Hashtable(), pairs, frame);
}

/** `[ordered]@{ }` */
export function compileOrdered(node: HashtableNode, c: CompileContext): Eval {
  const pairs = compilePairs(node, c);
  return (frame) => fill(new OrderedDictionary(), pairs, frame);
}

/** `[pscustomobject]@{ }`: built without the table in between. `PSTypeName` names the type. */
export function compileCustomObject(node: HashtableNode, c: CompileContext): Eval {
  const pairs = compilePairs(node, c);
  const shape = constantShape(node);
  if (shape !== null) return (frame) => new PSCustomObject(shape, valuesOf(pairs, frame));
  return (frame) => {
    const object = new PSCustomObject();
    for (const pair of pairs) {
      const key = pair.key(frame);
      if (key === null || key === undefined) fail('InvalidNullKey');
      const name = typeof key === 'string' ? key : toText(key, frame.shell.context);
      const value: Value = pair.value(frame) ?? null;
      if (name.toLowerCase() === 'pstypename')
        object.typeNames = [toText(value, frame.shell.context), ...frame.shell.customTypeNames];
      else object.set(name, value);
    }
    return object;
  };
}

/** The shape that every object of this literal has; null where the keys must be seen first. */
function constantShape(node: HashtableNode): Shape | null {
  const names = node.keyValuePairs.map(({ key }) => (key.kind === 'StringConstantExpression' ? key.value : null));
  if (!names.every((name) => name !== null && name.toLowerCase() !== 'pstypename')) return null;
  const shape = Shape.of(names.filter((name) => name !== null));
  return shape.length === names.length ? shape : null;
}

/** In an array of just their number: one that grew by pushing would keep room for many more in each object. */
function valuesOf(pairs: readonly Pair[], frame: Frame): Value[] {
  const values = new Array<Value>(pairs.length);
  for (let index = 0; index < pairs.length; index++) values[index] = pairs[index]?.value(frame) ?? null;
  return values;
}

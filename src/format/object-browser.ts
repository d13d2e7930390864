import type { Value } from '../types/value.ts';
import { isNull } from '../types/value.ts';
import { ellipsis } from './cells.ts';
import type { CustomNode } from './custom-writer.ts';
import { indented, newLine, textNode } from './custom-writer.ts';
import { displayText } from './display.ts';
import type { FormatContext } from './format-context.ts';
import type { CellReader } from './format-errors.ts';
import type { FormatParameters, PropertySpec } from './format-parameters.ts';
import { defaultDepth } from './format-parameters.ts';
import { enumerate, isScalar, typeNamesOf } from './objects.ts';
import { defaultProperties, expandProperties } from './shown-properties.ts';
import { expressionOf } from './views.ts';

const step = 2;

interface Level {
  readonly depth: number;
  readonly deepest: number;
}

/** Format-Custom without a view: `class Name { property = value ... }`, nested to the depth asked for. */
export function browseObject(
  item: Value,
  context: FormatContext,
  parameters: FormatParameters | null,
  cells: CellReader,
): readonly CustomNode[] {
  const level: Level = { depth: 0, deepest: parameters?.depth ?? defaultDepth };
  if (isScalar(item)) return leaf(item);
  const items = enumerate(item);
  if (items !== null) return enumeration(items, level);
  return object(item, level, parameters?.properties ?? []);

  function object(value: Value, at: Level, asked: readonly PropertySpec[]): CustomNode[] {
    const specs =
      asked.length > 0
        ? expandProperties(asked, value, context)
        : defaultProperties(value, context).names.map((name) => ({ expression: expressionOf(name) }));
    const inner = specs.flatMap((spec) => member(value, spec, at));
    return [
      textNode(`class ${shortTypeName(value)}`),
      newLine,
      textNode('{'),
      newLine,
      indented(inner, step),
      textNode('}'),
      newLine,
    ];
  }

  function member(target: Value, spec: PropertySpec, at: Level): CustomNode[] {
    const label = textNode(`${spec.expression.text} = `);
    const result = spec.expression.evaluate(target, context);
    let value: Value = null;
    if (result.kind === 'value') value = result.value;
    else if (result.kind === 'failed') value = cells.failed(target, spec.expression, result);
    const level = spec.depth === undefined ? at : { depth: at.depth, deepest: spec.depth };
    const items = isNull(value) ? null : enumerate(value);
    if (items !== null) return [label, newLine, indented(enumeration(items, deeper(level)), step)];
    if (isLeaf(value, level)) return [label, ...leaf(value)];
    return [label, newLine, indented(object(value, deeper(level), []), step)];
  }

  function enumeration(items: Iterable<Value>, at: Level): CustomNode[] {
    return [textNode('['), newLine, indented(itemNodes(items, at), step), textNode(']'), newLine, newLine];
  }

  function itemNodes(items: Iterable<Value>, at: Level): CustomNode[] {
    const nodes: CustomNode[] = [];
    let count = 0;
    for (const item of items) {
      if (context.enumerationLimit >= 0 && count === context.enumerationLimit) {
        nodes.push(...leaf(ellipsis));
        break;
      }
      count++;
      if (isLeaf(item, at)) {
        nodes.push(...leaf(item));
        continue;
      }
      const inner = enumerate(item);
      if (inner === null) nodes.push(...object(item, deeper(at), []));
      else nodes.push(newLine, indented(enumeration(inner, deeper(at)), step));
    }
    return nodes;
  }

  function leaf(value: Value): CustomNode[] {
    return [textNode(displayText(value, context)), newLine];
  }
}

function isLeaf(value: Value, level: Level): boolean {
  return level.depth >= level.deepest || isNull(value) || isScalar(value);
}

function deeper(level: Level): Level {
  return { depth: level.depth + 1, deepest: level.deepest };
}

function shortTypeName(value: Value): string {
  const name = typeNamesOf(value)[0];
  return name === undefined ? 'PSObject' : (name.split('.').at(-1) ?? name);
}

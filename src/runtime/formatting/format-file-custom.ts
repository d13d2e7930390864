import { type CustomNode, newLine, textNode } from '../../format/custom-writer.ts';
import { displayText } from '../../format/display.ts';
import type { Expression } from '../../format/expression.ts';
import type { FormatContext } from '../../format/format-context.ts';
import { enumerate, typeNamesOf } from '../../format/objects.ts';
import { bestForType } from '../../format/view-table.ts';
import type { Value } from '../../types/value.ts';
import type { XmlElement } from '../serialize/xml-element.ts';
import { child, childrenOf, FormatFileError, numberIn, textOf } from './format-file-elements.ts';

/** What a custom control writes for an object. */
export type Nodes = (item: Value, context: FormatContext) => readonly CustomNode[];

/** The custom controls of a file or a view, by their names. */
export class CustomControls {
  readonly #expression: (element: XmlElement) => Expression;
  readonly #typesIn: (element: XmlElement) => string[];
  readonly #outer: CustomControls | null;
  readonly #named = new Map<string, Nodes>();

  constructor(
    expression: (element: XmlElement) => Expression,
    typesIn: (element: XmlElement) => string[],
    outer: CustomControls | null = null,
  ) {
    this.#expression = expression;
    this.#typesIn = typesIn;
    this.#outer = outer;
  }

  /** The controls of a `Controls` element become known by their names. */
  declare(element: XmlElement | null): void {
    for (const each of childrenOf(element, 'Control')) {
      const name = textOf(each, 'Name');
      const control = child(each, 'CustomControl');
      if (name === null || control === null) throw new FormatFileError('Node CustomControl is missing.');
      this.#named.set(name.toLowerCase(), this.control(control));
    }
  }

  /** The controls of a view, in front of these. */
  within(element: XmlElement | null): CustomControls {
    const inner = new CustomControls(this.#expression, this.#typesIn, this);
    inner.declare(element);
    return inner;
  }

  /** A control by its name, which may be declared later: looked up when it is used. */
  named(name: string): Nodes {
    return (item, context) => {
      const found = this.#find(name.toLowerCase());
      return found === null ? [] : found(item, context);
    };
  }

  #find(name: string): Nodes | null {
    const own = this.#named.get(name) ?? null;
    return own !== null || this.#outer === null ? own : this.#outer.#find(name);
  }

  /** A `CustomControl` element. */
  control(element: XmlElement): Nodes {
    const entries = childrenOf(child(element, 'CustomEntries'), 'CustomEntry').map((entry) => {
      const selected = child(entry, 'EntrySelectedBy');
      const body = child(entry, 'CustomItem');
      if (body === null) throw new FormatFileError('Node CustomItem is missing.');
      return { types: selected === null ? [] : this.#typesIn(selected), nodes: this.#items(body) };
    });
    const main = entries.find(({ types }) => types.length === 0) ?? entries[0];
    if (main === undefined) throw new FormatFileError('Node CustomEntry is missing.');
    return (item, context) => (bestForType(typeNamesOf(item), entries) ?? main).nodes(item, context);
  }

  #items(body: XmlElement): Nodes {
    const parts = body.children.map((each): Nodes => {
      switch (each.name.toLowerCase()) {
        case 'text':
          return () => [textNode(each.text)];
        case 'newline':
          return () => [newLine];
        case 'frame':
          return this.#frame(each);
        case 'expressionbinding':
          return this.#binding(each);
        default:
          throw new FormatFileError(`${each.name} is an unknown node.`);
      }
    });
    return (item, context) => parts.flatMap((part) => part(item, context));
  }

  #frame(element: XmlElement): Nodes {
    const body = child(element, 'CustomItem');
    if (body === null) throw new FormatFileError('Node CustomItem is missing.');
    const inside = this.#items(body);
    const hanging = numberIn(element, 'FirstLineHanging');
    const frame = {
      left: numberIn(element, 'LeftIndent') ?? 0,
      right: numberIn(element, 'RightIndent') ?? 0,
      first: hanging === null ? (numberIn(element, 'FirstLineIndent') ?? 0) : -hanging,
    };
    return (item, context) => [{ kind: 'part', frame, nodes: inside(item, context) }];
  }

  /** A value: as text, or handed on to another control. */
  #binding(element: XmlElement): Nodes {
    const hasValue = child(element, 'PropertyName') !== null || child(element, 'ScriptBlock') !== null;
    const expression = hasValue ? this.#expression(element) : null;
    const condition = child(element, 'ItemSelectionCondition');
    const shown = condition === null ? null : this.#expression(condition);
    const each = child(element, 'EnumerateCollection') !== null;
    const custom = child(element, 'CustomControl');
    const name = textOf(element, 'CustomControlName');
    const control = custom !== null ? this.control(custom) : name !== null ? this.named(name) : null;
    return (item, context) => {
      if (shown !== null && !context.isTrue(evaluated(shown, item, context))) return [];
      const value = expression === null ? item : evaluated(expression, item, context);
      const items = each ? enumerate(value) : null;
      const write = (target: Value): readonly CustomNode[] =>
        control === null ? [textNode(displayText(target, context))] : part(control(target, context));
      return items === null ? write(value) : [...items].flatMap(write);
    };
  }
}

function part(nodes: readonly CustomNode[]): readonly CustomNode[] {
  return [{ kind: 'part', frame: null, nodes }];
}

function evaluated(expression: Expression, item: Value, context: FormatContext): Value {
  const result = expression.evaluate(item, context);
  return result.kind === 'value' ? result.value : null;
}

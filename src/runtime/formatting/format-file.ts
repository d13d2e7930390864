import type { CustomNode } from '../../format/custom-writer.ts';
import { type Expression, property, script } from '../../format/expression.ts';
import type { FormatContext } from '../../format/format-context.ts';
import type { Column, GroupBy, ListItem, View } from '../../format/views.ts';
import type { Value } from '../../types/value.ts';
import type { ScriptBlock } from '../script-block.ts';
import type { XmlElement } from '../serialize/xml-element.ts';
import { CustomControls, type Nodes } from './format-file-custom.ts';
import { child, childrenOf, FormatFileError, numberIn, textOf } from './format-file-elements.ts';

/** What a `.format.ps1xml` file declares. Throws a {@link FormatFileError} for what PowerShell refuses. */
export function readFormatFile(root: XmlElement, compile: (text: string) => ScriptBlock): View[] {
  return new Reader(compile).read(root);
}

interface Entry<T> {
  readonly types: readonly string[];
  readonly item: T;
}

class Reader {
  readonly #compile: (text: string) => ScriptBlock;
  readonly #sets = new Map<string, readonly string[]>();
  readonly #shared: CustomControls;
  #wrapTables = false;

  constructor(compile: (text: string) => ScriptBlock) {
    this.#compile = compile;
    this.#shared = new CustomControls(
      (element) => this.#expression(element),
      (element) => this.#typesIn(element),
    );
  }

  read(root: XmlElement): View[] {
    if (root.name.toLowerCase() !== 'configuration') throw new FormatFileError(`${root.name} is an unknown node.`);
    for (const part of root.children) {
      const name = part.name.toLowerCase();
      if (!['defaultsettings', 'selectionsets', 'controls', 'viewdefinitions'].includes(name)) {
        throw new FormatFileError(`${part.name} is an unknown node.`);
      }
    }
    const settings = child(root, 'DefaultSettings');
    this.#wrapTables = settings !== null && flag(settings, 'WrapTables');
    for (const set of childrenOf(child(root, 'SelectionSets'), 'SelectionSet')) {
      const types = childrenOf(child(set, 'Types'), 'TypeName').map((type) => type.text.trim());
      const name = required(set, 'Name').toLowerCase();
      if (!this.#sets.has(name)) this.#sets.set(name, types);
    }
    this.#shared.declare(child(root, 'Controls'));
    return childrenOf(child(root, 'ViewDefinitions'), 'View').map((element) => this.#view(element));
  }

  #view(element: XmlElement): View {
    const name = required(element, 'Name');
    const selected = child(element, 'ViewSelectedBy');
    if (selected === null) throw new FormatFileError('Node ViewSelectedBy is missing.');
    const types = this.#typesIn(selected);
    if (types.length === 0) throw new FormatFileError('A node is missing from ViewSelectedBy.');
    const own = this.#shared.within(child(element, 'Controls'));
    const outOfBand = flag(element, 'OutOfBand');
    const grouping = child(element, 'GroupBy');
    const base = {
      name,
      types,
      ...(outOfBand ? { outOfBand } : {}),
      ...(grouping === null ? {} : { groupBy: this.#groupBy(grouping, own) }),
    };
    const control = (kind: string) => child(element, kind);
    const table = control('TableControl');
    if (table !== null) return { ...base, ...this.#table(table) };
    const list = control('ListControl');
    if (list !== null) return { ...base, ...this.#list(list) };
    const wide = control('WideControl');
    if (wide !== null) return { ...base, ...this.#wide(wide) };
    const custom = control('CustomControl');
    if (custom !== null) return { ...base, kind: 'custom', nodes: own.control(custom) };
    throw new FormatFileError('A node is missing from TableControl, ListControl, WideControl, CustomControl.');
  }

  #groupBy(element: XmlElement, controls: CustomControls): GroupBy {
    const label = textOf(element, 'Label');
    const custom = child(element, 'CustomControl');
    const named = textOf(element, 'CustomControlName');
    const heading: Nodes | null =
      custom !== null ? controls.control(custom) : named !== null ? controls.named(named) : null;
    const value = this.#expression(element);
    return {
      value,
      ...(label === null ? {} : { label }),
      // The control is for the object that begins the group.
      ...(heading === null
        ? {}
        : { heading: (item: Value, context: FormatContext): readonly CustomNode[] => heading(item, context) }),
    };
  }

  #table(element: XmlElement) {
    const headers = childrenOf(child(element, 'TableHeaders'), 'TableColumnHeader');
    const entries = childrenOf(child(element, 'TableRowEntries'), 'TableRowEntry');
    const rows = entries.map((entry): Entry<readonly Column[]> => {
      const items = childrenOf(child(entry, 'TableColumnItems'), 'TableColumnItem');
      if (headers.length > 0 && items.length !== headers.length) {
        throw new FormatFileError(
          `The number of items in TableColumnItems = ${items.length} does not match the number of header items = ${headers.length}.`,
        );
      }
      return { types: this.#entryTypes(entry), item: items.map((item, index) => this.#column(item, headers[index])) };
    });
    const { main, others } = splitEntries(rows, 'TableRowEntry');
    return {
      kind: 'table' as const,
      columns: main,
      ...(others.length === 0 ? {} : { rows: others.map(({ types, item }) => ({ types, columns: item })) }),
      autosize: flag(element, 'AutoSize'),
      hideHeader: flag(element, 'HideTableHeaders'),
      wrap: this.#wrapTables || entries.some((entry) => flag(entry, 'Wrap')),
    };
  }

  #column(item: XmlElement, header: XmlElement | undefined): Column {
    const label = header === undefined ? null : textOf(header, 'Label');
    const width = header === undefined ? null : numberIn(header, 'Width');
    const alignment = alignmentIn(item) ?? (header === undefined ? null : alignmentIn(header));
    const format = textOf(item, 'FormatString');
    return {
      value: this.#expression(item),
      ...(label === null ? {} : { label }),
      ...(width === null ? {} : { width }),
      ...(alignment === null ? {} : { alignment }),
      ...(format === null ? {} : { format }),
    };
  }

  #list(element: XmlElement) {
    const entries = childrenOf(child(element, 'ListEntries'), 'ListEntry').map(
      (entry): Entry<readonly ListItem[]> => ({
        types: this.#entryTypes(entry),
        item: childrenOf(child(entry, 'ListItems'), 'ListItem').map((item) => this.#listItem(item)),
      }),
    );
    const { main, others } = splitEntries(entries, 'ListEntry');
    return {
      kind: 'list' as const,
      items: main,
      ...(others.length === 0 ? {} : { entries: others.map(({ types, item }) => ({ types, items: item })) }),
    };
  }

  #listItem(item: XmlElement): ListItem {
    const label = textOf(item, 'Label');
    const format = textOf(item, 'FormatString');
    const condition = child(item, 'ItemSelectionCondition');
    return {
      value: this.#expression(item),
      ...(label === null ? {} : { label }),
      ...(format === null ? {} : { format }),
      ...(condition === null ? {} : { when: this.#expression(condition) }),
    };
  }

  #wide(element: XmlElement) {
    const entries = childrenOf(child(element, 'WideEntries'), 'WideEntry').map((entry) => {
      const item = child(entry, 'WideItem');
      if (item === null) throw new FormatFileError('Node WideItem is missing.');
      const format = textOf(item, 'FormatString');
      const cell = { value: this.#expression(item), ...(format === null ? {} : { format }) };
      return { types: this.#entryTypes(entry), item: cell };
    });
    const { main, others } = splitEntries(entries, 'WideEntry');
    const columns = numberIn(element, 'ColumnNumber');
    return {
      kind: 'wide' as const,
      ...main,
      ...(others.length === 0 ? {} : { entries: others.map(({ types, item }) => ({ types, ...item })) }),
      ...(columns === null ? {} : { columns }),
      autosize: flag(element, 'AutoSize'),
    };
  }

  /** The types that an entry, or a view, names, those of selection sets included. */
  #typesIn(selected: XmlElement): string[] {
    return selected.children.flatMap((each) => {
      const name = each.name.toLowerCase();
      if (name === 'typename') return [each.text.trim()];
      if (name !== 'selectionsetname') return name === 'selectioncondition' ? this.#typesIn(each) : [];
      return this.#sets.get(each.text.trim().toLowerCase()) ?? [];
    });
  }

  #entryTypes(entry: XmlElement): string[] {
    const selected = child(entry, 'EntrySelectedBy');
    return selected === null ? [] : this.#typesIn(selected);
  }

  #expression(element: XmlElement): Expression {
    const text = textOf(element, 'ScriptBlock');
    if (text !== null) return script(this.#compile(text), text);
    const name = textOf(element, 'PropertyName');
    if (name === null) throw new FormatFileError('A node is missing from PropertyName, ScriptBlock.');
    return property(name);
  }
}

/** The entry for all types, and those that are for some. */
function splitEntries<T>(entries: readonly Entry<T>[], name: string): { main: T; others: Entry<T>[] } {
  const main = entries.find(({ types }) => types.length === 0) ?? entries[0];
  if (main === undefined) throw new FormatFileError(`Node ${name} is missing.`);
  return { main: main.item, others: entries.filter(({ types }) => types.length > 0) };
}

function required(element: XmlElement, name: string): string {
  const text = textOf(element, name);
  if (text === null || text === '') throw new FormatFileError(`Node ${name} is missing.`);
  return text;
}

/** `<AutoSize/>` and `<AutoSize>true</AutoSize>` are both true. */
function flag(element: XmlElement, name: string): boolean {
  const found = child(element, name);
  return found !== null && found.text.trim().toLowerCase() !== 'false';
}

function alignmentIn(element: XmlElement): 'left' | 'center' | 'right' | null {
  const text = textOf(element, 'Alignment')?.toLowerCase() ?? null;
  if (text === null || text === 'left' || text === 'center' || text === 'right') return text;
  throw new FormatFileError(`"${text}" is not a valid alignment value.`);
}

import type { View } from '../../src/format/views.ts';
import { stringType } from '../../src/types/core-types.ts';
import { defineType } from '../../src/types/declare.ts';
import { listType, NetList } from '../../src/types/list.ts';
import type { NetType } from '../../src/types/net-type.ts';
import type { NetObject } from '../../src/types/value.ts';

const automation = 'System.Management.Automation';

/** The control of a view: what kind of layout it is. */
class FormatControl implements NetObject {
  readonly view: View;

  constructor(view: View) {
    this.view = view;
  }

  get netType(): NetType {
    return controlTypes[this.view.kind];
  }

  toString(): string {
    return this.netType.fullName;
  }
}

const controlType = defineType(`${automation}.PSControl`, {
  isAbstract: true,
  members: () => ({
    'bool OutOfBand {get;}': (self: FormatControl) => self.view.outOfBand === true,
  }),
});

const controlTypes = {
  table: defineType(`${automation}.TableControl`, {
    base: controlType,
    members: () => ({
      'bool AutoSize {get;}': ({ view }: FormatControl) => view.kind === 'table' && view.autosize === true,
      'bool HideTableHeaders {get;}': ({ view }: FormatControl) => view.kind === 'table' && view.hideHeader === true,
    }),
  }),
  list: defineType(`${automation}.ListControl`, { base: controlType }),
  wide: defineType(`${automation}.WideControl`, {
    base: controlType,
    members: () => ({
      'bool AutoSize {get;}': ({ view }: FormatControl) => view.kind === 'wide' && view.autosize === true,
      'uint Columns {get;}': ({ view }: FormatControl) => (view.kind === 'wide' ? (view.columns ?? 0) : 0),
    }),
  }),
  custom: defineType(`${automation}.CustomControl`, { base: controlType }),
} satisfies Record<View['kind'], NetType>;

/** A view by its name. */
class FormatViewDefinition implements NetObject {
  readonly view: View;

  constructor(view: View) {
    this.view = view;
  }

  get netType(): NetType {
    return viewDefinitionType;
  }

  toString(): string {
    return `${this.view.name} , ${controlTypes[this.view.kind].name}`;
  }
}

const viewDefinitionType = defineType(`${automation}.FormatViewDefinition`, {
  members: () => ({
    'string Name {get;}': (self: FormatViewDefinition) => self.view.name,
    [`${automation}.PSControl Control {get;}`]: (self: FormatViewDefinition) => new FormatControl(self.view),
    'string ToString()': (self: FormatViewDefinition) => self.toString(),
  }),
});

/** All views of a list of types: `Get-FormatData`. */
export class ExtendedTypeDefinition implements NetObject {
  readonly typeNames: readonly string[];
  readonly views: readonly View[];

  constructor(typeNames: readonly string[], views: readonly View[]) {
    this.typeNames = typeNames;
    this.views = views;
  }

  get netType(): NetType {
    return extendedType;
  }

  toString(): string {
    return this.typeNames[0] ?? '';
  }
}

const extendedType = defineType(`${automation}.ExtendedTypeDefinition`, {
  members: () => ({
    'string TypeName {get;}': (self: ExtendedTypeDefinition) => self.typeNames[0] ?? null,
    'System.Collections.Generic.List[string] TypeNames {get;}': (self: ExtendedTypeDefinition) =>
      new NetList(listType.close([stringType]), [...self.typeNames]),
    'System.Collections.Generic.List[System.Management.Automation.FormatViewDefinition] FormatViewDefinition {get;}': (
      self: ExtendedTypeDefinition,
    ) =>
      new NetList(
        listType.close([viewDefinitionType]),
        self.views.map((view) => new FormatViewDefinition(view)),
      ),
    'string ToString()': (self: ExtendedTypeDefinition) => self.toString(),
  }),
});

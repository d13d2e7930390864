import { column, tableView } from '../../src/format/views.ts';
import { PSCustomObject } from '../../src/types/ps-object.ts';
import { Shape } from '../../src/types/shape.ts';
import type { Value } from '../../src/types/value.ts';

/** An object of this module: properties in order, and the type name that its view goes by. */
export function labObject(typeName: string, properties: Readonly<Record<string, Value>>): PSCustomObject {
  const object = new PSCustomObject(shapeOf(typeName, properties), Object.values(properties));
  object.typeNames = typeNamesOf(typeName);
  return object;
}

const shapes = new Map<string, Shape>();
const typeNames = new Map<string, readonly string[]>();

function shapeOf(typeName: string, properties: Readonly<Record<string, Value>>): Shape {
  let shape = shapes.get(typeName);
  if (shape === undefined) {
    shape = Shape.of(Object.keys(properties));
    shapes.set(typeName, shape);
  }
  return shape;
}

function typeNamesOf(typeName: string): readonly string[] {
  let names = typeNames.get(typeName);
  if (names === undefined) {
    names = [typeName, 'System.Object'];
    typeNames.set(typeName, names);
  }
  return names;
}

export const labView = tableView('Dhcpsh.Lab', {
  columns: [column('Name', { width: 14 }), column('Current', { width: 8, alignment: 'left' }), column('Description')],
});

export const labServerView = tableView('Dhcpsh.LabServer', {
  columns: [
    column('Name', { width: 20 }),
    column('IPAddress', { width: 15 }),
    column('Version', { width: 8 }),
    column('Up', { width: 6, alignment: 'left' }),
    column('DhcpServer', { width: 12 }),
    column('CutFrom'),
  ],
});

export const labHistoryView = tableView('Dhcpsh.LabChange', {
  columns: [
    column('Id', { width: 5, alignment: 'right' }),
    column('Time', { width: 22 }),
    column('User', { width: 22 }),
    column('Changes', { width: 8, alignment: 'right' }),
    column('Command'),
  ],
});

export const comparisonView = tableView('Dhcpsh.FailoverScopeComparison', {
  columns: [
    column('ScopeId', { width: 15 }),
    column('Relationship', { width: 20 }),
    column('PartnerServer', { width: 20 }),
    column('Status', { width: 10 }),
    column('Difference'),
  ],
});

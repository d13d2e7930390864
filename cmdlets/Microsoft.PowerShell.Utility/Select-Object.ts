import type { Expression } from '../../src/format/expression.ts';
import type { PropertyKey } from '../../src/format/property-parameters.ts';
import { expressionKey, nameKey, readPropertyParameters } from '../../src/format/property-parameters.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { isNull, type Value } from '../../src/types/value.ts';
import { readingProperties } from './formatting.ts';
import { createProjection, type SelectedProperty } from './projection.ts';
import { createSelection } from './selection.ts';
import { createUnique } from './unique.ts';

const keys: readonly PropertyKey[] = [expressionKey, nameKey];
const highest = 2147483647;

export default defineCmdlet({
  name: 'Select-Object',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['select'],
  synopsis: 'Picks properties of objects, or some of the objects.',
  description:
    'With -Property it makes new objects that have only those properties. With -First, -Last, -Skip, -Index and -Unique it lets only ' +
    'some objects pass; once -First has what it wants, the commands before it are stopped.',
  defaultSet: 'DefaultParameter',
  sets: ['DefaultParameter', 'SkipLastParameter', 'IndexParameter', 'SkipIndexParameter'],
  parameters: {
    InputObject: { type: 'PSObject', byValue: true, help: 'The objects to pick from.' },
    Property: {
      type: 'Object[]',
      sets: { DefaultParameter: { position: 0 }, SkipLastParameter: { position: 0 } },
      help: 'Names, wildcards, script blocks, or tables with Name and Expression.',
    },
    ExcludeProperty: {
      type: 'String[]',
      sets: { DefaultParameter: {}, SkipLastParameter: {} },
      help: 'Names or wildcards of properties to leave out.',
    },
    ExpandProperty: {
      type: 'String',
      sets: { DefaultParameter: {}, SkipLastParameter: {} },
      help: 'A property whose value, or items, are written in place of the object.',
    },
    Unique: { type: 'SwitchParameter', help: 'Of equal objects only the first.' },
    CaseInsensitive: { type: 'SwitchParameter', help: 'With -Unique, takes capitals and small letters as equal.' },
    Last: {
      type: 'Int32',
      sets: { DefaultParameter: {} },
      validateRange: [0, highest],
      help: 'Only so many from the end.',
    },
    First: {
      type: 'Int32',
      sets: { DefaultParameter: {} },
      validateRange: [0, highest],
      help: 'Only so many from the start.',
    },
    Skip: {
      type: 'Int32',
      sets: { DefaultParameter: {}, SkipLastParameter: {} },
      validateRange: [0, highest],
      help: 'Leaves out so many at the start, or at the end with -Last.',
    },
    SkipLast: {
      type: 'Int32',
      sets: { SkipLastParameter: {} },
      validateRange: [0, highest],
      help: 'Leaves out so many at the end.',
    },
    Wait: {
      type: 'SwitchParameter',
      sets: { DefaultParameter: {}, IndexParameter: {} },
      help: 'Lets the commands before it run on although no more objects are wanted.',
    },
    Index: {
      type: 'Int32[]',
      sets: { IndexParameter: {} },
      validateRange: [0, highest],
      help: 'Only the objects at these places, counted from 0.',
    },
    SkipIndex: {
      type: 'Int32[]',
      sets: { SkipIndexParameter: {} },
      validateRange: [0, highest],
      help: 'All but the objects at these places.',
    },
  },
  examples: [
    { title: 'The first two', command: '1..10 | Select-Object -First 2', shows: ['1', '2'] },
    {
      title: 'Pick and compute properties',
      command: "[pscustomobject]@{ Name = 'HQ'; Used = 3 } | Select-Object Name, @{ n = 'Free'; e = { 10 - $_.Used } }",
      shows: ['HQ      7'],
    },
    {
      title: 'The values of a property',
      command: '[pscustomobject]@{ Scopes = 1, 2 } | Select-Object -ExpandProperty Scopes',
      shows: ['1', '2'],
    },
  ],
  related: ['Where-Object', 'Sort-Object', 'Group-Object'],
  start(cmdlet, args) {
    const read = (values: readonly Value[]) => readingProperties(cmdlet, () => readPropertyParameters(values, keys));
    const exclude = args.excludeProperty ?? null;
    let asked = args.property ?? [];
    if (exclude !== null && asked.length === 0) asked = ['*'];
    const properties: SelectedProperty[] = read(asked).map(({ expression, entries }) => {
      const name = entries.get(nameKey.name);
      return { expression, name: typeof name === 'string' && name !== '' ? name : null };
    });
    const expand: Expression | null =
      args.expandProperty === undefined || args.expandProperty === ''
        ? null
        : (read([args.expandProperty])[0]?.expression ?? null);

    const unique = args.unique === true ? createUnique(cmdlet, args.caseInsensitive === true) : null;
    const write = (value: Value, added: readonly string[]) => {
      if (unique === null) cmdlet.writeObject(value);
      else unique.add(value, added);
    };
    const project = createProjection(cmdlet, properties, expand, args.expandProperty ?? '', exclude, write);
    const selection = createSelection({
      first: args.first,
      last: args.last,
      skip: args.skip ?? 0,
      skipLast: args.skipLast ?? 0,
      index: args.index ?? null,
      skipIndex: args.skipIndex ?? null,
      take: project,
    });
    const finish = () => {
      selection.end();
      for (const value of unique?.drain() ?? []) cmdlet.writeObject(value);
    };
    return {
      process() {
        if (isNull(args.inputObject)) return;
        selection.offer(args.inputObject);
        if (selection.satisfied && args.wait !== true) {
          finish();
          cmdlet.stopUpstream();
        }
      },
      end: finish,
    };
  },
});

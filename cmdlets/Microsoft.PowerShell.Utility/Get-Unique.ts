import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { typeNames } from '../../src/types/type-of.ts';
import type { Value } from '../../src/types/value.ts';
import { valueComparer } from './comparer.ts';
import { orderText } from './ordering.ts';

export default defineCmdlet({
  name: 'Get-Unique',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['gu'],
  synopsis: 'Drops objects that equal the one right before them: repetitions in a sorted list.',
  defaultSet: 'AsString',
  sets: ['AsString', 'UniqueByType'],
  parameters: {
    InputObject: { type: 'PSObject', byValue: true, help: 'The objects, sorted.' },
    AsString: { type: 'SwitchParameter', sets: { AsString: {} }, help: 'Compares the texts of the objects.' },
    OnType: { type: 'SwitchParameter', sets: { UniqueByType: {} }, help: 'One object of each type.' },
    CaseInsensitive: { type: 'SwitchParameter', help: 'Takes capitals and small letters as equal.' },
  },
  examples: [{ title: 'Sorted numbers', command: '1, 1, 2, 3, 3 | Get-Unique', shows: ['1', '2', '3'] }],
  related: ['Select-Object', 'Sort-Object'],
  start(cmdlet, args) {
    let last: Value;
    const compare = valueComparer(cmdlet, args.caseInsensitive === true);
    const same = (left: Value, right: Value): boolean => {
      if (args.onType === true) return typeNames(left)[0] === typeNames(right)[0];
      if (args.asString === true) return compare(orderText(cmdlet, left), orderText(cmdlet, right)) === 0;
      return compare(left, right) === 0;
    };
    return {
      process() {
        const item = args.inputObject;
        if (item === undefined || (last !== undefined && same(item, last))) return;
        cmdlet.writeObject(item);
        last = item;
      },
    };
  },
});

import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { netEquals } from '../../src/types/equality.ts';
import { Hashtable } from '../../src/types/hashtable.ts';
import { NetList } from '../../src/types/list.ts';
import { MemberName } from '../../src/types/member-name.ts';
import { absent, getProperty } from '../../src/types/members.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import { isNull, type Value } from '../../src/types/value.ts';

interface Changes {
  readonly add?: readonly Value[];
  readonly remove?: readonly Value[];
  readonly replace?: readonly Value[];
}

export default defineCmdlet({
  name: 'Update-List',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Adds items to a list in a property of an object, or takes some away.',
  defaultSet: 'AddRemoveSet',
  sets: ['AddRemoveSet', 'ReplaceSet'],
  parameters: {
    Add: { type: 'Object[]', sets: { AddRemoveSet: {} }, notNullOrEmpty: true, help: 'Items to add.' },
    Remove: { type: 'Object[]', sets: { AddRemoveSet: {} }, notNullOrEmpty: true, help: 'Items to take away.' },
    Replace: {
      type: 'Object[]',
      sets: { ReplaceSet: { mandatory: true } },
      notNullOrEmpty: true,
      help: 'All that the list is to hold.',
    },
    InputObject: { type: 'PSObject', byValue: true, notNullOrEmpty: true, help: 'The object.' },
    Property: { type: 'String', position: 0, notNullOrEmpty: true, help: 'The property that holds the list.' },
  },
  examples: [
    {
      title: 'Another server',
      before: "$site = [pscustomobject]@{ Servers = [System.Collections.ArrayList]@('dhcp1', 'dhcp2') }",
      command: '($site | Update-List Servers -Add dhcp3 -Remove dhcp1).Servers',
      shows: ['dhcp2', 'dhcp3'],
    },
  ],
  start(cmdlet, args) {
    return {
      process() {
        const { property, inputObject } = args;
        if (property === undefined) return;
        if (isNull(inputObject)) {
          cmdlet.writeError(
            failure(
              'MissingInputObjectParameter',
              'You must specify the InputObject parameter when the Property parameter is specified.',
            ),
          );
          return;
        }
        const list = getProperty(inputObject, MemberName.of(property), cmdlet.session.context);
        if (list === absent) {
          const message = `The property '${property}' cannot be found on this object`;
          cmdlet.writeError(failure('MemberDoesntExist', message, inputObject));
        } else if (apply(args, unwrap(list))) {
          cmdlet.writeObject(inputObject);
        } else {
          const message = 'Cannot apply the update because the object is not a supported collection type.';
          cmdlet.writeError(
            failure('ApplyFailed', message, null, 'System.Management.Automation.PSInvalidOperationException'),
          );
        }
      },
      end() {
        if (args.property !== undefined) return;
        if (!isNull(args.inputObject)) {
          cmdlet.throwTerminatingError(
            failure(
              'MissingPropertyParameter',
              'You must specify the Property parameter when the InputObject parameter is specified.',
            ),
          );
        }
        const table = new Hashtable(false);
        if (args.add !== undefined) table.set('Add', args.add);
        if (args.remove !== undefined) table.set('Remove', args.remove);
        if (args.replace !== undefined) table.set('Replace', args.replace);
        cmdlet.writeObject(table);
      },
    };
  },
});

/** Changes a list in place; false for what is none that can change. */
function apply({ add = [], remove = [], replace = [] }: Changes, list: Value): boolean {
  if (!(list instanceof NetList) || list.isFixedSize || list.isReadOnly) return false;
  if (replace.length > 0) {
    list.removeRange(0, list.count);
    list.addRange(replace.map(unwrap));
    return true;
  }
  for (const item of remove) {
    const at = list.items.findIndex((each) => netEquals(each, unwrap(item)));
    if (at >= 0) list.removeAt(at);
  }
  list.addRange(add.map(unwrap));
  return true;
}

function failure(
  id: string,
  message: string,
  target: Value = null,
  exceptionType = 'System.InvalidOperationException',
): ErrorRecord {
  return ErrorRecord.of({ message, id, category: 'InvalidOperation', target, exceptionType });
}

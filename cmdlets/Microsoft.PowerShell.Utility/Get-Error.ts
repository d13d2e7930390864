import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { ExceptionObject } from '../../src/runtime/errors/exception.ts';
import { NoteProperty } from '../../src/types/member-kinds.ts';
import { extensionOf, PSObject, unwrap } from '../../src/types/ps-object.ts';
import { typeNames } from '../../src/types/type-of.ts';
import { isNull, type Value } from '../../src/types/value.ts';
import { errorIndex, exceptionTypeName, extendedErrorView, extendedName, recordTypeName } from './extended-error.ts';

export default defineCmdlet({
  name: 'Get-Error',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Shows the last errors at full length.',
  defaultSet: 'Newest',
  sets: ['Newest', 'Error'],
  parameters: {
    InputObject: {
      type: 'PSObject',
      sets: { Error: { position: 0, byValue: true } },
      notNullOrEmpty: true,
      help: 'The error to show.',
    },
    Newest: {
      type: 'Int32',
      aliases: ['Last'],
      sets: { Newest: {} },
      validateRange: [1, 2147483647],
      default: '1',
      help: 'How many, the latest first.',
    },
  },
  outputTypes: [extendedName(recordTypeName), extendedName(exceptionTypeName)],
  views: [extendedErrorView],
  examples: [
    {
      title: 'What the last error said',
      command: "Write-Error 'no such site' 2>$null; (Get-Error).Exception.Message",
      shows: ['no such site'],
    },
  ],
  process(cmdlet, args) {
    const given = args.inputObject;
    const found = isNull(given)
      ? cmdlet.session.errors.slice(0, args.newest ?? 1)
      : [given].filter((value) => isError(unwrap(value)));
    found.forEach((error, index) => {
      cmdlet.writeObject(extended(error, found.length > 1 ? index : null));
    });
  },
});

function isError(value: Value): boolean {
  return value instanceof ErrorRecord || value instanceof ExceptionObject;
}

/** The error under names of its own, so that `$Error` keeps showing it in the usual way. */
function extended(error: Value, index: number | null): PSObject {
  const object = new PSObject(unwrap(error));
  const kept = extensionOf(error);
  if (kept !== null) for (const [key, member] of kept.members) object.extension.members.set(key, member);
  const names = [...typeNames(error)];
  for (const name of [recordTypeName, exceptionTypeName]) {
    const at = names.indexOf(name);
    if (at < 0) continue;
    names.splice(at, 1);
    names.unshift(extendedName(name));
  }
  object.extension.typeNames = names;
  if (index !== null) object.extension.members.set(errorIndex.toLowerCase(), new NoteProperty(errorIndex, index));
  return object;
}

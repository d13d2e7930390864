import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { type ErrorCategory, ErrorRecord } from '../../src/runtime/error-record.ts';
import { ExceptionObject, exceptionOf } from '../../src/runtime/errors/exception.ts';
import { InvocationInfo } from '../../src/runtime/errors/invocation-info.ts';
import { EnumValue } from '../../src/types/enums.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import type { Value } from '../../src/types/value.ts';

const inBoth = { NoException: {}, WithException: {} };

export default defineCmdlet({
  name: 'Write-Error',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Writes an error, which does not stop the script.',
  defaultSet: 'NoException',
  sets: ['NoException', 'WithException', 'ErrorRecord'],
  parameters: {
    Exception: {
      type: 'Exception',
      sets: { WithException: { mandatory: true, position: 0 } },
      help: 'The exception that the error is about.',
    },
    Message: {
      type: 'String',
      aliases: ['Msg'],
      sets: { NoException: { mandatory: true, position: 0, byValue: true }, WithException: {} },
      allowNull: true,
      allowEmptyString: true,
      help: 'The text of the error.',
    },
    ErrorRecord: {
      type: 'ErrorRecord',
      sets: { ErrorRecord: { mandatory: true, position: 0 } },
      help: 'An error to write again.',
    },
    Category: { type: 'ErrorCategory', sets: inBoth, help: 'The kind of error.', default: 'NotSpecified' },
    ErrorId: { type: 'String', sets: inBoth, help: 'The name by which scripts know the error.' },
    TargetObject: { type: 'Object', sets: inBoth, help: 'What was worked on.' },
    RecommendedAction: { type: 'String', help: 'What to do about it.' },
    CategoryActivity: { type: 'String', aliases: ['Activity'], help: 'What was being done.' },
    CategoryReason: { type: 'String', aliases: ['Reason'], help: 'Why it failed.' },
    CategoryTargetName: { type: 'String', aliases: ['TargetName'], help: 'The name of what was worked on.' },
    CategoryTargetType: { type: 'String', aliases: ['TargetType'], help: 'Its type.' },
  },
  examples: [
    {
      title: 'Go on after an error',
      command: "Write-Error 'Scope 10.0.99.0 not found' -ErrorAction SilentlyContinue; $Error[0].Exception.Message",
      shows: ['Scope 10.0.99.0 not found'],
    },
  ],
  related: ['Write-Warning'],
  process(cmdlet, args) {
    const record = recordOf(args);
    if (args.recommendedAction !== undefined && args.recommendedAction !== '') {
      record.details = {
        message: record.details?.message ?? record.message,
        recommendedAction: args.recommendedAction,
      };
    }
    if (args.categoryReason) record.reason = args.categoryReason;
    if (args.categoryTargetName) record.targetName = args.categoryTargetName;
    if (args.categoryTargetType) record.targetType = args.categoryTargetType;
    record.activity = args.categoryActivity || record.activity;
    const caller = cmdlet.session.getVariable('MyInvocation');
    if (caller instanceof InvocationInfo) {
      record.invocation = caller;
      record.preserveInvocation = true;
      if (record.activity === '') record.activity = 'Write-Error';
    }
    cmdlet.writeError(record);
  },
});

interface ErrorArguments {
  readonly exception?: Value;
  readonly message?: string | null;
  readonly errorRecord?: Value;
  readonly category?: Value;
  readonly errorId?: string;
  readonly targetObject?: Value;
}

function recordOf(args: ErrorArguments): ErrorRecord {
  const given = unwrap(args.errorRecord);
  if (given instanceof ErrorRecord) return copyOf(given);
  const thrown = unwrap(args.exception);
  const message = args.message ?? '';
  const exception =
    thrown instanceof ExceptionObject
      ? thrown
      : exceptionOf('Microsoft.PowerShell.Commands.WriteErrorException', message);
  const id = args.errorId ? args.errorId : exception.netType.fullName;
  const record = new ErrorRecord(exception, id, categoryOf(args.category), args.targetObject ?? null);
  if (thrown instanceof ExceptionObject && message !== '') record.details = { message, recommendedAction: '' };
  return record;
}

function copyOf(record: ErrorRecord): ErrorRecord {
  const copy = new ErrorRecord(record.exception, record.errorId, record.category, record.target);
  copy.details = record.details;
  copy.activity = record.activity;
  copy.reason = record.reason;
  copy.targetName = record.targetName;
  copy.targetType = record.targetType;
  return copy;
}

/** The binder has checked that it is one of the enum's names. */
function categoryOf(value: Value): ErrorCategory {
  if (!(value instanceof EnumValue)) return 'NotSpecified';
  return value.toString() as ErrorCategory;
}

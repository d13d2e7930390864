import { readColumns, readGroupBy } from '../../src/format/column-parameters.ts';
import type { Expand, FormatParameters } from '../../src/format/format-parameters.ts';
import { Formatter } from '../../src/format/formatter.ts';
import { ViewNotFound } from '../../src/format/layout.ts';
import type { ShapeKind } from '../../src/format/packets.ts';
import { PropertyParameterError } from '../../src/format/property-parameters.ts';
import type { CmdletHandlers, ParameterDeclarations } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { formatContextOf } from '../../src/runtime/formatting/session-formatter.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import type { Value } from '../../src/types/value.ts';

/** What Format-Table, -List, -Wide and -Custom have in common. */
export const formatParameters = {
  GroupBy: { type: 'Object', help: 'A property or script block; each run of equal values gets a heading.' },
  View: { type: 'String', help: 'The name of a declared view of the objects’ type.' },
  ShowError: { type: 'SwitchParameter', help: 'Writes the errors of failing properties below their object.' },
  DisplayError: { type: 'SwitchParameter', help: 'Shows #ERR where a property fails.' },
  Force: {
    type: 'SwitchParameter',
    help: 'Lays out text, numbers and errors as well, not only objects with properties.',
  },
  Expand: {
    type: 'String',
    validateSet: ['CoreOnly', 'EnumOnly', 'Both'],
    help: 'Whether a collection stands for itself, for its items, or for both.',
    default: 'EnumOnly',
  },
  InputObject: { type: 'PSObject', byValue: true, help: 'The objects to lay out.' },
} as const satisfies ParameterDeclarations;

export interface FormatArguments {
  readonly property?: readonly Value[];
  readonly groupBy?: Value;
  readonly view?: string;
  readonly showError?: boolean;
  readonly displayError?: boolean;
  readonly force?: boolean;
  readonly expand?: string;
  readonly inputObject?: Value;
}

/** Runs a Format-* cmdlet: reads what is asked for, then turns every input into format objects. */
export function runFormat(
  cmdlet: CmdletInvocation,
  kind: ShapeKind,
  args: FormatArguments,
  own: Partial<FormatParameters> = {},
): CmdletHandlers {
  const parameters = readParameters(cmdlet, kind, args, own);
  const formatter = new Formatter(formatContextOf(cmdlet.session), parameters, (packet) => cmdlet.writeObject(packet));
  return {
    process() {
      try {
        formatter.write(args.inputObject);
      } catch (error) {
        if (!(error instanceof ViewNotFound)) throw error;
        cmdlet.throwTerminatingError(
          ErrorRecord.of({
            message: error.message,
            id: 'FormatViewNotFound',
            category: 'ObjectNotFound',
            target: error.viewName,
            exceptionType: 'System.Management.Automation.PipelineStoppedException',
          }),
        );
      }
    },
    end: () => formatter.end(),
  };
}

function readParameters(
  cmdlet: CmdletInvocation,
  kind: ShapeKind,
  args: FormatArguments,
  own: Partial<FormatParameters>,
): FormatParameters {
  const view = args.view === '' ? undefined : args.view;
  if (view !== undefined && (args.property ?? []).length > 0) {
    throwFormatError(
      cmdlet,
      'FormatCannotSpecifyViewAndProperty',
      'Cmdlet parameters View and Property are mutually exclusive.',
    );
  }
  return readingProperties(cmdlet, () => {
    const groupBy = args.groupBy ?? null;
    return {
      kind,
      properties: readColumns(args.property ?? [], kind),
      groupBy: groupBy === null ? undefined : readGroupBy(groupBy),
      view,
      force: args.force,
      showErrors: args.showError,
      displayErrors: args.displayError,
      expand: expandOf(args.expand),
      ...own,
    };
  });
}

const expansions: readonly Expand[] = ['CoreOnly', 'EnumOnly', 'Both'];

function expandOf(text: string | undefined): Expand | undefined {
  return expansions.find((each) => each.toLowerCase() === text?.toLowerCase());
}

/** Runs code that reads -Property arguments; what they say wrong ends the command. */
export function readingProperties<T>(cmdlet: CmdletInvocation, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PropertyParameterError)) throw error;
    return cmdlet.throwTerminatingError(
      ErrorRecord.of({
        message: error.message,
        id: error.id,
        category: 'InvalidArgument',
        exceptionType: 'System.NotSupportedException',
      }),
    );
  }
}

export function throwFormatError(cmdlet: CmdletInvocation, id: string, message: string): never {
  cmdlet.throwTerminatingError(
    ErrorRecord.of({ message, id, category: 'InvalidArgument', exceptionType: 'System.IO.InvalidDataException' }),
  );
}

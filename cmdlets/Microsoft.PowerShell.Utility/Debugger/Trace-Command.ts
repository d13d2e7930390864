import { BindingTrace } from '../../../src/runtime/binder/binding-trace.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { notInThisShell } from '../../../src/runtime/errors/not-supported.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import type { Shell } from '../../../src/runtime/shell.ts';
import { DateTime } from '../../../src/types/date-time.ts';
import { defineEnum } from '../../../src/types/declare.ts';
import { EnumValue } from '../../../src/types/enums.ts';
import type { Value } from '../../../src/types/value.ts';
import { findEncoding, utf8 } from '../encodings.ts';
import { openTextFile, type TextFile } from '../text-files.ts';

const writeLine = 0x1000;
const scope = 0x2000;
const all = 0x7fff;

defineEnum(
  'System.Management.Automation.PSTraceSourceOptions',
  'None Constructor Dispose=2 Finalizer=4 Method=8 Property=16 Delegates=32 Events=64 Exception=128 Lock=256 Error=512 Errors=640 Warning=1024 Verbose=2048 WriteLine=4096 Data=6167 Scope=8192 ExecutionFlow=8303 Assert=16384 All=32767',
  { flags: true },
);
defineEnum(
  'System.Diagnostics.TraceOptions',
  'None LogicalOperationStack DateTime=2 Timestamp=4 ProcessId=8 ThreadId=16 Callstack=32',
  { flags: true },
);

const source = 'ParameterBinding';

export default defineCmdlet({
  name: 'Trace-Command',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Runs a command and tells what the engine does for it: how its parameters are bound.',
  description:
    'The trace source is ParameterBinding. Other sources, -ListenerOption and -Debugger end the command with an error.',
  defaultSet: 'expressionSet',
  sets: ['expressionSet', 'commandSet'],
  parameters: {
    InputObject: { type: 'PSObject', byValue: true, help: 'Objects for the command.' },
    Name: { type: 'String[]', mandatory: true, position: 0, help: 'The trace sources.' },
    Option: { type: 'PSTraceSourceOptions', position: 2, help: 'Which events are told.', default: 'All' },
    Expression: {
      type: 'ScriptBlock',
      sets: { expressionSet: { mandatory: true, position: 1 } },
      help: 'What to run.',
    },
    Command: { type: 'String', sets: { commandSet: { mandatory: true, position: 1 } }, help: 'The command to run.' },
    ArgumentList: {
      type: 'Object[]',
      aliases: ['Args'],
      sets: { commandSet: { remaining: true } },
      help: "The command's arguments.",
    },
    ListenerOption: { type: 'TraceOptions', help: 'Not supported: what else stands in each line.' },
    FilePath: { type: 'String', aliases: ['PSPath', 'Path'], help: 'A file for the trace.' },
    Force: { type: 'SwitchParameter', help: 'Writes to a read-only file too.' },
    Debugger: { type: 'SwitchParameter', help: 'Not supported: no debugger listens to traces.' },
    PSHost: { type: 'SwitchParameter', help: 'Shows the trace on the screen.' },
  },
  examples: [
    {
      title: 'See how a value is converted',
      command:
        "Trace-Command ParameterBinding { Start-Sleep -Milliseconds '1' } -FilePath C:\\trace.txt; (Get-Content C:\\trace.txt) -match 'CONVERT|CALLING'",
      shows: [
        'ParameterBinding Information: 0 :             CONVERT arg type to param type using LanguagePrimitives.ConvertTo',
        'ParameterBinding Information: 0 :             CONVERT SUCCESSFUL using LanguagePrimitives.ConvertTo: [1]',
        'ParameterBinding Information: 0 : CALLING BeginProcessing',
        'ParameterBinding Information: 0 : CALLING ProcessRecord',
        'ParameterBinding Information: 0 : CALLING EndProcessing',
      ],
    },
    {
      title: 'Another source',
      command: 'Trace-Command TypeConversion { 1 } -PSHost',
      fails: 'NotSupported,Microsoft.PowerShell.Commands.TraceCommandCommand',
    },
  ],
  related: ['Measure-Command', 'Set-PSDebug'],
  start(cmdlet, args) {
    const shell = cmdlet.session as Shell;
    const output = { write: (value: Value) => cmdlet.writeObject(value) };
    let file: TextFile | null = null;
    let trace: BindingTrace | null = null;

    /** The session's trace is ours only while the command runs: what is before and after it in the pipeline is not traced. */
    function run(): void {
      const outer = shell.bindingTrace;
      shell.bindingTrace = trace;
      try {
        if (args.expression !== undefined) {
          args.expression.invoke({ item: args.inputObject, newScope: false, output });
          return;
        }
        const block = shell.compile(
          cmdlet.isBound('InputObject')
            ? 'param($command, $list, $item) , $item | & $command @list'
            : 'param($command, $list) & $command @list',
        );
        block.invoke({ args: [args.command ?? '', args.argumentList ?? [], args.inputObject ?? null], output });
      } finally {
        shell.bindingTrace = outer;
      }
    }

    return {
      begin() {
        if (!isTraced(args.name))
          cmdlet.throwTerminatingError(notInThisShell(`Of the trace sources this shell has ${source} only.`));
        if (args.debugger === true)
          cmdlet.throwTerminatingError(notInThisShell('There is no debugger of programs that could take the trace.'));
        if (numberOf(args.listenerOption, 0) !== 0) {
          cmdlet.throwTerminatingError(
            notInThisShell('A trace has no more to a line than its source and its text in this shell.'),
          );
        }
        if (args.filePath !== undefined) {
          file = openTextFile(cmdlet, {
            path: args.filePath,
            literal: false,
            encoding: findEncoding('utf8') ?? utf8,
            append: true,
            force: args.force === true,
            noClobber: false,
          });
        }
        trace = new BindingTrace(
          (line) => {
            const text = `${source} Information: 0 : ${line}`;
            file?.write(`${text}\r\n`);
            if (args.pSHost === true) shell.showMessage('Debug', `DEBUG: ${stamp(shell.now())} ${text}`);
          },
          told(numberOf(args.option, all)),
        );
      },
      process: run,
      dispose: () => file?.close(),
    };
  },
});

function told(options: number): { lines: boolean; scopes: boolean } {
  return { lines: (options & writeLine) !== 0, scopes: (options & scope) !== 0 };
}

function numberOf(option: Value, otherwise: number): number {
  return option instanceof EnumValue ? option.value : otherwise;
}

function isTraced(names: readonly string[]): boolean {
  return names.every((name) => WildcardPattern.of(name).isMatch(source));
}

/** The local time as a listener of the host writes it, to a tenth of a millisecond. */
function stamp(milliseconds: number): string {
  return DateTime.fromUnix(milliseconds).toFormattedText('yyyy-MM-dd HH:mm:ss.ffff');
}

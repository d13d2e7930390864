import type { CmdletHandlers } from '../../src/runtime/cmdlet.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import type { Value } from '../../src/types/value.ts';
import { memberWriter } from './each-member.ts';
import { runParallel } from './parallel.ts';
import type { MaybeScript } from './script-parameters.ts';

export default defineCmdlet({
  name: 'ForEach-Object',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['%', 'foreach'],
  synopsis: 'Does something with each object that comes along the pipeline.',
  description:
    'Runs a script block once for each object, which is $_ in it; or reads a property or calls a method of each object by its name.',
  defaultSet: 'ScriptBlockSet',
  sets: ['ScriptBlockSet', 'PropertyAndMethodSet', 'ParallelParameterSet'],
  supportsShouldProcess: true,
  parameters: {
    InputObject: {
      type: 'PSObject',
      sets: {
        ScriptBlockSet: { byValue: true },
        PropertyAndMethodSet: { byValue: true },
        ParallelParameterSet: { byValue: true },
      },
      help: 'The objects; usually they come from the pipeline.',
    },
    Begin: { type: 'ScriptBlock', sets: { ScriptBlockSet: {} }, help: 'Runs once before the first object.' },
    Process: {
      type: 'ScriptBlock[]',
      sets: { ScriptBlockSet: { mandatory: true, position: 0 } },
      allowNull: true,
      allowEmptyCollection: true,
      help: 'Runs for each object.',
    },
    End: { type: 'ScriptBlock', sets: { ScriptBlockSet: {} }, help: 'Runs once after the last object.' },
    RemainingScripts: {
      type: 'ScriptBlock[]',
      sets: { ScriptBlockSet: { remaining: true } },
      allowNull: true,
      allowEmptyCollection: true,
      help: 'Further script blocks: of several, the first is the begin block and the last of three or more the end block.',
    },
    MemberName: {
      type: 'String',
      sets: { PropertyAndMethodSet: { mandatory: true, position: 0 } },
      notNullOrEmpty: true,
      help: 'A property to read or a method to call.',
    },
    ArgumentList: {
      type: 'Object[]',
      aliases: ['Args'],
      sets: { PropertyAndMethodSet: { remaining: true } },
      help: 'Arguments of the method.',
    },
    Parallel: {
      type: 'ScriptBlock',
      sets: { ParallelParameterSet: { mandatory: true } },
      help: 'Runs for each object on its own, with $using: for variables from outside. The lab runs them one after another.',
    },
    ThrottleLimit: {
      type: 'Int32',
      sets: { ParallelParameterSet: {} },
      validateRange: [1, 2147483647],
      help: 'How many may run at the same time.',
      default: '5',
    },
    TimeoutSeconds: {
      type: 'Int32',
      sets: { ParallelParameterSet: {} },
      validateRange: [0, 2147483],
      help: 'Stops after so many seconds; 0 never.',
    },
    AsJob: { type: 'SwitchParameter', sets: { ParallelParameterSet: {} }, help: 'Runs as a job.' },
    UseNewRunspace: {
      type: 'SwitchParameter',
      sets: { ParallelParameterSet: {} },
      help: 'A fresh runspace for each object.',
    },
  },
  examples: [
    { title: 'Double each number', command: '1..3 | ForEach-Object { $_ * 2 }', shows: ['2', '4', '6'] },
    { title: 'Read a property', command: "'dhcp1', 'dc1' | ForEach-Object Length", shows: ['5', '3'] },
    { title: 'Call a method', command: "'dhcp1' | ForEach-Object Replace dhcp dc", shows: ['dc1'] },
  ],
  related: ['Where-Object', 'Select-Object'],
  start(cmdlet, args) {
    switch (cmdlet.parameterSet) {
      case 'PropertyAndMethodSet': {
        const write = memberWriter(cmdlet, args.memberName ?? '', args.argumentList ?? []);
        return { process: () => write(args.inputObject) };
      }
      case 'ParallelParameterSet':
        return runParallel(cmdlet, args);
      default:
        return runScripts(cmdlet, args);
    }
  },
});

interface ScriptArguments {
  readonly begin?: MaybeScript;
  readonly process?: readonly MaybeScript[];
  readonly end?: MaybeScript;
  readonly remainingScripts?: readonly MaybeScript[];
  readonly inputObject?: Value;
}

function runScripts(cmdlet: CmdletInvocation, args: ScriptArguments): CmdletHandlers {
  if (cmdlet.isBound('WhatIf') || cmdlet.isBound('Confirm')) {
    cmdlet.throwTerminatingError(
      ErrorRecord.of({
        message: 'The -WhatIf and -Confirm parameters are not supported for script blocks.',
        id: 'NoShouldProcessForScriptBlockSet',
        category: 'InvalidOperation',
        exceptionType: 'System.InvalidOperationException',
      }),
    );
  }
  const scripts: MaybeScript[] = [...(args.process ?? [null]), ...(args.remainingScripts ?? [])];
  if (cmdlet.isBound('Begin')) scripts.unshift(args.begin ?? null);
  let end = args.end ?? null;
  const begin = scripts.length > 1 ? (scripts.shift() ?? null) : null;
  // The begin block is off the list: two that are left were three or more, the last of which ends.
  if (!cmdlet.isBound('End') && scripts.length > 1) end = scripts.pop() ?? null;
  const output = { write: (value: Value) => cmdlet.writeObject(value) };
  return {
    begin: () => void begin?.invoke({ newScope: false, output }),
    process() {
      const item = args.inputObject;
      for (const script of scripts) script?.invoke({ item, newScope: false, output });
    },
    end: () => void end?.invoke({ newScope: false, output }),
  };
}

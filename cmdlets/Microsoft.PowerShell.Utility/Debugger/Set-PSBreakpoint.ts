import '../../../src/runtime/debugger/breakpoint.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import {
  type AccessMode,
  CommandBreakpoint,
  LineBreakpoint,
  VariableBreakpoint,
} from '../../../src/runtime/debugger/breakpoint.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { ScriptBlock } from '../../../src/runtime/script-block.ts';
import { findFiles } from '../text-files.ts';
import { debuggerOf, runspaceParameter } from './breakpoint-parameters.ts';
import { breakpointView } from './breakpoint-view.ts';

export default defineCmdlet({
  name: 'Set-PSBreakpoint',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['sbp'],
  synopsis: 'Stops scripts at a line, a command or a variable, or runs a script block there.',
  description:
    'Where code stops, the prompt [DBG]: takes the orders of the debugger (? lists them) and any command, which sees the variables of the code that stands still. With -Action the script block runs in place of that; break in it stops the code all the same. $_ is the breakpoint.',
  defaultSet: 'Line',
  sets: ['Line', 'Command', 'Variable'],
  parameters: {
    Action: { type: 'ScriptBlock', help: 'Runs in place of stopping.' },
    Column: {
      type: 'Int32',
      sets: { Line: { position: 2 } },
      validateRange: [1, 2147483647],
      help: 'The column in the line at which a statement begins.',
    },
    Command: {
      type: 'String[]',
      aliases: ['C'],
      sets: { Command: { mandatory: true } },
      help: 'Stops where these commands are called; wildcards are allowed.',
    },
    Line: { type: 'Int32[]', sets: { Line: { mandatory: true, position: 1 } }, help: 'Stops at these lines.' },
    Script: {
      type: 'String[]',
      sets: { Line: { mandatory: true, position: 0 }, Command: { position: 0 }, Variable: { position: 0 } },
      notNull: true,
      help: 'The scripts that it is about; wildcards are allowed.',
    },
    Variable: {
      type: 'String[]',
      aliases: ['V'],
      sets: { Variable: { mandatory: true } },
      help: 'Stops where these variables are used; their names without $.',
    },
    Mode: {
      type: 'VariableAccessMode',
      sets: { Variable: {} },
      help: 'Which use of a variable: Read, Write or ReadWrite.',
      default: 'Write',
    },
    Runspace: runspaceParameter,
  },
  outputTypes: [
    'System.Management.Automation.CommandBreakpoint',
    'System.Management.Automation.LineBreakpoint',
    'System.Management.Automation.VariableBreakpoint',
  ],
  views: [breakpointView],
  examples: [
    {
      title: 'See what a variable becomes',
      command:
        'Set-PSBreakpoint -Variable total -Action { Write-Host "total is $total" } | Out-Null; $total = 1; $total += 4',
      shows: ['total is 1', 'total is 5'],
    },
    {
      title: 'Follow a script',
      before: "Set-Content C:\\follow.ps1 '$x = 1', '$x + 1'",
      command: 'Set-PSBreakpoint C:\\follow.ps1 2 -Action { Write-Host "x is $x" } | Out-Null; C:\\follow.ps1',
      shows: ['x is 1', '2'],
    },
  ],
  related: ['Get-PSBreakpoint', 'Remove-PSBreakpoint', 'Wait-Debugger'],
  process(cmdlet, args) {
    const breakpoints = debuggerOf(cmdlet);
    const action = args.action instanceof ScriptBlock ? args.action : null;
    const scripts = args.script === undefined ? [null] : scriptsNamed(cmdlet, args.script);
    const mode = args.mode === undefined ? 'Write' : (String(args.mode) as AccessMode);
    for (const script of scripts) {
      const declared = () => ({ id: breakpoints.newId(), script, action });
      const made = [
        ...(args.line ?? []).map((line) => new LineBreakpoint(declared(), line, args.column ?? 0)),
        ...(args.command ?? []).map((command) => new CommandBreakpoint(declared(), command)),
        ...(args.variable ?? []).map((name) => new VariableBreakpoint(declared(), name, mode)),
      ];
      for (const breakpoint of made) {
        breakpoints.add(breakpoint);
        cmdlet.writeObject(breakpoint);
      }
    }
  },
});

/** The full paths of scripts; a file that is no script is reported. */
function scriptsNamed(cmdlet: CmdletInvocation, paths: readonly string[]): string[] {
  const files = paths.flatMap((path) => findFiles(cmdlet, path, false).map((file) => file.path));
  return files.filter((path) => {
    if (/\.psm?1$/i.test(path)) return true;
    cmdlet.writeError(
      ErrorRecord.of({
        message: `Cannot set breakpoint on file '${path}'; only *.ps1 and *.psm1 files are valid.`,
        id: 'NewPSBreakpoint:WrongExtension',
        category: 'InvalidArgument',
        exceptionType: 'System.ArgumentException',
      }),
    );
    return false;
  });
}

import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import {
  type Breakpoint,
  CommandBreakpoint,
  LineBreakpoint,
  VariableBreakpoint,
} from '../../../src/runtime/debugger/breakpoint.ts';
import { defineEnum } from '../../../src/types/declare.ts';
import { debuggerOf, runspaceParameter } from './breakpoint-parameters.ts';
import { breakpointView } from './breakpoint-view.ts';

defineEnum('Microsoft.PowerShell.Commands.BreakpointType', 'Line Command Variable');

export default defineCmdlet({
  name: 'Get-PSBreakpoint',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['gbp'],
  synopsis: 'Shows the breakpoints of the session.',
  defaultSet: 'Line',
  sets: ['Line', 'Command', 'Variable', 'Type', 'Id'],
  parameters: {
    Script: {
      type: 'String[]',
      sets: { Line: { position: 0, byValue: true }, Command: {}, Variable: {}, Type: {} },
      notNullOrEmpty: true,
      help: 'Those of scripts.',
    },
    Id: {
      type: 'Int32[]',
      sets: { Id: { mandatory: true, position: 0, byValue: true } },
      notNull: true,
      help: 'Those of numbers.',
    },
    Variable: {
      type: 'String[]',
      sets: { Variable: { mandatory: true } },
      notNull: true,
      help: 'Those at variables.',
    },
    Command: {
      type: 'String[]',
      sets: { Command: { mandatory: true } },
      notNull: true,
      help: 'Those at commands.',
    },
    Type: {
      type: 'BreakpointType[]',
      sets: { Type: { mandatory: true, position: 0, byValue: true } },
      notNull: true,
      help: 'Those of a kind: Line, Command, Variable.',
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
      title: 'What is watched',
      before: '$null = Set-PSBreakpoint -Variable total, rest',
      command: '(Get-PSBreakpoint).Variable',
      shows: ['total', 'rest'],
    },
  ],
  related: ['Set-PSBreakpoint'],
  process(cmdlet, args) {
    const { drives } = cmdlet.session;
    const scripts = args.script?.map((path) => {
      const place = drives.resolve(path);
      return (place === undefined ? path : drives.show(place)).toLowerCase();
    });
    const isAmong = (names: readonly string[], name: string): boolean =>
      names.some((each) => each.toLowerCase() === name.toLowerCase());
    const kinds = args.type?.map(String);
    const fits = (each: Breakpoint): boolean =>
      (args.id === undefined || args.id.includes(each.id)) &&
      (kinds === undefined || kinds.includes(kindOf(each))) &&
      (args.command === undefined || (each instanceof CommandBreakpoint && isAmong(args.command, each.command))) &&
      (args.variable === undefined || (each instanceof VariableBreakpoint && isAmong(args.variable, each.variable))) &&
      (scripts === undefined || (each.script !== null && scripts.includes(each.script.toLowerCase())));
    for (const each of debuggerOf(cmdlet).breakpoints.filter(fits)) cmdlet.writeObject(each);
  },
});

function kindOf(breakpoint: Breakpoint): 'Line' | 'Command' | 'Variable' {
  if (breakpoint instanceof LineBreakpoint) return 'Line';
  return breakpoint instanceof CommandBreakpoint ? 'Command' : 'Variable';
}

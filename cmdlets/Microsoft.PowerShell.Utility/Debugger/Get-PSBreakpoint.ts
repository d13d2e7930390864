import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { defineEnum } from '../../../src/types/declare.ts';

defineEnum('Microsoft.PowerShell.Commands.BreakpointType', 'Line Command Variable');

export default defineCmdlet({
  name: 'Get-PSBreakpoint',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['gbp'],
  synopsis: 'Shows breakpoints. This shell has no debugger, so that there are none.',
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
      notNullOrEmpty: true,
      help: 'Those at variables.',
    },
    Command: {
      type: 'String[]',
      sets: { Command: { mandatory: true } },
      notNullOrEmpty: true,
      help: 'Those at commands.',
    },
    Type: {
      type: 'BreakpointType[]',
      sets: { Type: { mandatory: true, position: 0, byValue: true } },
      notNullOrEmpty: true,
      help: 'Those of a kind.',
    },
  },
  outputTypes: ['System.Management.Automation.Breakpoint'],
  examples: [{ title: 'None', command: '@(Get-PSBreakpoint).Count', shows: ['0'] }],
  related: ['Set-PSBreakpoint'],
  // Nothing sets a breakpoint, so that whatever is asked for there is none.
  process: () => undefined,
});

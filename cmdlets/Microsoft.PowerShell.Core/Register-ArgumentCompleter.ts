import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { registerCompleter } from '../../src/runtime/completion/registered-completers.ts';
import './script-parameters.ts';

export default defineCmdlet({
  name: 'Register-ArgumentCompleter',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Says what Tab offers for the values of a parameter.',
  description:
    'The script block gets the command’s name, the parameter’s name, what is typed so far, null for the syntax tree, and a table of what is bound already. It writes texts or CompletionResult objects.',
  sets: ['NativeCommandSet', 'PowerShellSet', 'NativeFallbackSet'],
  parameters: {
    CommandName: {
      type: 'String[]',
      sets: { NativeCommandSet: { mandatory: true }, PowerShellSet: {} },
      help: 'Commands that the completer is for; all when left out.',
    },
    ParameterName: { type: 'String', sets: { PowerShellSet: { mandatory: true } }, help: 'The parameter.' },
    ScriptBlock: {
      type: 'ScriptBlock',
      mandatory: true,
      allowNull: true,
      help: 'Gives the values; $null takes a completer back.',
    },
    Native: {
      type: 'SwitchParameter',
      sets: { NativeCommandSet: {} },
      help: 'The completer is for programs that are no PowerShell commands.',
    },
    NativeFallback: {
      type: 'SwitchParameter',
      sets: { NativeFallbackSet: {} },
      help: 'The completer is for programs that have none of their own.',
    },
  },
  examples: [
    {
      title: 'Offer two sites',
      command:
        "function Get-Site { param($Name) }; Register-ArgumentCompleter -CommandName Get-Site -ParameterName Name -ScriptBlock { 'Berlin', 'Bonn' }; (TabExpansion2 'Get-Site -Name B').CompletionMatches.Count",
      shows: ['2'],
    },
  ],
  process(cmdlet, args) {
    const names = args.commandName ?? [''];
    for (const name of names) {
      registerCompleter(cmdlet.session, name, args.parameterName ?? '', args.scriptBlock ?? null);
    }
  },
});

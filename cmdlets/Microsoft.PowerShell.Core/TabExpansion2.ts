import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { complete } from '../../src/runtime/completion/complete.ts';
import { CommandCompletionObject } from '../../src/runtime/completion/completion-types.ts';

export default defineCmdlet({
  name: 'TabExpansion2',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Lists what Tab would offer at a place of a command line.',
  defaultSet: 'ScriptInputSet',
  parameters: {
    inputScript: {
      type: 'String',
      sets: { ScriptInputSet: { mandatory: true, position: 0 } },
      allowEmptyString: true,
      help: 'The text to complete.',
    },
    cursorColumn: {
      type: 'Int32',
      sets: { ScriptInputSet: { position: 1 } },
      help: 'Offset of the cursor in the text; the end of the text when left out.',
    },
    options: {
      type: 'Hashtable',
      sets: { ScriptInputSet: { position: 2 } },
      help: 'Settings of the completion; none of them changes anything here.',
    },
  },
  outputTypes: ['System.Management.Automation.CommandCompletion'],
  examples: [
    {
      title: 'What Tab offers behind a parameter',
      command: "(TabExpansion2 'Get-DhcpServerv4Scope -Sc').CompletionMatches.CompletionText",
      shows: ['-ScopeId'],
    },
  ],
  process(cmdlet, { inputScript = '', cursorColumn = inputScript.length }) {
    const cursor = Math.min(Math.max(cursorColumn, 0), inputScript.length);
    cmdlet.writeObject(new CommandCompletionObject(complete(cmdlet.session, inputScript, cursor)));
  },
});

import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { parseErrorMessage } from '../../src/runtime/errors/parse-failure.ts';
import { PSError } from '../../src/runtime/flow.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import type { ScriptBlock } from '../../src/runtime/script-block.ts';

export default defineCmdlet({
  name: 'Invoke-Expression',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['iex'],
  synopsis: 'Runs a text as a command, in the current scope.',
  notes:
    'A text from outside runs with all your rights: use the call operator & for command names and script blocks instead.',
  parameters: {
    Command: {
      type: 'String',
      mandatory: true,
      position: 0,
      byValue: true,
      allowEmptyString: false,
      help: 'The text.',
    },
  },
  outputTypes: ['System.Management.Automation.PSObject'],
  examples: [{ title: 'A command in a variable', command: "$text = '1 + 2'; Invoke-Expression $text", shows: ['3'] }],
  process(cmdlet, args) {
    const block = compiled(cmdlet, args.command);
    block.invoke({ newScope: false, output: { write: (value) => cmdlet.writeObject(value) } });
  },
});

/** The text as a block; what does not parse is an error of this command, and of its place. */
function compiled(cmdlet: CmdletInvocation, text: string): ScriptBlock {
  try {
    return cmdlet.session.compile(text);
  } catch (error) {
    if (!(error instanceof PSError)) throw error;
    const { record } = error;
    const failure = ErrorRecord.of({
      message: parseErrorMessage(record),
      id: record.errorId,
      category: 'ParserError',
      exceptionType: record.exception.netType.fullName,
    });
    return cmdlet.throwTerminatingError(failure);
  }
}

import { parse } from '../../src/language/parse.ts';
import { walk } from '../../src/language/walk.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { NetDictionary } from '../../src/types/dictionary.ts';
import { utf8 } from './encodings.ts';
import { findFiles, readText } from './text-files.ts';

export default defineCmdlet({
  name: 'Import-PowerShellDataFile',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Reads a .psd1 file: a hash table without commands.',
  defaultSet: 'ByPath',
  sets: ['ByPath', 'ByLiteralPath'],
  parameters: {
    Path: {
      type: 'String[]',
      sets: { ByPath: { mandatory: true, position: 0 } },
      notNullOrEmpty: true,
      help: 'The files; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'String[]',
      aliases: ['PSPath', 'LP'],
      sets: { ByLiteralPath: { mandatory: true, byPropertyName: true } },
      notNullOrEmpty: true,
      help: 'The files, their paths taken as they are.',
    },
    SkipLimitCheck: { type: 'SwitchParameter', help: 'Reads more than 500 entries, too.' },
  },
  outputTypes: ['System.Collections.Hashtable'],
  examples: [
    {
      title: 'Settings in a file',
      command: 'Set-Content C:\\site.psd1 "@{ Site = \'HQ\' }"; (Import-PowerShellDataFile C:\\site.psd1).Site',
      shows: ['HQ'],
    },
  ],
  process(cmdlet, args) {
    const literal = args.literalPath !== undefined;
    for (const path of args.literalPath ?? args.path ?? []) {
      for (const file of findFiles(cmdlet, path, literal)) {
        const text = readText(cmdlet, file, utf8);
        if (args.skipLimitCheck !== true) checkSize(cmdlet, text);
        const table = dataOnly(text) ? cmdlet.session.compile(text, file.path).invoke({}) : null;
        if (table instanceof NetDictionary) cmdlet.writeObject(table);
        else {
          cmdlet.writeError(
            ErrorRecord.of({
              message: `Unable to parse file '${file.path}' as a PowerShell Data File.`,
              id: 'CouldNotParseAsPowerShellDataFile',
              category: 'InvalidData',
              target: file.path,
              exceptionType: 'System.InvalidOperationException',
            }),
          );
        }
      }
    }
  },
});

/** As many entries a table may have. */
const largestTable = 500;

/** Ends the command where a table of a file has more entries than it may have. */
function checkSize(cmdlet: CmdletInvocation, text: string): void {
  walk(parse(text).ast, (node) => {
    if (node.kind !== 'Hashtable' || node.keyValuePairs.length <= largestTable) return true;
    const message = `Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic expressions. Dynamic expression: ${text.slice(node.start, node.end)}.`;
    const exceptionType = 'System.InvalidOperationException';
    return cmdlet.throwTerminatingError(
      ErrorRecord.of({ message, id: exceptionType, category: 'NotSpecified', exceptionType }),
    );
  });
}

/** True for a text that is one hash table literal: nothing in it can run a command. */
function dataOnly(text: string): boolean {
  const { ast, errors } = parse(text);
  const statements = ast.endBlock?.statements ?? [];
  const [only] = statements;
  if (errors.length > 0 || statements.length !== 1 || only?.kind !== 'Pipeline') return false;
  const [element] = only.pipelineElements;
  return element?.kind === 'CommandExpression' && element.expression.kind === 'Hashtable';
}

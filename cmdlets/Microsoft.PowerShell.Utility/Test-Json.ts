import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { notInThisShell } from '../../src/runtime/errors/not-supported.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { utf8 } from './encodings.ts';
import { placeOf, readText } from './text-files.ts';

const sources = ['JsonString', 'JsonPath', 'JsonLiteralPath'];
const setsOf = (source: string) => [source, `${source}WithSchemaString`, `${source}WithSchemaFile`];
const inSets = <T>(names: readonly string[], value: T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, value]));

export default defineCmdlet({
  name: 'Test-Json',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Tells whether a text is JSON.',
  defaultSet: 'JsonString',
  sets: sources.flatMap(setsOf),
  parameters: {
    Json: {
      type: 'String',
      sets: inSets(setsOf('JsonString'), { mandatory: true, position: 0, byValue: true }),
      help: 'The text.',
    },
    Path: {
      type: 'String',
      sets: inSets(setsOf('JsonPath'), { mandatory: true, position: 0, byPropertyName: true }),
      help: 'A file with the text; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'String',
      aliases: ['PSPath', 'LP'],
      sets: inSets(setsOf('JsonLiteralPath'), { mandatory: true, position: 0, byPropertyName: true }),
      help: 'A file with the text, its path taken as it is.',
    },
    Schema: {
      type: 'String',
      sets: inSets(
        sources.map((source) => `${source}WithSchemaString`),
        { mandatory: true, position: 1 },
      ),
      notNullOrEmpty: true,
      help: 'A schema. Schemas are not supported here: the command ends with an error.',
    },
    SchemaFile: {
      type: 'String',
      sets: inSets(
        sources.map((source) => `${source}WithSchemaFile`),
        { mandatory: true, position: 1 },
      ),
      notNullOrEmpty: true,
      help: 'A file with a schema. Schemas are not supported here: the command ends with an error.',
    },
    Options: {
      type: 'String[]',
      validateSet: ['IgnoreComments', 'AllowTrailingCommas'],
      notNullOrEmpty: true,
      help: 'What JSON does not allow, and is to pass.',
    },
  },
  outputTypes: ['System.Boolean'],
  examples: [
    { title: 'Good', command: 'Test-Json \'{ "a": [1, 2] }\'', shows: ['True'] },
    { title: 'Bad', command: "Test-Json '{ a: 1 }' -ErrorAction Ignore", shows: ['False'] },
  ],
  related: ['ConvertFrom-Json'],
  start: (cmdlet, args) => {
    const options = new Set((args.options ?? []).map((option) => option.toLowerCase()));
    return {
      begin() {
        if (args.schema === undefined && args.schemaFile === undefined) return;
        cmdlet.throwTerminatingError(notInThisShell('JSON schemas are not supported in this shell.'));
      },
      process() {
        let text = args.json ?? fileText(cmdlet, args.path ?? args.literalPath ?? '', args.literalPath !== undefined);
        if (options.has('ignorecomments')) text = without(text, /\/\/[^\n]*|\/\*[\s\S]*?\*\//);
        if (options.has('allowtrailingcommas')) text = without(text, /,(?=\s*[\]}])/);
        try {
          JSON.parse(text);
          cmdlet.writeObject(true);
        } catch (error) {
          if (!(error instanceof SyntaxError)) throw error;
          cmdlet.writeError(
            ErrorRecord.of({
              message: 'Cannot parse the JSON.',
              id: 'InvalidJson',
              category: 'InvalidData',
              target: args.json ?? null,
              exceptionType: 'System.Exception',
            }),
          );
          cmdlet.writeObject(false);
        }
      },
    };
  },
});

/** The text with blanks in place of what a pattern finds outside strings. */
function without(text: string, pattern: RegExp): string {
  const tokens = new RegExp(`"(?:[^"\\\\]|\\\\.)*"|${pattern.source}`, 'g');
  return text.replace(tokens, (found) => (found.startsWith('"') ? found : ' '));
}

function fileText(cmdlet: CmdletInvocation, path: string, literal: boolean): string {
  const { drives } = cmdlet.session;
  const place = placeOf(cmdlet, path, literal);
  if (drives.stat(place) === undefined) {
    cmdlet.throwTerminatingError(
      ErrorRecord.of({
        message: `Cannot find path '${path}' because it does not exist.`,
        id: 'PathNotFound',
        category: 'ObjectNotFound',
        target: path,
        exceptionType: 'System.Management.Automation.ItemNotFoundException',
      }),
    );
  }
  return readText(cmdlet, { place, path: drives.show(place) }, utf8);
}

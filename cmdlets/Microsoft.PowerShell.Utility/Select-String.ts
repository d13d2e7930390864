import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { encodingParameter } from './encodings.ts';
import { matchInfoView } from './match-info.ts';
import { StringSearch } from './string-search.ts';

const path = { mandatory: true, position: 1, byPropertyName: true };
const literalPath = { mandatory: true, byPropertyName: true };
const input = { mandatory: true, byValue: true };

export default defineCmdlet({
  name: 'Select-String',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['sls'],
  synopsis: 'Finds text in strings and files.',
  description:
    'Looks for lines that match a regular expression, as grep does. A match shows its file, its line number and the line.',
  defaultSet: 'File',
  sets: ['File', 'Object', 'ObjectRaw', 'FileRaw', 'LiteralFile', 'LiteralFileRaw'],
  parameters: {
    Culture: {
      type: 'String',
      notNull: true,
      help: 'The culture whose rules compare text, with -SimpleMatch: Ordinal, Invariant, Current or a name.',
    },
    InputObject: {
      type: 'PSObject',
      sets: { Object: input, ObjectRaw: input },
      allowNull: true,
      allowEmptyString: true,
      help: 'The text to search; usually it comes from the pipeline.',
    },
    Pattern: {
      type: 'String[]',
      mandatory: true,
      position: 0,
      help: 'Regular expressions; with -SimpleMatch plain text.',
    },
    Path: {
      type: 'String[]',
      sets: { File: path, FileRaw: path },
      help: 'The files to search; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'String[]',
      aliases: ['PSPath', 'LP'],
      sets: { LiteralFile: literalPath, LiteralFileRaw: literalPath },
      help: 'The files to search, their paths taken as they are.',
    },
    Raw: {
      type: 'SwitchParameter',
      sets: { ObjectRaw: { mandatory: true }, FileRaw: { mandatory: true }, LiteralFileRaw: { mandatory: true } },
      help: 'Writes the matching lines as text.',
    },
    SimpleMatch: { type: 'SwitchParameter', help: 'Takes the patterns as plain text.' },
    CaseSensitive: { type: 'SwitchParameter', help: 'Tells upper from lower case.' },
    Quiet: {
      type: 'SwitchParameter',
      sets: { Object: {}, File: {}, LiteralFile: {} },
      help: 'Only says whether there is a match.',
    },
    List: { type: 'SwitchParameter', help: 'Only the first match of each file.' },
    NoEmphasis: { type: 'SwitchParameter', help: 'Does not mark what matches.' },
    Include: { type: 'String[]', notNullOrEmpty: true, help: 'Only files whose path matches one of these patterns.' },
    Exclude: { type: 'String[]', notNullOrEmpty: true, help: 'No files whose path matches one of these patterns.' },
    NotMatch: { type: 'SwitchParameter', help: 'Lines that do not match.' },
    AllMatches: { type: 'SwitchParameter', help: 'Finds every match of a line, not only the first.' },
    Encoding: {
      ...encodingParameter,
      help: 'How bytes become text.',
    },
    Context: {
      type: 'Int32[]',
      notNullOrEmpty: true,
      validateCount: [1, 2],
      validateRange: [0, 2147483647],
      help: 'Shows so many lines before and after each match; two numbers for before and after.',
    },
  },
  outputTypes: ['System.Boolean', 'Microsoft.PowerShell.Commands.MatchInfo', 'System.String'],
  views: [matchInfoView],
  examples: [
    {
      title: 'Find a server among names',
      command: "'dhcp1', 'dc1', 'dhcp2' | Select-String dhcp -Raw",
      shows: ['dhcp1', 'dhcp2'],
    },
    {
      title: 'Take the address out of a line',
      command: "('server 10.0.0.1 is up' | Select-String '\\d+(\\.\\d+){3}').Matches[0].Value",
      shows: ['10.0.0.1'],
    },
  ],
  related: ['Where-Object', 'Get-Content'],
  start(cmdlet, args) {
    if (args.culture !== undefined && args.simpleMatch !== true) {
      cmdlet.throwTerminatingError(
        ErrorRecord.of({
          message: 'You must specify -Culture parameter only with -SimpleMatch parameter.',
          id: 'CannotSpecifyCultureWithoutSimpleMatch',
          category: 'InvalidData',
          exceptionType: 'System.InvalidOperationException',
        }),
      );
    }
    const search = new StringSearch(cmdlet, args);
    return {
      process() {
        if (args.path !== undefined || args.literalPath !== undefined) search.searchFiles();
        else search.searchInput(args.inputObject);
      },
      end: () => search.end(),
    };
  },
});

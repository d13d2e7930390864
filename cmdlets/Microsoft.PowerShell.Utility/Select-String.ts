import type { CmdletHandlers } from '../../src/runtime/cmdlet.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import type { Value } from '../../src/types/value.ts';
import { ContextTracker } from './context-tracker.ts';
import { completeEncodings, type FileEncoding } from './encodings.ts';
import { lineSearch } from './line-search.ts';
import { MatchContext, MatchInfo, matchInfoView } from './match-info.ts';
import { encodingOf, type FoundFile, findFiles, readText, splitTextLines } from './text-files.ts';

const path = { mandatory: true, position: 1, byPropertyName: true };
const literalPath = { mandatory: true, byPropertyName: true };
const input = { mandatory: true, byValue: true };

export default defineCmdlet({
  name: 'Select-String',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['sls'],
  synopsis: 'Finds text in strings and files.',
  description: 'Looks for lines that match a regular expression, as grep does. A match shows its file, its line number and the line.',
  defaultSet: 'File',
  sets: ['File', 'FileRaw', 'Object', 'ObjectRaw', 'LiteralFile', 'LiteralFileRaw'],
  parameters: {
    Culture: { type: 'String', notNull: true, help: 'The culture whose rules compare text, with -SimpleMatch: Ordinal, Invariant, Current or a name.' },
    InputObject: {
      type: 'PSObject',
      sets: { Object: input, ObjectRaw: input },
      allowNull: true,
      allowEmptyString: true,
      help: 'The text to search; usually it comes from the pipeline.',
    },
    Pattern: { type: 'String[]', mandatory: true, position: 0, help: 'Regular expressions; with -SimpleMatch plain text.' },
    Path: { type: 'String[]', sets: { File: path, FileRaw: path }, help: 'The files to search; wildcards are allowed.' },
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
      type: 'Encoding',
      notNullOrEmpty: true,
      help: 'How bytes become text.',
      default: 'utf8NoBOM',
      complete: completeEncodings,
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
    { title: 'Find a server among names', command: "'dhcp1', 'dc1', 'dhcp2' | Select-String dhcp -Raw", shows: ['dhcp1', 'dhcp2'] },
    {
      title: 'Take the address out of a line',
      command: "('server 10.0.0.1 is up' | Select-String '\\d+(\\.\\d+){3}').Matches[0].Value",
      shows: ['10.0.0.1'],
    },
  ],
  related: ['Where-Object', 'Get-Content'],
  start: (cmdlet, args) => search(cmdlet, args),
});

interface SelectStringArguments {
  readonly culture?: string;
  readonly inputObject?: Value;
  readonly pattern: readonly string[];
  readonly path?: readonly string[];
  readonly literalPath?: readonly string[];
  readonly raw?: boolean;
  readonly simpleMatch?: boolean;
  readonly caseSensitive?: boolean;
  readonly quiet?: boolean;
  readonly list?: boolean;
  readonly noEmphasis?: boolean;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly notMatch?: boolean;
  readonly allMatches?: boolean;
  readonly encoding?: Value;
  readonly context?: readonly number[];
}

function search(cmdlet: CmdletInvocation, args: SelectStringArguments): CmdletHandlers {
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
  const find = lineSearch(cmdlet, {
    patterns: args.pattern,
    caseSensitive: args.caseSensitive === true,
    simple: args.simpleMatch === true,
    all: args.allMatches === true,
    negate: args.notMatch === true,
  });
  const marked = args.noEmphasis !== true && cmdlet.session.host.styled;
  const quiet = args.quiet === true;
  const list = args.list === true;
  let [before = 0, after = before] = args.raw === true ? [] : (args.context ?? []);
  const wanted = fileFilter(args);
  let encoding: FileEncoding | null = null;
  let lineNumber = 0;
  let done = false;

  const matchOf = (line: string): MatchInfo | null => {
    const found = find(line);
    if (found === null) return null;
    const match = new MatchInfo(marked ? found.spans : null);
    match.ignoreCase = args.caseSensitive !== true;
    match.line = line;
    match.pattern = found.pattern;
    match.matches = found.matches;
    if (before > 0 || after > 0) match.context = new MatchContext();
    return match;
  };
  const write = (match: MatchInfo): void => {
    if (done) return;
    if (args.raw === true) cmdlet.writeObject(match.line);
    else cmdlet.writeObject(quiet && !list ? true : match);
  };
  let piped = new ContextTracker(before, after, (match) => {
    write(match);
    done ||= quiet;
  });

  /** Writes the matches of a file; true when there are some. */
  const searchFile = (file: FoundFile): boolean => {
    encoding ??= encodingOf(cmdlet, args.encoding);
    let matched = false;
    const tracker = new ContextTracker(before, after, (match) => {
      if (!matched || !(quiet || list)) write(match);
      matched = true;
    });
    const lines = splitTextLines(readText(cmdlet, file, encoding));
    for (const [index, line] of lines.entries()) {
      if (matched && (quiet || list)) break;
      const match = matchOf(line);
      if (match === null) {
        tracker.line(line);
        continue;
      }
      match.path = file.path;
      match.lineNumber = index + 1;
      tracker.match(match);
    }
    tracker.end();
    return matched;
  };

  const searchFiles = (): void => {
    const literal = args.literalPath !== undefined;
    for (const each of args.literalPath ?? args.path ?? []) {
      for (const file of findFiles(cmdlet, each, literal)) {
        if (cmdlet.session.drives.stat(file.place)?.folder === true || !wanted(file.path)) continue;
        if (searchFile(file) && quiet) return;
      }
    }
    if (quiet) cmdlet.writeObject(list ? null : false);
  };

  const searchInput = (item: Value): void => {
    lineNumber++;
    const earlier = unwrap(item);
    if (earlier instanceof MatchInfo) {
      if (before > 0 || after > 0) {
        cmdlet.writeWarning('The option "Context" is not valid when searching results that are piped from Select-String output.');
        before = 0;
        after = 0;
        piped = new ContextTracker(0, 0, write);
      }
      if (find(earlier.line) === null) piped.line(earlier.line);
      else piped.match(earlier.context === null ? earlier : earlier.withoutDisplayContext());
      return;
    }
    const line = cmdlet.session.context.text(item);
    const match = matchOf(line);
    if (match === null) return piped.line(line);
    match.lineNumber = lineNumber;
    piped.match(match);
  };

  return {
    process() {
      if (done) return;
      const { inputObject } = args;
      if (args.path !== undefined || args.literalPath !== undefined) return searchFiles();
      const fullName = filePath(inputObject);
      if (fullName === null) return searchInput(inputObject);
      for (const file of findFiles(cmdlet, fullName, true)) if (wanted(file.path)) searchFile(file);
    },
    end: () => piped.end(),
  };
}

/** The full path of a file object from the pipeline, or null for other input. */
function filePath(item: Value): string | null {
  const base = unwrap(item);
  if (typeof base !== 'object' || base === null || !('netType' in base)) return null;
  return base.netType.fullName === 'System.IO.FileInfo' && 'fullName' in base ? String(base.fullName) : null;
}

function fileFilter({ include, exclude }: SelectStringArguments): (path: string) => boolean {
  const included = include?.map((pattern) => WildcardPattern.of(pattern));
  const excluded = exclude?.map((pattern) => WildcardPattern.of(pattern));
  return (text) =>
    (included === undefined || included.some((pattern) => pattern.isMatch(text))) &&
    !(excluded?.some((pattern) => pattern.isMatch(text)) ?? false);
}

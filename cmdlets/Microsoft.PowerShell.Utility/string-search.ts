import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import type { Value } from '../../src/types/value.ts';
import { ContextTracker } from './context-tracker.ts';
import type { FileEncoding } from './encodings.ts';
import { type LineSearch, lineSearch } from './line-search.ts';
import { MatchContext, MatchInfo } from './match-info.ts';
import { encodingOf, type FoundFile, findFiles, readText, splitTextLines } from './text-files.ts';

export interface SelectStringArguments {
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

/** One run of Select-String: searches files and what comes along the pipeline. */
export class StringSearch {
  readonly #cmdlet: CmdletInvocation;
  readonly #args: SelectStringArguments;
  readonly #find: LineSearch;
  readonly #marked: boolean;
  /** Of each file, or of all input, the first match is enough. */
  readonly #firstOnly: boolean;
  readonly #isWanted: (path: string) => boolean;
  #before: number;
  #after: number;
  #encoding: FileEncoding | null = null;
  #piped: ContextTracker;
  #inputs = 0;
  #answered = false;

  constructor(cmdlet: CmdletInvocation, args: SelectStringArguments) {
    this.#cmdlet = cmdlet;
    this.#args = args;
    this.#find = lineSearch(cmdlet, {
      patterns: args.pattern,
      caseSensitive: args.caseSensitive === true,
      simple: args.simpleMatch === true,
      all: args.allMatches === true,
      negate: args.notMatch === true,
    });
    this.#marked = args.noEmphasis !== true && cmdlet.session.host.styled;
    this.#firstOnly = args.quiet === true || args.list === true;
    this.#isWanted = pathFilter(args);
    const [before = 0, after = before] = args.raw === true ? [] : (args.context ?? []);
    this.#before = before;
    this.#after = after;
    this.#piped = this.#trackInput();
  }

  /** Searches the files of -Path or -LiteralPath. */
  searchFiles(): void {
    const { path, literalPath, quiet, list } = this.#args;
    for (const each of literalPath ?? path ?? []) {
      for (const file of findFiles(this.#cmdlet, each, literalPath !== undefined)) {
        const isFolder = this.#cmdlet.session.drives.stat(file.place)?.folder === true;
        if (!isFolder && this.#searchFile(file) && quiet === true) return;
      }
    }
    if (quiet === true) this.#cmdlet.writeObject(list === true ? null : false);
  }

  /** Searches one object of the pipeline: a text, a file, or an earlier match. */
  searchInput(item: Value): void {
    if (this.#answered) return;
    const base = unwrap(item);
    const path = filePath(base);
    if (path !== null) for (const file of findFiles(this.#cmdlet, path, true)) this.#searchFile(file);
    else if (base instanceof MatchInfo) this.#searchAgain(base);
    else this.#searchText(this.#cmdlet.session.context.text(item));
  }

  end(): void {
    this.#piped.end();
  }

  #searchText(line: string): void {
    this.#inputs++;
    const match = this.#matchOf(line);
    if (match === null) {
      this.#piped.line(line);
    } else {
      match.lineNumber = this.#inputs;
      this.#piped.match(match);
    }
  }

  #searchAgain(earlier: MatchInfo): void {
    this.#inputs++;
    if (this.#before > 0 || this.#after > 0) {
      this.#cmdlet.writeWarning(
        'The option "Context" is not valid when searching results that are piped from Select-String output.',
      );
      this.#before = 0;
      this.#after = 0;
      this.#piped = this.#trackInput();
    }
    if (this.#find(earlier.line) === null) this.#piped.line(earlier.line);
    else this.#piped.match(earlier.context === null ? earlier : earlier.withoutDisplayContext());
  }

  /** Writes a file's matches; true when there are some. */
  #searchFile(file: FoundFile): boolean {
    if (!this.#isWanted(file.path)) return false;
    this.#encoding ??= encodingOf(this.#cmdlet, this.#args.encoding);
    let matched = false;
    const tracker = new ContextTracker(this.#before, this.#after, (match) => {
      if (!matched || !this.#firstOnly) this.#write(match);
      matched = true;
    });
    const lines = splitTextLines(readText(this.#cmdlet, file, this.#encoding));
    for (const [index, line] of lines.entries()) {
      if (matched && this.#firstOnly) break;
      const match = this.#matchOf(line);
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
  }

  #matchOf(line: string): MatchInfo | null {
    const found = this.#find(line);
    if (found === null) return null;
    const match = new MatchInfo(this.#marked ? found.spans : null);
    match.ignoreCase = this.#args.caseSensitive !== true;
    match.line = line;
    match.pattern = found.pattern;
    match.matches = found.matches;
    if (this.#before > 0 || this.#after > 0) match.context = new MatchContext();
    return match;
  }

  #trackInput(): ContextTracker {
    return new ContextTracker(this.#before, this.#after, (match) => {
      if (this.#answered) return;
      this.#write(match);
      this.#answered = this.#args.quiet === true;
    });
  }

  #write(match: MatchInfo): void {
    const { raw, quiet, list } = this.#args;
    if (raw === true) this.#cmdlet.writeObject(match.line);
    else this.#cmdlet.writeObject(quiet === true && list !== true ? true : match);
  }
}

/** The full path of a file object, or null for other input. */
function filePath(base: Value): string | null {
  if (typeof base !== 'object' || base === null || !('netType' in base)) return null;
  return base.netType.fullName === 'System.IO.FileInfo' && 'fullName' in base ? String(base.fullName) : null;
}

function pathFilter({ include, exclude }: SelectStringArguments): (path: string) => boolean {
  const included = include?.map((pattern) => WildcardPattern.of(pattern));
  const excluded = exclude?.map((pattern) => WildcardPattern.of(pattern));
  return (text) =>
    (included === undefined || included.some((pattern) => pattern.isMatch(text))) &&
    !(excluded?.some((pattern) => pattern.isMatch(text)) ?? false);
}

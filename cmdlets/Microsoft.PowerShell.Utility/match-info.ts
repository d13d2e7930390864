import { textNode } from '../../src/format/custom-writer.ts';
import { customView } from '../../src/format/views.ts';
import { defineType } from '../../src/types/declare.ts';
import type { NetType } from '../../src/types/net-type.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import type { NetObject, Value } from '../../src/types/value.ts';

const commands = 'Microsoft.PowerShell.Commands';
const inputStream = 'InputStream';
const reverse = '\u001b[7m';
const reset = '\u001b[0m';

/** The lines around a match. */
export class MatchContext implements NetObject {
  before: string[] = [];
  after: string[] = [];
  /** What is shown: lines that an earlier match shows already are left out. */
  displayBefore: string[] = [];
  displayAfter: string[] = [];

  get netType(): NetType {
    return matchContextType;
  }
}

export interface Span {
  readonly start: number;
  readonly length: number;
}

/** What Select-String writes: a line that matches. */
export class MatchInfo implements NetObject {
  ignoreCase = true;
  lineNumber = 0;
  line = '';
  /** The file's full path, or null for input from the pipeline. */
  path: string | null = null;
  pattern: string | null = null;
  context: MatchContext | null = null;
  matches: readonly Value[] = [];
  /** The parts to mark where colours can be shown; null marks none. */
  readonly #spans: readonly Span[] | null;

  constructor(spans: readonly Span[] | null = null) {
    this.#spans = spans;
  }

  get netType(): NetType {
    return matchInfoType;
  }

  /** The same match without lines around it to show. */
  withoutDisplayContext(): MatchInfo {
    const copy = new MatchInfo(this.#spans);
    Object.assign(copy, this);
    if (this.context !== null) {
      copy.context = Object.assign(new MatchContext(), this.context, { displayBefore: [], displayAfter: [] });
    }
    return copy;
  }

  fileName(): string {
    return this.path === null
      ? inputStream
      : this.path.slice(Math.max(this.path.lastIndexOf('\\'), this.path.lastIndexOf('/')) + 1);
  }

  /** The path, without the folder when the file is below it. */
  relativePath(folder: string): string {
    const path = this.path ?? inputStream;
    if (this.path === null || folder === '' || !path.toLowerCase().startsWith(folder.toLowerCase())) return path;
    if (/[\\/]$/.test(folder)) return path.slice(folder.length) || path;
    return /^[\\/]./.test(path.slice(folder.length)) ? path.slice(folder.length + 1) : path;
  }

  toText(folder: string | null, line = this.line): string {
    const path = folder === null ? (this.path ?? inputStream) : this.relativePath(folder);
    const show = (text: string, number: number, prefix: string) =>
      this.path === null ? prefix + text : `${prefix}${path}:${number}:${text}`;
    if (this.context === null) return show(line, this.lineNumber, '');
    const { displayBefore, displayAfter } = this.context;
    return [
      ...displayBefore.map((text, index) => show(text, this.lineNumber - displayBefore.length + index, '  ')),
      show(line, this.lineNumber, '> '),
      ...displayAfter.map((text, index) => show(text, this.lineNumber + 1 + index, '  ')),
    ].join('\n');
  }

  toEmphasizedText(folder: string | null): string {
    if (this.#spans === null) return this.toText(folder);
    let text = '';
    let from = 0;
    for (const { start, length } of this.#spans) {
      text += `${this.line.slice(from, start)}${reverse}${this.line.slice(start, start + length)}${reset}`;
      from = start + length;
    }
    return this.toText(folder, text + this.line.slice(from));
  }
}

const matchContextType = defineType(`${commands}.MatchInfoContext`, {
  members: () => ({
    'System.Object Clone()': (self: MatchContext) => Object.assign(new MatchContext(), self),
    'string[] PreContext {get;set;}': {
      get: (self: MatchContext) => self.before,
      set: (self: MatchContext, lines: string[]) => {
        self.before = lines;
      },
    },
    'string[] PostContext {get;set;}': {
      get: (self: MatchContext) => self.after,
      set: (self: MatchContext, lines: string[]) => {
        self.after = lines;
      },
    },
    'string[] DisplayPreContext {get;set;}': {
      get: (self: MatchContext) => self.displayBefore,
      set: (self: MatchContext, lines: string[]) => {
        self.displayBefore = lines;
      },
    },
    'string[] DisplayPostContext {get;set;}': {
      get: (self: MatchContext) => self.displayAfter,
      set: (self: MatchContext, lines: string[]) => {
        self.displayAfter = lines;
      },
    },
  }),
});

const matchInfoType = defineType(`${commands}.MatchInfo`, {
  members: () => ({
    'string RelativePath(string directory)': (self: MatchInfo, folder: string) => self.relativePath(folder),
    'string ToEmphasizedString(string directory)': (self: MatchInfo, folder: string) => self.toEmphasizedText(folder),
    'string ToString() | string ToString(string directory)': (self: MatchInfo, folder?: string) =>
      self.toText(typeof folder === 'string' ? folder : null),
    'bool IgnoreCase {get;set;}': {
      get: (self: MatchInfo) => self.ignoreCase,
      set: (self: MatchInfo, value: boolean) => {
        self.ignoreCase = value;
      },
    },
    'ulong LineNumber {get;set;}': {
      get: (self: MatchInfo) => BigInt(self.lineNumber),
      set: (self: MatchInfo, value: bigint) => {
        self.lineNumber = Number(value);
      },
    },
    'string Line {get;set;}': {
      get: (self: MatchInfo) => self.line,
      set: (self: MatchInfo, value: string) => {
        self.line = value;
      },
    },
    'string Filename {get;}': (self: MatchInfo) => self.fileName(),
    'string Path {get;set;}': {
      get: (self: MatchInfo) => self.path ?? inputStream,
      set: (self: MatchInfo, value: string) => {
        self.path = value;
      },
    },
    'string Pattern {get;set;}': {
      get: (self: MatchInfo) => self.pattern,
      set: (self: MatchInfo, value: string) => {
        self.pattern = value;
      },
    },
    'Microsoft.PowerShell.Commands.MatchInfoContext Context {get;set;}': {
      get: (self: MatchInfo) => self.context,
      set: (self: MatchInfo, value: MatchContext | null) => {
        self.context = value;
      },
    },
    'System.Text.RegularExpressions.Match[] Matches {get;set;}': {
      get: (self: MatchInfo) => self.matches,
      set: (self: MatchInfo, value: Value[]) => {
        self.matches = value;
      },
    },
  }),
});

/** Matches print as their lines, the path as seen from where the session stands. */
export const matchInfoView = customView(`${commands}.MatchInfo`, {
  name: 'MatchInfo',
  nodes(item, context) {
    const match = unwrap(item);
    return [textNode(match instanceof MatchInfo ? match.toEmphasizedText(context.location) : context.text(item))];
  },
});

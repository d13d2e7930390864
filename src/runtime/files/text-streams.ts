import { Char } from '../../types/char.ts';
import { disposableType } from '../../types/core-types.ts';
import { defineType } from '../../types/declare.ts';
import { newLine } from '../../types/machine.ts';
import { NetException } from '../../types/net-exception.ts';
import type { MemberContext, NetType } from '../../types/net-type.ts';
import type { NetObject, Value } from '../../types/value.ts';
import { type ByteStream, isByteStream, openFile } from './byte-streams.ts';
import { bytesOfText, markOf, textOf } from './text-bytes.ts';

const create = 2;
const open = 3;
const append = 6;

/** A text that is read from its start. */
export class TextReader implements NetObject {
  readonly #text: string;
  readonly #stream: ByteStream | null;
  #at = 0;
  #isOpen = true;

  constructor(text: string, stream: ByteStream | null = null) {
    this.#text = text;
    this.#stream = stream;
  }

  get netType(): NetType {
    return this.#stream === null ? stringReaderType : streamReaderType;
  }

  get stream(): ByteStream | null {
    return this.#stream;
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  readToEnd(): string {
    this.#checkOpen();
    const rest = this.#text.slice(this.#at);
    this.#at = this.#text.length;
    return rest;
  }

  readLine(): string | null {
    this.#checkOpen();
    if (this.atEnd) return null;
    const end = /\r\n|\n|\r/g;
    end.lastIndex = this.#at;
    const found = end.exec(this.#text);
    const line = this.#text.slice(this.#at, found?.index);
    this.#at = found === null ? this.#text.length : end.lastIndex;
    return line;
  }

  /** The next character's code, -1 at the end. */
  next(stay: boolean): number {
    this.#checkOpen();
    const code = this.atEnd ? -1 : this.#text.charCodeAt(this.#at);
    if (!stay) this.#at++;
    return code;
  }

  close(): void {
    this.#isOpen = false;
    this.#stream?.close();
  }

  #checkOpen(): void {
    if (!this.#isOpen)
      throw new NetException('System.ObjectDisposedException', 'Cannot read from a closed TextReader.');
  }
}

/** Text that is collected, or written to a stream. */
export class TextWriter implements NetObject {
  readonly #stream: ByteStream | null;
  readonly #encoding: Value;
  #text = '';
  #isOpen = true;
  newLine = newLine;
  autoFlush = false;

  constructor(stream: ByteStream | null = null, encoding?: Value) {
    this.#stream = stream;
    this.#encoding = encoding;
  }

  get netType(): NetType {
    return this.#stream === null ? stringWriterType : streamWriterType;
  }

  get stream(): ByteStream | null {
    return this.#stream;
  }

  /** What a document written here says its encoding is: text in memory is UTF-16. */
  get encodingName(): string {
    if (this.#stream === null) return 'utf-16';
    const encoding = this.#encoding;
    return typeof encoding === 'object' && encoding !== null && 'webName' in encoding
      ? String(encoding.webName)
      : 'utf-8';
  }

  write(text: string): void {
    if (!this.#isOpen) throw new NetException('System.ObjectDisposedException', 'Cannot write to a closed TextWriter.');
    this.#text += text;
    if (this.autoFlush) this.flush();
  }

  flush(): void {
    if (this.#stream === null || this.#text === '') return;
    if (this.#stream.position === 0) this.#stream.put(markOf(this.#encoding));
    this.#stream.put(bytesOfText(this.#text, this.#encoding));
    this.#text = '';
    this.#stream.flush();
  }

  close(): void {
    if (!this.#isOpen) return;
    this.flush();
    this.#isOpen = false;
    this.#stream?.close();
  }

  toString(): string {
    return this.#stream === null ? this.#text : 'System.IO.StreamWriter';
  }
}

export function isTextReader(value: unknown): value is TextReader {
  return value instanceof TextReader;
}

export function isTextWriter(value: unknown): value is TextWriter {
  return value instanceof TextWriter;
}

/** Reads a file, or what is left of a stream. */
export function readerOf(source: Value, encoding?: Value): TextReader {
  const stream = isByteStream(source) ? source : openFile(String(source), open, 1);
  return new TextReader(textOf(stream.take(stream.length), encoding), stream);
}

/** Writes a file anew or behind what it holds, or to a stream. */
export function writerOf(target: Value, appends = false, encoding?: Value): TextWriter {
  const stream = isByteStream(target) ? target : openFile(String(target), appends ? append : create, 2);
  return new TextWriter(stream, encoding);
}

const textReaderType = defineType('System.IO.TextReader', {
  isAbstract: true,
  interfaces: [disposableType],
  members: () => ({
    'int Peek()': (self: TextReader) => self.next(true),
    'int Read()': (self: TextReader) => self.next(false),
    'string ReadLine()': (self: TextReader) => self.readLine(),
    'string ReadToEnd()': (self: TextReader) => self.readToEnd(),
    'void Close() | void Dispose()': (self: TextReader) => self.close(),
  }),
});

const stringReaderType = defineType('System.IO.StringReader', {
  base: textReaderType,
  members: () => ({ 'System.IO.StringReader new(string s)': (text: string) => new TextReader(text) }),
});

/** A constructor's argument for the encoding; other calls have their context there. */
function encodingIn(argument: unknown): Value {
  return typeof argument === 'object' && argument !== null && 'webName' in argument ? (argument as Value) : undefined;
}

const streamReaderType = defineType('System.IO.StreamReader', {
  base: textReaderType,
  members: () => ({
    'System.IO.StreamReader new(System.Object source) | System.IO.StreamReader new(System.Object source, System.Text.Encoding encoding)':
      (source: Value, encoding: unknown) => readerOf(source, encodingIn(encoding)),
    'bool EndOfStream {get;}': (self: TextReader) => self.atEnd,
    'System.IO.Stream BaseStream {get;}': (self: TextReader) => self.stream,
  }),
});

const textWriterType = defineType('System.IO.TextWriter', {
  isAbstract: true,
  interfaces: [disposableType],
  members: () => ({
    'string NewLine {get;set;}': {
      get: (self: TextWriter) => self.newLine,
      set: (self: TextWriter, text: string) => {
        self.newLine = text;
      },
    },
    'void Write(System.Object value)': (self: TextWriter, value: Value, context: MemberContext) =>
      self.write(context.text(value)),
    'void Write(char[] buffer)': (self: TextWriter, buffer: Value[]) =>
      self.write(buffer.map((each) => (each instanceof Char ? each.toString() : String(each))).join('')),
    'void WriteLine()': (self: TextWriter) => self.write(self.newLine),
    'void WriteLine(System.Object value)': (self: TextWriter, value: Value, context: MemberContext) =>
      self.write(context.text(value) + self.newLine),
    'void Flush()': (self: TextWriter) => self.flush(),
    'void Close() | void Dispose()': (self: TextWriter) => self.close(),
  }),
});

const stringWriterType = defineType('System.IO.StringWriter', {
  base: textWriterType,
  members: () => ({
    'System.IO.StringWriter new()': () => new TextWriter(),
    'string ToString()': (self: TextWriter) => self.toString(),
  }),
});

const streamWriterType = defineType('System.IO.StreamWriter', {
  base: textWriterType,
  members: () => ({
    'System.IO.StreamWriter new(System.Object target)': (target: Value) => writerOf(target),
    'System.IO.StreamWriter new(System.Object target, bool append) | System.IO.StreamWriter new(System.Object target, bool append, System.Text.Encoding encoding)':
      (target: Value, appends: boolean, encoding: unknown) => writerOf(target, appends, encodingIn(encoding)),
    'System.IO.StreamWriter new(System.Object stream, System.Text.Encoding encoding)': (
      target: Value,
      encoding: Value,
    ) => writerOf(target, false, encoding),
    'bool AutoFlush {get;set;}': {
      get: (self: TextWriter) => self.autoFlush,
      set: (self: TextWriter, flush: boolean) => {
        self.autoFlush = flush;
        if (flush) self.flush();
      },
    },
    'System.IO.Stream BaseStream {get;}': (self: TextWriter) => self.stream,
  }),
});

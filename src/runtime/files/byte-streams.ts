import { byteArray, bytesOf } from '../../types/arrays.ts';
import { disposableType } from '../../types/core-types.ts';
import { defineEnum, defineType } from '../../types/declare.ts';
import { NetException } from '../../types/net-exception.ts';
import type { NetType } from '../../types/net-type.ts';
import { NetNumber } from '../../types/numbers.ts';
import type { NetObject, Value } from '../../types/value.ts';
import type { Place } from '../drives.ts';
import { fullPath, missingFile, missingPart, onDrive, placeOf } from './current-drives.ts';

const modes = { CreateNew: 1, Create: 2, Open: 3, OpenOrCreate: 4, Truncate: 5, Append: 6 } as const;

defineEnum('System.IO.FileMode', 'CreateNew=1 Create=2 Open=3 OpenOrCreate=4 Truncate=5 Append=6');
defineEnum('System.IO.FileAccess', 'Read=1 Write=2 ReadWrite=3', { flags: true });
defineEnum('System.IO.FileShare', 'None=0 Read=1 Write=2 ReadWrite=3 Delete=4 Inheritable=16', { flags: true });
defineEnum('System.IO.SeekOrigin', 'Begin Current End');

/** Bytes with a position: what is written lies in memory until it is flushed. */
export class ByteStream implements NetObject {
  #bytes: Uint8Array;
  #length: number;
  #isOpen = true;
  position = 0;
  readonly canWrite: boolean;

  constructor(bytes: Uint8Array = new Uint8Array(), canWrite = true) {
    this.#bytes = bytes;
    this.#length = bytes.length;
    this.canWrite = canWrite;
  }

  get netType(): NetType {
    return memoryStreamType;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get length(): number {
    return this.#length;
  }

  set length(length: number) {
    this.#checkOpen();
    this.#reserve(length);
    if (length > this.#length) this.#bytes.fill(0, this.#length, length);
    this.#length = length;
    this.position = Math.min(this.position, length);
  }

  /** Everything in it, wherever it stands. */
  content(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  /** The next bytes; fewer at the end. */
  take(count: number): Uint8Array {
    this.#checkOpen();
    const found = this.#bytes.slice(this.position, Math.min(this.position + count, this.#length));
    this.position += found.length;
    return found;
  }

  put(bytes: Uint8Array): void {
    this.#checkOpen();
    if (!this.canWrite) throw new NetException('System.NotSupportedException', 'Stream does not support writing.');
    this.#reserve(this.position + bytes.length);
    this.#bytes.set(bytes, this.position);
    this.position += bytes.length;
    this.#length = Math.max(this.#length, this.position);
  }

  seek(offset: number, origin: number): number {
    const from = origin === 0 ? 0 : origin === 1 ? this.position : this.#length;
    this.position = Math.max(from + offset, 0);
    return this.position;
  }

  flush(): void {}

  close(): void {
    if (this.#isOpen) this.flush();
    this.#isOpen = false;
  }

  #checkOpen(): void {
    if (!this.#isOpen) throw new NetException('System.ObjectDisposedException', 'Cannot access a closed Stream.');
  }

  #reserve(length: number): void {
    if (length <= this.#bytes.length) return;
    const wider = new Uint8Array(Math.max(length, this.#bytes.length * 2, 256));
    wider.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = wider;
  }
}

/** A file that is open. */
export class FileStream extends ByteStream {
  readonly place: Place;
  readonly #shown: string;
  #written = false;

  /** @param mode a number of System.IO.FileMode */
  constructor(path: string, mode: number, canWrite: boolean) {
    const place = placeOf(path);
    super(opened(place, mode), canWrite);
    this.place = place;
    this.#shown = fullPath(place);
    this.#written = mode !== modes.Open && mode !== modes.OpenOrCreate;
    if (this.#written || place.drive.stat(place.segments) === undefined) this.#save();
    if (mode === modes.Append) this.position = this.length;
  }

  override get netType(): NetType {
    return fileStreamType;
  }

  get name(): string {
    return this.#shown;
  }

  override put(bytes: Uint8Array): void {
    super.put(bytes);
    this.#written = true;
  }

  override set length(length: number) {
    super.length = length;
    this.#written = true;
  }

  override get length(): number {
    return super.length;
  }

  override flush(): void {
    if (this.#written) this.#save();
    this.#written = false;
  }

  #save(): void {
    const { drive, segments } = this.place;
    onDrive(() => drive.write(segments, this.content()));
  }
}

/** What a file holds when it is opened in a mode. Throws .NET's exceptions. */
function opened(place: Place, mode: number): Uint8Array {
  const { drive, segments } = place;
  const item = drive.stat(segments);
  if (drive.stat(segments.slice(0, -1))?.folder !== true) throw missingPart(fullPath(place));
  if (item === undefined && (mode === modes.Open || mode === modes.Truncate)) throw missingFile(fullPath(place));
  if (item !== undefined && mode === modes.CreateNew) {
    throw new NetException('System.IO.IOException', `The file '${fullPath(place)}' already exists.`);
  }
  const starts = item === undefined || mode === modes.Create || mode === modes.Truncate;
  return starts ? new Uint8Array() : onDrive(() => drive.read(segments));
}

/** Opens a file as `[IO.File]::Open` does; a mode to append or create also writes. */
export function openFile(path: string, mode: number, access?: number): FileStream {
  return new FileStream(path, mode, access === undefined || (access & 2) !== 0);
}

export function isByteStream(value: unknown): value is ByteStream {
  return value instanceof ByteStream;
}

const streamType = defineType('System.IO.Stream', {
  isAbstract: true,
  interfaces: [disposableType],
  members: () => ({
    'bool CanRead {get;}': (self: ByteStream) => self.isOpen,
    'bool CanSeek {get;}': (self: ByteStream) => self.isOpen,
    'bool CanWrite {get;}': (self: ByteStream) => self.isOpen && self.canWrite,
    'long Length {get;}': (self: ByteStream) => BigInt(self.length),
    'long Position {get;set;}': {
      get: (self: ByteStream) => BigInt(self.position),
      set: (self: ByteStream, position: bigint) => {
        self.position = Number(position);
      },
    },
    'int Read(byte[] buffer, int offset, int count)': (
      self: ByteStream,
      buffer: Value[],
      offset: number,
      count: number,
    ) => {
      const found = byteArray(self.take(count));
      found.forEach((each, index) => {
        buffer[offset + index] = each;
      });
      return found.length;
    },
    'int ReadByte()': (self: ByteStream) => self.take(1)[0] ?? -1,
    'void Write(byte[] buffer, int offset, int count)': (
      self: ByteStream,
      buffer: Value[],
      offset: number,
      count: number,
    ) => self.put(bytesOf(buffer.slice(offset, offset + count))),
    'void WriteByte(byte value)': (self: ByteStream, value: unknown) =>
      self.put(Uint8Array.of(value instanceof NetNumber ? Number(value.value) : Number(value))),
    'long Seek(long offset, System.IO.SeekOrigin origin)': (self: ByteStream, offset: bigint, origin: number) =>
      BigInt(self.seek(Number(offset), origin)),
    'void SetLength(long value)': (self: ByteStream, length: bigint) => {
      self.length = Number(length);
    },
    'void CopyTo(System.IO.Stream destination)': (self: ByteStream, target: ByteStream) =>
      target.put(self.take(self.length)),
    'void Flush()': (self: ByteStream) => self.flush(),
    'void Close() | void Dispose()': (self: ByteStream) => self.close(),
  }),
});

const memoryStreamType = defineType('System.IO.MemoryStream', {
  base: streamType,
  members: () => ({
    'System.IO.MemoryStream new() | System.IO.MemoryStream new(int capacity)': () => new ByteStream(),
    'System.IO.MemoryStream new(byte[] buffer)': (buffer: Value[]) => new ByteStream(bytesOf(buffer)),
    'byte[] ToArray()': (self: ByteStream) => byteArray(self.content()),
    'byte[] GetBuffer()': (self: ByteStream) => byteArray(self.content()),
  }),
});

const fileStreamType = defineType('System.IO.FileStream', {
  base: streamType,
  members: () => ({
    'System.IO.FileStream new(string path, System.IO.FileMode mode) | System.IO.FileStream new(string path, System.IO.FileMode mode, System.IO.FileAccess access) | System.IO.FileStream new(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share)':
      (path: string, mode: number, access: unknown) =>
        openFile(path, mode, typeof access === 'number' ? access : undefined),
    'string Name {get;}': (self: FileStream) => self.name,
  }),
});

import { isDecorated, plainText } from '../../format/cells.ts';
import { invariantCulture } from '../../types/culture.ts';
import { DateTime } from '../../types/date-time.ts';
import { DriveError, type DriveItem } from '../drive.ts';
import type { Drives, Place } from '../drives.ts';
import { PSError } from '../flow.ts';
import { transcriptTexts } from './transcript-texts.ts';

/** Lines are handed to the drive in pieces of about so many characters. */
const pieceLength = 1 << 16;

/** What Start-Transcript asks for. */
export interface TranscriptOptions {
  readonly place: Place;
  /** The path as messages show it. */
  readonly path: string;
  readonly header: string;
  /** Says above each command when it started. */
  readonly invocationHeader: boolean;
}

/** A transcript's file is a folder, or cannot be made. */
export class TranscriptError extends Error {}

interface Transcript extends TranscriptOptions {
  lines: string[];
  length: number;
  /** Nothing was written since the last command ended: the next one stands behind the prompt. */
  fresh: boolean;
}

/** The transcripts of a session: each gets every command and every line that reached the host while it is open. */
export class Transcripts {
  /** True while any transcript is open: asked before anything is prepared for one. */
  active = false;
  /** True while the prompt, completion or the like run: what they write is none of the session's. */
  #ignoring = false;
  #prompt: string = transcriptTexts.prompt;
  readonly #open: Transcript[] = [];
  readonly #drives: Drives;
  readonly #now: () => number;

  constructor(drives: Drives, now: () => number) {
    this.#drives = drives;
    this.#now = now;
  }

  /** The time of now as transcripts write it. */
  stamp(): string {
    return DateTime.fromUnix(this.#now()).toFormattedText('yyyyMMddHHmmss', invariantCulture);
  }

  /** Opens a transcript and writes its header, which makes the file where there is none. */
  start(options: TranscriptOptions): void {
    this.#open.push({ ...options, lines: [], length: 0, fresh: true });
    this.active = true;
    this.#drives.settle = () => this.flush();
    this.#makeFile(options);
    this.result(options.header);
    this.commandEnded();
    this.flush();
  }

  /** Closes the transcript opened last; its path, or undefined when none is open. */
  stop(): string | undefined {
    const last = this.#open.at(-1);
    if (last === undefined) return undefined;
    add(last, transcriptTexts.footer(this.stamp()));
    try {
      this.#write(last);
    } catch (error) {
      // A file that can't be written any more is no reason to go on with its transcript.
      if (!(error instanceof DriveError)) throw error;
    }
    this.#open.pop();
    this.active = this.#open.length > 0;
    if (!this.active) this.#drives.settle = undefined;
    return last.path;
  }

  /** The session ends. */
  stopAll(): void {
    while (this.#open.length > 0) this.stop();
  }

  /** A command is about to run, or the engine notes an error that ended one. */
  command(text: string): void {
    if (this.#ignoring) return;
    for (const transcript of this.#open) {
      if (transcript.fresh && transcript.invocationHeader) add(transcript, transcriptTexts.commandHeader(this.stamp()));
      add(transcript, transcript.fresh ? this.#prompt + text : `>> ${text}`);
      transcript.fresh = false;
    }
  }

  /** An error ended a pipeline, whoever deals with it then. */
  failed(error: unknown): void {
    if (!(error instanceof PSError)) return;
    const { record } = error;
    this.command(`TerminatingError(${record.invocation?.command?.name ?? ''}): "${record.message}"`);
  }

  /** Text that reached the host: one line, or several. */
  result(text: string): void {
    if (this.#ignoring) return;
    const trimmed = text.trimEnd();
    const plain = isDecorated(trimmed) ? plainText(trimmed) : trimmed;
    for (const transcript of this.#open) {
      add(transcript, plain);
      transcript.fresh = false;
    }
  }

  commandEnded(): void {
    for (const transcript of this.#open) {
      transcript.fresh = true;
      if (transcript.length >= pieceLength) this.#write(transcript);
    }
  }

  /** Runs what is no part of the session's record. */
  ignoring<T>(action: () => T): T {
    const before = this.#ignoring;
    this.#ignoring = true;
    try {
      return action();
    } finally {
      this.#ignoring = before;
    }
  }

  /** The prompt that the next command stands behind: the last line of what the function gave. */
  prompted(text: string): void {
    if (this.active) this.#prompt = text.slice(text.lastIndexOf('\n') + 1);
  }

  /** Brings the files up to date. */
  flush(): void {
    for (const transcript of this.#open) this.#write(transcript);
  }

  #makeFile({ place, path }: TranscriptOptions): void {
    const { drive, segments } = place;
    const existing: DriveItem | undefined = drive.stat(segments);
    if (existing?.folder === true) throw new TranscriptError(transcriptTexts.isFolder(path));
    if (existing !== undefined) return;
    const folder = segments.slice(0, -1);
    if (drive.stat(folder) === undefined) drive.makeFolder(folder);
    drive.write(segments, new Uint8Array());
  }

  #write(transcript: Transcript): void {
    if (transcript.lines.length === 0) return;
    const text = transcript.lines.join('');
    transcript.lines = [];
    transcript.length = 0;
    transcript.place.drive.append(transcript.place.segments, new TextEncoder().encode(text));
  }
}

function add(transcript: Transcript, line: string): void {
  transcript.lines.push(`${line}\n`);
  transcript.length += line.length + 1;
}

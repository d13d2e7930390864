import fs from 'node:fs';
import path from 'node:path';
import { commandEntries, programEntries } from '../../cmdlets/index.ts';
import { createWorkshop, type Workshop } from '../../src/engine/workshop.ts';
import { MemoryHost } from '../../src/host/memory-host.ts';
import { CommandIndex } from '../../src/runtime/command-index.ts';
import type { Value } from '../../src/types/value.ts';

/** Where the build puts the labs' images. */
export const images = path.resolve(import.meta.dirname, '../../dist/labs');

let loaded: Promise<CommandIndex> | undefined;

/** Every command of the product, loaded. */
export function allCommands(): Promise<CommandIndex> {
  loaded ??= new CommandIndex(commandEntries, programEntries).preload();
  return loaded;
}

export interface TestShellOptions {
  /** `contoso` (default), `reference`, `empty`, or `blank` for a lab without any computer. */
  readonly lab?: string;
  /** Answers to questions; giving some makes the host interactive. */
  readonly answers?: readonly string[];
  readonly user?: string;
  readonly elevated?: boolean;
  /** A lab file to share, in place of a private copy. */
  readonly file?: string;
  /** What the threads of jobs run; default: the built program. */
  readonly program?: string;
}

/** A shell in this process on a private copy of a lab. Close it when done. */
export class TestShell {
  readonly host: MemoryHost;
  readonly workshop: Workshop;

  private constructor(host: MemoryHost, workshop: Workshop) {
    this.host = host;
    this.workshop = workshop;
  }

  static async open(options: TestShellOptions = {}): Promise<TestShell> {
    const { lab = 'contoso' } = options;
    const host = new MemoryHost({ interactive: options.answers !== undefined, answers: options.answers });
    const seed = lab === 'blank' ? undefined : path.join(images, `${lab}.db`);
    if (seed !== undefined && !fs.existsSync(seed)) throw new Error(`${seed} is missing: run npm run build first.`);
    const workshop = createWorkshop({
      host,
      images,
      labOptions: { file: options.file ?? ':memory:', seed },
      mounts: [],
      user: options.user,
      elevated: options.elevated ?? true,
      commands: await allCommands(),
      program: options.program ?? path.resolve(images, '../dhcpsh.js'),
    });
    return new TestShell(host, workshop);
  }

  /** Runs a text; returns what it wrote to the two streams. */
  run(text: string): { readonly output: string; readonly errors: string; readonly exitCode: number } {
    this.host.output = '';
    this.host.errors = '';
    const { exitCode } = this.workshop.engine.run(text);
    return { output: this.host.output, errors: this.host.errors, exitCode };
  }

  /** The lines that a text wrote to standard output, without blank ones. Throws when it also wrote errors. */
  lines(text: string): string[] {
    const { output, errors } = this.run(text);
    if (errors !== '') throw new Error(`${text}\n${errors}`);
    return output
      .split('\n')
      .map((line) => line.trimEnd())
      .filter((line) => line !== '');
  }

  /** The objects that a text wrote. */
  values(text: string): Value[] {
    const { session } = this.workshop.engine;
    const block = session.compile(text);
    return block.invokeAll();
  }

  /** FullyQualifiedErrorIds of the errors that a text made, oldest first. */
  errorIds(text: string): string[] {
    this.run(`$Error.Clear(); ${text}`);
    return this.values('$Error | ForEach-Object FullyQualifiedErrorId').map(String).reverse();
  }

  close(): void {
    this.workshop.close();
  }
}

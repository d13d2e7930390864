import { MessageChannel, Worker } from 'node:worker_threads';
import type {
  Answer,
  ConsoleAnswers,
  ConsoleClient,
  ConsoleRequestKind,
  RequestOf,
  TaskLine,
} from '../console/requests.ts';
import {
  type CommandHelp,
  type CompletionResult,
  type EngineClient,
  EngineEnded,
  type HostRequest,
  type PromptText,
  type RunResult,
} from '../repl/engine-client.ts';
import type { StyledText } from '../repl/screen/styled-text.ts';
import {
  type Question,
  Signals,
  threadArgument,
  type WorkerAnswer,
  type WorkerEvent,
  type WorkerRequest,
  type WorkerStart,
} from './messages.ts';

type Asked = WorkerRequest extends infer Each ? (Each extends { id: number } ? Omit<Each, 'id'> : never) : never;

/** The engine in its worker thread, as the interactive thread talks to it. */
export class WorkerClient implements EngineClient {
  readonly #worker: Worker;
  readonly #replies: import('node:worker_threads').MessagePort;
  readonly #signals: Int32Array;
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  /** Who gets the lines of a console's task, by its request. */
  readonly #lineReceivers = new Map<number, (line: TaskLine) => void>();
  #receiver: (request: HostRequest) => void = () => {};
  #last = 0;
  #ended: EngineEnded | undefined;

  /** @param program file of the built program, which is also the worker's */
  constructor(
    program: string,
    asked: Pick<WorkerStart, 'options' | 'first'>,
    size: { readonly columns: number; readonly rows: number; readonly styled: boolean },
  ) {
    const signals = new SharedArrayBuffer(Signals.length * Int32Array.BYTES_PER_ELEMENT);
    const channel = new MessageChannel();
    this.#signals = new Int32Array(signals);
    this.#replies = channel.port1;
    this.resized(size.columns, size.rows);
    const start: WorkerStart = { ...asked, signals, replies: channel.port2, ...size };
    this.#worker = new Worker(program, {
      argv: [threadArgument],
      workerData: start,
      transferList: [channel.port2],
    });
    this.#worker.on('message', (message: WorkerAnswer | WorkerEvent) => this.#received(message));
    this.#worker.on('error', (error) => this.#end(new EngineEnded(error.message, { cause: error })));
    this.#worker.on('exit', () => this.#end(new EngineEnded('The engine has ended.')));
  }

  async start(): Promise<RunResult> {
    return (await this.#ask({ kind: 'start' })) as RunResult;
  }

  async run(text: string): Promise<RunResult> {
    Atomics.store(this.#signals, Signals.stop, 0);
    return (await this.#ask({ kind: 'run', text })) as RunResult;
  }

  interrupt(): void {
    Atomics.store(this.#signals, Signals.stop, 1);
    Atomics.notify(this.#signals, Signals.stop);
  }

  resized(columns: number, rows: number): void {
    Atomics.store(this.#signals, Signals.columns, columns);
    Atomics.store(this.#signals, Signals.rows, rows);
  }

  async prompt(): Promise<PromptText> {
    return (await this.#ask({ kind: 'prompt' })) as PromptText;
  }

  onRequest(receiver: (request: HostRequest) => void): void {
    this.#receiver = receiver;
  }

  async complete(text: string, cursor: number): Promise<CompletionResult> {
    return (await this.#ask({ kind: 'complete', text, cursor })) as CompletionResult;
  }

  async commandHelp(text: string, cursor: number): Promise<CommandHelp | undefined> {
    return (await this.#ask({ kind: 'commandHelp', text, cursor })) as CommandHelp | undefined;
  }

  async parameterHelp(text: string, cursor: number): Promise<string | undefined> {
    return (await this.#ask({ kind: 'parameterHelp', text, cursor })) as string | undefined;
  }

  async syntaxHint(text: string, cursor: number): Promise<StyledText | undefined> {
    return (await this.#ask({ kind: 'syntaxHint', text, cursor })) as StyledText | undefined;
  }

  /** The console's requests; each task, which is what tells lines, begins with nothing cancelled. */
  readonly console: ConsoleClient = {
    ask: async <Kind extends ConsoleRequestKind>(
      request: RequestOf<Kind>,
      onLine?: (line: TaskLine) => void,
    ): Promise<Answer<ConsoleAnswers[Kind]>> => {
      if (onLine !== undefined) Atomics.store(this.#signals, Signals.stop, 0);
      return (await this.#ask({ kind: 'console', request }, onLine)) as Answer<ConsoleAnswers[Kind]>;
    },
    cancel: () => this.interrupt(),
  };

  async close(): Promise<void> {
    this.interrupt();
    await this.#ask({ kind: 'close' }).catch(() => undefined); // A worker that is already gone is closed.
    this.#replies.close();
    await this.#worker.terminate();
  }

  #ask(request: Asked, onLine?: (line: TaskLine) => void): Promise<unknown> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    const id = ++this.#last;
    if (onLine !== undefined) this.#lineReceivers.set(id, onLine);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ ...request, id });
    });
  }

  #received(message: WorkerAnswer | WorkerEvent): void {
    switch (message.kind) {
      case 'answer':
        this.#settle(message.id)?.resolve(message.value);
        return;
      case 'failure':
        this.#settle(message.id)?.reject(new Error(message.message));
        return;
      case 'write':
      case 'writeError':
        this.#receiver(message);
        Atomics.sub(this.#signals, Signals.backlog, message.text.length);
        Atomics.notify(this.#signals, Signals.backlog);
        return;
      case 'consoleLine':
        this.#lineReceivers.get(message.id)?.(message.line);
        return;
      case 'ask':
        this.#receiver(this.#question(message.question));
        return;
      default:
        this.#receiver(message);
    }
  }

  #question(question: Question): HostRequest {
    return { ...question, reply: (value: unknown) => this.#reply(value) } as HostRequest;
  }

  #reply(reply: unknown): void {
    this.#replies.postMessage({ reply });
    Atomics.add(this.#signals, Signals.reply, 1);
    Atomics.notify(this.#signals, Signals.reply);
  }

  #settle(id: number): { resolve: (value: unknown) => void; reject: (error: Error) => void } | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    this.#lineReceivers.delete(id);
    return waiting;
  }

  /** Nothing is answered any more; the first reason counts. */
  #end(error: EngineEnded): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

import type {
  CommandHelp,
  CompletionItem,
  CompletionResult,
  EngineClient,
  HostRequest,
  PromptText,
  RunResult,
} from '../../src/repl/engine-client.ts';
import type { StyledText } from '../../src/repl/screen/styled-text.ts';

/** An engine that can echo: enough to see the shell work without the real one. */
export class FakeClient implements EngineClient {
  promptText = 'PS C:\\DHCP> ';
  pure = true;
  interrupted = 0;
  readonly ran: string[] = [];
  /** Names to complete from: commands, and parameters by command. */
  commands: readonly CompletionItem[] = [];
  parameters: ReadonlyMap<string, readonly CompletionItem[]> = new Map();
  hint: StyledText | undefined;
  /** Answers by the text before the cursor, and output by the text run; they come before the general rules. */
  completions: ReadonlyMap<string, CompletionResult> = new Map();
  outputs: ReadonlyMap<string, readonly string[]> = new Map();
  #send: (request: HostRequest) => void = () => {};
  #stop: (() => void) | undefined;

  onRequest(receiver: (request: HostRequest) => void): void {
    this.#send = receiver;
  }

  send(request: HostRequest): void {
    this.#send(request);
  }

  async start(): Promise<RunResult> {
    return {};
  }

  async run(text: string): Promise<RunResult> {
    this.ran.push(text);
    const exit = /^exit(?: (\d+))?$/.exec(text.trim());
    if (exit !== null) return { exit: Number(exit[1] ?? 0) };
    if (text === 'fault') throw new Error('a fault of the engine');
    if (text === 'wait') await new Promise<void>((resolve) => (this.#stop = resolve));
    const question = /Read-Host "([^"]*)"( -AsSecureString)?/.exec(text);
    if (question !== null) {
      this.#write(`${question[1]}: `);
      const answer = await new Promise<string | undefined>((reply) =>
        this.#send({ kind: 'readLine', masked: question[2] !== undefined, reply }),
      );
      if (answer !== undefined && question[2] === undefined) this.#write(`got [${answer}]\n`);
      if (answer !== undefined && question[2] !== undefined) this.#write('System.Security.SecureString\n');
      return {};
    }
    for (const line of this.outputs.get(text) ?? outputOf(text)) this.#write(`${line}\n`);
    return {};
  }

  resized(): void {}

  interrupt(): void {
    this.interrupted++;
    this.#stop?.();
  }

  async prompt(): Promise<PromptText> {
    return { text: this.promptText, pure: this.pure };
  }

  async complete(text: string, cursor: number): Promise<CompletionResult> {
    const before = text.slice(0, cursor);
    const known = this.completions.get(before);
    if (known !== undefined) return known;
    const word = /[^\s;|(]*$/.exec(before)?.[0] ?? '';
    const start = cursor - word.length;
    const rest = /^[\w-]*/.exec(text.slice(cursor))?.[0] ?? '';
    const command = /([\w*-]+)[^;|]*\s$/.exec(before.slice(0, start))?.[1];
    const name = /^\s*([\w-]+)\s/.exec(before)?.[1];
    if (name === undefined)
      return { start, length: word.length + rest.length, items: this.commands.filter(matching(word + rest)) };
    const items = (this.parameters.get(name.toLowerCase()) ?? []).filter(matching(`-${word.slice(1)}`));
    return { start, length: word.length, items: command === undefined ? [] : items };
  }

  async commandHelp(): Promise<CommandHelp | undefined> {
    return { lines: Array.from({ length: 60 }, (_, i) => `help line ${i + 1}`), firstLine: 20 };
  }

  async parameterHelp(): Promise<string | undefined> {
    return '\n-ComputerName <String>\n\nDESC: text\n';
  }

  async syntaxHint(): Promise<StyledText | undefined> {
    return this.hint;
  }

  async close(): Promise<void> {}

  #write(text: string): void {
    this.#send({ kind: 'write', text });
  }
}

function matching(word: string): (item: CompletionItem) => boolean {
  const pattern = new RegExp(`^${word.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}`, 'i');
  return (item) => pattern.test(item.text);
}

/** What a few literal statements print. */
function outputOf(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const range = /^(\d+)\.\.(\d+)$/.exec(line.trim());
    if (range !== null)
      return Array.from({ length: Number(range[2]) - Number(range[1]) + 1 }, (_, i) => String(Number(range[1]) + i));
    const literal = /^\s*(['"])([^'"$]*)\1\s*$/.exec(line);
    if (literal !== null) return [literal[2] ?? ''];
    const echo = /^echo (.*)$/.exec(line);
    return echo === null ? [] : (echo[1] ?? '').trim().split(/\s+/);
  });
}

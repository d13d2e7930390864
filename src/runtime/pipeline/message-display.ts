import type { Value } from '../../types/value.ts';
import type { ErrorRecord } from '../error-record.ts';
import { errorText } from '../errors/views.ts';
import { HostMessage } from '../host-message.ts';
import type { Shell } from '../shell.ts';
import { InformationRecord } from './records.ts';

/** What reaches the host beside the formatted output: errors, warnings, Write-Host. */
export class MessageDisplay {
  readonly #shell: Shell;

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  error(record: ErrorRecord): void {
    const text = errorText(record, this.#shell).replace(/\n$/, '');
    this.#shell.host.writeError(`${text}\n`);
    this.#shell.transcripts.result(text);
  }

  /** Transcripts get an error once more, when it is made: also one that is then sent elsewhere. */
  transcribeError(record: ErrorRecord): void {
    const { transcripts } = this.#shell;
    if (!transcripts.active) return;
    transcripts.commandEnded();
    transcripts.result(errorText(record, this.#shell));
  }

  message(_level: 'Warning' | 'Verbose' | 'Debug', text: string): void {
    this.#shell.host.write(`${text}\n`);
    this.#shell.transcripts.result(text);
  }

  information(value: Value): void {
    const { host, transcripts } = this.#shell;
    const data = value instanceof InformationRecord ? value.messageData : value;
    const text = data instanceof HostMessage ? data.message : this.#shell.context.text(data);
    host.write(data instanceof HostMessage && data.noNewLine ? text : `${text}\n`);
    transcripts.result(text);
  }

  /** Asks whether to go on where an action preference is Inquire. */
  inquire(message: string): boolean {
    const { host } = this.#shell;
    if (!host.interactive) return false;
    host.write(
      `\nConfirm\n${message}\n[Y] Yes  [A] Yes to All  [H] Halt Command  [S] Suspend  [?] Help (default is "Y"): `,
    );
    const answer = (host.readLine() ?? 'h').trim().toLowerCase();
    return answer === '' || answer === 'y' || answer === 'a';
  }
}

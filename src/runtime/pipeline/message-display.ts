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
    this.#shell.host.writeError(`${errorText(record, this.#shell).replace(/\n$/, '')}\n`);
  }

  message(_level: 'Warning' | 'Verbose' | 'Debug', text: string): void {
    this.#shell.host.write(`${text}\n`);
  }

  information(value: Value): void {
    const data = value instanceof InformationRecord ? value.messageData : value;
    if (data instanceof HostMessage) {
      this.#shell.host.write(data.noNewLine ? data.message : `${data.message}\n`);
      return;
    }
    this.#shell.host.write(`${this.#shell.context.text(data)}\n`);
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

import { EnumValue } from '../../types/enums.ts';
import type { Value } from '../../types/value.ts';
import { isTrue } from '../convert/truth.ts';
import type { ChoiceDescription, Host } from '../host.ts';
import { confirmChoices, confirmTexts } from '../messages/confirm-texts.ts';
import { fillIn } from '../messages/fail.ts';
import { promptForChoice } from './prompt-for-choice.ts';

export type Impact = 'None' | 'Low' | 'Medium' | 'High';

/** What one invocation of a command brings to its questions. */
export interface ConfirmationOptions {
  readonly commandName: string;
  readonly impact: Impact;
  readonly host: Host;
  /** -WhatIf, -Confirm and -Debug as given; undefined when not. */
  readonly whatIf?: boolean;
  readonly confirm?: boolean;
  readonly debug?: boolean;
  /** A preference variable as the caller sees it. */
  preference(name: 'WhatIfPreference' | 'ConfirmPreference'): Value;
  writeVerbose(text: string): void;
  /** Notes what was asked and answered in the session's transcripts. */
  transcribe?(text: string): void;
  /** Opens the nested prompt of `Suspend`; left out where there is none, and so is the choice. */
  readonly suspend?: () => void;
}

/** Which answers to offer beside Yes and No. */
export interface ToAll {
  yes: boolean;
  no: boolean;
}

type Answer = 'yes' | 'yesToAll' | 'no' | 'noToAll';

/** ShouldProcess and ShouldContinue of one invocation; remembers Yes to All and No to All. */
export class Confirmation {
  readonly #options: ConfirmationOptions;
  #last: Answer | null = null;

  constructor(options: ConfirmationOptions) {
    this.#options = options;
  }

  /** `Performing the operation "action" on target "target".`; the action is the command's name when left out. */
  shouldProcess(target: string, action = ''): boolean {
    const { commandName } = this.#options;
    return this.shouldProcessMessage(fillIn(confirmTexts.action, [action === '' ? commandName : action, target]));
  }

  /** The form with ready sentences: what -WhatIf and -Verbose print, what the question says, its caption. */
  shouldProcessMessage(description: string, question = '', caption = ''): boolean {
    if (this.#last === 'noToAll') return false;
    if (this.#last === 'yesToAll') return true;
    const { host } = this.#options;
    if (this.#isWhatIf()) {
      const text = fillIn(confirmTexts.whatIf, [description]);
      host.write(`${text}\n`);
      this.#options.transcribe?.(text);
      return false;
    }
    if (!this.#mustAsk()) {
      this.#options.writeVerbose(description);
      return true;
    }
    const message = question === '' ? fillIn(confirmTexts.askAction, [description]) : question;
    this.#last = this.#ask(message, caption, true);
    return this.#last === 'yes' || this.#last === 'yesToAll';
  }

  /** True once ShouldProcess has put its question to the user. */
  get wasAsked(): boolean {
    return this.#last !== null;
  }

  /** Asks in any case. With `toAll` its answers are offered too, and kept there. */
  shouldContinue(query: string, caption = '', toAll?: ToAll): boolean {
    if (toAll?.no) return false;
    if (toAll?.yes) return true;
    const answer = this.#ask(query, caption, toAll !== undefined);
    if (toAll !== undefined && answer === 'yesToAll') toAll.yes = true;
    if (toAll !== undefined && answer === 'noToAll') toAll.no = true;
    return answer === 'yes' || answer === 'yesToAll';
  }

  #isWhatIf(): boolean {
    const { whatIf } = this.#options;
    return whatIf ?? isTrue(this.#options.preference('WhatIfPreference'));
  }

  /** The command's impact reaches `$ConfirmPreference`, which -Confirm replaces by Low or None. */
  #mustAsk(): boolean {
    const { impact } = this.#options;
    const threshold = this.#threshold();
    return threshold !== 'None' && impacts.indexOf(threshold) <= impacts.indexOf(impact);
  }

  #threshold(): Impact {
    const { confirm, debug } = this.#options;
    if (confirm === true) return 'Low';
    if (confirm === false) return 'None';
    if (debug === true) return 'Low';
    return impactOf(this.#options.preference('ConfirmPreference'));
  }

  #ask(message: string, caption: string, toAll: boolean): Answer {
    const { host, suspend } = this.#options;
    const { yes, yesToAll, no, noToAll, suspend: pause } = confirmChoices;
    const offered: { readonly choice: ChoiceDescription; readonly answer: Answer | 'suspend' }[] = [
      { choice: yes, answer: 'yes' },
      ...(toAll ? [{ choice: yesToAll, answer: 'yesToAll' as const }] : []),
      { choice: no, answer: 'no' },
      ...(toAll ? [{ choice: noToAll, answer: 'noToAll' as const }] : []),
      ...(suspend === undefined ? [] : [{ choice: pause, answer: 'suspend' as const }]),
    ];
    const choices = offered.map(({ choice }) => choice);
    const title = caption === '' ? confirmTexts.caption : caption;
    const question = message === '' ? confirmTexts.continueCaption : message;
    for (;;) {
      for (const text of [title, question, choices.map(({ label }) => label).join('  ')])
        this.#options.transcribe?.(text);
      const index = promptForChoice(host, title, question, choices, 0);
      const { label } = choices[index] ?? { label: '' };
      this.#options.transcribe?.(label.charAt(label.indexOf('&') + 1));
      const answer = offered[index]?.answer;
      if (answer === 'suspend') suspend?.();
      else if (answer !== undefined) return answer;
    }
  }
}

const impacts: readonly Impact[] = ['None', 'Low', 'Medium', 'High'];

function impactOf(value: Value): Impact {
  if (value instanceof EnumValue) return impacts[value.value] ?? 'High';
  if (typeof value === 'number') return impacts[value] ?? 'High';
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return impacts.find((impact) => impact.toLowerCase() === text) ?? 'High';
}

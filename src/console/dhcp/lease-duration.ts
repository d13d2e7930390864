import type { Control } from '../window/controls.ts';
import { Label, RadioGroup } from '../window/controls.ts';
import { onlyWhile } from '../window/only-while.ts';
import { TextField } from '../window/text-field.ts';

/** How long a lease lasts: limited to days, hours and minutes, or not at all. */
export class LeaseDurationFields {
  readonly controls: readonly Control[];
  readonly #kind: RadioGroup<'limited' | 'unlimited'>;
  readonly #days: TextField;
  readonly #hours: TextField;
  readonly #minutes: TextField;

  /** `seconds` null: without end. */
  constructor(seconds: number | null) {
    const minutes = Math.floor((seconds ?? 8 * 86_400) / 60);
    this.#kind = new RadioGroup(
      [
        { value: 'limited', label: 'Limited to' },
        { value: 'unlimited', label: 'Unlimited' },
      ],
      seconds === null ? 'unlimited' : 'limited',
    );
    const field = (label: string, value: number): TextField =>
      onlyWhile(() => this.#kind.value === 'limited', new TextField(label, String(value), { labelWidth: 14 }));
    this.#days = field('  Days:', Math.floor(minutes / 1440));
    this.#hours = field('  Hours:', Math.floor(minutes / 60) % 24);
    this.#minutes = field('  Minutes:', minutes % 60);
    this.controls = [new Label('Lease duration for DHCP clients'), this.#kind, this.#days, this.#hours, this.#minutes];
  }

  /** Seconds; null for a lease without end, undefined while what is typed is no duration. */
  get seconds(): number | null | undefined {
    if (this.#kind.value === 'unlimited') return null;
    const [days, hours, minutes] = [this.#days, this.#hours, this.#minutes].map(({ text }) =>
      /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN,
    );
    const seconds = (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60;
    return Number.isNaN(seconds) || seconds <= 0 ? undefined : seconds;
  }
}

import type { RelationshipChoice } from '../requests.ts';
import { CheckBox, type Control, Label, RadioGroup } from '../window/controls.ts';
import { onlyWhile } from '../window/only-while.ts';
import { TextField } from '../window/text-field.ts';

const labelWidth = 34;
const hour = 3600;

/** What a relationship is like apart from its name and its partner. */
export type RelationshipSettings = Omit<Exclude<RelationshipChoice, { readonly reuse: string }>, 'name' | 'partner'>;

/** What is known of a relationship that is there. */
export interface HeldRelationship {
  readonly maxClientLeadTime: number;
  readonly mode: 'LoadBalance' | 'HotStandby';
  readonly role: 'Active' | 'Standby';
  readonly loadBalancePercent: number;
  readonly reservePercent: number;
  readonly stateSwitchInterval: number | null;
  readonly authentication: boolean;
}

const windowsDefaults: HeldRelationship = {
  maxClientLeadTime: hour,
  mode: 'LoadBalance',
  role: 'Active',
  loadBalancePercent: 50,
  reservePercent: 5,
  stateSwitchInterval: null,
  authentication: true,
};

/** The settings of a relationship: a new one's, with Windows' defaults, or one that is there. */
export class RelationshipFields {
  readonly controls: readonly Control[];
  readonly #held: HeldRelationship | undefined;
  readonly #leadHours: TextField;
  readonly #leadMinutes: TextField;
  readonly #mode: RadioGroup<'LoadBalance' | 'HotStandby'>;
  readonly #share: TextField;
  readonly #partnerRole: RadioGroup<'Standby' | 'Active'>;
  readonly #reserve: TextField;
  readonly #switch: CheckBox;
  readonly #switchMinutes: TextField;
  readonly #authenticate: CheckBox;
  readonly #secret: TextField;

  constructor(held?: HeldRelationship) {
    this.#held = held;
    const start = held ?? windowsDefaults;
    const minutes = Math.floor(start.maxClientLeadTime / 60);
    this.#leadHours = field('Maximum Client Lead Time, hours:', Math.floor(minutes / 60));
    this.#leadMinutes = field('                       minutes:', minutes % 60);
    this.#mode = new RadioGroup(
      [
        { value: 'LoadBalance', label: 'Mode: Load balance' },
        { value: 'HotStandby', label: 'Mode: Hot standby' },
      ],
      start.mode,
    );
    const standby = (): boolean => this.#mode.value === 'HotStandby';
    this.#share = onlyWhile(() => !standby(), field('  Load of Local Server, %:', start.loadBalancePercent));
    this.#partnerRole = new RadioGroup(
      [
        { value: 'Standby', label: 'Role of Partner Server: Standby' },
        { value: 'Active', label: 'Role of Partner Server: Active' },
      ],
      start.role === 'Active' ? 'Standby' : 'Active',
    );
    this.#reserve = onlyWhile(standby, field('  Reserved for standby, %:', start.reservePercent));
    this.#switch = new CheckBox('State Switchover Interval', start.stateSwitchInterval !== null);
    this.#switchMinutes = onlyWhile(
      () => this.#switch.checked,
      field('  minutes:', Math.floor((start.stateSwitchInterval ?? hour) / 60)),
    );
    this.#authenticate = new CheckBox('Enable Message Authentication', start.authentication);
    const secret = held?.authentication === true ? '  New Shared Secret (empty: as it is):' : '  Shared Secret:';
    this.#secret = onlyWhile(
      () => this.#authenticate.checked,
      new TextField(secret, '', { labelWidth: Math.max(labelWidth, secret.length + 1), masked: true }),
    );
    this.controls = [
      this.#leadHours,
      this.#leadMinutes,
      this.#mode,
      this.#share,
      onlyWhile(standby, this.#role(start)),
      this.#reserve,
      this.#switch,
      this.#switchMinutes,
      this.#authenticate,
      this.#secret,
    ];
  }

  /** Why what is typed can't be used; undefined when it can. */
  problem(): string | undefined {
    if (!(this.#leadTime > 0)) return 'The Maximum Client Lead Time must be at least a minute.';
    if (!isPercentage(this.#share.text) || !isPercentage(this.#reserve.text))
      return 'A percentage is a number from 0 to 100.';
    if (this.#switch.checked && !(Number(this.#switchMinutes.text) > 0)) return 'The interval is a number of minutes.';
    const known = this.#held?.authentication === true;
    if (this.#authenticate.checked && this.#secret.text === '' && !known)
      return 'Type a shared secret, or turn message authentication off.';
    return undefined;
  }

  /** The secret is undefined where none is typed. */
  get value(): RelationshipSettings {
    const typed = this.#authenticate.checked && this.#secret.text !== '';
    return {
      maxClientLeadTime: this.#leadTime,
      mode: this.#mode.value,
      loadBalancePercent: Number(this.#share.text),
      reservePercent: Number(this.#reserve.text),
      role: this.#partnerRole.value === 'Standby' ? 'Active' : 'Standby',
      stateSwitchInterval: this.#switch.checked ? Number(this.#switchMinutes.text) * 60 : undefined,
      sharedSecret: typed ? this.#secret.text : undefined,
    };
  }

  get authenticated(): boolean {
    return this.#authenticate.checked;
  }

  /** Who is active is settled when a relationship becomes a hot standby. */
  #role(start: HeldRelationship): Control {
    if (this.#held === undefined) return this.#partnerRole;
    return new Label(`  Role of this server: ${this.#held.mode === 'HotStandby' ? start.role : 'Active'}`);
  }

  /** Seconds. */
  get #leadTime(): number {
    return Number(this.#leadHours.text) * hour + Number(this.#leadMinutes.text) * 60;
  }
}

/** What a choice comes to, to look at before it is made. */
export function factsOf(choice: RelationshipChoice): { name: string; value: string }[] {
  if ('reuse' in choice) return [{ name: 'Relationship Name', value: choice.reuse }];
  const { stateSwitchInterval: interval } = choice;
  return [
    { name: 'Relationship Name', value: choice.name },
    { name: 'Maximum Client Lead Time', value: `${choice.maxClientLeadTime / 60} minutes` },
    { name: 'Mode', value: choice.mode === 'LoadBalance' ? 'Load balance' : 'Hot standby' },
    choice.mode === 'LoadBalance'
      ? { name: 'Load Balance Percentage', value: `${choice.loadBalancePercent} % local` }
      : { name: 'Reserved for standby server', value: `${choice.reservePercent} %` },
    { name: 'State Switchover Interval', value: interval === undefined ? 'Disabled' : `${interval / 60} minutes` },
    { name: 'Message Authentication', value: choice.sharedSecret === undefined ? 'Disabled' : 'Enabled' },
  ];
}

function field(label: string, value: number): TextField {
  return new TextField(label, String(value), { labelWidth });
}

function isPercentage(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) <= 100;
}

import type { Change, DnsProperties, ScopeChange } from '../changes.ts';
import type { ScopeProperties } from '../requests.ts';
import { CheckBox, type Control, FactList, Label, RadioGroup } from '../window/controls.ts';
import { Dialog } from '../window/dialog.ts';
import { showFailure, tell } from '../window/message.ts';
import { onlyWhile } from '../window/only-while.ts';
import { TextField } from '../window/text-field.ts';
import { change } from './apply-change.ts';
import type { ConsoleContext } from './dhcp-console.ts';
import { LeaseDurationFields } from './lease-duration.ts';

const labelWidth = 20;

/** A scope's property sheet: General, DNS, and for a scope in failover Failover. Apply keeps it open. */
export async function scopeProperties(server: string, scopeId: string, context: ConsoleContext): Promise<void> {
  const { desktop, lab } = context;
  const answer = await lab.ask<'scopeProperties'>({ kind: 'scopeProperties', server, scopeId });
  if (!answer.ok) {
    showFailure(desktop, 'DHCP', answer.failure);
    return;
  }
  let before = answer.value;
  const general = new GeneralTab(before);
  const dns = new DnsTab(before.dns);

  /** Sends what was changed; false when the server refused it. */
  const apply = async (): Promise<boolean> => {
    const changes = changesOf(scopeId, before, general, dns);
    if (changes === undefined) {
      tell(desktop, 'DHCP', 'Type how long a lease lasts.');
      return false;
    }
    if (changes.length === 0) return true;
    if (!(await change(server, changes, context))) return false;
    const again = await lab.ask<'scopeProperties'>({ kind: 'scopeProperties', server, scopeId });
    if (again.ok) before = again.value;
    return true;
  };
  const dialog: Dialog = new Dialog(desktop, {
    title: `Scope [${scopeId}] ${before.name} Properties`,
    width: 64,
    controls: [],
    tabs: [
      { label: 'General', controls: general.controls },
      { label: 'DNS', controls: dns.controls },
      ...(before.failover.length === 0 ? [] : [{ label: 'Failover', controls: failoverControls(before) }]),
    ],
    buttons: [
      { label: 'OK', run: () => void apply().then((done) => (done ? dialog.close() : undefined)) },
      { label: 'Cancel', run: () => dialog.close() },
      { label: 'Apply', run: () => void apply() },
    ],
    cancel: () => dialog.close(),
  });
  desktop.open(dialog);
}

class GeneralTab {
  readonly name: TextField;
  readonly start: TextField;
  readonly end: TextField;
  readonly description: TextField;
  readonly lease: LeaseDurationFields;
  readonly controls: readonly Control[];

  constructor(scope: ScopeProperties) {
    const field = (label: string, text: string): TextField => new TextField(label, text, { labelWidth });
    this.name = field('Scope name:', scope.name);
    this.start = field('Start IP address:', scope.startRange);
    this.end = field('End IP address:', scope.endRange);
    this.description = field('Description:', scope.description);
    this.lease = new LeaseDurationFields(scope.leaseDuration);
    const mask = new Label(`${'Subnet mask:'.padEnd(labelWidth)}${scope.subnetMask}`);
    this.controls = [
      this.name,
      this.start,
      this.end,
      mask,
      new Label(''),
      ...this.lease.controls,
      new Label(''),
      this.description,
      new Label(''),
    ];
  }
}

class DnsTab {
  readonly #enabled: CheckBox;
  readonly #when: RadioGroup<'OnClientRequest' | 'Always'>;
  readonly #discard: CheckBox;
  readonly #older: CheckBox;
  readonly #protection: CheckBox;
  readonly controls: readonly Control[];

  constructor(dns: DnsProperties) {
    this.#enabled = new CheckBox(
      'Enable DNS dynamic updates according to the settings below',
      dns.dynamicUpdates !== 'Never',
    );
    const enabled = (): boolean => this.#enabled.checked;
    this.#when = onlyWhile(
      enabled,
      new RadioGroup(
        [
          { value: 'OnClientRequest', label: 'Only if requested by the DHCP clients' },
          { value: 'Always', label: 'Always' },
        ],
        dns.dynamicUpdates === 'Always' ? 'Always' : 'OnClientRequest',
      ),
    );
    this.#discard = onlyWhile(
      enabled,
      new CheckBox('Discard A and PTR records when lease is deleted', dns.deleteOnLeaseExpiry),
    );
    this.#older = onlyWhile(
      enabled,
      new CheckBox('Update records for clients that do not request updates', dns.updateForOlderClients),
    );
    this.#protection = new CheckBox('Name protection', dns.nameProtection);
    this.controls = [
      this.#enabled,
      this.#when,
      this.#discard,
      this.#older,
      new Label(''),
      this.#protection,
      new Label(''),
    ];
  }

  get value(): DnsProperties {
    return {
      dynamicUpdates: this.#enabled.checked ? this.#when.value : 'Never',
      deleteOnLeaseExpiry: this.#discard.checked,
      updateForOlderClients: this.#older.checked,
      nameProtection: this.#protection.checked,
    };
  }
}

function failoverControls({ failover }: ScopeProperties): readonly Control[] {
  return [new FactList(failover), new Label('')];
}

/** What differs from what was read; undefined while a duration can't be read. */
function changesOf(
  scopeId: string,
  before: ScopeProperties,
  general: GeneralTab,
  dns: DnsTab,
): readonly Change[] | undefined {
  const lease = general.lease.seconds;
  if (lease === undefined) return undefined;
  const { name, description, start, end } = general;
  const moved = start.text !== before.startRange || end.text !== before.endRange;
  const settings: ScopeChange = {
    ...(name.text === before.name ? {} : { name: name.text }),
    ...(description.text === before.description ? {} : { description: description.text }),
    ...(moved ? { range: { start: start.text, end: end.text } } : {}),
    ...(lease === before.leaseDuration ? {} : { leaseDuration: lease }),
  };
  const names = changedProperties(before.dns, dns.value);
  return [
    ...(isEmpty(settings) ? [] : [{ what: 'setScope', scopeId, change: settings } as const]),
    ...(isEmpty(names) ? [] : [{ what: 'setScopeDns', scopeId, change: names } as const]),
  ];
}

function isEmpty(change: object): boolean {
  return Object.keys(change).length === 0;
}

function changedProperties(before: DnsProperties, after: DnsProperties): Partial<DnsProperties> {
  return {
    ...(before.dynamicUpdates === after.dynamicUpdates ? {} : { dynamicUpdates: after.dynamicUpdates }),
    ...(before.deleteOnLeaseExpiry === after.deleteOnLeaseExpiry
      ? {}
      : { deleteOnLeaseExpiry: after.deleteOnLeaseExpiry }),
    ...(before.updateForOlderClients === after.updateForOlderClients
      ? {}
      : { updateForOlderClients: after.updateForOlderClients }),
    ...(before.nameProtection === after.nameProtection ? {} : { nameProtection: after.nameProtection }),
  };
}

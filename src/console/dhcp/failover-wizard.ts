import type { RelationshipChoice, RelationshipRow, ScopeRow } from '../requests.ts';
import { CheckBox, type Control, FactList, Label, ListBox, RadioGroup, TextField } from '../window/controls.ts';
import { Dialog } from '../window/dialog.ts';
import { showFailure, tell } from '../window/message.ts';
import { onlyWhile } from '../window/only-while.ts';
import { commands } from './commands.ts';
import type { ConsoleContext } from './dhcp-console.ts';
import { chooseServer } from './servers.ts';
import { runTask } from './task-dialog.ts';

const title = 'Configure Failover';
const width = 72;
const labelWidth = 30;
const hour = 3600;

/** The wizard that puts scopes into failover. Without a scope it begins with the choice among those that can be. */
export function configureFailover(server: string, scopeId: string | undefined, context: ConsoleContext): void {
  const { lab } = context;
  void Promise.all([
    lab.ask<'scopes'>({ kind: 'scopes', server }),
    lab.ask<'relationships'>({ kind: 'relationships', server }),
  ]).then(([scopes, relationships]) => {
    if (!scopes.ok) showFailure(context.desktop, title, scopes.failure);
    else if (!relationships.ok) showFailure(context.desktop, title, relationships.failure);
    else new FailoverWizard(server, scopes.value, relationships.value, scopeId, context).open();
  });
}

class FailoverWizard {
  readonly #context: ConsoleContext;
  readonly #server: string;
  readonly #relationships: readonly RelationshipRow[];
  readonly #dialog: Dialog;
  readonly #free: readonly ScopeRow[];
  readonly #scopes: ListBox;
  readonly #selectAll: CheckBox;
  readonly #partner = new TextField('Partner Server:', '', { labelWidth: 18 });
  readonly #reuse: CheckBox;
  #settings: RelationshipFields | undefined;
  #existing: RadioGroup<string> | undefined;

  constructor(
    server: string,
    scopes: readonly ScopeRow[],
    relationships: readonly RelationshipRow[],
    scopeId: string | undefined,
    context: ConsoleContext,
  ) {
    this.#server = server;
    this.#relationships = relationships;
    this.#context = context;
    this.#free = scopes.filter(
      (scope) => scope.relationship === '' && (scopeId === undefined || scope.scopeId === scopeId),
    );
    this.#scopes = new ListBox(
      this.#free.map((scope) => `${scope.scopeId.padEnd(16)} ${scope.name}`),
      { marked: true },
    );
    this.#selectAll = new CheckBox('Select all', true, () => this.#markAll());
    this.#reuse = new CheckBox(
      'Reuse existing failover relationships configured with this server (if any exist)',
      relationships.length > 0,
    );
    this.#dialog = new Dialog(context.desktop, { title, width, controls: [], buttons: [] });
  }

  open(): void {
    this.#introduction();
    this.#context.desktop.open(this.#dialog);
  }

  #introduction(): void {
    this.#page('Introduction to DHCP Failover', {
      controls: [
        new Label(
          'DHCP Failover keeps the lease information of two DHCP servers in step, so that one of them can go on alone, and lets them share the load.',
        ),
        new Label(''),
        new Label(
          this.#free.length === 0
            ? 'There is no scope that is not configured for high availability yet.'
            : 'Available scopes (those that are configured already are not shown):',
        ),
        this.#scopes,
        this.#selectAll,
      ],
      next: () => this.#choosePartner(),
      nextEnabled: () => this.#scopeIds.length > 0,
    });
  }

  #choosePartner(): void {
    this.#page('Specify the partner server to use for failover', {
      controls: [
        new Label('The host name or IP address of the partner DHCP server:'),
        new Label(''),
        this.#partner,
        new Label(''),
        this.#reuse,
      ],
      back: () => this.#introduction(),
      next: () => this.#chooseRelationship(),
      more: {
        label: 'Add Server...',
        run: () =>
          chooseServer(this.#context, 'Select the partner server.', (name) => {
            this.#partner.text = name;
            this.#context.desktop.repaint();
          }),
      },
    });
  }

  #chooseRelationship(): void {
    const partner = this.#partner.text;
    if (partner === '') {
      tell(this.#context.desktop, title, 'Type the partner server, or choose it with Add Server.');
      return;
    }
    const short = shortName(partner);
    const known = this.#relationships.filter((each) => shortName(each.partner) === short);
    if (this.#reuse.checked && known.length > 0) this.#reuseRelationship(known);
    else this.#newRelationship();
  }

  #reuseRelationship(known: readonly RelationshipRow[]): void {
    const existing = new RadioGroup(
      known.map(({ name }) => ({ value: name, label: name })),
      known[0]?.name ?? '',
    );
    this.#existing = existing;
    this.#settings = undefined;
    this.#page('Select from failover relationships which are already configured on this server', {
      controls: [existing],
      back: () => this.#choosePartner(),
      next: () => this.#summary(() => this.#reuseRelationship(known)),
    });
  }

  #newRelationship(): void {
    const partner = this.#partner.text;
    if (this.#settings?.partner !== partner) this.#settings = new RelationshipFields(this.#server, partner);
    this.#existing = undefined;
    const settings = this.#settings;
    this.#page('Create a new failover relationship', {
      controls: [new Label(`With partner ${partner}`), ...settings.controls],
      back: () => this.#choosePartner(),
      next: () => {
        const problem = settings.problem();
        if (problem === undefined) this.#summary(() => this.#newRelationship());
        else tell(this.#context.desktop, title, problem);
      },
    });
  }

  #summary(back: () => void): void {
    const choice = this.#choice();
    if (choice === undefined) return;
    this.#page('Failover will be set up with the following parameters', {
      controls: [
        new Label(`Between ${this.#server} and ${this.#partner.text}:`),
        new Label(''),
        new FactList([{ name: 'Scopes', value: this.#scopeIds.join(', ') }, ...factsOf(choice)]),
      ],
      back,
      next: () => this.#finish(choice),
      nextLabel: 'Finish',
    });
  }

  #finish(relationship: RelationshipChoice): void {
    const scopeIds = this.#scopeIds;
    const command = commands.configureFailover(this.#server, scopeIds, relationship);
    this.#dialog.close();
    runTask(this.#context, {
      title,
      heading: 'Progress of failover configuration.',
      request: { kind: 'configureFailover', server: this.#server, scopeIds, relationship, command },
      cancellable: false,
      finished: (failed) => (failed === 0 ? 'Configure failover successful.' : 'Configure failover failed.'),
    });
  }

  #choice(): RelationshipChoice | undefined {
    return this.#existing === undefined ? this.#settings?.choice() : { reuse: this.#existing.value };
  }

  get #scopeIds(): string[] {
    return this.#free.filter((_, at) => this.#scopes.marks?.has(at) === true).map(({ scopeId }) => scopeId);
  }

  #markAll(): void {
    this.#scopes.marks?.clear();
    if (this.#selectAll.checked) for (const at of this.#free.keys()) this.#scopes.marks?.add(at);
  }

  #page(
    heading: string,
    page: {
      readonly controls: readonly Control[];
      readonly back?: () => void;
      readonly next: () => void;
      readonly nextLabel?: string;
      readonly nextEnabled?: () => boolean;
      readonly more?: { readonly label: string; readonly run: () => void };
    },
  ): void {
    const { back, next, more } = page;
    this.#dialog.show({
      title,
      width,
      listHeight: 8,
      controls: [new Label(heading), new Label(''), ...page.controls, new Label('')],
      buttons: [
        {
          label: page.nextLabel ?? 'Next >',
          run: next,
          ...(page.nextEnabled === undefined ? {} : { enabled: page.nextEnabled }),
        },
        ...(back === undefined ? [] : [{ label: '< Back', run: back }]),
        ...(more === undefined ? [] : [more]),
        { label: 'Cancel', run: () => this.#dialog.close() },
      ],
    });
  }
}

/** The page of a new relationship, with Windows' defaults. */
class RelationshipFields {
  readonly partner: string;
  readonly controls: readonly Control[];
  readonly #name: TextField;
  readonly #leadHours = new TextField('Maximum Client Lead Time, hours:', '1', { labelWidth: labelWidth + 4 });
  readonly #leadMinutes = new TextField('                       minutes:', '0', { labelWidth: labelWidth + 4 });
  readonly #mode: RadioGroup<'LoadBalance' | 'HotStandby'>;
  readonly #share: TextField;
  readonly #role: RadioGroup<'Standby' | 'Active'>;
  readonly #reserve: TextField;
  readonly #switch: CheckBox;
  readonly #switchMinutes: TextField;
  readonly #authenticate: CheckBox;
  readonly #secret: TextField;

  constructor(server: string, partner: string) {
    this.partner = partner;
    this.#name = new TextField('Relationship Name:', `${server}-${partner}`.slice(0, 126), { labelWidth: 20 });
    this.#mode = new RadioGroup(
      [
        { value: 'LoadBalance', label: 'Mode: Load balance' },
        { value: 'HotStandby', label: 'Mode: Hot standby' },
      ],
      'LoadBalance',
    );
    const balanced = (): boolean => this.#mode.value === 'LoadBalance';
    this.#share = onlyWhile(balanced, new TextField('  Load of Local Server, %:', '50', { labelWidth }));
    this.#role = onlyWhile(
      () => !balanced(),
      new RadioGroup(
        [
          { value: 'Standby', label: 'Role of Partner Server: Standby' },
          { value: 'Active', label: 'Role of Partner Server: Active' },
        ],
        'Standby',
      ),
    );
    this.#reserve = onlyWhile(() => !balanced(), new TextField('  Reserved for standby, %:', '5', { labelWidth }));
    this.#switch = new CheckBox('State Switchover Interval', false);
    this.#switchMinutes = onlyWhile(() => this.#switch.checked, new TextField('  minutes:', '60', { labelWidth }));
    this.#authenticate = new CheckBox('Enable Message Authentication', true);
    this.#secret = onlyWhile(
      () => this.#authenticate.checked,
      new TextField('  Shared Secret:', '', { labelWidth, masked: true }),
    );
    this.controls = [
      this.#name,
      this.#leadHours,
      this.#leadMinutes,
      this.#mode,
      this.#share,
      this.#role,
      this.#reserve,
      this.#switch,
      this.#switchMinutes,
      this.#authenticate,
      this.#secret,
    ];
  }

  /** Why what is typed can't be used; undefined when it can. */
  problem(): string | undefined {
    if (this.#name.text === '') return 'Type a name for the relationship.';
    if (!(this.#leadTime > 0)) return 'The Maximum Client Lead Time must be at least a minute.';
    if (!isPercentage(this.#share.text) || !isPercentage(this.#reserve.text))
      return 'A percentage is a number from 0 to 100.';
    if (this.#switch.checked && !(Number(this.#switchMinutes.text) > 0)) return 'The interval is a number of minutes.';
    if (this.#authenticate.checked && this.#secret.text === '')
      return 'Type a shared secret, or turn message authentication off.';
    return undefined;
  }

  choice(): RelationshipChoice {
    return {
      name: this.#name.text,
      partner: this.partner,
      maxClientLeadTime: this.#leadTime,
      mode: this.#mode.value,
      loadBalancePercent: Number(this.#share.text),
      reservePercent: Number(this.#reserve.text),
      role: this.#role.value === 'Standby' ? 'Active' : 'Standby',
      stateSwitchInterval: this.#switch.checked ? Number(this.#switchMinutes.text) * 60 : undefined,
      sharedSecret: this.#authenticate.checked ? this.#secret.text : undefined,
    };
  }

  /** Seconds. */
  get #leadTime(): number {
    return Number(this.#leadHours.text) * hour + Number(this.#leadMinutes.text) * 60;
  }
}

function factsOf(choice: RelationshipChoice): { name: string; value: string }[] {
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

function isPercentage(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) <= 100;
}

function shortName(server: string): string {
  return (server.split('.')[0] ?? server).toLowerCase();
}

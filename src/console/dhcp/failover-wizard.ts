import type { RelationshipChoice, RelationshipRow, ScopeRow } from '../requests.ts';
import { CheckBox, FactList, Label, RadioGroup } from '../window/controls.ts';
import { ListBox } from '../window/list-box.ts';
import { showFailure, tell } from '../window/message.ts';
import { TextField } from '../window/text-field.ts';
import { Wizard } from '../window/wizard.ts';
import { commands } from './commands.ts';
import type { ConsoleContext } from './dhcp-console.ts';
import { factsOf, RelationshipFields } from './relationship-fields.ts';
import { chooseServer } from './servers.ts';
import { runTask } from './task-dialog.ts';

const title = 'Configure Failover';
const width = 72;

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
  readonly #wizard: Wizard;
  readonly #free: readonly ScopeRow[];
  readonly #scopes: ListBox;
  readonly #selectAll: CheckBox;
  readonly #partner = new TextField('Partner Server:', '', { labelWidth: 18 });
  readonly #reuse: CheckBox;
  #settings: NewRelationship | undefined;
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
      { marked: this.#free.keys() },
    );
    this.#selectAll = new CheckBox('Select all', true, () => this.#markAll());
    this.#reuse = new CheckBox(
      'Reuse existing failover relationships configured with this server (if any exist)',
      relationships.length > 0,
    );
    this.#wizard = new Wizard(context.desktop, title, width);
  }

  open(): void {
    this.#introduction();
    this.#wizard.open();
  }

  #introduction(): void {
    this.#wizard.show({
      heading: 'Introduction to DHCP Failover',
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
      listHeight: 8,
    });
  }

  #choosePartner(): void {
    this.#wizard.show({
      heading: 'Specify the partner server to use for failover',
      controls: [
        new Label('The host name or IP address of the partner DHCP server:'),
        new Label(''),
        this.#partner,
        new Label(''),
        this.#reuse,
      ],
      back: () => this.#introduction(),
      next: () => this.#chooseRelationship(),
      more: [
        {
          label: 'Add Server...',
          run: () =>
            chooseServer(this.#context, 'Select the partner server.', (name) => {
              this.#partner.text = name;
              this.#context.desktop.repaint();
            }),
        },
      ],
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
    this.#wizard.show({
      heading: 'Select from failover relationships which are already configured on this server',
      controls: [existing],
      back: () => this.#choosePartner(),
      next: () => this.#summary(() => this.#reuseRelationship(known)),
    });
  }

  #newRelationship(): void {
    const partner = this.#partner.text;
    if (this.#settings?.partner !== partner) this.#settings = newRelationship(this.#server, partner);
    this.#existing = undefined;
    const { fields, name } = this.#settings;
    this.#wizard.show({
      heading: 'Create a new failover relationship',
      controls: [new Label(`With partner ${partner}`), name, ...fields.controls],
      back: () => this.#choosePartner(),
      next: () => {
        const problem = name.text === '' ? 'Type a name for the relationship.' : fields.problem();
        if (problem === undefined) this.#summary(() => this.#newRelationship());
        else tell(this.#context.desktop, title, problem);
      },
    });
  }

  #summary(back: () => void): void {
    const choice = this.#choice();
    if (choice === undefined) return;
    this.#wizard.show({
      heading: 'Failover will be set up with the following parameters',
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
    this.#wizard.close();
    runTask(this.#context, {
      title,
      heading: 'Progress of failover configuration.',
      request: { kind: 'configureFailover', server: this.#server, scopeIds, relationship, command },
      cancellable: false,
      finished: (failed) => (failed === 0 ? 'Configure failover successful.' : 'Configure failover failed.'),
    });
  }

  #choice(): RelationshipChoice | undefined {
    if (this.#existing !== undefined) return { reuse: this.#existing.value };
    const made = this.#settings;
    return made && { name: made.name.text, partner: made.partner, ...made.fields.value };
  }

  get #scopeIds(): string[] {
    return this.#free.filter((_, at) => this.#scopes.marks?.has(at) === true).map(({ scopeId }) => scopeId);
  }

  #markAll(): void {
    this.#scopes.marks?.clear();
    if (this.#selectAll.checked) for (const at of this.#free.keys()) this.#scopes.marks?.add(at);
  }
}

/** The page of a new relationship. */
interface NewRelationship {
  readonly partner: string;
  readonly name: TextField;
  readonly fields: RelationshipFields;
}

/** With Windows' defaults. */
function newRelationship(server: string, partner: string): NewRelationship {
  return {
    partner,
    name: new TextField('Relationship Name:', `${server}-${partner}`.slice(0, 126), { labelWidth: 20 }),
    fields: new RelationshipFields(),
  };
}

function shortName(server: string): string {
  return (server.split('.')[0] ?? server).toLowerCase();
}

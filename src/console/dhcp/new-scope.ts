import type { Change, CommonOptions } from '../changes.ts';
import { FactList, Label, RadioGroup } from '../window/controls.ts';
import { ask, showFailure, tell } from '../window/message.ts';
import { TextField } from '../window/text-field.ts';
import { Wizard } from '../window/wizard.ts';
import { AddressList, isAddress } from './address-list.ts';
import { applyChanges, isUnanswered, teachChanges } from './apply-change.ts';
import type { ConsoleContext } from './dhcp-console.ts';
import { ExclusionList } from './exclusion.ts';
import { LeaseDurationFields } from './lease-duration.ts';
import { lengthOfMask, maskOfLength } from './subnet-mask.ts';

const title = 'New Scope Wizard';
const labelWidth = 20;
const day = 86_400;

/** Makes a scope, page by page as Windows' wizard does. */
export function newScope(server: string, context: ConsoleContext): void {
  new NewScopeWizard(server, context).open();
}

class NewScopeWizard {
  readonly #server: string;
  readonly #context: ConsoleContext;
  readonly #wizard: Wizard;
  readonly #name = new TextField('Name:', '', { labelWidth });
  readonly #description = new TextField('Description:', '', { labelWidth });
  readonly #start = new TextField('Start IP address:', '', { labelWidth });
  readonly #end = new TextField('End IP address:', '', { labelWidth });
  readonly #length: TextField;
  readonly #mask: TextField;
  readonly #exclusions = new ExclusionList();
  readonly #delay = new TextField('Subnet delay in milliseconds:', '0');
  readonly #lease = new LeaseDurationFields(8 * day);
  readonly #configure = yesOrNo(
    'Yes, I want to configure these options now',
    'No, I will configure these options later',
  );
  readonly #routers = new AddressList();
  readonly #domain = new TextField('Parent domain:', '', { labelWidth });
  readonly #dnsServers = new AddressList();
  readonly #winsServers = new AddressList();
  readonly #activate = yesOrNo('Yes, I want to activate this scope now', 'No, I will activate this scope later');

  constructor(server: string, context: ConsoleContext) {
    this.#server = server;
    this.#context = context;
    this.#wizard = new Wizard(context.desktop, title, 64);
    this.#length = new TextField('Length:', '24', {
      labelWidth,
      changed: () => {
        this.#mask.text = maskOfLength(this.#length.text) ?? this.#mask.text;
      },
    });
    this.#mask = new TextField('Subnet mask:', '255.255.255.0', {
      labelWidth,
      changed: () => {
        this.#length.text = lengthOfMask(this.#mask.text) ?? '';
      },
    });
  }

  open(): void {
    this.#showName();
    this.#wizard.open();
  }

  #showName(): void {
    this.#wizard.show({
      heading: 'Scope Name',
      controls: [
        new Label('A name and a description tell how the scope is to be used.'),
        new Label(''),
        this.#name,
        this.#description,
      ],
      next: () => {
        if (this.#name.text === '') this.#tell('Type a name for the scope.');
        else this.#showRange();
      },
    });
  }

  #showRange(): void {
    this.#wizard.show({
      heading: 'IP Address Range',
      controls: [
        new Label('The range of addresses that the scope distributes.'),
        new Label(''),
        this.#start,
        this.#end,
        new Label(''),
        this.#length,
        this.#mask,
      ],
      back: () => this.#showName(),
      next: () => {
        const wrong = [this.#start, this.#end, this.#mask].find(({ text }) => !isAddress(text));
        if (wrong !== undefined) this.#tell(`${wrong.label.replace(/:$/, '')}: type an IP address.`);
        else this.#showExclusions();
      },
    });
  }

  #showExclusions(): void {
    this.#wizard.show({
      heading: 'Add Exclusions and Delay',
      controls: [
        new Label('Addresses of the range that are not distributed. For a single address type the start only.'),
        ...this.#exclusions.controls,
        this.#delay,
      ],
      back: () => this.#showRange(),
      next: () => {
        const problem = this.#exclusions.takeTyped();
        if (problem !== undefined) this.#tell(problem);
        else if (!/^\d{1,4}$/.test(this.#delay.text)) this.#tell('The delay is a number of milliseconds.');
        else this.#showLease();
      },
      more: this.#listButtons(this.#exclusions),
    });
  }

  #showLease(): void {
    this.#wizard.show({
      heading: 'Lease Duration',
      controls: this.#lease.controls,
      back: () => this.#showExclusions(),
      next: () => {
        if (this.#lease.seconds === undefined) this.#tell('Type how long a lease lasts.');
        else this.#askForOptions();
      },
    });
  }

  #askForOptions(): void {
    this.#wizard.show({
      heading: 'Configure DHCP Options',
      controls: [
        new Label('Clients need the common options before they can use the scope. Configure them now?'),
        new Label(''),
        this.#configure,
      ],
      back: () => this.#showLease(),
      next: () => (this.#configure.value === 'yes' ? this.#showRouters() : this.#showSummary()),
    });
  }

  #showRouters(): void {
    this.#showAddresses('Router (Default Gateway)', this.#routers, {
      back: () => this.#askForOptions(),
      next: () => this.#showDns(),
    });
  }

  #showDns(): void {
    this.#showAddresses('Domain Name and DNS Servers', this.#dnsServers, {
      above: [this.#domain],
      back: () => this.#showRouters(),
      next: () => this.#showWins(),
    });
  }

  #showWins(): void {
    this.#showAddresses('WINS Servers', this.#winsServers, {
      back: () => this.#showDns(),
      next: () => this.#askToActivate(),
    });
  }

  #askToActivate(): void {
    this.#wizard.show({
      heading: 'Activate Scope',
      controls: [
        new Label('Clients get addresses only when the scope is active. Activate it now?'),
        new Label(''),
        this.#activate,
      ],
      back: () => this.#showWins(),
      next: () => this.#showSummary(),
    });
  }

  #showAddresses(
    heading: string,
    list: AddressList,
    page: { readonly above?: readonly TextField[]; readonly back: () => void; readonly next: () => void },
  ): void {
    this.#wizard.show({
      heading,
      controls: [...(page.above ?? []), ...list.controls],
      back: page.back,
      next: () => {
        const problem = list.takeTyped();
        if (problem === undefined) page.next();
        else this.#tell(problem);
      },
      more: this.#listButtons(list),
    });
  }

  /** Without options the scope stays inactive, as on Windows. */
  get #active(): boolean {
    return this.#configure.value === 'yes' && this.#activate.value === 'yes';
  }

  #showSummary(): void {
    const withOptions = this.#configure.value === 'yes';
    this.#wizard.show({
      heading: 'Completing the New Scope Wizard',
      controls: [
        new FactList([
          { name: 'Name', value: this.#name.text },
          { name: 'Range', value: `${this.#start.text} - ${this.#end.text}` },
          { name: 'Subnet mask', value: this.#mask.text },
          { name: 'Exclusions', value: countText(this.#exclusions.ranges.length) },
          { name: 'Options', value: withOptions ? countText(Object.keys(this.#options).length) : 'later' },
          { name: 'State', value: this.#active ? 'Active' : 'Inactive' },
        ]),
        new Label(''),
        new Label('Finish makes the scope.'),
      ],
      back: () => (withOptions ? this.#askToActivate() : this.#askForOptions()),
      next: () => void this.#finish(false),
      nextLabel: 'Finish',
    });
  }

  get #options(): CommonOptions {
    const routers = this.#routers.addresses;
    const dnsServers = this.#dnsServers.addresses;
    const winsServers = this.#winsServers.addresses;
    return {
      ...(routers.length === 0 ? {} : { router: routers }),
      ...(this.#domain.text === '' ? {} : { dnsDomain: this.#domain.text }),
      ...(dnsServers.length === 0 ? {} : { dnsServer: dnsServers }),
      ...(winsServers.length === 0 ? {} : { winsServer: winsServers }),
    };
  }

  /** Makes the scope with all that belongs to it, or nothing: what can't be completed is taken away again. */
  async #finish(force: boolean): Promise<void> {
    const [scope, ...rest] = this.#changes(force);
    const scopeId = this.#scopeId;
    const refused = await applyChanges(this.#server, [scope], this.#context);
    if (refused !== undefined) {
      showFailure(this.#context.desktop, title, refused);
      return;
    }
    const failure = rest.length === 0 ? undefined : await applyChanges(this.#server, rest, this.#context);
    teachChanges(this.#server, [scope, ...rest], this.#context);
    if (failure === undefined) {
      this.#wizard.close();
      return;
    }
    await applyChanges(this.#server, [{ what: 'removeScope', scopeId }], this.#context);
    if (!force && isUnanswered(failure) && this.#dnsServers.addresses.length > 0) {
      ask(
        this.#context.desktop,
        { title, text: `${failure.message} Do you want to use it nevertheless?`, yes: 'Yes', no: 'No' },
        () => void this.#finish(true),
      );
    } else showFailure(this.#context.desktop, title, failure);
  }

  #changes(force: boolean): readonly [Change, ...Change[]] {
    const scopeId = this.#scopeId;
    const options = this.#configure.value === 'yes' ? this.#options : {};
    return [
      {
        what: 'addScope',
        scope: {
          name: this.#name.text,
          description: this.#description.text,
          startRange: this.#start.text,
          endRange: this.#end.text,
          subnetMask: this.#mask.text,
          active: this.#active,
          leaseDuration: this.#lease.seconds ?? null,
          delay: Number(this.#delay.text),
        },
      },
      ...this.#exclusions.ranges.map((range): Change => ({ what: 'addExclusion', scopeId, range })),
      ...(Object.keys(options).length === 0
        ? []
        : [{ what: 'setCommonOptions', scopeId, options, ...(force ? { force } : {}) } as const]),
    ];
  }

  /** The network of the range: what the server calls the scope. */
  get #scopeId(): string {
    const mask = this.#mask.text.split('.').map(Number);
    return this.#start.text
      .split('.')
      .map((part, at) => Number(part) & (mask[at] ?? 0))
      .join('.');
  }

  #listButtons(list: {
    takeTyped(): string | undefined;
    remove(): void;
  }): readonly { readonly label: string; readonly run: () => void }[] {
    return [
      {
        label: 'Add',
        run: () => {
          const problem = list.takeTyped();
          if (problem === undefined) this.#wizard.focusFirst();
          else this.#tell(problem);
        },
      },
      { label: 'Remove', run: () => list.remove() },
    ];
  }

  #tell(text: string): void {
    tell(this.#context.desktop, title, text);
  }
}

function yesOrNo(yes: string, no: string): RadioGroup<'yes' | 'no'> {
  return new RadioGroup(
    [
      { value: 'yes', label: yes },
      { value: 'no', label: no },
    ],
    'yes',
  );
}

function countText(count: number): string {
  return count === 0 ? 'none' : String(count);
}

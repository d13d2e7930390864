import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Terminal } from '../terminal/terminal.ts';
import { type Hand, keyboard, mouse } from './hands.ts';

const program = path.resolve(import.meta.dirname, '../../dist/dhcpsh.js');

/** How somebody sits at the console. */
export interface Way {
  readonly columns: number;
  readonly rows: number;
  readonly hand: (terminal: Terminal) => Hand;
}

/** Both hands at both sizes, named for `describe.each`. */
export const ways: readonly (readonly [how: string, way: Way])[] = [
  ['by keyboard, 80 by 24', { columns: 80, rows: 24, hand: keyboard }],
  ['by keyboard, 120 by 40', { columns: 120, rows: 40, hand: keyboard }],
  ['by mouse, 80 by 24', { columns: 80, rows: 24, hand: mouse }],
  ['by mouse, 120 by 40', { columns: 120, rows: 40, hand: mouse }],
];

/** Each hand and each size once: for what does not depend on both together. */
export const someWays = ways.filter(
  ([, { columns, hand }]) => (columns === 80 && hand === keyboard) || (columns === 120 && hand === mouse),
);

export const keyboardAt80: Way = { columns: 80, rows: 24, hand: keyboard };

/** A lab of its own on disk, the console on it in a terminal, and batch shells beside it. */
export class Station {
  readonly home = fs.mkdtempSync(path.join(os.tmpdir(), 'dhcpsh-console-'));
  readonly lab = path.join(this.home, 'lab.db');
  #terminal: Terminal | undefined;
  #hand: Hand | undefined;

  get terminal(): Terminal {
    if (this.#terminal === undefined) throw new Error('No terminal is open.');
    return this.#terminal;
  }

  get hand(): Hand {
    if (this.#hand === undefined) throw new Error('No terminal is open.');
    return this.#hand;
  }

  /** Starts the shell. */
  async openShell({ columns, rows, hand }: Way): Promise<void> {
    this.#start(['-NoLogo', '-Lab', this.lab], columns, rows, hand);
    await this.terminal.see('PS C:\\>');
  }

  /** Starts the DHCP console alone; `shown` is what it shows once it knows all that is to be seen. */
  async openConsole(
    { columns, rows, hand }: Way,
    options: { readonly args?: readonly string[]; readonly shown?: string } = {},
  ): Promise<void> {
    this.#start(['-Console', '-Lab', this.lab, ...(options.args ?? [])], columns, rows, hand);
    await this.terminal.see(options.shown ?? '≠Scope [10.0.30.0]');
  }

  /** Closes the console that was opened alone. */
  async closeConsole(): Promise<void> {
    this.terminal.type('\u0003');
    if ((await this.terminal.ended()) !== 0) throw new Error(`Ended with ${this.terminal.exitCode}`);
  }

  /** What a batch shell on the same lab prints. */
  run(command: string): string {
    const done = spawnSync(process.execPath, [program, '-NoProfile', '-Lab', this.lab, '-Command', command], {
      encoding: 'utf8',
      env: { ...process.env, DHCPSH_HOME: this.home },
    });
    return (done.stdout + done.stderr).trim();
  }

  /** Which of dhcp1's failover scopes are in step with their partners. */
  drift(): string[] {
    return this.run('Compare-DhcpServerv4FailoverScope -ComputerName dhcp1 | % { "$($_.ScopeId) $($_.Status)" }').split(
      '\n',
    );
  }

  /** Everything of the three servers that their cmdlets show. */
  dumps(): string[] {
    return this.run(
      `'dhcp1', 'dhcp2', 'dhcp3' | % { $c = @{ ComputerName = $_ }; "-- $_"
         Get-DhcpServerv4Scope @c | Select * -ExcludeProperty PS* | ConvertTo-Json
         Get-DhcpServerv4Scope @c | Get-DhcpServerv4Reservation @c | Select IPAddress, ClientId, Name, Description, Type | ConvertTo-Json
         Get-DhcpServerv4Scope @c | Get-DhcpServerv4ExclusionRange @c | Select ScopeId, StartRange, EndRange | ConvertTo-Json
         Get-DhcpServerv4Scope @c | % { Get-DhcpServerv4OptionValue @c -ScopeId $_.ScopeId -All } | Select OptionId, Value, VendorClass, UserClass | ConvertTo-Json
         Get-DhcpServerv4Scope @c | % { Get-DhcpServerv4Policy @c -ScopeId $_.ScopeId } | Select Name, Enabled, ProcessingOrder | ConvertTo-Json
         Get-DhcpServerv4Failover @c | Select Name, PartnerServer, Mode, @{ n = 'Scopes'; e = { "$($_.ScopeId)" } } | ConvertTo-Json }`,
    ).split(/^-- .*$/m);
  }

  close(): void {
    this.#terminal?.close();
    fs.rmSync(this.home, { recursive: true, force: true });
  }

  #start(args: readonly string[], columns: number, rows: number, hand: (terminal: Terminal) => Hand): void {
    this.#terminal?.close();
    this.#terminal = new Terminal(args, columns, rows, this.home);
    this.#hand = hand(this.#terminal);
  }
}

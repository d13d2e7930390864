import { defineType } from '../../types/declare.ts';
import type { NetType } from '../../types/net-type.ts';
import type { NetObject } from '../../types/value.ts';
import type { Frame } from '../compile/frame.ts';
import { InvocationInfo } from '../errors/invocation-info.ts';
import { positionMessage } from '../errors/position-message.ts';
import { PipelineStopped } from '../flow.ts';
import { Variable } from '../scopes/variable.ts';
import type { Shell } from '../shell.ts';
import type { Extent } from '../source-text.ts';
import type { Breakpoint } from './breakpoint.ts';
import { listing } from './source-listing.ts';

/** How code goes on after a stop. */
export type Resume = 'stepInto' | 'stepOver' | 'stepOut' | 'continue' | 'detach';

const resuming: Readonly<Record<string, Resume>> = {
  s: 'stepInto',
  stepinto: 'stepInto',
  v: 'stepOver',
  stepover: 'stepOver',
  o: 'stepOut',
  stepout: 'stepOut',
  c: 'continue',
  continue: 'continue',
  d: 'detach',
  detach: 'detach',
};

/** What an empty line does again. */
const repeated = /^(s|stepinto|v|stepover|l|list)$/i;

const help = [
  '',
  ' s, stepInto         Go on to the next statement, into functions and scripts',
  ' v, stepOver         Go on to the next statement, over functions and scripts',
  ' o, stepOut          Go on to the end of this function or script',
  '',
  ' c, continue         Go on to the next breakpoint',
  ' q, quit             End what runs, and leave the debugger',
  ' d, detach           Go on without breakpoints',
  '',
  ' k, Get-PSCallStack  Show which functions and scripts run',
  '',
  ' l, list             Show the script around the place where it stands:',
  '                     "list <m>" from line <m> on, "list <m> <n>" <n> lines of it',
  '',
  ' <enter>             Do the last stepInto, stepOver or list again',
  '',
  ' ?, h                Show this',
  '',
  'Anything else is run where the script stands, with its variables.',
  '',
];

/** The debugger's side of the screen: says why code stands still, and reads what to do. */
export class DebugPrompt {
  readonly #shell: Shell;
  /** Reads a line behind a prompt; null when there are no more. */
  readLine: (prompt: string) => string | null;
  /** Runs a line where code stands still; false when it was `exit`. */
  run: (line: string) => boolean = () => false;
  /** The prompt without the debugger's mark. */
  prompt: () => string = () => 'PS> ';
  #isIntroduced = false;
  #isClosed = false;
  #last = '';

  constructor(shell: Shell) {
    this.#shell = shell;
    this.readLine = (prompt) => this.#fromHost(prompt);
  }

  /** Shows where code stands and takes orders until it is to go on. Throws {@link PipelineStopped} when it is to end. */
  stop(frame: Frame, extent: Extent, hits: readonly Breakpoint[]): Resume {
    const { host } = this.#shell;
    if (!this.#isIntroduced) host.write('Entering debug mode. Use h or ? for help. \n\n');
    this.#isIntroduced = true;
    for (const each of hits) host.write(`Hit ${each}\n`);
    if (hits.length > 0) host.write('\n');
    host.write(`${positionMessage(extent)}\n`);
    if (this.#isClosed) return 'continue';
    const { scope } = frame;
    const context = new Variable('PSDebugContext', new DebugContext(hits, extent));
    scope.define('psdebugcontext', context);
    const level = this.#shell.findVariable('NestedPromptLevel', 'global');
    const outer = level?.get() ?? 0;
    level?.set(Number(outer) + 1);
    try {
      return this.#orders(extent);
    } finally {
      level?.set(outer);
      scope.remove('psdebugcontext');
    }
  }

  #orders(extent: Extent): Resume {
    for (;;) {
      const line = this.readLine(`[DBG]: ${this.prompt()}`);
      if (line === null) {
        this.#isClosed = true;
        return 'continue';
      }
      const order = line.trim() === '' ? this.#last : line.trim();
      this.#last = repeated.test(order) ? order : '';
      const resume = resuming[order.toLowerCase()];
      if (resume !== undefined) return resume;
      if (/^(q|quit)$/i.test(order)) throw new PipelineStopped();
      if (!this.#shows(order, extent) && !this.run(order)) return 'continue';
    }
  }

  /** Does what the debugger does itself; false when the line is PowerShell. */
  #shows(order: string, extent: Extent): boolean {
    const { host } = this.#shell;
    const list = /^l(?:ist)?(?:\s+(\S+))?(?:\s+(\S+))?$/i.exec(order);
    if (list !== null) host.write(listing(extent, list[1], list[2]));
    else if (/^(h|\?)$/i.test(order)) host.write(`${help.join('\n')}\n`);
    else if (/^k$/i.test(order)) this.run('Get-PSCallStack');
    else return order === '';
    return true;
  }

  #fromHost(prompt: string): string | null {
    const { host } = this.#shell;
    host.write(prompt);
    const line = host.readLine();
    // A terminal shows what is typed; of a pipe the record would lack it.
    if (line !== null && host.isTerminal?.() !== true) host.write(`${line}\n`);
    return line;
  }
}

/** `$PSDebugContext`: where code stands, and why. */
class DebugContext implements NetObject {
  readonly breakpoints: readonly Breakpoint[];
  readonly invocation: InvocationInfo;

  constructor(breakpoints: readonly Breakpoint[], extent: Extent) {
    this.breakpoints = breakpoints;
    this.invocation = new InvocationInfo(null, extent);
  }

  get netType(): NetType {
    return debugContextType;
  }
}

const debugContextType: NetType = defineType('System.Management.Automation.PSDebugContext', {
  members: () => ({
    'System.Management.Automation.InvocationInfo InvocationInfo {get;}': (self: DebugContext) => self.invocation,
    'System.Management.Automation.Breakpoint[] Breakpoints {get;}': (self: DebugContext) => [...self.breakpoints],
    'System.Object Trigger {get;}': (self: DebugContext) => self.breakpoints[0] ?? null,
  }),
});

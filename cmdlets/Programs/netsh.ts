import { defineProgram, type ProgramCall } from '../../src/runtime/programs/program.ts';
import { dhcpContext } from './netsh-dhcp.ts';

export default defineProgram({
  name: 'netsh.exe',
  description: 'Network Command Shell',
  run(call) {
    const args = [...call.args];
    // `-r computer` and `-c context` stand in front.
    let context: string | undefined;
    while (/^[-/][a-z]$/i.test(args[0] ?? '')) {
      const key = args.shift()?.slice(1).toLowerCase();
      const value = args.shift();
      if (key === 'c' && value !== undefined) context = value;
      else if (key !== undefined) return unknown(call, `-${key} ${value ?? ''}`.trim());
    }
    if (context !== undefined) args.unshift(context);
    const [first, ...rest] = args;
    if (first === undefined) return converse(call);
    return command(call, first, rest);
  },
});

function command(call: ProgramCall, first: string, rest: readonly string[]): number {
  if (/^dhcp$/i.test(first)) return dhcpContext(call, rest);
  if (/^(\?|\/\?|help)$/i.test(first)) {
    for (const line of help) call.out(line);
    return 0;
  }
  return unknown(call, [first, ...rest].join(' '));
}

function unknown({ out }: ProgramCall, text: string): number {
  out(`The following command was not found: ${text}.`);
  return 1;
}

/** What only changes the context. */
const contextPattern = /^dhcp( server( \\\\\S+| \d+\.\d+\.\d+\.\d+)?)?$/i;

/** Without arguments netsh asks for commands until `exit`; a context goes in front of what follows. */
function converse(call: ProgramCall): number {
  const given = call.input === null ? null : [...call.input];
  const context: string[] = [];
  for (;;) {
    if (given === null) call.session.host.write(`netsh${context.map((each) => ` ${each}`).join('')}>`);
    const line = given === null ? call.session.host.readLine() : (given.shift() ?? null);
    if (line === null) return 0;
    const words = line.trim().split(/\s+/);
    const [word = ''] = words;
    if (/^(exit|quit|bye)$/i.test(word)) return 0;
    if (word === '..') context.pop();
    else if (contextPattern.test([...context, ...words].join(' '))) context.push(...words);
    else if (word !== '') {
      const [first = '', ...rest] = [...context, ...words];
      command(call, first, rest);
    }
  }
}

const help = [
  '',
  'Usage: netsh [-a AliasFile] [-c Context] [-r RemoteMachine] [-u [DomainName\\]UserName] [-p Password | *]',
  '             [Command | -f ScriptFile]',
  '',
  'The following commands are available:',
  '',
  'Commands in this context:',
  '?              - Displays a list of commands.',
  "dhcp           - Changes to the `netsh dhcp' context.",
  'help           - Displays a list of commands.',
  '',
];

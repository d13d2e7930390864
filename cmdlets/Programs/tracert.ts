import { defineProgram, type ProgramCall } from '../../src/runtime/programs/program.ts';
import { IPAddress } from '../../src/types/ip-address.ts';
import { hostNameOf } from '../Lab/accounts.ts';
import { thisComputer } from './this-computer.ts';

interface Options {
  target: string;
  hops: number;
  timeout: number;
  resolves: boolean;
}

export default defineProgram({
  name: 'TRACERT.EXE',
  description: 'TCP/IP Traceroute Command',
  run(call) {
    const options = readOptions(call);
    if (options === null) return 1;
    const { here, network } = thisComputer(call.session);
    const { out } = call;
    const literal = IPAddress.tryParse(options.target);
    const found = network.resolve(options.target);
    const address = literal ?? found?.addresses.at(-1);
    if (address === undefined) {
      out(`Unable to resolve target system name ${options.target}.`);
      return 1;
    }
    const named = (at: IPAddress): string => {
      const name = options.resolves ? network.nameOf(at) : undefined;
      return name === undefined ? at.toString() : `${name} [${at}]`;
    };
    out('');
    // Without a name the heading takes one line.
    if (found === undefined || (literal !== null && !options.resolves)) {
      out(`Tracing route to ${address} over a maximum of ${options.hops} hops`);
    } else {
      out(`Tracing route to ${found.name} [${address}]`);
      out(`over a maximum of ${options.hops} hops:`);
    }
    out('');
    for (let hop = 1; hop <= options.hops; hop++) {
      const echo = network.echo(address, { timeToLive: hop });
      const number = String(hop).padStart(3);
      if (echo.status === 'DestinationHostUnreachable') {
        out(`${number}  ${hostNameOf(here).toUpperCase()} [${echo.from}]  reports: Destination host unreachable.`);
        break;
      }
      if (echo.status === 'TimedOut') {
        call.sleep(options.timeout * 3);
        out(`${number}  ${'   *     '.repeat(3)}Request timed out.`);
        continue;
      }
      const time = echo.time < 1 ? '<1' : String(echo.time);
      out(`${number}  ${`${time.padStart(4)} ms  `.repeat(3)}${named(echo.from)} `);
      if (echo.status === 'Success') break;
    }
    out('');
    out('Trace complete.');
    return 0;
  },
});

function readOptions({ args, out }: ProgramCall): Options | null {
  const options: Options = { target: '', hops: 30, timeout: 4000, resolves: true };
  const refuse = (...lines: string[]): null => {
    for (const line of lines) out(line);
    return null;
  };
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    const key = /^[-/](.+)$/.exec(arg)?.[1];
    if (key === undefined) options.target = arg;
    else if (key === 'd') options.resolves = false;
    else if (key === 'h' || key === 'w') {
      const text = args[++index];
      if (text === undefined) return refuse(`A value must be supplied for command option ${arg}.`);
      const value = Number(text);
      if (!Number.isInteger(value) || value < 1 || (key === 'h' && value > 255))
        return refuse(`Bad value for option ${arg}.`);
      if (key === 'h') options.hops = value;
      else options.timeout = value;
    } else if (key === '?') return refuse(...usage);
    else if (key !== '4') return refuse(`${arg} is not a valid command option.`, ...usage);
  }
  return options.target === '' ? refuse(...usage) : options;
}

const usage = [
  '',
  'Usage: tracert [-d] [-h maximum_hops] [-j host-list] [-w timeout] ',
  '               [-R] [-S srcaddr] [-4] [-6] target_name',
  '',
];

import { defineProgram, type ProgramCall } from '../../src/runtime/programs/program.ts';
import { IPAddress } from '../../src/types/ip-address.ts';
import type { Echo } from '../Lab/network.ts';
import { thisComputer } from './this-computer.ts';

interface Options {
  target: string;
  count: number;
  size: number;
  timeToLive: number;
  timeout: number;
  forever: boolean;
  resolves: boolean;
  dontFragment: boolean;
  family: '' | '4' | '6';
  source: string;
}

/** Switches with a number: its limits and the option that it sets. */
const numbers: Readonly<
  Record<string, readonly [low: number, high: number, option?: 'count' | 'size' | 'timeToLive' | 'timeout']>
> = {
  n: [1, 4294967295, 'count'],
  l: [0, 65500, 'size'],
  i: [1, 255, 'timeToLive'],
  w: [0, 4294967295, 'timeout'],
  v: [0, 255],
  r: [1, 9],
  s: [1, 4],
  c: [1, 4294967295],
};

export default defineProgram({
  name: 'PING.EXE',
  description: 'TCP/IP Ping Command',
  run(call) {
    const options = readOptions(call);
    if (options === null) return 1;
    const { network } = thisComputer(call.session);
    const { out } = call;
    const literal = IPAddress.tryParse(options.target);
    const found = network.resolve(options.target);
    const wanted = (literal === null ? found?.addresses : [literal])?.filter(
      ({ isIPv4 }) => options.family === '' || isIPv4 === (options.family === '4'),
    );
    const address = wanted?.[0];
    if (address === undefined) {
      out(`Ping request could not find host ${options.target}. Please check the name and try again.`);
      return 1;
    }
    const named = literal === null || options.resolves ? found?.name : undefined;
    const via = options.source === '' ? '' : ` from ${options.source}`;
    const shown = named === undefined ? `${address}` : `${named} [${address}]`;
    out('');
    out(`Pinging ${shown}${via} with ${options.size} bytes of data:`);
    const times: number[] = [];
    let received = 0;
    for (let sent = 1; ; sent++) {
      const echo = network.echo(address, options);
      if (echo.status === 'TimedOut') call.sleep(options.timeout);
      out(replyLine(echo, options));
      if (echo.status === 'Success') times.push(echo.time);
      if (echo.status !== 'TimedOut' && echo.status !== 'PacketTooBig') received++;
      if (!options.forever && sent >= options.count) {
        summary(call, address, sent, received, times);
        return received > 0 ? 0 : 1;
      }
      if (echo.status !== 'TimedOut') call.sleep(1000);
    }
  },
});

function replyLine(echo: Echo, { size, timeToLive }: Options): string {
  switch (echo.status) {
    case 'Success': {
      const time = echo.time < 1 ? '<1ms' : `=${echo.time}ms`;
      // IPv6 replies show neither size nor hops.
      return echo.from.isIPv4
        ? `Reply from ${echo.from}: bytes=${size} time${time} TTL=128`
        : `Reply from ${echo.from}: time${time} `;
    }
    case 'DestinationHostUnreachable':
      return `Reply from ${echo.from}: Destination host unreachable.`;
    case 'TtlExpired':
      return `Reply from ${echo.from}: TTL expired in transit.`;
    case 'PacketTooBig':
      return 'Packet needs to be fragmented but DF set.';
    case 'TimedOut':
      return timeToLive > 0 ? 'Request timed out.' : '';
  }
}

function summary({ out }: ProgramCall, address: IPAddress, sent: number, received: number, times: number[]): void {
  const lost = sent - received;
  out('');
  out(`Ping statistics for ${address}:`);
  out(
    `    Packets: Sent = ${sent}, Received = ${received}, Lost = ${lost} (${Math.floor((lost * 100) / sent)}% loss),`,
  );
  if (times.length === 0) return;
  const average = Math.floor(times.reduce((sum, time) => sum + time, 0) / times.length);
  out('Approximate round trip times in milli-seconds:');
  out(`    Minimum = ${Math.min(...times)}ms, Maximum = ${Math.max(...times)}ms, Average = ${average}ms`);
}

/** The options; null when they were refused or only help was asked for. */
function readOptions({ args, out }: ProgramCall): Options | null {
  const options: Options = {
    target: '',
    count: 4,
    size: 32,
    timeToLive: 128,
    timeout: 4000,
    forever: false,
    resolves: false,
    dontFragment: false,
    family: '',
    source: '',
  };
  const refuse = (...lines: string[]): null => {
    for (const line of lines) out(line);
    return null;
  };
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    const key = /^[-/](.*)$/.exec(arg)?.[1];
    if (key === undefined) {
      if (options.target !== '') return refuse(`Bad parameter ${arg}.`);
      options.target = arg;
      continue;
    }
    const range = numbers[key];
    if (range !== undefined) {
      const text = args[++index];
      if (text === undefined) return refuse(`Value must be supplied for option ${arg}.`);
      const [low, high, option] = range;
      const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
      if (!(value >= low && value <= high))
        return refuse(`Bad value for option ${arg}, valid range is from ${low} to ${high}.`);
      if (option !== undefined) options[option] = value;
    } else if (key === 't') options.forever = true;
    else if (key === 'a') options.resolves = true;
    else if (key === 'f') options.dontFragment = true;
    else if (key === '4' || key === '6') options.family = key;
    else if (key === 'S') {
      options.source = args[++index] ?? '';
      if (options.source === '') return refuse(`Value must be supplied for option ${arg}.`);
    } else if (key === '?') return refuse(...usage);
    else if (key !== 'R' && key !== 'p') return refuse(`Bad option ${arg}.`, ...usage);
  }
  return options.target === '' ? refuse(...(args.length === 0 ? usage : ['IP address must be specified.'])) : options;
}

const usage = [
  '',
  'Usage: ping [-t] [-a] [-n count] [-l size] [-f] [-i TTL] [-v TOS]',
  '            [-r count] [-s count] [[-j host-list] | [-k host-list]]',
  '            [-w timeout] [-R] [-S srcaddr] [-c compartment] [-p]',
  '            [-4] [-6] target_name',
  '',
];

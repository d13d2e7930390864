import { defineProgram, type ProgramCall } from '../../src/runtime/programs/program.ts';
import { compareCulture } from '../../src/types/collation.ts';
import { localGroups } from '../Lab/local-groups.ts';
import { servicesOf } from '../Microsoft.PowerShell.Management/Service/service-controller.ts';
import { thisComputer } from './this-computer.ts';

/** Windows' texts of the errors that can come up here, by number. */
const messages: Readonly<Record<number, string>> = {
  5: 'Access is denied.',
  1376: 'The specified local group does not exist.',
  1377: 'The specified account name is not a member of the group.',
  1378: 'The specified account name is already a member of the group.',
  2182: 'The requested service has already been started.',
  2185: 'The service name is invalid.',
  2191: 'The service could not be controlled in its present state.',
  2220: 'The group name could not be found.',
  2221: 'The user name could not be found.',
  3521: 'The {0} service is not started.',
};

export default defineProgram({
  name: 'net.exe',
  description: 'Net Command',
  run(call) {
    const [command = '', ...rest] = call.args;
    switch (command.toLowerCase()) {
      case 'start':
        return rest.length === 0 ? listStarted(call) : switchService(call, rest.join(' '), true);
      case 'stop':
        return rest.length === 0 ? syntax(call, 'NET STOP', 'service') : switchService(call, rest.join(' '), false);
      case 'localgroup':
        return localGroup(call, rest);
      case 'helpmsg':
        return helpMessage(call, rest[0]);
      default:
        return syntax(call, 'NET', commands);
    }
  },
});

const commands = `
    [ ACCOUNTS | COMPUTER | CONFIG | CONTINUE | FILE | GROUP | HELP |
      HELPMSG | LOCALGROUP | PAUSE | SESSION | SHARE | START |
      STATISTICS | STOP | TIME | USE | USER | VIEW ]`;

function syntax({ error }: ProgramCall, name: string, rest: string): number {
  for (const line of ['The syntax of this command is:', '', name]) error(line);
  for (const line of rest.split('\n')) if (line !== '') error(line);
  error('');
  return 1;
}

function done({ out }: ProgramCall): number {
  out('The command completed successfully.');
  out('');
  return 0;
}

/** An error of the network: its text, and where to read more. */
function refuse({ error }: ProgramCall, number: number, name = ''): number {
  const text = (messages[number] ?? '').replace('{0}', name);
  if (number < 2000) for (const line of [`System error ${number} has occurred.`, '', text, '']) error(line);
  else for (const line of [text, '', `More help is available by typing NET HELPMSG ${number}.`, '']) error(line);
  return 2;
}

function listStarted(call: ProgramCall): number {
  call.out('These Windows services are started:');
  call.out('');
  const names = servicesOf(call.session).flatMap(({ running, displayName }) => (running ? [displayName] : []));
  for (const name of names.sort((a, b) => compareCulture(a, b, true))) call.out(`   ${name}`);
  call.out('');
  return done(call);
}

function switchService(call: ProgramCall, wanted: string, running: boolean): number {
  const { out } = call;
  const key = wanted.toLowerCase();
  const service = servicesOf(call.session).find(
    ({ name, displayName }) => name.toLowerCase() === key || displayName.toLowerCase() === key,
  );
  if (service === undefined) return refuse(call, 2185);
  if (!call.session.place.elevated) return refuse(call, 5);
  if (service.running === running) return refuse(call, running ? 2182 : 3521, service.displayName);
  if (!service.change(running)) return refuse(call, 2191);
  const [doing, did] = running ? ['starting', 'started'] : ['stopping', 'stopped'];
  out(`The ${service.displayName} service is ${doing}.`);
  out(`The ${service.displayName} service was ${did} successfully.`);
  out('');
  return 0;
}

function localGroup(call: ProgramCall, args: readonly string[]): number {
  const { out, session } = call;
  const groups = localGroups(session);
  const names = args.filter((arg) => !arg.startsWith('/'));
  const switches = args.filter((arg) => arg.startsWith('/')).map((arg) => arg.toLowerCase());
  const [groupName, ...accounts] = names;
  if (groupName === undefined) {
    out('');
    out(`Aliases for \\\\${thisComputer(session).here.name.split('.')[0]?.toUpperCase()}`);
    out('');
    out('-'.repeat(79));
    for (const { name } of groups.list()) out(`*${name}`);
    return done(call);
  }
  const group = groups.find(groupName);
  if (group === undefined) return refuse(call, 1376);
  const change = switches.includes('/add') ? 'add' : switches.includes('/delete') ? 'remove' : undefined;
  if (change === undefined) {
    out(`Alias name     ${group.name}`);
    out(`Comment        ${group.description}`);
    out('');
    out('Members');
    out('');
    out('-'.repeat(79));
    for (const member of group.members) out(groups.shownMember(member));
    return done(call);
  }
  for (const account of accounts) {
    const refusal = groups.change(group.name, account, change);
    if (refusal !== undefined) return refuse(call, refusal);
  }
  return done(call);
}

function helpMessage(call: ProgramCall, text: string | undefined): number {
  const number = Number(text);
  const message = messages[number];
  if (message === undefined) {
    call.error(`${text ?? ''} is not a valid Windows network message number.`);
    call.error('');
    call.error('More help is available by typing NET HELPMSG 3871.');
    call.error('');
    return 2;
  }
  for (const line of ['', message.replace('{0}', '***'), '']) call.out(line);
  return 0;
}

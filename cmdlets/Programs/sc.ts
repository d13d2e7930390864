import { defineProgram, type ProgramCall } from '../../src/runtime/programs/program.ts';
import { reach } from '../Lab/computers.ts';
import { serviceProcessId } from '../Microsoft.PowerShell.Management/Process/process-table.ts';
import { type ServiceController, servicesOn } from '../Microsoft.PowerShell.Management/Service/service-controller.ts';

/** Tells the process of a service. */
type PidOf = (service: string) => number;

const reasons: Readonly<Record<number, string>> = {
  5: 'Access is denied.',
  1056: 'An instance of the service is already running.',
  1052: 'The requested control is not valid for this service.',
  1060: 'The specified service does not exist as an installed service.',
  1062: 'The service has not been started.',
  1722: 'The RPC server is unavailable.',
};

export default defineProgram({
  name: 'sc.exe',
  description: 'Service Control Manager Configuration Tool',
  run(call) {
    const args = [...call.args];
    const server = args[0]?.startsWith('\\\\') === true ? args.shift()?.slice(2) : undefined;
    const [command = '', name, ...rest] = args;
    const found = reach(call.session, server);
    if (found.kind !== 'there') return failed(call, 'OpenSCManager', 1722);
    const { machine } = found;
    const services = servicesOn(call.session, machine);
    const pidOf: PidOf = (service) => serviceProcessId(call.session, machine, service);
    switch (command.toLowerCase()) {
      case 'query':
      case 'queryex':
        return query(
          call,
          services,
          [name, ...rest].filter((each) => each !== undefined),
          command.length > 5 ? pidOf : undefined,
        );
      case 'qc':
        return name === undefined ? usage(call) : configuration(call, services, name);
      case 'getdisplayname':
      case 'getkeyname':
        return name === undefined ? usage(call) : names(call, services, command.toLowerCase(), name);
      case 'start':
      case 'stop':
        return name === undefined
          ? usage(call)
          : control(call, services, command.toLowerCase() === 'start', name, pidOf);
      default:
        return usage(call);
    }
  },
});

function failed({ out }: ProgramCall, step: string, code: number): number {
  for (const line of [`[SC] ${step} FAILED ${code}:`, '', reasons[code] ?? '', '']) out(line);
  return code;
}

function named(services: readonly ServiceController[], name: string): ServiceController | undefined {
  return services.find((each) => each.name.toLowerCase() === name.toLowerCase());
}

function query(call: ProgramCall, services: readonly ServiceController[], words: string[], pidOf?: PidOf): number {
  const [first] = words;
  if (first !== undefined && !/=$/.test(first)) {
    const service = named(services, first);
    if (service === undefined) return failed(call, 'EnumQueryServicesStatus:OpenService', 1060);
    status(call, service, first, false, pidOf);
    return 0;
  }
  const state = words[words.findIndex((word) => word.toLowerCase() === 'state=') + 1]?.toLowerCase();
  const wanted = (service: ServiceController): boolean =>
    words.some((word) => word.toLowerCase() === 'state=') && state !== 'active'
      ? state === 'all' || !service.running
      : service.running;
  for (const service of services.filter(wanted)) status(call, service, service.name, true, pidOf);
  return 0;
}

function status(
  call: ProgramCall,
  service: ServiceController,
  shownAs: string,
  withDisplayName: boolean,
  pidOf: PidOf | undefined,
): void {
  const { out } = call;
  const row = (label: string, value: string): void => out(`        ${label.padEnd(19)}: ${value}`);
  out('');
  out(`SERVICE_NAME: ${shownAs}${withDisplayName ? '' : ' '}`);
  if (withDisplayName) out(`DISPLAY_NAME: ${service.displayName}`);
  row('TYPE', service.sharesProcess ? '20  WIN32_SHARE_PROCESS  ' : '10  WIN32_OWN_PROCESS  ');
  row('STATE', service.running ? '4  RUNNING ' : '1  STOPPED ');
  if (service.running) {
    const stop = service.kind.canStop ? 'STOPPABLE' : 'NOT_STOPPABLE';
    const pause = service.kind.canPause ? 'PAUSABLE' : 'NOT_PAUSABLE';
    out(`${' '.repeat(32)}(${stop}, ${pause}, ACCEPTS_SHUTDOWN)`);
  }
  row('WIN32_EXIT_CODE', '0  (0x0)');
  row('SERVICE_EXIT_CODE', '0  (0x0)');
  row('CHECKPOINT', '0x0');
  row('WAIT_HINT', '0x0');
  if (pidOf === undefined) return;
  row('PID', String(pidOf(service.name)));
  row('FLAGS', '');
}

function configuration(call: ProgramCall, services: readonly ServiceController[], name: string): number {
  const service = named(services, name);
  if (service === undefined) return failed(call, 'OpenService', 1060);
  const { out } = call;
  const row = (label: string, value: string): void => out(`        ${label.padEnd(19)}: ${value}`);
  out('[SC] QueryServiceConfig SUCCESS');
  out('');
  out(`SERVICE_NAME: ${name}`);
  row('TYPE', service.sharesProcess ? '20  WIN32_SHARE_PROCESS ' : '10  WIN32_OWN_PROCESS ');
  row('START_TYPE', '2   AUTO_START');
  row('ERROR_CONTROL', '1   NORMAL');
  row('BINARY_PATH_NAME', service.kind.binaryPath);
  row('LOAD_ORDER_GROUP', '');
  row('TAG', '0');
  row('DISPLAY_NAME', service.displayName);
  for (const [index, each] of (service.kind.needs.length === 0 ? [''] : service.kind.needs).entries())
    row(index === 0 ? 'DEPENDENCIES' : '', each);
  row('SERVICE_START_NAME', service.kind.account);
  return 0;
}

function names(call: ProgramCall, services: readonly ServiceController[], command: string, name: string): number {
  const toDisplay = command === 'getdisplayname';
  const service = services.find(
    (each) => (toDisplay ? each.name : each.displayName).toLowerCase() === name.toLowerCase(),
  );
  if (service === undefined) return failed(call, toDisplay ? 'GetServiceDisplayName' : 'GetServiceKeyName', 1060);
  call.out(`[SC] ${toDisplay ? 'GetServiceDisplayName' : 'GetServiceKeyName'} SUCCESS`);
  call.out(`Name = ${toDisplay ? service.displayName : service.name}`);
  return 0;
}

function control(
  call: ProgramCall,
  services: readonly ServiceController[],
  start: boolean,
  name: string,
  pidOf: PidOf,
): number {
  const service = named(services, name);
  const step = start ? 'StartService' : 'ControlService';
  if (service === undefined) return failed(call, start ? `${step}: OpenService` : 'OpenService', 1060);
  if (!call.session.place.elevated) return failed(call, start ? `${step}: OpenService` : 'OpenService', 5);
  if (service.running === start) return failed(call, step, start ? 1056 : 1062);
  if (!service.change(start)) return failed(call, step, 1052);
  status(call, service, name, false, start ? pidOf : undefined);
  return 0;
}

function usage({ out }: ProgramCall): number {
  for (const line of usageLines) out(line);
  return 1639;
}

const usageLines = [
  'DESCRIPTION:',
  '        SC is a command line program used for communicating with the',
  '        Service Control Manager and services.',
  'USAGE:',
  '        sc <server> [command] [service name] <option1> <option2>...',
  '',
];

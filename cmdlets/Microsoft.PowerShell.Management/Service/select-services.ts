import type { ParameterInSet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { type ServiceController, servicesOf } from './service-controller.ts';

/** How the service cmdlets name services. */
export interface ServiceSelection {
  readonly name?: readonly string[];
  readonly displayName?: readonly string[];
  readonly inputObject?: readonly ServiceController[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** The services meant, sorted by name; each name without wildcards that fits none is a non-terminating error. */
export function selectServices(cmdlet: CmdletInvocation, selection: ServiceSelection): ServiceController[] {
  const all = servicesOf(cmdlet.session);
  const found = new Map<string, ServiceController>();
  const pick = (patterns: readonly string[], property: 'name' | 'displayName'): void => {
    for (const pattern of patterns) {
      const matching = all.filter((service) => WildcardPattern.of(pattern).isMatch(service[property]));
      for (const service of matching) found.set(service.name, service);
      if (matching.length === 0 && !WildcardPattern.hasWildcards(pattern))
        cmdlet.writeError(missing(pattern, property));
    }
  };
  if (selection.inputObject !== undefined)
    for (const service of selection.inputObject) found.set(service.name, service);
  else if (selection.displayName !== undefined) pick(selection.displayName, 'displayName');
  else pick(selection.name ?? ['*'], 'name');
  const fits = (patterns: readonly string[], service: ServiceController): boolean =>
    patterns.some((pattern) => WildcardPattern.of(pattern).isMatch(service.name));
  return [...found.values()]
    .filter((service) => selection.include === undefined || fits(selection.include, service))
    .filter((service) => selection.exclude === undefined || !fits(selection.exclude, service))
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

function missing(pattern: string, property: 'name' | 'displayName'): ErrorRecord {
  const byName = property === 'name';
  return ErrorRecord.of({
    message: `Cannot find any service with ${byName ? 'service' : 'display'} name '${pattern}'.`,
    id: byName ? 'NoServiceFoundForGivenName' : 'NoServiceFoundForGivenDisplayName',
    category: 'ObjectNotFound',
    exceptionType: 'Microsoft.PowerShell.Commands.ServiceCommandException',
    target: pattern,
  });
}

/** Stops a service, unless others that run need it and -Force is not given. Returns false after a refusal was reported. */
export function stopService(cmdlet: CmdletInvocation, service: ServiceController, force: boolean): boolean {
  if (!service.running || force || !service.dependent.some((each) => each.running)) {
    return changeService(cmdlet, service, false);
  }
  cmdlet.writeError(
    ErrorRecord.of({
      message: `Cannot stop service '${service.displayName} (${service.name})' because it has dependent services. It can only be stopped if the Force flag is set.`,
      id: 'ServiceHasDependentServices',
      category: 'InvalidOperation',
      exceptionType: 'Microsoft.PowerShell.Commands.ServiceCommandException',
      target: service,
    }),
  );
  return false;
}

/** Starts or stops a service; a refusal is reported in Windows' words. Returns false then. */
export function changeService(cmdlet: CmdletInvocation, service: ServiceController, running: boolean): boolean {
  const [verb, done, id, category] = running
    ? (['start', 'started', 'CouldNotStartService', 'OpenError'] as const)
    : (['stop', 'stopped', 'CouldNotStopService', 'CloseError'] as const);
  if (service.running === running || service.change(running)) return true;
  const reason = cmdlet.session.place.elevated ? `Cannot ${verb}` : 'Cannot open';
  cmdlet.writeError(
    ErrorRecord.of({
      message: `Service '${service.displayName} (${service.name})' cannot be ${done} due to the following error: ${reason} '${service.name}' service on computer '.'.`,
      id,
      category,
      exceptionType: 'Microsoft.PowerShell.Commands.ServiceCommandException',
      target: service,
    }),
  );
  return false;
}

const byName: ParameterInSet = { mandatory: true, position: 0, byValue: true, byPropertyName: true };

/** The parameters by which Start-, Stop- and Restart-Service name services. */
export const serviceParameters = {
  InputObject: {
    type: 'ServiceController[]',
    sets: { InputObject: { mandatory: true, position: 0, byValue: true } },
    notNullOrEmpty: true,
    help: 'Services that Get-Service wrote.',
  },
  Name: {
    type: 'String[]',
    aliases: ['ServiceName'],
    sets: { Default: byName },
    help: 'Names of services; wildcards are allowed.',
    complete: ({ session }: { session: CmdletInvocation['session'] }) =>
      servicesOf(session).map(({ name, displayName }) => ({ text: name, tooltip: displayName })),
  },
  DisplayName: {
    type: 'String[]',
    sets: { DisplayName: { mandatory: true } },
    help: 'Display names of services; wildcards are allowed.',
  },
  PassThru: { type: 'SwitchParameter', help: 'Writes the services; otherwise nothing is written.' },
  Include: { type: 'String[]', notNullOrEmpty: true, help: 'Only services whose names fit.' },
  Exclude: { type: 'String[]', notNullOrEmpty: true, help: 'No services whose names fit.' },
} as const;

export const serviceSets = ['InputObject', 'Default', 'DisplayName'] as const;

import type { ConsoleRequest, RelationshipChoice, TaskLine, TaskResult } from '../../console/requests.ts';
import { DhcpError, type Server } from '../../dhcp/dhcp.ts';
import type { RelationshipInput } from '../../dhcp/model.ts';
import { failureOf } from './failure.ts';
import { addressIn } from './text.ts';

type Tell = (line: TaskLine) => void;

/** The wizard's steps in Windows' words. The server takes them as one change: either all of them happen, or none. */
const steps = [
  'Add scopes on partner server',
  'Disable scopes on partner server',
  'Creation of failover configuration on partner server',
  'Creation of failover configuration on host server',
  'Activate scopes on partner server',
] as const;

/** Refusals that are about the scopes themselves, not about the relationship. */
const scopeRefusals: readonly number[] = [20005, 20010, 20044, 20052, 20113, 20131];

/** Puts scopes into a relationship, a new one or one that is there. */
export function configureFailover(
  server: Server,
  { scopeIds, relationship }: ConsoleRequest & { readonly kind: 'configureFailover' },
  tell: Tell,
): TaskResult {
  return report(tell, steps, failedStep, () => {
    const ids = scopeIds.map(addressIn);
    if ('reuse' in relationship) server.failover.addScopes(relationship.reuse, ids);
    else server.failover.add(inputOf(relationship, ids));
  });
}

/** The step that a refusal belongs to. */
function failedStep({ code }: DhcpError): string {
  return scopeRefusals.includes(code) ? steps[0] : steps[2];
}

/** Takes scopes out of their relationship; with the last one the relationship goes too. The partner's copies are deleted. */
export function deconfigureFailover(
  server: Server,
  { name, scopeIds }: ConsoleRequest & { readonly kind: 'deconfigureFailover' },
  tell: Tell,
): TaskResult {
  const done = ['Delete scopes on partner server', 'Remove scopes from failover configuration'] as const;
  return report(
    tell,
    done,
    () => done[1],
    () => {
      const ids = scopeIds.map(addressIn);
      const left = server.failover.get(name).scopeIds.filter((scopeId) => !ids.includes(scopeId));
      if (left.length === 0) server.failover.remove(name);
      else server.failover.removeScopes(name, ids);
    },
  );
}

/** Removes a relationship from both servers. */
export function deleteRelationship(server: Server, name: string, tell: Tell): TaskResult {
  const done = ['Delete scopes on partner server', `Delete failover relationship ${name}`] as const;
  return report(
    tell,
    done,
    () => done[1],
    () => {
      server.failover.remove(name);
    },
  );
}

/** Does the work as one change and tells its steps; of a refusal, the one step that failed. */
function report(
  tell: Tell,
  done: readonly string[],
  failed: (error: DhcpError) => string,
  work: () => void,
): TaskResult {
  try {
    work();
  } catch (error) {
    if (!(error instanceof DhcpError)) throw error;
    tell({ text: failed(error), failure: failureOf(error) });
    return { cancelled: false, failed: 1, done: 0 };
  }
  for (const text of done) tell({ text });
  return { cancelled: false, failed: 0, done: done.length };
}

function inputOf(
  choice: Exclude<RelationshipChoice, { readonly reuse: string }>,
  scopeIds: number[],
): RelationshipInput {
  const shared = {
    name: choice.name,
    scopeIds,
    partnerServer: choice.partner,
    maxClientLeadTime: choice.maxClientLeadTime,
    stateSwitchInterval: choice.stateSwitchInterval,
    autoStateTransition: choice.stateSwitchInterval !== undefined,
    sharedSecret: choice.sharedSecret,
  };
  return choice.mode === 'LoadBalance'
    ? { ...shared, loadBalancePercent: choice.loadBalancePercent }
    : { ...shared, reservePercent: choice.reservePercent, serverRole: choice.role };
}

import type { ReplicationItem, ReplicationSelection, ScopeDifference } from '../../../src/dhcp/model.ts';
import { formatIPv4 } from '../../../src/dhcp/model.ts';

import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import type { DhcpCall } from '../call.ts';
import { replicatedScope } from './replicated-scope.ts';

/**
 * Replicates and writes each scope's id as soon as it is committed on the partner; what is impossible is an error of
 * its own, and the other scopes go on. Ctrl+C ends it between two commits.
 */
export function replicate(call: DhcpCall<unknown>, selection: ReplicationSelection): void {
  const { server, cmdlet } = call;
  const plan = server.replication.plan(selection);
  for (const failure of plan.failures) call.refuse(failure);
  if (cmdlet.isBound('Verbose')) {
    for (const item of plan.items) cmdlet.writeVerbose(describe(item, server.replication.changes(item)));
  }
  const total = plan.items.length;
  let done = 0;
  const progress = progressOn(cmdlet, total);
  const result = server.replication.apply(plan, {
    signal: {
      get aborted() {
        return cmdlet.host.stopRequested();
      },
    },
    wait: (milliseconds) => {
      progress.show(done);
      return !cmdlet.host.sleep(milliseconds);
    },
    onScope: (item) => {
      done += 1;
      if (item.error === null) call.write(replicatedScope(item.scopeId));
      else call.refuse(item.error);
    },
  });
  progress.end();
  if (result.aborted) cmdlet.checkStop();
}

type Differences = readonly ScopeDifference[];

/** One line about what happens to a scope, for -Verbose. */
function describe(item: ReplicationItem, differences: Differences): string {
  const scope = `Scope ${formatIPv4(item.scopeId)} of failover relationship ${item.relationship}`;
  switch (item.action) {
    case 'same':
      return `${scope} is the same on server ${item.partner} already.`;
    case 'create':
      return `${scope} does not exist on server ${item.partner} and will be created.`;
    case 'impossible':
      return `${scope} can not be replicated to server ${item.partner}.`;
    case 'overwrite': {
      const what = differences.map((each) => `${each.item} ${each.id}`).join(', ');
      return `${scope} will be overwritten on server ${item.partner}: ${what}.`;
    }
  }
}

/** A progress bar that appears only when the lab's latency makes the work take time. */
function progressOn(cmdlet: CmdletInvocation, total: number): { show(done: number): void; end(): void } {
  let shown = false;
  const write = (done: number, completed: boolean): void =>
    cmdlet.writeProgress({
      activityId: 1,
      parentActivityId: -1,
      activity: 'Replicating failover scopes',
      status: `${done} of ${total}`,
      currentOperation: '',
      percentComplete: total === 0 ? 100 : Math.floor((done * 100) / total),
      secondsRemaining: -1,
      completed,
    });
  return {
    show(done) {
      shown = true;
      write(done, false);
    },
    end() {
      if (shown) write(total, true);
    },
  };
}

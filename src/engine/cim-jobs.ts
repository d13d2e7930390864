import type { CimJobRequest, CimJobs } from '../../cmdlets/DhcpServer/cim-job.ts';
import { commandText } from '../jobs/command-text.ts';
import type { Job } from '../jobs/job.ts';
import type { JobBoard } from '../jobs/job-board.ts';
import type { CmdletTask } from '../jobs/protocol.ts';
import { SwitchParameter } from '../runtime/binder/switch-parameter.ts';
import type { CmdletInvocation } from '../runtime/invocation.ts';
import { Packer } from '../runtime/serialize/pack.ts';
import type { Value } from '../types/value.ts';

/** CimJobs: a parent for the command, a child job for each computer, live results. */
export function createCimJobs(board: JobBoard, machineName: () => string): CimJobs {
  let parents = 0;
  let children = 0;
  return {
    start(invocation, request) {
      const { session } = invocation;
      const packer = new Packer(session.context);
      const command = commandText(invocation.myInvocation) || request.command;
      const description = { family: 'cim', jobTypeName: 'CimJob', command } as const;
      const id = board.nextId();
      const kind = request.command.startsWith('Get-') ? 'QueryJob' : 'StaticMethodInvocationJob';
      const jobs = request.computers.map((computer): Job => {
        children += 1;
        const task = taskFor(invocation, request, computer, packer);
        return board.make({
          ...description,
          id: board.nextId(),
          name: `${kind}${children}`,
          location: computer ?? machineName(),
          work: board.inThread(() => task),
        });
      });
      parents += 1;
      const locations = new Map(jobs.map((job) => [job.location.toLowerCase(), job.location]));
      const location = [...locations.values()].join(', ');
      const parent = board.make({ ...description, id, name: `CimJob${parents}`, location, children: jobs });
      board.jobs.add(parent);
      board.queue(request.throttleLimit).add(...jobs);
      return parent;
    },
  };
}

function taskFor(
  invocation: CmdletInvocation,
  request: CimJobRequest,
  computer: string | null,
  packer: Packer,
): CmdletTask {
  return {
    kind: 'cmdlet',
    command: request.command,
    // The binder's typed arguments are values, only that whole numbers of every width are plain ones.
    parameters: Object.entries(request.parameters).map(([name, value]) => [name, packer.pack(value as Value)]),
    computer,
    whatIf: isOn(invocation, 'WhatIf') ?? isTrue(invocation.session.getVariable('WhatIfPreference')),
    confirm: isOn(invocation, 'Confirm') ?? asksForMedium(invocation),
  };
}

function isOn(invocation: CmdletInvocation, name: string): boolean | undefined {
  const value = invocation.bound.get(name);
  return value === undefined ? undefined : isTrue(value);
}

function isTrue(value: Value): boolean {
  return value === true || (value instanceof SwitchParameter && value.isPresent);
}

/** `$ConfirmPreference` of Medium or Low makes the changing cmdlets ask. */
function asksForMedium(invocation: CmdletInvocation): boolean {
  return /^(Low|Medium)$/i.test(invocation.session.context.text(invocation.session.getVariable('ConfirmPreference')));
}

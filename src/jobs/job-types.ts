import type { ExceptionObject } from '../runtime/errors/exception.ts';
import { defineEnum, defineType } from '../types/declare.ts';
import type { EnumValue } from '../types/enums.ts';
import type { NetType } from '../types/net-type.ts';
import type { NetObject, Value } from '../types/value.ts';
import type { Job } from './job.ts';

const automation = 'System.Management.Automation';

export const jobStateType = defineEnum(
  `${automation}.JobState`,
  'NotStarted Running Completed Failed Stopped Blocked Suspended Disconnected Suspending Stopping AtBreakpoint',
);

export type JobState = 'NotStarted' | 'Running' | 'Completed' | 'Failed' | 'Stopped' | 'Blocked' | 'Stopping';

/** `$job.JobStateInfo` */
export class JobStateInfo implements NetObject {
  readonly state: JobState;
  readonly reason: ExceptionObject | null;

  constructor(state: JobState, reason: ExceptionObject | null) {
    this.state = state;
    this.reason = reason;
  }

  get netType(): NetType {
    return jobStateInfoType;
  }

  toString(): string {
    return this.state;
  }
}

export const jobStateInfoType = defineType(`${automation}.JobStateInfo`, {
  members: () => ({
    'System.Object State {get;}': (self: JobStateInfo) => stateValue(self.state),
    'System.Object Reason {get;}': (self: JobStateInfo) => self.reason,
    'string ToString()': (self: JobStateInfo) => self.toString(),
  }),
});

export function stateValue(state: JobState): EnumValue {
  return jobStateType.named(state) ?? jobStateType.of(0);
}

export const jobType: NetType = defineType(`${automation}.Job`, {
  isAbstract: true,
  members: () => ({
    'string Command {get;}': (self: Job) => self.command,
    'System.Object JobStateInfo {get;}': (self: Job) => new JobStateInfo(self.state, self.reason?.exception ?? null),
    'System.Object InstanceId {get;}': (self: Job) => self.instanceId,
    'int Id {get;}': (self: Job) => self.id,
    'string Name {get;set;}': {
      get: (self: Job) => self.name,
      set: (self: Job, name: string) => {
        self.name = name;
      },
    },
    'System.Object ChildJobs {get;}': (self: Job) => self.childList,
    'System.Object PSBeginTime {get;}': (self: Job) => self.begin,
    'System.Object PSEndTime {get;}': (self: Job) => self.end,
    'string PSJobTypeName {get;}': (self: Job) => self.jobTypeName,
    'string StatusMessage {get;}': (self: Job) => self.statusMessage,
    'bool HasMoreData {get;}': (self: Job) => self.hasMoreData,
    'string Location {get;}': (self: Job) => self.location,
    'System.Object State {get;}': (self: Job) => self.state,
    'System.Object Output {get;}': (self: Job) => self.held('output'),
    'System.Object Error {get;}': (self: Job) => self.held('error'),
    'System.Object Progress {get;}': (self: Job) => self.held('progress'),
    'System.Object Verbose {get;}': (self: Job) => self.held('verbose'),
    'System.Object Debug {get;}': (self: Job) => self.held('debug'),
    'System.Object Warning {get;}': (self: Job) => self.held('warning'),
    'System.Object Information {get;}': (self: Job) => self.held('information'),
    'void StopJob()': (self: Job) => self.stop(),
    'string ToString()': (self: Job): Value => self.netType.fullName,
  }),
});

const job2Type = defineType(`${automation}.Job2`, { base: jobType, isAbstract: true });

/** The types of jobs, by what made them: parent and child. */
export const jobTypes = {
  remoting: {
    parent: defineType(`${automation}.PSRemotingJob`, { base: jobType }),
    child: defineType(`${automation}.PSRemotingChildJob`, { base: jobType }),
  },
  cim: {
    parent: defineType(`${automation}.ThrottlingJob`, { base: jobType }),
    child: defineType('Microsoft.PowerShell.Cmdletization.Cim.CimChildJob', { base: jobType }),
  },
  thread: {
    parent: defineType('ThreadJob.ThreadJob', { base: job2Type }),
    child: defineType('ThreadJob.ThreadJob', { base: job2Type }),
  },
  task: {
    parent: defineType(`${automation}.PSTaskJob`, { base: jobType }),
    child: defineType(`${automation}.PSTaskChildJob`, { base: jobType }),
  },
  event: {
    parent: defineType(`${automation}.PSEventJob`, { base: jobType }),
    child: defineType(`${automation}.PSEventJob`, { base: jobType }),
  },
} as const;

export type JobFamily = keyof typeof jobTypes;

declare module '../runtime/cmdlet.ts' {
  interface ParameterTypes {
    Job: Job;
    JobState: EnumValue;
  }
}

import '../../../src/jobs/job-types.ts';
import { jobBoard } from '../../../src/jobs/job-board.ts';
import type { ParameterDeclaration } from '../../../src/runtime/cmdlet.ts';

/** The sets that select jobs, in the order of the syntax lines. */
export const selectingSets = [
  'SessionIdParameterSet',
  'JobParameterSet',
  'NameParameterSet',
  'InstanceIdParameterSet',
  'StateParameterSet',
  'FilterParameterSet',
] as const;

/** `-Name`, mandatory in its set. */
export const nameParameter = {
  type: 'String[]',
  sets: { NameParameterSet: { mandatory: true, position: 0, byPropertyName: true } },
  notNullOrEmpty: true,
  complete: ({ session }) => [...session.service(jobBoard).jobs].map(({ name }) => ({ text: name })),
  help: 'Jobs with these names; wildcards are allowed.',
} as const satisfies ParameterDeclaration;

export const instanceIdParameter = {
  type: 'Guid[]',
  sets: { InstanceIdParameterSet: { mandatory: true, position: 0, byPropertyName: true } },
  notNullOrEmpty: true,
  help: 'Jobs with these instance ids.',
} as const satisfies ParameterDeclaration;

export const idParameter = {
  type: 'Int32[]',
  sets: { SessionIdParameterSet: { mandatory: true, position: 0, byPropertyName: true } },
  notNullOrEmpty: true,
  complete: ({ session }) => [...session.service(jobBoard).jobs].map(({ id }) => ({ text: String(id) })),
  help: 'Jobs with these numbers.',
} as const satisfies ParameterDeclaration;

export const stateParameter = {
  type: 'JobState',
  sets: { StateParameterSet: { mandatory: true, position: 0, byPropertyName: true } },
  help: 'Jobs in this state.',
} as const satisfies ParameterDeclaration;

export const filterParameter = {
  type: 'Hashtable',
  sets: { FilterParameterSet: { mandatory: true, position: 0, byPropertyName: true } },
  notNullOrEmpty: true,
  help: 'Jobs whose properties have all of these values.',
} as const satisfies ParameterDeclaration;

export const jobParameter = {
  type: 'Job[]',
  sets: { JobParameterSet: { mandatory: true, position: 0, byValue: true, byPropertyName: true } },
  notNullOrEmpty: true,
  help: 'The jobs themselves.',
} as const satisfies ParameterDeclaration;

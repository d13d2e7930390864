import type { ParameterDeclaration } from '../../../src/runtime/cmdlet.ts';
import { completeIds, completeNames } from './find-processes.ts';

export const byName = {
  type: 'String[]',
  aliases: ['ProcessName'],
  sets: { Name: { mandatory: true, position: 0, byPropertyName: true } },
  notNullOrEmpty: true,
  complete: completeNames,
  help: 'Names of processes; wildcards are allowed.',
} as const satisfies ParameterDeclaration;

export const byId = {
  type: 'Int32[]',
  aliases: ['PID', 'ProcessId'],
  sets: { Id: { mandatory: true, position: 0, byPropertyName: true } },
  notNullOrEmpty: true,
  complete: completeIds,
  help: 'Processes by their numbers.',
} as const satisfies ParameterDeclaration;

export const byObject = {
  type: 'Process[]',
  sets: { InputObject: { mandatory: true, position: 0, byValue: true } },
  help: 'Processes that Get-Process wrote.',
} as const satisfies ParameterDeclaration;

import type { PSError } from '../flow.ts';
import type { Extent } from '../source-text.ts';
import { InvocationInfo } from './invocation-info.ts';

/** Gives an error a command's name and its own place on the command line. */
export function signed(error: PSError, invocation: InvocationInfo, at: Extent | null): PSError {
  const { record } = error;
  if (record.invocation !== null) return error;
  const own = new InvocationInfo(invocation.command, at ?? invocation.extent, invocation.invocationName);
  own.errorIdCommand = invocation.errorIdCommand;
  record.invocation = own;
  return error;
}

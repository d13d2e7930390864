import type { InvocationInfo } from '../runtime/errors/invocation-info.ts';

/** The `Command` of a job that a cmdlet started: its line from the cmdlet on. */
export function commandText(invocation: InvocationInfo): string {
  const { extent } = invocation;
  if (extent === null) return invocation.invocationName;
  const line = extent.source.line(extent.startLine);
  return line.trim() === '' ? invocation.invocationName : line.slice(extent.startColumn - 1).trim();
}

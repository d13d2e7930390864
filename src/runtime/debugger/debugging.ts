const following = new Set<object>();

/**
 * Whether there is anything to stop at in this thread. Running code looks here, which costs next to nothing, before it asks
 * its session's debugger.
 */
export const debugging = { on: false };

/** Says whether a session's debugger is to be asked. */
export function follow(debuggerOfSession: object, wanted: boolean): void {
  if (wanted) following.add(debuggerOfSession);
  else following.delete(debuggerOfSession);
  debugging.on = following.size > 0;
}

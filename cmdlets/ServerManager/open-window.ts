import type { WindowName } from '../../src/runtime/host.ts';
import type { ProgramCall } from '../../src/runtime/programs/program.ts';

/** Exit code of a program that finds no desktop to show its window on. */
const noWindow = 1;

/**
 * Opens a full-screen program, as starting a program with a window does: the line that started it goes on at once. Without
 * a terminal, and in a session on another computer, there is nowhere to show it.
 */
export function openWindow({ session, error }: ProgramCall, window: WindowName, title: string): number {
  const { host, place } = session;
  if (place.computer !== '') {
    error(`${title} can't be shown in a session on another computer: leave it with Exit-PSSession first.`);
    return noWindow;
  }
  if (host.openWindow === undefined || !host.interactive) {
    error(`${title} needs an interactive terminal to show its window in, and this session has none.`);
    return noWindow;
  }
  host.openWindow(window);
  return 0;
}

import { defineConfig } from 'vitest/config';

/** Tests with a real pseudo-terminal: its native part wants a process, not a thread, and the clock to itself. */
const terminals = ['test/terminal/**/*.test.ts', 'test/repl/pty.test.ts'];

const shared = { testTimeout: 30_000, maxWorkers: 2 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'all',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: terminals,
          pool: 'threads',
        },
      },
      {
        test: {
          ...shared,
          name: 'terminal',
          include: terminals,
          pool: 'forks',
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

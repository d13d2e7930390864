import { startConsole } from './console/start-console.ts';
import { dataFolder } from './engine/labs.ts';
import type { FirstCommand } from './engine/start-session.ts';
import { WorkerClient } from './engine/worker-client.ts';
import { parse } from './language/parse.ts';
import { EngineEnded } from './repl/engine-client.ts';
import { languageHighlighter } from './repl/language-highlighter.ts';
import { startInteractive } from './repl/start-interactive.ts';
import type { StartOptions } from './switches.ts';
import { version } from './usage.ts';

/** The exit code when the engine ends before the person does. */
const engineFailure = 1;

/**
 * The interactive shell: the line editor on this thread, the engine in a worker. Resolves to the exit code.
 *
 * @param first what -NoExit runs before the first prompt
 */
export async function runInteractive(
  options: StartOptions,
  program: string,
  console: boolean,
  first?: FirstCommand,
): Promise<number> {
  const client = new WorkerClient(
    program,
    { options, first },
    {
      columns: process.stdout.columns ?? 80,
      rows: process.stdout.rows ?? 24,
      styled: process.env.NO_COLOR === undefined,
    },
  );
  process.stdout.on('resize', () => client.resized(process.stdout.columns, process.stdout.rows));
  try {
    return await startInteractive(client, {
      dataFolder: dataFolder(),
      title: options.elevated ? 'Administrator: dhcpsh' : 'dhcpsh',
      openWindow: (name, screen) => startConsole(name, screen, client.console),
      only: console && !options.noExit ? 'dhcp' : undefined,
      banner: options.noLogo || console || first !== undefined ? [] : [`dhcpsh ${version}`],
      hints: options.hints,
      highlighter: languageHighlighter(parse),
    });
  } catch (error) {
    if (!(error instanceof EngineEnded)) throw error;
    process.stderr.write(`${error.message}\n`);
    return engineFailure;
  }
}

import { cimJobs } from '../../cmdlets/DhcpServer/cim-job.ts';
import { commandEntries, programEntries } from '../../cmdlets/index.ts';
import { lessonDesk } from '../../cmdlets/Lesson/running-lesson.ts';
import { JobBoard, jobBoard } from '../jobs/job-board.ts';
import { remoteSessions } from '../jobs/ps-session.ts';
import { CommandIndex } from '../runtime/command-index.ts';
import { wrapText } from '../runtime/confirm/prompt-for-choice.ts';
import type { Drives } from '../runtime/drives.ts';
import { createEngine, type Engine } from '../runtime/engine.ts';
import type { InitialEnvironment } from '../runtime/environment.ts';
import { hostFormatter } from '../runtime/formatting/session-formatter.ts';
import type { Host } from '../runtime/host.ts';
import type { Place, Session } from '../runtime/session.ts';
import { Shell } from '../runtime/shell.ts';
import { startInBackground } from './background-command.ts';
import { createCimJobs } from './cim-jobs.ts';
import { threadLauncher } from './job-launcher.ts';
import { ShellSessions } from './remote-sessions.ts';
import { createWorld, type World, type WorldOptions } from './world.ts';

export interface WorkshopOptions extends WorldOptions {
  readonly host: Host;
  readonly user?: string;
  readonly elevated: boolean;
  /** The computer of the lab that the session is on; the shell's own when left out. */
  readonly computer?: string;
  /** File of the program that worker threads of jobs run. */
  readonly program?: string;
  /** Commands that are loaded already, where modules can't be loaded synchronously (tests). */
  readonly commands?: CommandIndex;
}

/** An engine with its world: what a program, a worker or a test needs to run PowerShell against a lab. */
export interface Workshop {
  readonly engine: Engine;
  readonly world: World;
  /** Tells, after a line has run, what the lesson under way has to say; nothing when there is none. */
  afterLine(line: string): readonly string[];
  close(): void;
}

/** Puts commands, lab, drives and engine together. */
export function createWorkshop(options: WorkshopOptions): Workshop {
  const world = createWorld(options);
  const place: Place = {
    computer: options.computer ?? '',
    user: options.user ?? 'CONTOSO\\Administrator',
    elevated: options.elevated,
  };
  const commands = options.commands ?? new CommandIndex(commandEntries, programEntries);
  const makeEngine = (at: Place, drives: Drives): Engine =>
    createEngine({
      host: options.host,
      commands,
      drives,
      formatter: hostFormatter,
      place: at,
      // Scripts compare dates with those of the lab: expiry of leases, history.
      now: () => world.lab.now(),
      environment: windowsEnvironment(at.user, () => machineName(at, world)),
    });
  const engine = makeEngine(place, world.drives);
  const { session } = engine;
  const board = new JobBoard(session, threadLauncher(options, world, session));
  const sessions = new ShellSessions(engine, board, (computer, asked) => {
    // Who logs on over the network is elevated there.
    const user = asked ?? place.user;
    const away = makeEngine({ computer, user, elevated: true }, world.drivesAway(documentsOf(user)));
    furnish(away.session);
    return away;
  });
  const furnish = (to: Session): void => {
    world.furnish(to);
    to.provide(jobBoard, board);
    to.provide(remoteSessions, sessions);
    to.provide(
      cimJobs,
      createCimJobs(board, () => machineName(to.place, world)),
    );
    if (to instanceof Shell) to.backgroundStarter = (text) => startInBackground(text, board, to);
  };
  furnish(session);
  return {
    get engine() {
      return sessions.engine;
    },
    world,
    afterLine: (line) => lessonLines(engine, line),
    close() {
      session.whenClosing?.();
      if (session instanceof Shell) session.debugger.close();
      options.host.flush();
      session.transcripts.stopAll();
      board.close();
      world.close();
    },
  };
}

/** Where a session on another computer starts. */
function documentsOf(user: string): string {
  return `C:\\Users\\${user.split('\\').at(-1) ?? user}\\Documents`;
}

/** The short name of the computer that a session is on, as Windows writes it. */
function machineName({ computer }: Place, world: World): string {
  return shortName(computer === '' ? world.localServer : computer);
}

function shortName(computer: string): string {
  return (computer.split('.')[0] ?? computer).toUpperCase();
}

function lessonLines({ session }: Engine, line: string): readonly string[] {
  const desk = session.service(lessonDesk);
  if (desk.running === undefined || line.trim() === '' || /^\s*(start|get)-lesson\b/i.test(line)) return [];
  const report = desk.running.afterLine({ text: line, succeeded: session.succeeded });
  if (report.finished) desk.running = undefined;
  const width = session.host.size().columns - 1;
  return report.lines.flatMap((said) => wrapText(said, width).split('\n'));
}

/** What `$env:` holds: the emulated Windows machine's, nothing of the host's. */
function windowsEnvironment(user: string, computer: () => string): InitialEnvironment {
  const [domain = 'CONTOSO', name = 'Administrator'] = user.split('\\');
  return {
    ALLUSERSPROFILE: 'C:\\ProgramData',
    APPDATA: `C:\\Users\\${name}\\AppData\\Roaming`,
    COMPUTERNAME: computer,
    HOMEDRIVE: 'C:',
    HOMEPATH: `\\Users\\${name}`,
    LOCALAPPDATA: `C:\\Users\\${name}\\AppData\\Local`,
    LOGONSERVER: '\\\\DC1',
    NUMBER_OF_PROCESSORS: '4',
    OS: 'Windows_NT',
    PATH: 'C:\\Program Files\\PowerShell\\7;C:\\Windows\\system32;C:\\Windows',
    PATHEXT: '.COM;.EXE;.BAT;.CMD;.VBS;.VBE;.JS;.JSE;.WSF;.WSH;.MSC;.CPL',
    PROCESSOR_ARCHITECTURE: 'AMD64',
    ProgramData: 'C:\\ProgramData',
    ProgramFiles: 'C:\\Program Files',
    PSModulePath: `C:\\Users\\${name}\\Documents\\PowerShell\\Modules;C:\\Program Files\\PowerShell\\Modules;c:\\program files\\powershell\\7\\Modules`,
    SystemDrive: 'C:',
    SystemRoot: 'C:\\Windows',
    TEMP: `C:\\Users\\${name}\\AppData\\Local\\Temp`,
    TMP: `C:\\Users\\${name}\\AppData\\Local\\Temp`,
    USERDNSDOMAIN: `${domain}.COM`,
    USERDOMAIN: domain,
    USERNAME: name,
    USERPROFILE: `C:\\Users\\${name}`,
    windir: 'C:\\Windows',
  };
}

import { cimJobs } from '../../cmdlets/DhcpServer/cim-job.ts';
import { dhcpService } from '../../cmdlets/DhcpServer/service.ts';
import { commandEntries } from '../../cmdlets/index.ts';
import { lessonDesk } from '../../cmdlets/Lesson/running-lesson.ts';
import { JobBoard, jobBoard } from '../jobs/job-board.ts';
import { CommandIndex } from '../runtime/command-index.ts';
import { createEngine, type Engine } from '../runtime/engine.ts';
import { hostFormatter } from '../runtime/formatting/session-formatter.ts';
import type { Host } from '../runtime/host.ts';
import type { Place, Session } from '../runtime/session.ts';
import { Shell } from '../runtime/shell.ts';
import { startInBackground } from './background-command.ts';
import { createCimJobs } from './cim-jobs.ts';
import { threadLauncher } from './job-launcher.ts';
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
  const place: Place = { computer: options.computer ?? '', user: options.user ?? 'CONTOSO\\Administrator', elevated: options.elevated };
  const engine = createEngine({
    host: options.host,
    commands: options.commands ?? new CommandIndex(commandEntries),
    drives: world.drives,
    formatter: hostFormatter,
    place,
    environment: windowsEnvironment(place.user),
  });
  const { session } = engine;
  world.furnish(session);
  const board = new JobBoard(session, threadLauncher(options, world, session));
  session.provide(jobBoard, board);
  if (session instanceof Shell) session.backgroundStarter = (text) => startInBackground(text, board, session);
  session.provide(cimJobs, createCimJobs(board, () => machineName(session)));
  return {
    engine,
    world,
    afterLine: (line) => lessonLines(engine, line),
    close() {
      board.close();
      world.close();
    },
  };
}

/** The short name of the computer that a session is on, as Windows writes it. */
function machineName(session: Session): string {
  const { computer } = session.place;
  const full = computer === '' ? session.service(dhcpService).localServer : computer;
  return (full.split('.')[0] ?? full).toUpperCase();
}

function lessonLines(engine: Engine, line: string): readonly string[] {
  const desk = engine.session.service(lessonDesk);
  if (desk.running === undefined || /^\s*(start|get)-lesson\b/i.test(line)) return [];
  const report = desk.running.afterLine();
  if (report.finished) desk.running = undefined;
  return report.lines;
}

/** What `$env:` holds: the emulated Windows machine's, nothing of the host's. */
function windowsEnvironment(user: string): Record<string, string> {
  const [domain = 'CONTOSO', name = 'Administrator'] = user.split('\\');
  return {
    ALLUSERSPROFILE: 'C:\\ProgramData',
    APPDATA: `C:\\Users\\${name}\\AppData\\Roaming`,
    COMPUTERNAME: 'DHCP1',
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

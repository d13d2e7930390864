import { randomBytes } from 'node:crypto';
import type { Place } from '../../src/runtime/drives.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import type { Session } from '../../src/runtime/session.ts';
import { transcriptTexts } from '../../src/runtime/transcript/transcript-texts.ts';
import { Hashtable } from '../../src/types/hashtable.ts';
import { currentMachine } from '../../src/types/machine.ts';
import { NoteProperty } from '../../src/types/member-kinds.ts';
import { PSObject } from '../../src/types/ps-object.ts';
import type { Value } from '../../src/types/value.ts';

const system = 'Microsoft Windows NT 10.0.26100.0';
const application = 'C:\\Program Files\\PowerShell\\7\\pwsh.dll';
const documents = 'Documents';

/** The path of a file with a name that nobody can guess, in a folder (below Documents unless rooted), else in Documents. */
export function fileName(session: Session, directory: string | undefined): string {
  const machine = currentMachine();
  const home = `${machine.variables.get('USERPROFILE') ?? 'C:\\'}\\${documents}`;
  const rooted = directory !== undefined && /^(?:[A-Za-z]:|[\\/])/.test(directory);
  const folder = directory === undefined ? home : rooted ? directory : `${home}\\${directory}`;
  const unique = randomBytes(6).toString('base64').replaceAll('/', '_');
  const separator = folder.startsWith('/') ? '/' : '\\';
  return `${folder.replace(/[\\/]$/, '')}${separator}PowerShell_transcript.${machine.name}.${unique}.${session.transcripts.stamp()}.txt`;
}

/** The file of a path: wildcards must fit one file, or none, and then stand for themselves. */
export function resolveFile(
  cmdlet: CmdletInvocation,
  path: string,
  literal: boolean,
  refuse: (record: ErrorRecord) => never,
): Place {
  const { drives } = cmdlet.session;
  const found =
    literal || !WildcardPattern.hasWildcards(path)
      ? []
      : drives.expand(path, (pattern, name) => WildcardPattern.of(pattern).isMatch(name));
  if (found.length > 1) {
    refuse(
      ErrorRecord.of({
        message:
          'Cannot perform operation because the path resolved to more than one file. This command cannot operate on multiple files.',
        id: 'MultipleFilesNotSupported',
        category: 'InvalidArgument',
        exceptionType: 'System.Management.Automation.PSInvalidOperationException',
      }),
    );
  }
  const place = found[0] ?? drives.resolve(path);
  if (place === undefined) {
    const name = path.slice(0, path.indexOf(':'));
    const why = `Cannot find drive. A drive with the name '${name}' does not exist.`;
    return refuse(
      ErrorRecord.of({
        message: `Transcription cannot be started due to the error: ${why}`,
        id: 'CannotStartTranscription',
        category: 'InvalidOperation',
        exceptionType: 'System.Management.Automation.PSInvalidOperationException',
      }),
    );
  }
  const provider = place.drive.provider ?? 'FileSystem';
  if (provider === 'FileSystem') return place;
  return refuse(
    ErrorRecord.of({
      message: `The current provider (Microsoft.PowerShell.Core\\${provider}) cannot open a file.`,
      id: 'ReadWriteFileNotFileSystemProvider',
      category: 'InvalidArgument',
      exceptionType: 'System.Management.Automation.PSInvalidOperationException',
    }),
  );
}

/** The first lines of a transcript of a session. */
export function headerOf(session: Session, minimal: boolean): string {
  const started = session.transcripts.stamp();
  if (minimal) return transcriptTexts.minimalHeader(started);
  const machine = currentMachine();
  return transcriptTexts.header({
    started,
    user: machine.user,
    machine: machine.name,
    system,
    application,
    processId: Number(session.getVariable('global:PID')),
    versions: versionsOf(session),
  });
}

function versionsOf(session: Session): string[] {
  const table = session.getVariable('global:PSVersionTable');
  if (!(table instanceof Hashtable)) return [];
  const text = (value: Value): string => session.context.text(value);
  return [...table.entries()].map(
    ({ key, value }) => `${text(key)}: ${Array.isArray(value) ? value.map(text).join(', ') : text(value)}`,
  );
}

/** What the cmdlets say, with the path as a property. */
export function message(what: 'started' | 'stopped', path: string): PSObject {
  const said = new PSObject(`Transcript ${what}, output file is ${path}`);
  said.extension.members.set('path', new NoteProperty('Path', path));
  return said;
}

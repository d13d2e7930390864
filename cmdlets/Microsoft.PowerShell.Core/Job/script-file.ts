import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import type { ScriptBlock } from '../../../src/runtime/script-block.ts';

/** The script in a file, to be run in another session. Ends the command when there is none. */
export function readScriptFile(cmdlet: CmdletInvocation, path: string): ScriptBlock {
  const { drives } = cmdlet.session;
  const place = drives.resolve(path);
  if (place === undefined || drives.stat(place)?.folder !== false) {
    return cmdlet.throwTerminatingError(
      ErrorRecord.of({
        message: `Cannot find path '${place === undefined ? path : drives.show(place)}' because it does not exist.`,
        id: 'PathNotFound',
        category: 'ObjectNotFound',
        exceptionType: 'System.Management.Automation.ItemNotFoundException',
        target: path,
      }),
    );
  }
  if (!/\.ps1$/i.test(path)) {
    return cmdlet.throwTerminatingError(
      ErrorRecord.of({
        message:
          'The value of the FilePath parameter must be a PowerShell script file. Enter the path to a file with a .ps1 file name extension and try the command again.',
        id: 'FilePathShouldPS1Extension',
        category: 'InvalidArgument',
        exceptionType: 'System.ArgumentException',
        target: path,
      }),
    );
  }
  const text = new TextDecoder('utf-8').decode(place.drive.read(place.segments)).replace(/^\ufeff/, '');
  return cmdlet.session.compile(text);
}

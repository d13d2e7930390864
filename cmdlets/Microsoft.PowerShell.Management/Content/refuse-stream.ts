import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';

/** Ends the command when -Stream names another stream than the file's own: the disks here keep no others. */
export function refuseStream(cmdlet: CmdletInvocation, stream: string | undefined): void {
  if (stream === undefined || stream === '' || /^:?\$DATA$/i.test(stream)) return;
  cmdlet.throwTerminatingError(
    ErrorRecord.of({
      message: `The disks of this shell keep no alternate data streams; '${stream}' can't be used.`,
      id: 'AlternateDataStreamNotSupported',
      category: 'NotImplemented',
      target: stream,
      exceptionType: 'System.NotSupportedException',
    }),
  );
}

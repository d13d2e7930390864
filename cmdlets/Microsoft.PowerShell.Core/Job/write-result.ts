import type { JobResult } from '../../../src/jobs/job.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { InformationRecord, MessageRecord } from '../../../src/runtime/pipeline/records.ts';

/** Writes what was written elsewhere to the same stream here. */
export function writeResult(cmdlet: CmdletInvocation, { stream, value }: JobResult): void {
  const text = value instanceof MessageRecord ? value.message : '';
  switch (stream) {
    case 'output':
      cmdlet.writeObject(value);
      return;
    case 'error':
      if (value instanceof ErrorRecord) cmdlet.writeError(value);
      return;
    case 'warning':
      cmdlet.writeWarning(text);
      return;
    case 'verbose':
      cmdlet.writeVerbose(text);
      return;
    case 'debug':
      cmdlet.writeDebug(text);
      return;
    case 'information':
      if (value instanceof InformationRecord) cmdlet.writeInformation(value.messageData, value.tags);
      return;
    case 'progress':
      return;
  }
}

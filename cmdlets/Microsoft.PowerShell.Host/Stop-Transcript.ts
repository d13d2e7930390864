import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { message } from './transcript-file.ts';

export default defineCmdlet({
  name: 'Stop-Transcript',
  module: 'Microsoft.PowerShell.Host',
  synopsis: 'Ends the record that Start-Transcript began last.',
  supportsShouldProcess: true,
  confirmImpact: 'None',
  parameters: {},
  outputTypes: ['System.String'],
  examples: [
    {
      title: 'End a record',
      before: '$null = Start-Transcript C:\\log.txt',
      command: 'Stop-Transcript',
      shows: ['Transcript stopped, output file is C:\\log.txt'],
    },
    {
      title: 'There is none',
      command: 'Stop-Transcript',
      fails: 'InvalidOperation,Microsoft.PowerShell.Commands.StopTranscriptCommand',
    },
  ],
  related: ['Start-Transcript'],
  start: (cmdlet) => ({
    begin() {
      if (!cmdlet.shouldProcess('')) return;
      const path = cmdlet.session.transcripts.stop();
      if (path !== undefined) {
        cmdlet.writeObject(message('stopped', path));
        return;
      }
      cmdlet.throwTerminatingError(
        ErrorRecord.of({
          message: 'An error occurred stopping transcription: The host is not currently transcribing.',
          id: 'InvalidOperation',
          category: 'InvalidOperation',
          exceptionType: 'System.Management.Automation.PSInvalidOperationException',
        }),
      );
    },
  }),
});

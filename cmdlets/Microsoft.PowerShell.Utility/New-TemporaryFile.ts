import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { placeOf } from '../../src/runtime/files/current-drives.ts';
import { FileInfo } from '../../src/runtime/files/file-info.ts';
import { temporaryFile, temporaryFolder } from '../../src/runtime/files/path-statics.ts';

export default defineCmdlet({
  name: 'New-TemporaryFile',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Makes an empty file with a name of its own in the folder of temporary files.',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  parameters: {},
  outputTypes: ['System.IO.FileInfo'],
  examples: [{ title: 'A file', command: '(New-TemporaryFile).Extension', shows: ['.tmp'] }],
  start: (cmdlet) => ({
    end() {
      if (!cmdlet.shouldProcess(temporaryFolder)) return;
      cmdlet.writeObject(new FileInfo(placeOf(temporaryFile())));
    },
  }),
});

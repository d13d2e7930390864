import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { itemName, SessionDrive } from '../../../src/runtime/items/session-drive.ts';
import { reporting } from '../drive-report.ts';
import { findItems, refuseCredential } from '../item-paths.ts';
import { contentFilters, writeParameters } from './content-parameters.ts';
import { refuseStream } from './refuse-stream.ts';

export default defineCmdlet({
  name: 'Clear-Content',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['clc'],
  synopsis: 'Empties files.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Path: {
      type: 'String[]',
      sets: { Path: { mandatory: true, position: 0, byPropertyName: true } },
      help: 'Paths; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'String[]',
      aliases: ['PSPath', 'LP'],
      sets: { LiteralPath: { mandatory: true, byPropertyName: true } },
      help: 'Paths, taken as they are.',
    },
    ...contentFilters,
  },
  dynamicParameters: () => ({ Stream: writeParameters.Stream }),
  examples: [
    {
      title: 'An empty file',
      command: "Set-Content C:\\old.txt 'a'; Clear-Content C:\\old.txt; (Get-Item C:\\old.txt).Length",
      shows: ['0'],
    },
  ],
  related: ['Set-Content', 'Clear-Item'],
  process(cmdlet, args) {
    refuseCredential(cmdlet);
    refuseStream(cmdlet, (args as { stream?: string }).stream);
    for (const { place, item } of findItems(cmdlet, args)) {
      const path = cmdlet.session.drives.show(place);
      if (item.folder) {
        cmdlet.writeError(
          ErrorRecord.of({
            message: `Unable to clear content of '${path}' because it is a directory. Clear-Content is only supported on files.`,
            id: 'ClearDirectoryContent',
            category: 'InvalidOperation',
            target: path,
            exceptionType: 'System.Management.Automation.PSInvalidOperationException',
          }),
        );
        continue;
      }
      if (!cmdlet.shouldProcess(`Item: ${path}`, 'Clear Content')) continue;
      const { drive, segments } = place;
      reporting(cmdlet, { id: 'ClearContent', target: path }, () => {
        if (drive instanceof SessionDrive) {
          drive.assign(itemName(segments), null, { force: args.force === true });
          return;
        }
        if (item.readOnly && args.force === true) drive.change(segments, { readOnly: false });
        drive.write(segments, new Uint8Array());
        if (item.readOnly) drive.change(segments, { readOnly: true });
      });
    }
  },
});

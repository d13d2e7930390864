import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { placesOf } from './file-places.ts';

export default defineCmdlet({
  name: 'Unblock-File',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Trusts files that came from the internet.',
  description:
    'Windows marks downloaded files in a stream beside their content. Nothing is downloaded onto the drives here, so that no file has the mark: the command only checks that the files are there.',
  defaultSet: 'ByPath',
  sets: ['ByPath', 'ByLiteralPath'],
  supportsShouldProcess: true,
  parameters: {
    Path: {
      type: 'String[]',
      sets: { ByPath: { mandatory: true, position: 0 } },
      help: 'The files; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'String[]',
      aliases: ['PSPath', 'LP'],
      sets: { ByLiteralPath: { mandatory: true, byPropertyName: true } },
      help: 'The files, their paths taken as they are.',
    },
  },
  examples: [
    {
      title: 'A script that came by mail',
      before: "Set-Content C:\\site.ps1 '1'",
      command: 'Unblock-File C:\\site.ps1',
      shows: [],
    },
  ],
  process(cmdlet, args) {
    const paths = args.literalPath ?? args.path ?? [];
    for (const path of paths) {
      for (const place of placesOf(cmdlet, path, args.literalPath !== undefined, path)) {
        cmdlet.shouldProcess(cmdlet.session.drives.show(place));
      }
    }
  },
});

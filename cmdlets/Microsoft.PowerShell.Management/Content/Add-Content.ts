import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { writeParameters } from './content-parameters.ts';
import { valueParameters, writeContent } from './write-content.ts';

export default defineCmdlet({
  name: 'Add-Content',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['ac'],
  synopsis: 'Adds lines to a file.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: valueParameters,
  dynamicParameters: () => writeParameters,
  outputTypes: ['System.String'],
  examples: [
    {
      title: 'A line more',
      command: "Set-Content C:\\log.txt 'a'; Add-Content C:\\log.txt 'b'; Get-Content C:\\log.txt",
      shows: ['a', 'b'],
    },
  ],
  related: ['Get-Content', 'Clear-Content', 'Out-File'],
  start: (cmdlet, args) => writeContent(cmdlet, args, true),
});

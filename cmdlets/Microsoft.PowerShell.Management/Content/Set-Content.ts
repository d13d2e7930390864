import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { writeParameters } from './content-parameters.ts';
import { valueParameters, writeContent } from './write-content.ts';

export default defineCmdlet({
  name: 'Set-Content',
  module: 'Microsoft.PowerShell.Management',
  synopsis: 'Writes a file anew, one line a value.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: valueParameters,
  dynamicParameters: () => writeParameters,
  outputTypes: ['System.String'],
  examples: [
    { title: 'Two lines', command: "Set-Content C:\\two.txt 'a','b'; (Get-Content C:\\two.txt).Count", shows: ['2'] },
  ],
  related: ['Get-Content', 'Clear-Content', 'Out-File'],
  start: (cmdlet, args) => writeContent(cmdlet, args, false),
});

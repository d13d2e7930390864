import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { readObjects } from './clixml-objects.ts';

export default defineCmdlet({
  name: 'ConvertFrom-CliXml',
  module: 'Microsoft.PowerShell.Utility',
  errorIdName: 'Microsoft.PowerShell.Commands.ConvertFromClixmlCommand',
  synopsis: 'Makes objects of CLIXML text.',
  description:
    'Text, numbers, dates and the like come back as they were; other objects as bags of their properties, whose type names begin with Deserialized.',
  parameters: {
    InputObject: { type: 'String', mandatory: true, position: 0, byValue: true, help: 'The text.' },
  },
  outputTypes: ['System.Management.Automation.PSObject'],
  related: ['ConvertTo-CliXml', 'Import-Clixml'],
  process(cmdlet, { inputObject }) {
    // PowerShell's own writes a list as one object, too.
    for (const value of readObjects(cmdlet, inputObject)) cmdlet.writeObject(value);
  },
});

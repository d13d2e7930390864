import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { currentCulture } from '../../src/types/culture.ts';

export default defineCmdlet({
  name: 'Get-UICulture',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Tells the culture of menus and messages.',
  parameters: {},
  outputTypes: ['System.Globalization.CultureInfo'],
  examples: [{ title: 'Its name', command: '(Get-UICulture).Name', shows: ['en-US'] }],
  related: ['Get-Culture'],
  process: (cmdlet) => cmdlet.writeObject(currentCulture()),
});

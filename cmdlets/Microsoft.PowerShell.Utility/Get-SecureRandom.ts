import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { drawRandom, randomParameters, randomSets } from './random-choice.ts';
import { RandomNumbers, secureBytes } from './random-source.ts';

export default defineCmdlet({
  name: 'Get-SecureRandom',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Draws random numbers that cannot be foreseen, or chooses among objects.',
  defaultSet: 'RandomNumberParameterSet',
  sets: randomSets,
  parameters: randomParameters,
  outputTypes: ['System.Int32', 'System.Int64', 'System.Double'],
  examples: [{ title: 'A number below 100', command: '(Get-SecureRandom -Maximum 100) -lt 100', shows: ['True'] }],
  related: ['Get-Random'],
  start: (cmdlet, args) => drawRandom(cmdlet, args, new RandomNumbers(secureBytes)),
});

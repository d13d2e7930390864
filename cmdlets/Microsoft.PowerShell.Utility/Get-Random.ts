import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import type { Session } from '../../src/runtime/session.ts';
import { drawRandom, randomParameters, randomSets } from './random-choice.ts';
import { RandomNumbers, secureBytes, seededBytes } from './random-source.ts';

const secure = new RandomNumbers(secureBytes);
/** A seed stays in force for the sessions that set one. */
const seeded = new WeakMap<Session, RandomNumbers>();

export default defineCmdlet({
  name: 'Get-Random',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Draws random numbers, or chooses among objects.',
  defaultSet: 'RandomNumberParameterSet',
  sets: randomSets,
  parameters: {
    SetSeed: {
      type: 'Nullable<Int32>',
      notNull: true,
      help: 'Starts a sequence that is the same for the same number.',
    },
    ...randomParameters,
  },
  outputTypes: ['System.Int32', 'System.Int64', 'System.Double'],
  examples: [
    { title: 'A number below 100', command: '(Get-Random -Maximum 100) -lt 100', shows: ['True'] },
    { title: 'The same every time', command: 'Get-Random -SetSeed 1 -Maximum 100; Get-Random -SetSeed 1 -Maximum 100' },
    { title: 'Choose two of five', command: '(1..5 | Get-Random -Count 2).Count', shows: ['2'] },
  ],
  related: ['Get-SecureRandom'],
  start(cmdlet, args) {
    if (typeof args.setSeed === 'number') {
      seeded.set(cmdlet.session, new RandomNumbers(seededBytes(args.setSeed)));
    }
    return drawRandom(cmdlet, args, seeded.get(cmdlet.session) ?? secure);
  },
});

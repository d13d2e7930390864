import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { TimeSpan } from '../../src/types/time-span.ts';

const ticksPerMillisecond = 10_000;

export default defineCmdlet({
  name: 'Measure-Command',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Tells how long a script block takes.',
  parameters: {
    InputObject: { type: 'PSObject', byValue: true, help: 'Objects for $_ in the block.' },
    Expression: { type: 'ScriptBlock', mandatory: true, position: 0, help: 'What to run. Its output is dropped.' },
  },
  outputTypes: ['System.TimeSpan'],
  examples: [
    {
      title: 'Time a loop',
      command: '(Measure-Command { 1..1000 | ForEach-Object { $_ } }).TotalSeconds -lt 10',
      shows: ['True'],
    },
  ],
  related: ['Measure-Object', 'New-TimeSpan'],
  start(cmdlet, args) {
    let milliseconds = 0;
    const output = { write: () => undefined };
    return {
      process() {
        const started = performance.now();
        args.expression.invoke({ item: args.inputObject, newScope: false, output });
        milliseconds += performance.now() - started;
      },
      end: () => cmdlet.writeObject(new TimeSpan(BigInt(Math.round(milliseconds * ticksPerMillisecond)))),
    };
  },
});

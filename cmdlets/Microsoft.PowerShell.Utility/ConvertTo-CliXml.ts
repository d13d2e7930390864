import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ClixmlBuilder } from '../../src/runtime/serialize/clixml-build.ts';
import { writeClixml } from '../../src/runtime/serialize/clixml-write.ts';
import type { Value } from '../../src/types/value.ts';

export default defineCmdlet({
  name: 'ConvertTo-CliXml',
  module: 'Microsoft.PowerShell.Utility',
  errorIdName: 'Microsoft.PowerShell.Commands.ConvertToClixmlCommand',
  synopsis: 'Writes objects as CLIXML text, from which ConvertFrom-CliXml makes them again.',
  parameters: {
    InputObject: { type: 'PSObject', mandatory: true, position: 0, byValue: true, help: 'The objects.' },
    Depth: {
      type: 'Int32',
      validateRange: [1, 2147483647],
      default: '2',
      help: 'How many levels of properties are kept as objects; what lies deeper is text.',
    },
  },
  outputTypes: ['System.String'],
  examples: [
    {
      title: 'There and back',
      command: "(@{ Site = 'HQ' } | ConvertTo-CliXml | ConvertFrom-CliXml).Site",
      shows: ['HQ'],
    },
  ],
  related: ['ConvertFrom-CliXml', 'Export-Clixml'],
  start(cmdlet, args) {
    const input: Value[] = [];
    return {
      process: () => void input.push(args.inputObject),
      end() {
        const { context } = cmdlet.session;
        const builder = new ClixmlBuilder(context);
        const nodes = input.map((value) => builder.build(value, args.depth ?? 2));
        cmdlet.writeObject(writeClixml(nodes, context));
      },
    };
  },
});

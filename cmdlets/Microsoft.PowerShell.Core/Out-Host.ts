import type { LineOutput } from '../../src/format/line-output.ts';
import { createObjectPrinter } from '../../src/format/out-default.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { formatContextOf, hostOutputs } from '../../src/runtime/formatting/session-formatter.ts';
import type { Host } from '../../src/runtime/host.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';

const prompt = '<SPACE> next page; <CR> next line; Q quit';

export default defineCmdlet({
  name: 'Out-Host',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['oh'],
  synopsis: 'Shows output on the screen, a page at a time if asked to.',
  parameters: {
    Paging: {
      type: 'SwitchParameter',
      help: 'Waits for a key after every page. Does nothing where nobody can press one.',
    },
    InputObject: { type: 'PSObject', byValue: true, help: 'The objects to show.' },
  },
  examples: [{ title: 'Show text', command: "'10.0.10.0' | Out-Host", shows: ['10.0.10.0'] }],
  related: ['Out-Default', 'Out-Null'],
  start(cmdlet, args) {
    const outputs = hostOutputs(cmdlet.session);
    const { host } = cmdlet;
    const paged = args.paging === true && host.interactive ? paging(cmdlet, outputs('output')) : null;
    const printer = createObjectPrinter(formatContextOf(cmdlet.session), (stream) =>
      stream === 'output' && paged !== null ? paged : outputs(stream),
    );
    return {
      process: () => printer.write(args.inputObject),
      end: () => printer.end(),
    };
  },
});

/** Lines that stop at the bottom of every page and ask what next. */
function paging(cmdlet: CmdletInvocation, output: LineOutput): LineOutput {
  const { host } = cmdlet;
  const page = host.size().rows - 1;
  if (page <= 0) return output;
  let written = 0;
  const write = (text: string) => {
    output.writeLine(text);
    written++;
    if (written < page) return;
    const answer = ask(host);
    if (answer === 'quit') cmdlet.stopUpstream();
    written = answer === 'page' ? 0 : written - 1;
  };
  return { ...output, writeLine: write, writeRaw: write };
}

function ask(host: Host): 'page' | 'line' | 'quit' {
  host.write(prompt);
  for (;;) {
    const key = host.readKey().toLowerCase();
    const answer =
      key === ' ' ? 'page' : key === '\r' || key === '\n' || key === 'enter' ? 'line' : key === 'q' ? 'quit' : null;
    if (answer === null) continue;
    host.write('\n');
    return answer;
  }
}

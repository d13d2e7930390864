import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import type { Frame } from '../../src/runtime/compile/frame.ts';
import type { Shell } from '../../src/runtime/shell.ts';
import { CallStackFrame } from './call-stack-frame.ts';

export default defineCmdlet({
  name: 'Get-PSCallStack',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['gcs'],
  synopsis: 'Shows the functions and scripts that run now, the innermost first.',
  parameters: {},
  outputTypes: ['System.Management.Automation.CallStackFrame'],
  examples: [
    {
      title: 'Who called',
      command:
        'function Inner { Get-PSCallStack | Select-Object -First 2 -ExpandProperty Command }; function Outer { Inner }; Outer',
      shows: ['Inner', 'Outer'],
    },
  ],
  process(cmdlet) {
    const shell = cmdlet.session as Shell;
    const { rootFrame } = shell;
    // At the debugger's prompt the stack is that of the code that stands still.
    const { stopped } = shell.debugger;
    const first = stopped ?? shell.frame;
    let position = stopped === null ? cmdlet.myInvocation.extent : shell.debugger.positionOf(stopped);
    for (let at: Frame | null = first; at !== null && (at === first || at !== rootFrame); at = at.outer) {
      cmdlet.writeObject(new CallStackFrame(at, position));
      position = at.invocation?.extent ?? null;
    }
  },
});

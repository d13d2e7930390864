import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { displayText } from '../../src/runtime/formatting/display-text.ts';
import { HostMessage } from '../../src/runtime/host-message.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { itemsOf } from '../../src/types/enumerable.ts';
import { isNull, type Value } from '../../src/types/value.ts';

export default defineCmdlet({
  name: 'Write-Host',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Writes text to the screen, beside the pipeline.',
  parameters: {
    Object: {
      type: 'Object',
      aliases: ['Msg', 'Message'],
      position: 0,
      byValue: true,
      remaining: true,
      help: 'What to write.',
    },
    NoNewline: { type: 'SwitchParameter', help: 'Stays in the line.' },
    Separator: { type: 'Object', help: 'What stands between several objects.', default: 'a blank' },
    ForegroundColor: { type: 'ConsoleColor', help: 'The colour of the text.' },
    BackgroundColor: { type: 'ConsoleColor', help: 'The colour behind the text.' },
  },
  examples: [
    { title: 'A message', command: "Write-Host 'Replication done'", shows: ['Replication done'] },
    { title: 'With a separator', command: "Write-Host 1, 2, 3 -Separator ', '", shows: ['1, 2, 3'] },
  ],
  related: ['Write-Output', 'Write-Information'],
  process(cmdlet, args) {
    const separator = cmdlet.isBound('Separator') ? hostText(cmdlet, args.separator, '') : ' ';
    const text = hostText(cmdlet, args.object, separator);
    cmdlet.writeInformation(
      new HostMessage(text, args.noNewline === true, args.foregroundColor ?? null, args.backgroundColor ?? null),
      ['PSHOST'],
    );
  },
});

/** Items of collections, and of those inside them, side by side. */
function hostText(cmdlet: CmdletInvocation, value: Value, separator: string): string {
  if (isNull(value)) return '';
  const items = itemsOf(value);
  if (items === null) return displayText(value, cmdlet.session.context);
  return [...items].map((item) => hostText(cmdlet, item, separator)).join(separator);
}

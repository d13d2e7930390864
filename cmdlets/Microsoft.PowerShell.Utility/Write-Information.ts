import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';

export default defineCmdlet({
  name: 'Write-Information',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Writes an object to the information stream.',
  parameters: {
    MessageData: {
      type: 'Object',
      aliases: ['Msg', 'Message'],
      mandatory: true,
      position: 0,
      byValue: true,
      allowNull: true,
      help: 'What to write.',
    },
    Tags: { type: 'String[]', position: 1, help: 'Words by which the message can be found again.' },
  },
  examples: [
    {
      title: 'Show it',
      command: "Write-Information 'checked 4 scopes' -InformationAction Continue",
      shows: ['checked 4 scopes'],
    },
  ],
  related: ['Write-Host', 'Write-Verbose'],
  start(cmdlet, args) {
    return {
      begin: () => checkTags(cmdlet, args.tags ?? []),
      process: () => cmdlet.writeInformation(args.messageData, args.tags ?? []),
    };
  },
});

function checkTags(cmdlet: CmdletInvocation, tags: readonly string[]): void {
  const reserved = tags.find((tag) => tag.toLowerCase().startsWith('ps'));
  if (reserved === undefined) return;
  cmdlet.throwTerminatingError(
    ErrorRecord.of({
      message: `Cannot use tag '${reserved}'. The 'PS' prefix is reserved.`,
      id: 'PSPrefixReservedInInformationTag',
      category: 'InvalidArgument',
      target: reserved,
      exceptionType: 'System.InvalidOperationException',
    }),
  );
}

import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { PipelineStopped } from '../../src/runtime/flow.ts';
import { SecureString } from '../../src/types/secure-string.ts';

export default defineCmdlet({
  name: 'Read-Host',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Asks for a line of text.',
  defaultSet: 'AsString',
  sets: ['AsString', 'AsSecureString'],
  parameters: {
    Prompt: { type: 'Object', position: 0, remaining: true, allowNull: true, help: 'The question; a colon is added.' },
    AsSecureString: {
      type: 'SwitchParameter',
      sets: { AsSecureString: {} },
      help: 'Shows stars and keeps the answer secret.',
    },
    MaskInput: { type: 'SwitchParameter', sets: { AsString: {} }, help: 'Shows stars; the answer is plain text.' },
  },
  outputTypes: ['System.String', 'System.Security.SecureString'],
  notes: 'Not available with -NonInteractive.',
  examples: [
    {
      title: 'Ask for a scope',
      command: "Read-Host 'Scope'",
      fails: 'InvalidOperation,Microsoft.PowerShell.Commands.ReadHostCommand',
    },
  ],
  related: ['Write-Host', 'Get-Credential'],
  process(cmdlet, args) {
    const { host, session } = cmdlet;
    if (!host.interactive) {
      cmdlet.throwTerminatingError(
        ErrorRecord.of({
          message: 'PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.',
          id: 'InvalidOperation',
          category: 'InvalidOperation',
          exceptionType: 'System.Management.Automation.PSInvalidOperationException',
        }),
      );
    }
    const { prompt } = args;
    if (prompt !== undefined && prompt !== null) {
      const parts = Array.isArray(prompt) ? prompt : [prompt];
      host.write(`${parts.map((part) => session.context.text(part)).join(' ')}: `);
    }
    const secret = args.asSecureString === true;
    const line = host.readLine({ masked: secret || args.maskInput === true });
    if (line === null) {
      if (host.stopRequested()) throw new PipelineStopped();
      return;
    }
    cmdlet.writeObject(secret ? new SecureString(line) : line);
  },
});

import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { askForCredential } from '../../src/runtime/credential-question.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { PipelineStopped } from '../../src/runtime/flow.ts';
import { Credential } from '../../src/types/secure-string.ts';

export default defineCmdlet({
  name: 'Get-Credential',
  module: 'Microsoft.PowerShell.Security',
  synopsis: 'Asks for a user name and a password.',
  defaultSet: 'CredentialSet',
  sets: ['CredentialSet', 'MessageSet'],
  parameters: {
    Credential: {
      type: 'Object',
      sets: { CredentialSet: { mandatory: false, position: 0 } },
      notNullOrEmpty: true,
      help: 'The user name; a credential is written as it is.',
    },
    Message: {
      type: 'String',
      sets: { MessageSet: {} },
      notNullOrEmpty: true,
      help: 'What to say above the question.',
    },
    UserName: { type: 'String', sets: { MessageSet: { position: 0 } }, notNullOrEmpty: true, help: 'The user name.' },
    Title: { type: 'String', sets: { MessageSet: {} }, notNullOrEmpty: true, help: 'The heading of the question.' },
  },
  outputTypes: ['System.Management.Automation.PSCredential'],
  notes: 'Not available with -NonInteractive: make a credential with [pscredential]::new there.',
  examples: [
    {
      title: 'Without a question',
      command: "[pscredential]::new('CONTOSO\\admin', (ConvertTo-SecureString 'secret' -AsPlainText -Force)).UserName",
      shows: ['CONTOSO\\admin'],
    },
  ],
  related: ['ConvertTo-SecureString', 'Read-Host'],
  process(cmdlet, args) {
    const { host, session } = cmdlet;
    if (args.credential instanceof Credential) {
      cmdlet.writeObject(args.credential);
      return;
    }
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
    const given = args.userName ?? (args.credential === undefined ? '' : session.context.text(args.credential));
    host.write(`\n${args.title ?? 'PowerShell credential request'}\n${args.message ?? 'Enter your credentials.'}\n`);
    const credential = askForCredential(host, given);
    if (credential === null) throw new PipelineStopped();
    cmdlet.writeObject(credential);
  },
});

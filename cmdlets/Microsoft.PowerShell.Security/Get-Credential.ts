import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import {
  credentialTexts,
  credentialTransformation,
  promptForCredential,
} from '../../src/runtime/credential-question.ts';
import { PipelineStopped } from '../../src/runtime/flow.ts';
import type { Credential } from '../../src/types/secure-string.ts';

export default defineCmdlet({
  name: 'Get-Credential',
  module: 'Microsoft.PowerShell.Security',
  synopsis: 'Asks for a user name and a password.',
  defaultSet: 'CredentialSet',
  sets: ['CredentialSet', 'MessageSet'],
  parameters: {
    Credential: {
      type: 'PSCredential',
      sets: { CredentialSet: { position: 0 } },
      attributes: [credentialTransformation],
      notNull: true,
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
  start: (cmdlet, args) => ({
    begin() {
      const { host } = cmdlet;
      const { title = credentialTexts.caption, message = credentialTexts.message, userName = '' } = args;
      const credential = args.credential ?? promptForCredential(host, title, message, userName);
      if (credential !== null) cmdlet.writeObject(credential as Credential);
      else if (host.stopRequested()) throw new PipelineStopped();
    },
  }),
});

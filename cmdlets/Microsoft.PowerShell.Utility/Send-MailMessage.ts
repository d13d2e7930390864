import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { credentialTransformation } from '../../src/runtime/credential-question.ts';
import { refuseOutside } from './refuse-outside.ts';

export default defineCmdlet({
  name: 'Send-MailMessage',
  module: 'Microsoft.PowerShell.Utility',
  errorIdName: 'Microsoft.PowerShell.Commands.SendMailMessage',
  synopsis: 'Would send mail; the lab has no mail server, so it fails and says so.',
  parameters: {
    Attachments: { type: 'String[]', byValue: true, aliases: ['PsPath'], help: 'Files to attach.' },
    Bcc: { type: 'String[]', byPropertyName: true, help: 'Hidden receivers.' },
    Body: { type: 'String', position: 2, byPropertyName: true, help: 'The text.' },
    BodyAsHtml: { type: 'SwitchParameter', byPropertyName: true, aliases: ['BAH'], help: 'The text is HTML.' },
    Encoding: { type: 'Encoding', byPropertyName: true, aliases: ['BE'], help: 'How it is coded.' },
    Cc: { type: 'String[]', byPropertyName: true, help: 'More receivers.' },
    DeliveryNotificationOption: {
      type: 'String',
      byPropertyName: true,
      aliases: ['DNO'],
      validateSet: ['None', 'OnSuccess', 'OnFailure', 'Delay', 'Never'],
      help: 'When to report.',
    },
    From: { type: 'String', mandatory: true, byPropertyName: true, notNullOrEmpty: true, help: 'The sender.' },
    SmtpServer: {
      type: 'String',
      position: 3,
      byPropertyName: true,
      aliases: ['ComputerName'],
      notNullOrEmpty: true,
      help: 'The mail server.',
    },
    Priority: { type: 'String', byPropertyName: true, validateSet: ['Normal', 'Low', 'High'], help: 'How urgent.' },
    ReplyTo: { type: 'String[]', byPropertyName: true, help: 'Where answers go.' },
    Subject: { type: 'String', position: 1, byPropertyName: true, aliases: ['sub'], help: 'The subject.' },
    To: { type: 'String[]', position: 0, byPropertyName: true, help: 'The receivers.' },
    Credential: { type: 'PSCredential', attributes: [credentialTransformation], help: 'The user to act as.' },
    UseSsl: { type: 'SwitchParameter', help: 'Over TLS.' },
    Port: { type: 'Int32', byPropertyName: true, help: 'The port.' },
  },
  examples: [
    {
      title: 'It says why not',
      command: 'Send-MailMessage -To a@contoso.com -From b@contoso.com -Subject Scopes -SmtpServer mail',
      fails: 'OutsideEmulatedWorld,Microsoft.PowerShell.Commands.SendMailMessage',
    },
  ],
  process: (cmdlet) => refuseOutside(cmdlet, 'send mail'),
});

import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { SecureString } from '../../src/types/secure-string.ts';
import { decryptText } from './protected-text.ts';

export default defineCmdlet({
  name: 'ConvertTo-SecureString',
  module: 'Microsoft.PowerShell.Security',
  synopsis: 'Makes a secure string of plain text or of protected text.',
  defaultSet: 'Secure',
  sets: ['Secure', 'PlainText', 'Open'],
  parameters: {
    String: { type: 'String', mandatory: true, position: 0, byValue: true, help: 'The text.' },
    AsPlainText: {
      type: 'SwitchParameter',
      sets: { PlainText: { position: 1 } },
      help: 'The text is the secret itself.',
    },
    Force: {
      type: 'SwitchParameter',
      sets: { PlainText: { position: 2 } },
      help: 'Kept for older scripts; nothing is asked.',
    },
    SecureKey: {
      type: 'SecureString',
      sets: { Secure: { position: 1 } },
      notNull: true,
      help: 'The key of the protected text.',
    },
    Key: { type: 'Byte[]', sets: { Open: {} }, notNull: true, help: 'The key of the protected text, as bytes.' },
  },
  outputTypes: ['System.Security.SecureString'],
  examples: [
    {
      title: 'A secret of three letters',
      command: "(ConvertTo-SecureString 'abc' -AsPlainText -Force).Length",
      shows: ['3'],
    },
  ],
  related: ['ConvertFrom-SecureString', 'Get-Credential'],
  process(cmdlet, args) {
    const plain = args.asPlainText === true ? args.string : decryptText(args.string);
    if (plain !== null) {
      cmdlet.writeObject(new SecureString(plain));
      return;
    }
    cmdlet.writeError(
      ErrorRecord.of({
        message: 'Input string is not in a correct format.',
        id: 'ImportSecureString_InvalidArgument',
        category: 'InvalidArgument',
        exceptionType: 'System.Management.Automation.PSArgumentException',
      }),
    );
  },
});

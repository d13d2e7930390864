import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { SecureString } from '../../src/types/secure-string.ts';
import { protectText } from './protected-text.ts';

export default defineCmdlet({
  name: 'ConvertFrom-SecureString',
  module: 'Microsoft.PowerShell.Security',
  synopsis: 'Writes a secure string as protected text, or as plain text.',
  defaultSet: 'Secure',
  sets: ['Secure', 'AsPlainText', 'Open'],
  parameters: {
    SecureString: { type: 'SecureString', mandatory: true, position: 0, byValue: true, help: 'The secure string.' },
    SecureKey: {
      type: 'SecureString',
      sets: { Secure: { position: 1 } },
      notNull: true,
      help: 'A key to protect it with.',
    },
    AsPlainText: { type: 'SwitchParameter', sets: { AsPlainText: {} }, help: 'Writes the secret itself.' },
    Key: { type: 'Byte[]', sets: { Open: {} }, notNull: true, help: 'A key to protect it with, as bytes.' },
  },
  outputTypes: ['System.String'],
  examples: [
    {
      title: 'Back to plain text',
      command: "ConvertTo-SecureString 'abc' -AsPlainText -Force | ConvertFrom-SecureString -AsPlainText",
      shows: ['abc'],
    },
  ],
  related: ['ConvertTo-SecureString'],
  process(cmdlet, args) {
    if (!(args.secureString instanceof SecureString)) return;
    const { plain } = args.secureString;
    cmdlet.writeObject(args.asPlainText === true ? plain : protectText(plain));
  },
});

import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { CimSessionOptions } from './session-options.ts';

export default defineCmdlet({
  name: 'New-CimSessionOption',
  module: 'CimCmdlets',
  aliases: ['ncso'],
  errorIdName: 'Microsoft.Management.Infrastructure.CimCmdlets.NewCimSessionOptionCommand',
  synopsis: 'Makes the options of a CIM session: by which protocol it asks.',
  parameters: {
    Protocol: {
      type: 'ProtocolType',
      mandatory: true,
      position: 0,
      byPropertyName: true,
      help: 'Wsman or Dcom.',
    },
  },
  outputTypes: ['Microsoft.Management.Infrastructure.Options.CimSessionOptions'],
  examples: [
    {
      title: 'A session by DCOM',
      command: '(New-CimSession -SessionOption (New-CimSessionOption Dcom)).Protocol',
      shows: ['DCOM'],
    },
  ],
  process(cmdlet, { protocol }) {
    cmdlet.writeObject(new CimSessionOptions(/dcom/i.test(String(protocol)) ? 'DCOM' : 'WSMAN'));
  },
});

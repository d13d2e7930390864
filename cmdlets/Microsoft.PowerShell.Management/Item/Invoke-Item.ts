import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { notSupported } from '../../../src/runtime/errors/not-supported.ts';
import { refuseOutside } from '../../Microsoft.PowerShell.Utility/refuse-outside.ts';
import {
  credentialParameter,
  filterParameters,
  findItems,
  isOnDisk,
  pathParameters,
  refuseCredential,
} from '../item-paths.ts';

export default defineCmdlet({
  name: 'Invoke-Item',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['ii'],
  synopsis: 'Opens items with the programs that are meant for them.',
  description: 'The computers of this lab have no such programs: every file and folder says so.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: { ...pathParameters, ...filterParameters, ...credentialParameter },
  examples: [
    {
      title: 'What would be opened?',
      command: 'Invoke-Item C:\\a.txt -WhatIf',
      before: "Set-Content C:\\a.txt 'a'",
      shows: ['What if: Performing the operation "Invoke Item" on target "Item: C:\\a.txt".'],
    },
  ],
  related: ['Get-Item', 'Start-Process'],
  process(cmdlet, args) {
    refuseCredential(cmdlet);
    for (const { place } of findItems(cmdlet, { ...args, force: true })) {
      const path = cmdlet.session.drives.show(place);
      if (!isOnDisk(place)) {
        cmdlet.writeError(
          notSupported('Provider operation stopped because the provider does not support this operation.'),
        );
      } else if (cmdlet.shouldProcess(`Item: ${path}`, 'Invoke Item')) refuseOutside(cmdlet, 'start programs');
    }
  },
});

import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { notSupported } from '../../../src/runtime/errors/not-supported.ts';
import { itemName, SessionDrive } from '../../../src/runtime/items/session-drive.ts';
import { reporting } from '../drive-report.ts';
import {
  credentialParameter,
  filterParameters,
  findItems,
  forceParameter,
  pathParameters,
  refuseCredential,
} from '../item-paths.ts';
import { clearKey } from '../Registry/key-actions.ts';
import { keyPlace } from '../Registry/key-object.ts';

export default defineCmdlet({
  name: 'Clear-Item',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['cli'],
  synopsis: 'Empties items of the session.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: { ...pathParameters, ...forceParameter, ...filterParameters, ...credentialParameter },
  examples: [{ title: 'A variable', command: '$site = 1; Clear-Item Variable:site; $null -eq $site', shows: ['True'] }],
  related: ['Set-Item', 'Clear-Content', 'Remove-Item'],
  process(cmdlet, args) {
    refuseCredential(cmdlet);
    for (const { place } of findItems(cmdlet, args)) {
      const { drive } = place;
      const name = itemName(place.segments);
      if (keyPlace(place) !== undefined) clearKey(cmdlet, place);
      else if (!(drive instanceof SessionDrive)) {
        cmdlet.writeError(
          notSupported('Provider operation stopped because the provider does not support this operation.'),
        );
      } else if (cmdlet.shouldProcess(`Item: ${name}`, 'Clear Item')) {
        reporting(cmdlet, { id: 'ClearItem', target: name }, () =>
          drive.assign(name, null, { force: args.force === true }),
        );
      }
    }
  },
});

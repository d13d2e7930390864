import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { notSupported } from '../../../src/runtime/errors/not-supported.ts';
import { itemName, SessionDrive } from '../../../src/runtime/items/session-drive.ts';
import { kindOfNumber } from '../../../src/runtime/registry/registry-data.ts';
import { boundProvider } from '../bound-provider.ts';
import { targetPlaces } from '../Content/content-target.ts';
import { reporting } from '../drive-report.ts';
import { kindParameter } from '../ItemProperty/property-parameters.ts';
import { writeItem } from '../item-object.ts';
import {
  credentialParameter,
  filterParameters,
  forceParameter,
  pathParameters,
  refuseCredential,
} from '../item-paths.ts';
import { setKey } from '../Registry/key-actions.ts';
import { keyPlace } from '../Registry/key-object.ts';
import { optionsParameter } from './new-session-item.ts';
import { passThruParameter } from './transfer-parameters.ts';

const { Path, LiteralPath } = pathParameters;

export default defineCmdlet({
  name: 'Set-Item',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['si'],
  synopsis: 'Gives items of the session another value: variables, functions, aliases, the environment.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Path: { ...Path, sets: { Path: { mandatory: true, position: 0, byPropertyName: true } } },
    LiteralPath,
    Value: { type: 'Object', position: 1, byValue: true, byPropertyName: true, help: 'The new value.' },
    ...forceParameter,
    ...passThruParameter,
    ...filterParameters,
    ...credentialParameter,
  },
  dynamicParameters: (bound, session) => {
    const provider = boundProvider(bound, session);
    if (provider === 'Registry') return kindParameter;
    return provider === 'Alias' || provider === 'Function' || provider === 'Variable' ? optionsParameter : {};
  },
  examples: [{ title: 'A variable of the environment', command: 'Set-Item Env:SITE Rome; $env:SITE', shows: ['Rome'] }],
  related: ['Get-Item', 'New-Item', 'Clear-Item'],
  process(cmdlet, given) {
    const args = given as typeof given & {
      readonly options?: { readonly value: number };
      readonly type?: { readonly value: number };
    };
    refuseCredential(cmdlet);
    for (const place of targetPlaces(cmdlet, args)) {
      const { drive } = place;
      if (keyPlace(place) !== undefined) {
        const kind = args.type === undefined ? undefined : kindOfNumber(args.type.value);
        setKey(cmdlet, place, args.value ?? null, kind, args.passThru === true);
        continue;
      }
      if (!(drive instanceof SessionDrive)) {
        cmdlet.writeError(
          notSupported('Provider operation stopped because the provider does not support this operation.'),
        );
        continue;
      }
      const name = itemName(place.segments);
      const shown = cmdlet.session.context.text(args.value);
      if (!cmdlet.shouldProcess(`Item: ${name} Value: ${shown}`, 'Set Item')) continue;
      const settings = { force: args.force === true, options: args.options?.value };
      const done = reporting(cmdlet, { id: 'SetItem', target: name }, () =>
        drive.assign(name, args.value ?? null, settings),
      );
      if (done && args.passThru === true) writeItem(cmdlet, place);
    }
  },
});

import { notSupported } from '../../../src/runtime/errors/not-supported.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { type Found, findItems, isOnDisk, type PathArguments, refuseCredential } from '../item-paths.ts';
import { KeyProperties, type PropertyChoice } from '../Registry/key-properties.ts';
import { FileProperties } from './file-properties.ts';

interface PropertyArguments extends PathArguments {
  readonly passThru?: boolean;
}

/** What a command's paths name: items whose properties can be read and set. The others are reported. */
export function propertiesOfItems(
  cmdlet: CmdletInvocation,
  args: PropertyArguments,
): readonly (FileProperties | KeyProperties)[] {
  refuseCredential(cmdlet);
  const choice = choiceOf(args);
  return findItems(cmdlet, { ...args, force: true }).flatMap((found) => {
    const properties = propertiesAt(cmdlet, found, choice);
    return properties === undefined ? [] : [properties];
  });
}

function propertiesAt(
  cmdlet: CmdletInvocation,
  found: Found,
  choice: PropertyChoice,
): FileProperties | KeyProperties | undefined {
  if (isOnDisk(found.place)) return new FileProperties(cmdlet, found, choice);
  const properties = KeyProperties.at(cmdlet, found.place, choice);
  if (properties === undefined) {
    cmdlet.writeError(
      notSupported('Cannot use interface. The IPropertyCmdletProvider interface is not supported by this provider.'),
    );
  }
  return properties;
}

/** What a command's paths name: keys, the items whose properties can be made, removed and moved. The others are reported. */
export function keysOfItems(cmdlet: CmdletInvocation, args: PropertyArguments): readonly KeyProperties[] {
  refuseCredential(cmdlet);
  const choice = choiceOf(args);
  return findItems(cmdlet, { ...args, force: true }).flatMap((found) => {
    const properties = KeyProperties.at(cmdlet, found.place, choice);
    if (properties !== undefined) return [properties];
    cmdlet.writeError(
      notSupported(
        'Cannot use interface. The IDynamicPropertyCmdletProvider interface is not implemented by this provider.',
      ),
    );
    return [];
  });
}

/** Copies or moves values of the keys that a command's paths name to the keys that its destination names. */
export function transferProperties(
  cmdlet: CmdletInvocation,
  args: PropertyArguments & { readonly destination: string },
  names: readonly string[],
  how: 'Copy' | 'Move',
): void {
  const keys = keysOfItems(cmdlet, args);
  if (keys.length === 0) return;
  const { passThru, force } = args;
  for (const target of keysOfItems(cmdlet, { path: [args.destination], passThru, force })) {
    for (const key of keys) for (const name of names) key.transfer(name, target, name, how);
  }
}

function choiceOf(args: PropertyArguments): PropertyChoice {
  return {
    literal: args.literalPath !== undefined,
    passThru: args.passThru === true,
    force: args.force === true,
  };
}

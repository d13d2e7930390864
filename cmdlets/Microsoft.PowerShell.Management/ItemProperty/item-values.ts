import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { isProperty } from '../../../src/types/member-kinds.ts';
import { MemberName } from '../../../src/types/member-name.ts';
import { absent, findMember, readMember } from '../../../src/types/members.ts';
import type { Value } from '../../../src/types/value.ts';
import { itemObject } from '../item-object.ts';
import { type Found, isOnDisk, notSupported } from '../item-paths.ts';

/** The object whose properties an item has; undefined when its provider knows none, which is reported. */
export function propertyOwner(cmdlet: CmdletInvocation, { place, item }: Found): Value {
  if (isOnDisk(place)) return itemObject(cmdlet, place, item);
  cmdlet.writeError(
    notSupported('Cannot use interface. The IPropertyCmdletProvider interface is not supported by this provider.'),
  );
  return undefined;
}

/** A property's value; undefined when there is none, which is reported. */
export function propertyValue(cmdlet: CmdletInvocation, owner: Value, name: string): Value {
  const member = WildcardPattern.hasWildcards(name) ? null : findMember(owner, MemberName.of(name));
  if (member !== null && isProperty(member)) {
    const value = readMember(member, owner, cmdlet.session.context);
    return value === absent ? null : (value ?? null);
  }
  cmdlet.writeError(propertyNotFound(name));
  return undefined;
}

function propertyNotFound(name: string): ErrorRecord {
  return ErrorRecord.of({
    message: `The property ${name} does not exist or was not found.`,
    id: 'GetPropertyError',
    category: 'ReadError',
    target: name,
    exceptionType: 'System.IO.IOException',
  });
}

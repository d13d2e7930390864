/**
 * The .NET types that scripts see. Importing this module makes every one of them known by name; none of their members
 * is looked into before a script does.
 */
import './primitives.ts';
import './array-members.ts';
import './bit-converter.ts';
import './boolean-members.ts';
import './char-members.ts';
import './comparers.ts';
import './convert.ts';
import './culture.ts';
import './date-time-members.ts';
import './delegates.ts';
import './encoding.ts';
import './enum-members.ts';
import './generic-dictionary.ts';
import './guid.ts';
import './nullable.ts';
import './hashtable.ts';
import './ip-address.ts';
import './linked-list.ts';
import './list.ts';
import './math.ts';
import './number-members.ts';
import './object-members.ts';
import './ps-object-view.ts';
import './random.ts';
import './reference.ts';
import './secure-string.ts';
import './regex.ts';
import './sequences.ts';
import './sets.ts';
import './sorted-list.ts';
import './string-builder.ts';
import './string-members.ts';
import './time-span.ts';
import './tuple.ts';
import './type-members.ts';
import './version.ts';
import './date-time-offset.ts';
import './hashing.ts';
import './linq.ts';
import './mail-address.ts';
import './physical-address.ts';
import './security-identifier.ts';
import './semantic-version.ts';
import './singletons.ts';
import './specialized-collections.ts';
import './stopwatch.ts';
import './timer.ts';
import './uri.ts';
import './web-utility.ts';
import './environment.ts';
import './windows-identity.ts';
import './dns.ts';
import './ping.ts';
import './well-known-enums.ts';
import './named-types.ts';

export { findType } from './type-names.ts';

import './type-of.ts';

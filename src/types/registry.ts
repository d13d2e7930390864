/**
 * The .NET types that scripts see. Importing this module makes every one of them known by name; none of their members
 * is looked into before a script does.
 */
import './primitives.ts';
import './reference.ts';
import './hashtable.ts';
import './list.ts';
import './ps-object-view.ts';
import './object-members.ts';
import './char-enumerator.ts';
import './comparers.ts';
import './number-members.ts';
import './string-members.ts';
import './date-time-members.ts';
import './ip-address.ts';
import './array-list.ts';

export { findGeneric, findType, fullTypeName, registerType, typeAccelerators, typeText } from './type-names.ts';
export { typeNames, typeNamesOf, typeOf } from './type-of.ts';

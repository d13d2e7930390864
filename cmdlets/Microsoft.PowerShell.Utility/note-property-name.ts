import type { ArgumentTransformer, ArgumentValidator } from '../../src/runtime/binder/attributes.ts';
import { bindingErrorWith } from '../../src/runtime/binder/binding-error.ts';
import { convert } from '../../src/runtime/convert/convert.ts';
import { ConversionFailure } from '../../src/runtime/convert/failure.ts';
import { toText } from '../../src/runtime/convert/text.ts';
import { isNumber } from '../../src/types/numbers.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import { findType } from '../../src/types/type-names.ts';

const memberTypes = 'System.Management.Automation.PSMemberTypes';
const kinds = /^(Alias|Code|Note|Script)Property$|^(Code|Script)Method$|^(Member|Property)Set$/;

/** `Add-Member 1 'x'`: a number is a name, too. */
export const numbersAsText: ArgumentTransformer = {
  kind: 'transformer',
  name: 'NotePropertyTransformation',
  transform(value, context) {
    const base = unwrap(value);
    return isNumber(base) ? toText(base, context) : value;
  },
};

/** `Add-Member NoteProperty Name 5`: what names a kind of member is left to -MemberType. */
export const notMemberType: ArgumentValidator = {
  kind: 'validator',
  name: 'ValidateNotePropertyName',
  validate(value, context) {
    const type = findType(memberTypes);
    const kind = type === null ? value : convert(value, type, context);
    if (kind instanceof ConversionFailure || !kinds.test(toText(kind, context))) return;
    const message = `Cannot validate argument on parameter 'NotePropertyName'. The parameter NotePropertyName cannot take values that could be converted to the type ${memberTypes}. To define the name of a member with those values, use Add-Member, and specify the member type.`;
    // A general error: binding by position then tries the next parameter.
    throw bindingErrorWith('ParameterArgumentValidationError', message, { parameter: 'NotePropertyName' });
  },
};

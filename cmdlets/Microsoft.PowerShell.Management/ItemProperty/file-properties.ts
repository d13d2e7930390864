import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { fileAttributesType } from '../../../src/runtime/files/file-attributes.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { providerPath } from '../../../src/runtime/items/provider-info.ts';
import { EnumValue } from '../../../src/types/enums.ts';
import { isProperty, NoteProperty } from '../../../src/types/member-kinds.ts';
import { MemberName } from '../../../src/types/member-name.ts';
import {
  absent,
  findMember,
  isWritable,
  propertyTypeName,
  readMember,
  setProperty,
} from '../../../src/types/members.ts';
import type { Value } from '../../../src/types/value.ts';
import { reporting } from '../drive-report.ts';
import { itemObject, propertyBag } from '../item-object.ts';
import type { Found } from '../item-paths.ts';
import type { PropertyChoice } from '../Registry/key-properties.ts';

/** Archive, Hidden, Normal, ReadOnly, System: what a file's attributes may become. */
const settable = 32 | 2 | 128 | 1 | 4;

/** The properties of a file or folder as the ItemProperty cmdlets see them. */
export class FileProperties {
  readonly #cmdlet: CmdletInvocation;
  readonly #found: Found;
  readonly #choice: PropertyChoice;

  constructor(cmdlet: CmdletInvocation, found: Found, choice: PropertyChoice) {
    this.#cmdlet = cmdlet;
    this.#found = found;
    this.#choice = choice;
  }

  /** The item itself, or an object of the properties that are named; undefined when it has none of them. */
  get(names: readonly string[]): Value {
    const owner = this.#owner();
    if (names.length === 0) return owner;
    const values: [string, Value][] = [];
    for (const name of names) {
      const member = findMember(owner, MemberName.of(name));
      if (member !== null && isProperty(member)) {
        const value = readMember(member, owner, this.#cmdlet.session.context);
        values.push([name, value === absent ? null : (value ?? null)]);
      } else this.#notFound(name, name, 'GetValueError');
    }
    return values.length === 0 ? undefined : this.#object(values);
  }

  set(entries: readonly (readonly [name: string, value: Value])[]): void {
    const { context } = this.#cmdlet.session;
    const owner = this.#owner();
    const done: [string, Value][] = [];
    for (const [name, value] of entries) {
      const target = `Item: ${this.#path()} Property: ${name} Value: ${context.text(value)}`;
      if (!this.#ask('Set Property', target)) continue;
      const member = findMember(owner, MemberName.of(name));
      if (member === null || !isProperty(member)) {
        const shown = `${propertyTypeName(new NoteProperty(name, value), null)} ${name}=${context.text(value)}`;
        this.#notFound(shown, shown, 'SetPropertyError');
      } else if (name.toLowerCase() === 'attributes' && !this.#mayHave(value)) {
        this.#refuse(
          'The attribute cannot be set because attributes are not supported. Only the following attributes can be set: Archive, Hidden, Normal, ReadOnly, or System.',
          name,
          'SetPropertyError',
        );
      } else if (!isWritable(member, owner)) {
        this.#cmdlet.throwTerminatingError(
          ErrorRecord.of({
            message: `Set accessor for property "${member.name}" is unavailable.`,
            id: 'SetterUnavailable',
            category: 'InvalidOperation',
            exceptionType: 'System.Management.Automation.SetValueException',
          }),
        );
      } else {
        setProperty(owner, MemberName.of(name), value, context);
        done.push([name, value]);
      }
    }
    if (done.length > 0 && this.#choice.passThru) this.#cmdlet.writeObject(this.#object(done));
  }

  /** Only the attributes can be cleared. */
  clear(name: string): void {
    if (name.toLowerCase() !== 'attributes') {
      this.#cmdlet.throwTerminatingError(
        ErrorRecord.of({
          message:
            "The property cannot be cleared because the property is not supported. Only the Attributes property can be cleared. (Parameter 'propertiesToClear')",
          id: 'Argument',
          category: 'InvalidArgument',
          exceptionType: 'System.Management.Automation.PSArgumentException',
        }),
      );
    }
    if (!this.#ask('Clear Property', `Item: ${this.#path()} Property: ${name}`)) return;
    const { drive, segments } = this.#found.place;
    const done = reporting(this.#cmdlet, { id: 'ClearProperty', target: this.#path() }, () =>
      drive.change(segments, { readOnly: false, hidden: false }),
    );
    if (done && this.#choice.passThru) this.#cmdlet.writeObject(this.get([name]));
  }

  #owner(): Value {
    return itemObject(this.#cmdlet, this.#found.place, this.#found.item);
  }

  #mayHave(value: Value): boolean {
    const bits = this.#cmdlet.session.context.convert(value, fileAttributesType);
    return bits instanceof EnumValue && (Number(bits.value) & ~settable) === 0;
  }

  #object(entries: readonly (readonly [string, Value])[]): Value {
    return propertyBag(this.#cmdlet, this.#found.place, entries);
  }

  #path(): string {
    return providerPath(this.#found.place);
  }

  #ask(action: string, target: string): boolean {
    return this.#cmdlet.shouldProcess(target, `${action} ${this.#found.item.folder ? 'Directory' : 'File'}`);
  }

  #notFound(shown: string, target: string, id: string): void {
    this.#refuse(`The property ${shown} does not exist or was not found.`, target, id);
  }

  #refuse(message: string, target: string, id: string): void {
    this.#cmdlet.writeError(
      ErrorRecord.of({ message, id, category: 'ReadError', target, exceptionType: 'System.IO.IOException' }),
    );
  }
}

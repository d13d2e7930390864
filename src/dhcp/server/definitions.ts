import type { View } from '../../lab/lab.ts';
import type { ServerContext } from '../context.ts';
import type { OptionDefinitions } from '../families.ts';
import type { MessageOf } from '../messages.ts';
import type { OptionDefinition } from '../model/option.ts';
import { canonicalValue } from '../option/optionText.ts';
import { compareText } from '../value/scopeValue.ts';
import { emptyValue } from './builtinDefinitions.ts';
import { findClass, findDefinition, heldClasses, heldDefinitions, type Vocabulary } from './vocabulary.ts';

export function definitionsOf(context: ServerContext, vocabulary: Vocabulary): OptionDefinitions {
  const { name: server } = context;
  const { version, definitionKind, greatestOptionId } = vocabulary;

  function found(view: View, optionId: number, vendorClass: string, message: MessageOf<'OptionId'>): OptionDefinition {
    requireVendor(view, vendorClass, message, optionId);
    const held = findDefinition(heldDefinitions(view, server, vocabulary), optionId, vendorClass);
    if (held === undefined) throw context.failure(20010, message, { OptionId: String(optionId) });
    return held;
  }

  function requireVendor(view: View, vendorClass: string, message: MessageOf<'OptionId'>, optionId: number): void {
    if (vendorClass === '' || findClass(heldClasses(view, server, vocabulary), 'Vendor', vendorClass) !== undefined)
      return;
    throw context.failure(20044, message, { OptionId: String(optionId) });
  }

  return {
    list: (filter = {}) =>
      context.read((view) => {
        const vendor = (filter.vendorClass ?? '').toLowerCase();
        if (vendor !== '' && findClass(heldClasses(view, server, vocabulary), 'Vendor', vendor) === undefined) {
          throw context.failure(20044, 'listDefinitions', {});
        }
        const everything = filter.all === true && vendor === '';
        return heldDefinitions(view, server, vocabulary).filter(
          (each) => everything || each.vendorClass.toLowerCase() === vendor,
        );
      }),

    get: (optionId, vendorClass = '') => context.read((view) => found(view, optionId, vendorClass, 'getDefinition')),

    add: (input) =>
      context.write(`Add-DhcpServer${version}OptionDefinition`, (transaction) => {
        const fields = { OptionId: String(input.optionId) };
        const vendorClass = input.vendorClass ?? '';
        requireVendor(transaction, vendorClass, 'addDefinition', input.optionId);
        if (input.optionId < 1 || input.optionId > greatestOptionId || input.name === '') {
          throw context.failure(87, 'addDefinition', fields);
        }
        const definitions = heldDefinitions(transaction, server, vocabulary);
        if (findDefinition(definitions, input.optionId, vendorClass) !== undefined) {
          throw context.failure(20009, 'addDefinition', fields);
        }
        const multiValued = input.multiValued ?? false;
        const defaultValue = defaultOf(input.defaultValue, input.type, multiValued);
        if (defaultValue === undefined) throw context.failure(87, 'addDefinition', fields);
        const added: OptionDefinition = {
          optionId: input.optionId,
          name: input.name,
          description: input.description ?? '',
          vendorClass: vendorClass === '' ? '' : spelledVendor(transaction, vendorClass),
          multiValued,
          type: input.type,
          defaultValue,
        };
        transaction.write(server, definitionKind, '', [...definitions, added].sort(compareDefinitions));
        return added;
      }),

    set: (optionId, change, vendorClass = '') =>
      context.write(`Set-DhcpServer${version}OptionDefinition`, (transaction) => {
        const before = found(transaction, optionId, vendorClass, 'setDefinition');
        const defaultValue =
          change.defaultValue === undefined
            ? before.defaultValue
            : defaultOf(change.defaultValue, before.type, before.multiValued);
        if (defaultValue === undefined || change.name === '') {
          throw context.failure(87, 'setDefinition', { OptionId: String(optionId) });
        }
        const after: OptionDefinition = {
          ...before,
          name: change.name ?? before.name,
          description: change.description ?? before.description,
          defaultValue,
        };
        const definitions = heldDefinitions(transaction, server, vocabulary);
        transaction.write(
          server,
          definitionKind,
          '',
          definitions.map((each) => (each === before ? after : each)),
        );
        return after;
      }),

    remove: (optionId, vendorClass = '') =>
      context.write(`Remove-DhcpServer${version}OptionDefinition`, (transaction) => {
        const removed = found(transaction, optionId, vendorClass, 'removeDefinition');
        const definitions = heldDefinitions(transaction, server, vocabulary);
        transaction.write(
          server,
          definitionKind,
          '',
          definitions.filter((each) => each !== removed),
        );
        return removed;
      }),
  };

  function spelledVendor(view: View, vendorClass: string): string {
    return findClass(heldClasses(view, server, vocabulary), 'Vendor', vendorClass)?.name ?? vendorClass;
  }
}

function defaultOf(
  value: readonly string[] | undefined,
  type: OptionDefinition['type'],
  multiValued: boolean,
): readonly string[] | undefined {
  if (value === undefined || value.every((text) => text === '')) return [emptyValue(type)];
  return canonicalValue(value, type, multiValued);
}

/** Standard options first, then each vendor's; ascending by id. */
function compareDefinitions(a: OptionDefinition, b: OptionDefinition): number {
  return compareText(a.vendorClass.toLowerCase(), b.vendorClass.toLowerCase()) || a.optionId - b.optionId;
}

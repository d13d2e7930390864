import type { Transaction, View } from '../../lab/lab.ts';
import type { ServerContext } from '../context.ts';
import type { Classes } from '../families.ts';
import { KIND } from '../kinds.ts';
import type { MessageOf } from '../messages.ts';
import type { ClassType, DhcpClass } from '../model/class.ts';
import type { StoredOption } from '../model/option.ts';
import type { StoredPolicy } from '../model/policy.ts';
import { heldScopes, saveScope } from '../value/heldScopes.ts';
import { classesOfCondition, type Needs, needsClass } from '../value/needs.ts';
import type { ScopeRoot } from '../value/scopeValue.ts';
import { findClass, heldClasses, heldDefinitions, VOCABULARY4, type Vocabulary } from './vocabulary.ts';

const MAX_CLASS_NAME = 255;
const MAX_DATA_BYTES = 255;

/** A class takes everything with it that speaks of it. */
export type RemoveUses = (transaction: Transaction, server: string, removed: DhcpClass) => void;

export function classesOf(context: ServerContext, vocabulary: Vocabulary, removeUses: RemoveUses): Classes {
  const { name: server } = context;
  const { version, classKind, builtinClasses } = vocabulary;

  function found(view: View, name: string, type: ClassType, message: MessageOf<'Name' | 'Type'>): DhcpClass {
    const held = findClass(heldClasses(view, server, vocabulary), type, name);
    if (held === undefined) throw context.failure(20044, message, { Name: name, Type: type });
    return held;
  }

  return {
    list: (filter = {}) =>
      context.read((view) =>
        heldClasses(view, server, vocabulary).filter(
          (each) =>
            (filter.type === undefined || each.type === filter.type) &&
            (filter.names === undefined || filter.names.some((name) => sameName(name, each.name))),
        ),
      ),

    get: (name, type) => context.read((view) => found(view, name, type, 'getClass')),

    add: (input) =>
      context.write(`Add-DhcpServer${version}Class`, (transaction) => {
        const fields = { Name: input.name, Type: input.type };
        const data = classBytes(input.data);
        if (input.name === '' || input.name.length > MAX_CLASS_NAME || data === undefined || data === '') {
          throw context.failure(87, 'addClass', fields);
        }
        const added: DhcpClass = {
          name: input.name,
          type: input.type,
          data,
          description: input.description ?? '',
          ...vendorIdOf(input.vendorId ?? 0),
        };
        const vendorMissing = version === 'v6' && added.type === 'Vendor' && input.vendorId === undefined;
        if (vendorMissing || hasMisplacedVendor(added)) throw context.failure(87, 'addClass', fields);
        const classes = heldClasses(transaction, server, vocabulary);
        if (classes.some((each) => clashes(each, added) || sameKey(each, added))) {
          throw context.failure(20045, 'addClass', fields);
        }
        transaction.write(server, classKind, '', [...classes, added]);
        return added;
      }),

    set: (name, type, change) =>
      context.write(`Set-DhcpServer${version}Class`, (transaction) => {
        const before = found(transaction, name, type, 'setClass');
        const fields = { Name: name, Type: type };
        const data = change.data === undefined ? before.data : classBytes(change.data);
        const empty = Object.values(change).every((value) => value === undefined);
        if (empty || data === undefined || data === '') throw context.failure(87, 'setClass', fields);
        const after: DhcpClass = {
          ...before,
          data,
          description: change.description ?? before.description,
          ...vendorIdOf(change.vendorId ?? before.vendorId ?? 0),
        };
        if (hasMisplacedVendor(after)) throw context.failure(87, 'setClass', fields);
        const classes = heldClasses(transaction, server, vocabulary);
        if (classes.some((each) => each !== before && clashes(each, after))) {
          throw context.failure(20045, 'setClass', fields);
        }
        transaction.write(server, classKind, '', replaced(classes, before, after));
        return after;
      }),

    remove: (name, type) =>
      context.write(`Remove-DhcpServer${version}Class`, (transaction) => {
        const removed = found(transaction, name, type, 'removeClass');
        if (builtinClasses.some((each) => each.type === type && each.data === removed.data)) {
          throw context.failure(20089, 'removeClass', { Name: name, Type: type });
        }
        const classes = heldClasses(transaction, server, vocabulary);
        transaction.write(
          server,
          classKind,
          '',
          classes.filter((each) => each !== removed),
        );
        removeUses(transaction, server, removed);
        return removed;
      }),
  };

  /** IPv4 classes have no vendor at all. */
  function vendorIdOf(vendorId: number): Pick<DhcpClass, 'vendorId'> {
    return version === 'v6' ? { vendorId } : {};
  }
}

/** What clients send tells classes of a type apart: their bytes, and in IPv6 the vendor's number before them. */
function clashes(a: DhcpClass, b: DhcpClass): boolean {
  return a.type === b.type && a.data === b.data && (a.vendorId ?? 0) === (b.vendorId ?? 0);
}

function sameKey(a: DhcpClass, b: DhcpClass): boolean {
  return a.type === b.type && sameName(a.name, b.name);
}

function hasMisplacedVendor({ type, vendorId }: DhcpClass): boolean {
  return type === 'User' && (vendorId ?? 0) !== 0;
}

/** The definitions of a vendor class that goes. */
export function removeDefinitions(
  transaction: Transaction,
  server: string,
  removed: DhcpClass,
  vocabulary: Vocabulary,
): void {
  if (removed.type !== 'Vendor') return;
  const definitions = heldDefinitions(transaction, server, vocabulary);
  const kept = definitions.filter((each) => !sameName(each.vendorClass, removed.name));
  if (kept.length < definitions.length) transaction.write(server, vocabulary.definitionKind, '', kept);
}

/** MS-DHCPM 3.2.4.29: a class takes its option definitions, option values and policies with it. */
export function removeUses4(transaction: Transaction, server: string, removed: DhcpClass): void {
  removeDefinitions(transaction, server, removed, VOCABULARY4);
  const options = transaction.read<readonly StoredOption[]>(server, KIND.options, '');
  if (options !== undefined) transaction.write(server, KIND.options, '', withoutClass(options, removed));
  const policies = transaction.read<readonly StoredPolicy[]>(server, KIND.policies, '');
  if (policies !== undefined) transaction.write(server, KIND.policies, '', policiesWithout(policies, removed));
  for (const held of heldScopes(transaction, server)) {
    if (!mentions(transaction, held.root, removed)) continue;
    saveScope(transaction, server, held, (draft) => {
      draft.options = withoutClass(draft.options, removed);
      draft.policies = policiesWithout(draft.policies, removed);
      for (const reservation of draft.reservations()) {
        const kept = withoutClass(reservation.options, removed);
        if (kept.length < reservation.options.length) draft.putReservation({ ...reservation, options: kept });
      }
    });
  }
}

function mentions(view: View, root: ScopeRoot, wanted: DhcpClass): boolean {
  return [root.options, root.policies, root.reservations].some(
    (part) => part?.needs != null && needsClass(view.value<Needs>(part.needs), wanted.type, wanted.name),
  );
}

/** Option values without those for a class. */
export function withoutClass(options: readonly StoredOption[], removed: DhcpClass): StoredOption[] {
  return options.filter(
    (option) => !sameName(removed.type === 'Vendor' ? option.vendorClass : option.userClass, removed.name),
  );
}

/** Policies that ask for the class go, the others keep what they say; the order is closed up. */
function policiesWithout(policies: readonly StoredPolicy[], removed: DhcpClass): StoredPolicy[] {
  return policies
    .filter((policy) => {
      const asked = removed.type === 'Vendor' ? policy.vendorClass : policy.userClass;
      return !classesOfCondition(asked).some((name) => sameName(name, removed.name));
    })
    .map((policy, index) => ({
      ...policy,
      processingOrder: index + 1,
      options: withoutClass(policy.options, removed),
    }));
}

/** The bytes of `-Data`, one character each: `0x` and hex digits, or the text itself in Latin-1. At most 255. */
function classBytes(data: string): string | undefined {
  const bytes = /^0x/i.test(data) ? fromHex(data.slice(2)) : data;
  if (bytes === undefined || bytes.length > MAX_DATA_BYTES) return undefined;
  return [...bytes].every((character) => (character.codePointAt(0) ?? 0) < 256) ? bytes : undefined;
}

function fromHex(digits: string): string | undefined {
  if (!/^([0-9a-f]{2})+$/i.test(digits)) return undefined;
  return (digits.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('');
}

function replaced<T>(items: readonly T[], old: T, fresh: T): T[] {
  return items.map((item) => (item === old ? fresh : item));
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

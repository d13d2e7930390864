import type { Transaction, View } from '../../lab/lab.ts';
import type { ErrorCode } from '../codes.ts';
import type { ServerContext } from '../context.ts';
import type { OptionValues } from '../families.ts';
import { formatIPv4, UNLIMITED } from '../model/address.ts';
import type {
  CommonOptions,
  OptionLevel,
  OptionQuery,
  OptionValue,
  OptionValueInput,
  StoredOption,
} from '../model/option.ts';
import { addressTexts, allMachines } from '../network/machineLookup.ts';
import {
  findClass,
  findDefinition,
  heldClasses,
  heldDefinitions,
  VOCABULARY4,
  type Vocabulary,
} from '../server/vocabulary.ts';
import { saveScope } from '../value/heldScopes.ts';
import { compareOptions } from '../value/scopeValue.ts';
import { type Level, levelOf, type Refusal } from './level.ts';
import { canonicalValue } from './optionText.ts';

/** At scope level the lease duration shows, and is set, as this option. */
const LEASE = 51;

/** What the option values of one half of a server go by. */
export interface OptionRules<At, Common> {
  readonly vocabulary: Vocabulary;
  /** Finds a level, or throws why there is none. */
  readonly levelOf: (context: ServerContext, view: View, at: At, fail: Refusal) => Level;
  /** The option whose addresses have to answer DNS. */
  readonly dnsServers: number;
  /** Why a value that its type allows is refused, if it is. */
  readonly refusalOf?: (optionId: number, value: readonly string[]) => ErrorCode | undefined;
  /** The policy that a level names, as it was named; empty for none. */
  readonly policyName: (at: At) => string;
  /** Whether a place names a scope and a reservation: fine to read from, refused when something is to change. */
  readonly isTwofold: (at: At) => boolean;
  /** The named options as options by id. */
  readonly commonInputs: (options: Common) => OptionValueInput[];
}

export const OPTION_RULES4: OptionRules<OptionLevel, CommonOptions> = {
  vocabulary: VOCABULARY4,
  levelOf,
  dnsServers: 6,
  policyName: (at) => at.policyName ?? '',
  isTwofold: (at) => at.scopeId !== undefined && at.reservedIP !== undefined,
  commonInputs,
};

export function optionValuesOf<At, Common>(
  context: ServerContext,
  rules: OptionRules<At, Common>,
): OptionValues<At, Common> {
  const { name: server } = context;
  const { vocabulary, levelOf } = rules;
  const { version } = vocabulary;

  function get(view: View, at: At, query: OptionQuery): OptionValue[] {
    const fail = (code: ErrorCode) => context.failure(code, 'listOptions', {});
    if (namesTwo(at, query.userClass)) throw fail(87);
    const level = levelOf(context, view, at, fail);
    const vendorClass = classOf(view, 'Vendor', query.vendorClass, 'listOptions', '');
    const userClass = classOf(view, 'User', query.userClass, 'listOptions', '');
    const fits = (wanted: string, name: string) => (query.all === true && wanted === '') || sameName(name, wanted);
    const values = optionsOf(level).map((option) => describe(view, option, rules.policyName(at)));
    if (query.all === true && query.policies === true) {
      for (const { name, options } of level.policies) {
        values.push(...options.map((option) => describe(view, option, name)));
      }
    }
    const chosen = values.filter((each) => fits(vendorClass, each.vendorClass) && fits(userClass, each.userClass));
    if (query.optionIds === undefined) return chosen;
    return query.optionIds.flatMap((optionId) => {
      const matching = chosen.filter((option) => option.optionId === optionId);
      if (matching.length === 0) throw context.failure(20010, 'getOption', { OptionId: String(optionId) });
      return matching;
    });
  }

  function set(transaction: Transaction, at: At, input: OptionValueInput): OptionValue {
    const fields = { OptionId: String(input.optionId) };
    const fail = (code: ErrorCode) => context.failure(code, 'setOption', fields);
    if (rules.isTwofold(at) || namesTwo(at, input.userClass)) throw fail(87);
    const level = levelOf(context, transaction, at, fail);
    const vendorClass = classOf(transaction, 'Vendor', input.vendorClass, 'setOption', fields.OptionId);
    const userClass = classOf(transaction, 'User', input.userClass, 'setOption', fields.OptionId);
    const definition = findDefinition(heldDefinitions(transaction, server, vocabulary), input.optionId, vendorClass);
    if (definition === undefined) throw fail(20010);
    if (level.policy !== undefined && level.policy.fqdn.length > 0) throw fail(20136);
    const value = canonicalValue(input.value, definition.type, definition.multiValued);
    if (value === undefined) throw fail(87);
    const refusal = vendorClass === '' ? rules.refusalOf?.(input.optionId, value) : undefined;
    if (refusal !== undefined) throw fail(refusal);
    if (input.optionId === rules.dnsServers && vendorClass === '' && input.force !== true) {
      for (const address of value) requireDnsServer(transaction, address);
    }
    const option: StoredOption = { optionId: input.optionId, vendorClass, userClass, type: definition.type, value };
    if (isLeaseOption(level, option)) setLeaseDuration(transaction, level, value);
    else level.save(transaction, { options: replaceOption(level.options, option) });
    return describe(transaction, option, rules.policyName(at));
  }

  return {
    get: (level, query = {}) => context.read((view) => get(view, level, query)),

    set: (level, input) =>
      context.write(`Set-DhcpServer${version}OptionValue`, (transaction) => set(transaction, level, input)),

    setCommon: (level, options) =>
      context.write(`Set-DhcpServer${version}OptionValue`, (transaction) =>
        rules.commonInputs(options).map((input) => set(transaction, level, input)),
      ),

    remove: (at, optionId, classes = {}) =>
      context.write(`Remove-DhcpServer${version}OptionValue`, (transaction) => {
        const fields = { OptionId: String(optionId) };
        const fail = (code: ErrorCode) => context.failure(code, 'removeOption', fields);
        if (rules.isTwofold(at) || namesTwo(at, classes.userClass)) throw fail(87);
        const level = levelOf(context, transaction, at, fail);
        const vendorClass = classOf(transaction, 'Vendor', classes.vendorClass, 'removeOption', fields.OptionId);
        const userClass = classOf(transaction, 'User', classes.userClass, 'removeOption', fields.OptionId);
        const removed = level.options.find((option) => sameKey(option, { optionId, vendorClass, userClass }));
        if (removed === undefined) throw fail(20010);
        level.save(transaction, { options: level.options.filter((option) => option !== removed) });
        return describe(transaction, removed, rules.policyName(at));
      }),
  };

  /** The class as it is defined; empty for none. Throws 20044. */
  function classOf(
    view: View,
    type: 'Vendor' | 'User',
    name: string | undefined,
    message: 'listOptions' | 'setOption' | 'removeOption',
    optionId: string,
  ): string {
    if (name === undefined || name === '') return '';
    const held = findClass(heldClasses(view, server, vocabulary), type, name);
    if (held === undefined) throw context.failure(20044, message, { OptionId: optionId });
    return held.name;
  }

  /** A policy and a user class exclude each other. */
  function namesTwo(at: At, userClass = ''): boolean {
    return rules.policyName(at) !== '' && userClass !== '';
  }

  function describe(view: View, option: StoredOption, policyName: string): OptionValue {
    const definition = findDefinition(heldDefinitions(view, server, vocabulary), option.optionId, option.vendorClass);
    return { ...option, name: definition?.name ?? '', policyName };
  }

  function requireDnsServer(view: View, address: string): void {
    const answers = allMachines(view).some(
      (machine) => machine.dnsServer && machine.up && addressTexts(machine).includes(address),
    );
    if (!answers) throw context.failure(87, 'invalidDnsServer', { Address: address });
  }

  function setLeaseDuration(transaction: Transaction, level: Level, value: readonly string[]): void {
    const seconds = Number(value[0]);
    if (level.scope === undefined || !(seconds > 0))
      throw context.failure(87, 'setOption', { OptionId: String(LEASE) });
    saveScope(transaction, server, level.scope, (draft) => {
      draft.settings = { ...draft.settings, leaseDuration: Math.min(seconds, UNLIMITED) };
    });
  }
}

function commonInputs(options: CommonOptions): OptionValueInput[] {
  const { userClass, force } = options;
  const inputs: OptionValueInput[] = [];
  const add = (optionId: number, value: readonly string[] | undefined): void => {
    if (value !== undefined) inputs.push({ optionId, value, userClass, force });
  };
  add(15, options.dnsDomain === undefined ? undefined : [options.dnsDomain]);
  add(6, options.dnsServer?.map(formatIPv4));
  add(3, options.router?.map(formatIPv4));
  add(44, options.winsServer?.map(formatIPv4));
  add(252, options.wpad === undefined ? undefined : [options.wpad]);
  return inputs;
}

/** A level's options as they show: a scope's lease duration is its option 51. */
function optionsOf(level: Level): StoredOption[] {
  const { scope } = level;
  if (level.kind !== 'scope' || scope === undefined) return [...level.options];
  const lease: StoredOption = {
    optionId: LEASE,
    vendorClass: '',
    userClass: '',
    type: 'DWord',
    value: [String(scope.root.settings.leaseDuration)],
  };
  return [...level.options, lease].sort(compareOptions);
}

function isLeaseOption(level: Level, option: StoredOption): boolean {
  if (level.scope === undefined) return false;
  return level.kind === 'scope' && option.optionId === LEASE && option.vendorClass === '' && option.userClass === '';
}

function replaceOption(options: readonly StoredOption[], option: StoredOption): StoredOption[] {
  return [...options.filter((each) => !sameKey(each, option)), option].sort(compareOptions);
}

function sameKey(
  a: Pick<StoredOption, 'optionId' | 'vendorClass' | 'userClass'>,
  b: Pick<StoredOption, 'optionId' | 'vendorClass' | 'userClass'>,
): boolean {
  return a.optionId === b.optionId && sameName(a.vendorClass, b.vendorClass) && sameName(a.userClass, b.userClass);
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

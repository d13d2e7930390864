import type { ParameterDeclarations } from '../../src/runtime/cmdlet.ts';
import { toText } from '../../src/runtime/convert/text.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { PSError } from '../../src/runtime/flow.ts';
import { displayText } from '../../src/runtime/formatting/display-text.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { Char } from '../../src/types/char.ts';
import { defineEnum } from '../../src/types/declare.ts';
import { NetDictionary } from '../../src/types/dictionary.ts';
import { itemsOf } from '../../src/types/enumerable.ts';
import { EnumValue } from '../../src/types/enums.ts';
import { isProperty } from '../../src/types/member-kinds.ts';
import { MemberName } from '../../src/types/member-name.ts';
import { absent, getProperty, membersOf } from '../../src/types/members.ts';
import { NetException } from '../../src/types/net-exception.ts';
import { extensionOf, unwrap } from '../../src/types/ps-object.ts';
import { fullTypeName } from '../../src/types/type-names.ts';
import { typeNames, typeOf } from '../../src/types/type-of.ts';
import { isNull, type Value } from '../../src/types/value.ts';

defineEnum('Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind', 'Never Always AsNeeded');

/** The parameters that Export-Csv and ConvertTo-Csv share. */
export const csvWritingParameters = {
  Delimiter: {
    type: 'Char',
    sets: { Delimiter: { position: 1 } },
    notNull: true,
    help: 'What stands between two values.',
    default: ',',
  },
  UseCulture: {
    type: 'SwitchParameter',
    sets: { UseCulture: {} },
    help: 'The list separator of the culture as delimiter.',
  },
  IncludeTypeInformation: {
    type: 'SwitchParameter',
    aliases: ['ITI'],
    help: 'Begins with a line that names the type.',
  },
  NoTypeInformation: { type: 'SwitchParameter', aliases: ['NTI'], hidden: true, help: 'Has no effect any more.' },
  QuoteFields: { type: 'String[]', aliases: ['QF'], help: 'Names of the columns to put in quotes.' },
  UseQuotes: {
    type: 'Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind',
    aliases: ['UQ'],
    help: 'Never, Always or AsNeeded.',
    default: 'Always',
  },
  NoHeader: { type: 'SwitchParameter', help: 'Leaves the line of names out.' },
} as const satisfies ParameterDeclarations;

export interface CsvArguments {
  readonly delimiter?: Value;
  readonly quoteFields?: readonly string[];
  readonly useQuotes?: Value;
}

/** The delimiter of an argument, or the comma, which is the list separator of en-US as well. */
export function delimiterOf(value: Value): string {
  const base = unwrap(value);
  return base instanceof Char || typeof base === 'string' ? base.toString() : ',';
}

/** Writes objects as lines of comma-separated values; the first object decides which columns there are. */
export class CsvWriter {
  readonly #cmdlet: CmdletInvocation;
  readonly #delimiter: string;
  readonly #quotes: string;
  readonly #quoted: ReadonlySet<string> | null;
  names: readonly string[] | null = null;

  constructor(cmdlet: CmdletInvocation, args: CsvArguments) {
    if (cmdlet.isBound('QuoteFields') && cmdlet.isBound('UseQuotes')) {
      cmdlet.throwTerminatingError(
        csvError(
          'CannotSpecifyQuoteFieldsAndUseQuotes',
          'You must specify either the -UseQuotes or -QuoteFields parameters, but not both.',
        ),
      );
    }
    this.#cmdlet = cmdlet;
    this.#delimiter = delimiterOf(args.delimiter);
    this.#quotes = args.useQuotes instanceof EnumValue ? args.useQuotes.toString() : 'Always';
    this.#quoted = args.quoteFields === undefined ? null : new Set(args.quoteFields.map((name) => name.toLowerCase()));
  }

  /** Settles the columns by the first object. */
  begin(first: Value): readonly string[] {
    const base = unwrap(first);
    let names: readonly string[];
    if (base instanceof NetDictionary) {
      const keys = [...base.entries()].map(({ key }) => toText(key, this.#cmdlet.session.context));
      const added = [...(extensionOf(first)?.members.values() ?? [])].map((member) => member.name);
      names = [...keys, ...added];
    } else {
      names = columnNames(first);
    }
    this.names = names;
    return names;
  }

  header(): string {
    return (this.names ?? []).map((name) => this.#field(name, name)).join(this.#delimiter);
  }

  typeLine(first: Value): string {
    const name = typeNames(first)[0];
    if (name === undefined) return '#TYPE';
    return `#TYPE ${name.toLowerCase().startsWith('csv:') ? name.slice(4) : name}`;
  }

  row(item: Value): string {
    return (this.names ?? [])
      .map((name) => {
        const text = this.#text(item, name);
        return text === null ? '' : this.#field(name, text);
      })
      .join(this.#delimiter);
  }

  #text(item: Value, name: string): string | null {
    const base = unwrap(item);
    try {
      if (base instanceof NetDictionary && base.has(name)) return this.#valueText(base.get(name) ?? null);
      const value = getProperty(item, MemberName.of(name), this.#cmdlet.session.context);
      return value === absent ? null : this.#valueText(value);
    } catch (error) {
      if (error instanceof PSError || error instanceof NetException) return null;
      throw error;
    }
  }

  /** `ToString()`: collections show only their type. */
  #valueText(value: Value): string | null {
    if (isNull(value)) return null;
    const base = unwrap(value);
    if (typeof base === 'object' && base !== null && itemsOf(base) !== null) return fullTypeName(typeOf(base));
    return displayText(value, this.#cmdlet.session.context);
  }

  #field(column: string, text: string): string {
    let quote: boolean;
    if (this.#quoted !== null) quote = this.#quoted.has(column.toLowerCase());
    else if (this.#quotes === 'AsNeeded') quote = text.includes(this.#delimiter) || /["\n]/.test(text);
    else quote = this.#quotes === 'Always';
    return quote ? `"${text.replaceAll('"', '""')}"` : text;
  }
}

export function csvError(id: string, message: string, target: Value = null): ErrorRecord {
  return ErrorRecord.of({
    message,
    id,
    category: 'InvalidData',
    target,
    exceptionType: 'System.InvalidOperationException',
  });
}

/** What was added to the object or its type comes before what .NET declares. */
function columnNames(first: Value): readonly string[] {
  const added: string[] = [];
  const declared: string[] = [];
  for (const member of membersOf(first)) {
    if (isProperty(member)) (member.kind === 'Property' ? declared : added).push(member.name);
  }
  return [...added, ...declared];
}

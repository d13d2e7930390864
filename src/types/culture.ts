import { formatProviderType } from './core-types.ts';
import { defineType } from './declare.ts';
import { NetException } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import {
  type DateStyle,
  dayNames,
  englishDates,
  englishNumbers,
  invariantDates,
  invariantNumbers,
  monthNames,
  type NumberStyle,
} from './text/culture-data.ts';
import { cultureNumber, cultureWithNumber } from './text/culture-numbers.ts';
import type { NetObject, Value } from './value.ts';

/** A culture: how its numbers and dates look. Two have tables of their own, en-US and the invariant one. */
export class CultureInfo implements NetObject {
  readonly name: string;
  readonly lcid: number;
  readonly displayName: string;
  readonly numbers: NumberStyle;
  readonly dates: DateStyle;
  readonly numberFormat: NumberFormatInfo;
  readonly dateTimeFormat: DateTimeFormatInfo;

  constructor(name: string, lcid: number, displayName: string, numbers: NumberStyle, dates: DateStyle) {
    this.name = name;
    this.lcid = lcid;
    this.displayName = displayName;
    this.numbers = numbers;
    this.dates = dates;
    this.numberFormat = new NumberFormatInfo(numbers);
    this.dateTimeFormat = new DateTimeFormatInfo(dates);
  }

  get netType(): NetType {
    return cultureInfoType;
  }

  toString(): string {
    return this.name;
  }
}

export class NumberFormatInfo implements NetObject {
  readonly numbers: NumberStyle;

  constructor(numbers: NumberStyle) {
    this.numbers = numbers;
  }

  get netType(): NetType {
    return numberFormatType;
  }
}

export class DateTimeFormatInfo implements NetObject {
  readonly dates: DateStyle;

  constructor(dates: DateStyle) {
    this.dates = dates;
  }

  get netType(): NetType {
    return dateTimeFormatType;
  }
}

export const invariantCulture = new CultureInfo(
  '',
  127,
  'Invariant Language (Invariant Country)',
  invariantNumbers,
  invariantDates,
);
export const englishCulture = new CultureInfo('en-US', 1033, 'English (United States)', englishNumbers, englishDates);

/** Cultures by lower-case name. Of others only the separators of numbers are known. */
const cultures = new Map<string, CultureInfo>([
  ['', invariantCulture],
  ['en-us', englishCulture],
]);

let current = englishCulture;

/** The culture of `ToString()`, `-f` and output. */
export function currentCulture(): CultureInfo {
  return current;
}

/** `[cultureinfo]::CurrentCulture = ...` */
export function setCurrentCulture(culture: CultureInfo): void {
  current = culture;
}

/** A culture by its name. Throws .NET's CultureNotFoundException for what is no name of one. */
export function findCulture(name: string): CultureInfo {
  const key = name.toLowerCase();
  const known = cultures.get(key);
  if (known !== undefined) return known;
  const canonical = canonicalName(name);
  const display = canonical === null ? undefined : new Intl.DisplayNames(['en'], { type: 'language' }).of(canonical);
  if (canonical === null || display === undefined) {
    throw new NetException(
      'System.Globalization.CultureNotFoundException',
      `Culture is not supported. (Parameter 'name')\n${name} is an invalid culture identifier.`,
    );
  }
  const isEnglish = canonical === 'en';
  const culture = new CultureInfo(
    canonical,
    cultureNumber(canonical.toLowerCase()),
    display,
    isEnglish ? englishNumbers : numbersOf(canonical),
    isEnglish ? englishDates : invariantDates,
  );
  cultures.set(key, culture);
  return culture;
}

/** A culture by its Windows number. Throws as {@link findCulture} does. */
export function findCultureByNumber(number: number): CultureInfo {
  const name = cultureWithNumber(number);
  if (name !== undefined) return findCulture(name);
  const hex = number.toString(16).padStart(4, '0');
  throw new NetException(
    'System.Globalization.CultureNotFoundException',
    `Culture is not supported. (Parameter 'culture')\n${number} (0x${hex}) is an invalid culture identifier.`,
  );
}

/** The separators of a culture from the tables JavaScript brings along. */
function numbersOf(name: string): NumberStyle {
  const parts = new Intl.NumberFormat(name, { minimumFractionDigits: 1 }).formatToParts(1234567.5);
  const find = (type: string, fallback: string): string => parts.find((part) => part.type === type)?.value ?? fallback;
  return {
    ...invariantNumbers,
    numberDigits: 3,
    decimalSeparator: find('decimal', '.'),
    groupSeparator: find('group', ','),
    infinity: '∞',
  };
}

function canonicalName(name: string): string | null {
  try {
    return Intl.getCanonicalLocales(name)[0] ?? null;
  } catch {
    return null;
  }
}

/** The culture that an IFormatProvider argument stands for; null means the current one. */
export function cultureOf(provider: Value): CultureInfo {
  if (provider instanceof CultureInfo) return provider;
  if (provider instanceof NumberFormatInfo && provider.numbers === invariantNumbers) return invariantCulture;
  if (provider instanceof DateTimeFormatInfo && provider.dates === invariantDates) return invariantCulture;
  return current;
}

export const cultureInfoType: NetType = defineType('System.Globalization.CultureInfo', {
  accelerators: ['cultureinfo'],
  interfaces: [formatProviderType],
  members: () => ({
    'cultureinfo Parent {get;}': (self: CultureInfo) =>
      findCulture(self.name.includes('-') ? (self.name.split('-')[0] ?? '') : ''),
    'int LCID {get;}': (self: CultureInfo) => self.lcid,
    'int KeyboardLayoutId {get;}': (self: CultureInfo) => self.lcid,
    'string Name {get;}': (self: CultureInfo) => self.name,
    'string IetfLanguageTag {get;}': (self: CultureInfo) => self.name,
    'string DisplayName {get;}': (self: CultureInfo) => self.displayName,
    'string NativeName {get;}': (self: CultureInfo) => self.displayName,
    'string EnglishName {get;}': (self: CultureInfo) => self.displayName,
    'string TwoLetterISOLanguageName {get;}': (self: CultureInfo) => (self.name === '' ? 'iv' : self.name.slice(0, 2)),
    'string ThreeLetterISOLanguageName {get;}': (self: CultureInfo) =>
      self.name === '' ? 'ivl' : self.name.startsWith('en') ? 'eng' : self.name.slice(0, 2),
    'string ThreeLetterWindowsLanguageName {get;}': (self: CultureInfo) =>
      self.name === '' ? 'IVL' : self.name.startsWith('en') ? 'ENU' : self.name.slice(0, 2).toUpperCase(),
    'bool IsNeutralCulture {get;}': (self: CultureInfo) => self.name !== '' && !self.name.includes('-'),
    'System.Globalization.NumberFormatInfo NumberFormat {get;}': (self: CultureInfo) => self.numberFormat,
    'System.Globalization.DateTimeFormatInfo DateTimeFormat {get;}': (self: CultureInfo) => self.dateTimeFormat,
    'bool UseUserOverride {get;}': () => false,
    'bool IsReadOnly {get;}': () => true,
    'string ToString()': (self: CultureInfo) => self.name,
    'cultureinfo new(string name) | cultureinfo new(string name, bool useUserOverride)': findCulture,
    'cultureinfo new(int culture) | cultureinfo new(int culture, bool useUserOverride)': findCultureByNumber,
    'static cultureinfo CurrentCulture {get;set;}': { get: () => current, set: setCurrentCulture },
    'static cultureinfo CurrentUICulture {get;set;}': { get: () => current, set: setCurrentCulture },
    'static cultureinfo InstalledUICulture {get;}': () => englishCulture,
    'static cultureinfo InvariantCulture {get;}': () => invariantCulture,
    'static cultureinfo GetCultureInfo(string name)': findCulture,
    'static cultureinfo GetCultureInfo(int culture)': findCultureByNumber,
    'static cultureinfo CreateSpecificCulture(string name)': findCulture,
  }),
});

const numberFormatType: NetType = defineType('System.Globalization.NumberFormatInfo', {
  interfaces: [formatProviderType],
  members: () => ({
    'int CurrencyDecimalDigits {get;}': (self: NumberFormatInfo) => self.numbers.currencyDigits,
    'string CurrencyDecimalSeparator {get;}': (self: NumberFormatInfo) => self.numbers.decimalSeparator,
    'string CurrencyGroupSeparator {get;}': (self: NumberFormatInfo) => self.numbers.groupSeparator,
    'string CurrencySymbol {get;}': (self: NumberFormatInfo) => self.numbers.currencySymbol,
    'string NaNSymbol {get;}': (self: NumberFormatInfo) => self.numbers.nan,
    'string NegativeInfinitySymbol {get;}': (self: NumberFormatInfo) => `-${self.numbers.infinity}`,
    'string NegativeSign {get;}': () => '-',
    'int NumberDecimalDigits {get;}': (self: NumberFormatInfo) => self.numbers.numberDigits,
    'string NumberDecimalSeparator {get;}': (self: NumberFormatInfo) => self.numbers.decimalSeparator,
    'string NumberGroupSeparator {get;}': (self: NumberFormatInfo) => self.numbers.groupSeparator,
    'string PositiveInfinitySymbol {get;}': (self: NumberFormatInfo) => self.numbers.infinity,
    'string PositiveSign {get;}': () => '+',
    'int PercentDecimalDigits {get;}': (self: NumberFormatInfo) => self.numbers.percentDigits,
    'string PercentDecimalSeparator {get;}': (self: NumberFormatInfo) => self.numbers.decimalSeparator,
    'string PercentGroupSeparator {get;}': (self: NumberFormatInfo) => self.numbers.groupSeparator,
    'string PercentSymbol {get;}': () => '%',
    'string PerMilleSymbol {get;}': () => '‰',
    'static System.Globalization.NumberFormatInfo CurrentInfo {get;}': () => current.numberFormat,
    'static System.Globalization.NumberFormatInfo InvariantInfo {get;}': () => invariantCulture.numberFormat,
  }),
});

const dateTimeFormatType: NetType = defineType('System.Globalization.DateTimeFormatInfo', {
  interfaces: [formatProviderType],
  members: () => ({
    'string AMDesignator {get;}': () => 'AM',
    'string PMDesignator {get;}': () => 'PM',
    'string DateSeparator {get;}': () => '/',
    'string TimeSeparator {get;}': () => ':',
    'System.DayOfWeek FirstDayOfWeek {get;}': () => 0,
    'string FullDateTimePattern {get;}': (self: DateTimeFormatInfo) => self.dates.fullDateTime,
    'string LongDatePattern {get;}': (self: DateTimeFormatInfo) => self.dates.longDate,
    'string LongTimePattern {get;}': (self: DateTimeFormatInfo) => self.dates.longTime,
    'string MonthDayPattern {get;}': (self: DateTimeFormatInfo) => self.dates.monthDay,
    'string RFC1123Pattern {get;}': () => "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
    'string ShortDatePattern {get;}': (self: DateTimeFormatInfo) => self.dates.shortDate,
    'string ShortTimePattern {get;}': (self: DateTimeFormatInfo) => self.dates.shortTime,
    'string SortableDateTimePattern {get;}': () => "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
    'string UniversalSortableDateTimePattern {get;}': () => "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
    'string YearMonthPattern {get;}': (self: DateTimeFormatInfo) => self.dates.yearMonth,
    'string[] AbbreviatedDayNames {get;}': () => dayNames.map((name) => name.slice(0, 3)),
    'string[] ShortestDayNames {get;}': () => dayNames.map((name) => name.slice(0, 2)),
    'string[] DayNames {get;}': () => dayNames,
    'string[] AbbreviatedMonthNames {get;}': () => [...monthNames.map((name) => name.slice(0, 3)), ''],
    'string[] MonthNames {get;}': () => [...monthNames, ''],
    'string GetDayName(System.DayOfWeek dayofweek)': (_: DateTimeFormatInfo, day: number) => dayNames[day],
    'string GetAbbreviatedDayName(System.DayOfWeek dayofweek)': (_: DateTimeFormatInfo, day: number) =>
      dayNames[day]?.slice(0, 3),
    'string GetMonthName(int month)': (_: DateTimeFormatInfo, month: number) => monthNames[month - 1] ?? '',
    'string GetAbbreviatedMonthName(int month)': (_: DateTimeFormatInfo, month: number) =>
      monthNames[month - 1]?.slice(0, 3) ?? '',
    'static System.Globalization.DateTimeFormatInfo CurrentInfo {get;}': () => current.dateTimeFormat,
    'static System.Globalization.DateTimeFormatInfo InvariantInfo {get;}': () => invariantCulture.dateTimeFormat,
  }),
});

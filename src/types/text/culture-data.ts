/** How numbers look in one culture: the part of .NET's NumberFormatInfo that formatting and parsing need. */
export interface NumberStyle {
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  readonly numberDigits: number;
  readonly currencyDigits: number;
  readonly percentDigits: number;
  readonly currencySymbol: string;
  /** Patterns hold `n` for the digits. */
  readonly currencyPositive: string;
  readonly currencyNegative: string;
  readonly percentPositive: string;
  readonly percentNegative: string;
  readonly nan: string;
  readonly infinity: string;
}

/** How dates look in one culture: the part of .NET's DateTimeFormatInfo that is not the same in both of ours. */
export interface DateStyle {
  readonly shortDate: string;
  readonly longDate: string;
  readonly shortTime: string;
  readonly longTime: string;
  readonly fullDateTime: string;
  readonly monthDay: string;
  readonly yearMonth: string;
}

/** What .NET shows for en-US with ICU 72; a narrow no-break space stands before AM and PM. */
export const englishNumbers: NumberStyle = {
  decimalSeparator: '.',
  groupSeparator: ',',
  numberDigits: 3,
  currencyDigits: 2,
  percentDigits: 3,
  currencySymbol: '$',
  currencyPositive: '$n',
  currencyNegative: '-$n',
  percentPositive: 'n%',
  percentNegative: '-n%',
  nan: 'NaN',
  infinity: '∞',
};

export const invariantNumbers: NumberStyle = {
  ...englishNumbers,
  numberDigits: 2,
  percentDigits: 2,
  currencySymbol: '¤',
  currencyPositive: '¤n',
  currencyNegative: '(¤n)',
  percentPositive: 'n %',
  percentNegative: '-n %',
  infinity: 'Infinity',
};

export const englishDates: DateStyle = {
  shortDate: 'M/d/yyyy',
  longDate: 'dddd, MMMM d, yyyy',
  shortTime: 'h:mm\u202ftt',
  longTime: 'h:mm:ss\u202ftt',
  fullDateTime: 'dddd, MMMM d, yyyy h:mm:ss\u202ftt',
  monthDay: 'MMMM d',
  yearMonth: 'MMMM yyyy',
};

export const invariantDates: DateStyle = {
  shortDate: 'MM/dd/yyyy',
  longDate: 'dddd, dd MMMM yyyy',
  shortTime: 'HH:mm',
  longTime: 'HH:mm:ss',
  fullDateTime: 'dddd, dd MMMM yyyy HH:mm:ss',
  monthDay: 'MMMM dd',
  yearMonth: 'yyyy MMMM',
};

export const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

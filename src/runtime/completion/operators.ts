import { byText, type CompletionItem } from './result.ts';

/** The binary operators that are words, with one line on each. */
const operators: Readonly<Record<string, string>> = {
  and: 'True when both sides are true',
  as: 'The left side as a value of the type on the right, or nothing',
  band: 'Bits that both sides have',
  bnot: 'All bits turned round',
  bor: 'Bits that either side has',
  bxor: 'Bits that exactly one side has',
  ccontains: 'True when the list on the left holds the right side; case counts',
  ceq: 'Equal; case counts',
  cge: 'Greater or equal; case counts',
  cgt: 'Greater; case counts',
  cin: 'True when the list on the right holds the left side; case counts',
  cle: 'Less or equal; case counts',
  clike: 'Fits a wildcard pattern; case counts',
  clt: 'Less; case counts',
  cmatch: 'Fits a regular expression; case counts',
  cne: 'Not equal; case counts',
  cnotcontains: 'True when the list on the left lacks the right side; case counts',
  cnotin: 'True when the list on the right lacks the left side; case counts',
  cnotlike: 'Does not fit a wildcard pattern; case counts',
  cnotmatch: 'Does not fit a regular expression; case counts',
  contains: 'True when the list on the left holds the right side',
  creplace: 'Replaces what fits a regular expression; case counts',
  csplit: 'Splits at a regular expression; case counts',
  eq: 'Equal; of a list, the items that are equal',
  f: 'Fills a format text with values',
  ge: 'Greater or equal',
  gt: 'Greater',
  in: 'True when the list on the right holds the left side',
  is: 'True when the left side is of the type on the right',
  isnot: 'True when the left side is not of the type on the right',
  join: 'Joins the items of a list to one text',
  le: 'Less or equal',
  like: 'Fits a wildcard pattern',
  lt: 'Less',
  match: 'Fits a regular expression; fills $Matches',
  ne: 'Not equal',
  not: 'True when the right side is false',
  notcontains: 'True when the list on the left lacks the right side',
  notin: 'True when the list on the right lacks the left side',
  notlike: 'Does not fit a wildcard pattern',
  notmatch: 'Does not fit a regular expression',
  or: 'True when either side is true',
  replace: 'Replaces what fits a regular expression',
  shl: 'Bits moved to the left',
  shr: 'Bits moved to the right',
  split: 'Splits at a regular expression',
  xor: 'True when exactly one side is true',
};

/** Operators that begin with what is typed, dash included. */
export function completeOperators(word: string): CompletionItem[] {
  const wanted = word.slice(1).toLowerCase();
  return Object.entries(operators)
    .filter(([name]) => name.startsWith(wanted))
    .sort(([a], [b]) => byText(a, b))
    .map(([name, tooltip]) => ({ text: `-${name}`, listText: name, type: 'ParameterName', tooltip }));
}

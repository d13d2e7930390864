/** The names of PowerShell's CompletionResultType. */
export type CompletionType =
  | 'Text'
  | 'History'
  | 'Command'
  | 'ProviderItem'
  | 'ProviderContainer'
  | 'Property'
  | 'Method'
  | 'ParameterName'
  | 'ParameterValue'
  | 'Variable'
  | 'Namespace'
  | 'Type'
  | 'Keyword'
  | 'DynamicKeyword';

export interface CompletionItem {
  /** What is inserted. */
  readonly text: string;
  /** What the menu shows. */
  readonly listText: string;
  readonly type: CompletionType;
  readonly tooltip: string;
}

/** `start` and `length` say which part of the text the chosen item replaces. */
export interface CompletionResult {
  readonly start: number;
  readonly length: number;
  readonly items: readonly CompletionItem[];
}

export function item(text: string, type: CompletionType, listText = text, tooltip = listText): CompletionItem {
  return { text, listText, type, tooltip };
}

/** A text as one argument: in quotes when it holds what the language reads, or when the word was begun with a quote. */
export function quoted(text: string, quote: '' | "'" | '"' = ''): string {
  if (quote === '"') return `"${text.replace(/[`"$]/g, '`$&')}"`;
  if (quote === "'" || needsQuotes(text)) return `'${text.replaceAll("'", "''")}'`;
  return text;
}

function needsQuotes(text: string): boolean {
  return text === '' || /[\s`'"$&;|{}()<>,@#\u2018-\u201e]/.test(text) || /^[-[\]\u2013-\u2015]/.test(text);
}

/** Case-insensitive order of names, as lists are sorted. */
export function byText(a: string, b: string): number {
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  return left < right ? -1 : left > right ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

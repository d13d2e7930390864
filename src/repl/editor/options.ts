import type { Style } from '../screen/styled-text.ts';
import type { TokenColour } from './highlighter.ts';

export type EditMode = 'Windows' | 'Emacs';

/** What Get-PSReadLineOption lists, under the same names. Times are in milliseconds. */
export interface EditorOptions {
  editMode: EditMode;
  /** Bind the keys that PSReadLine binds on Windows only (PageUp, Ctrl+End, Ctrl+Delete, Alt+F7, ...). */
  windowsKeys: boolean;
  continuationPrompt: string;
  /** The ends of a prompt that turn red while the input does not parse; empty: worked out at the first prompt. */
  promptText: readonly string[];
  extraPromptLineCount: number;
  historyNoDuplicates: boolean;
  maximumHistoryCount: number;
  maximumKillRingCount: number;
  historySearchCursorMovesToEnd: boolean;
  historySearchCaseSensitive: boolean;
  historySaveStyle: 'SaveIncrementally' | 'SaveAtExit' | 'SaveNothing';
  showToolTips: boolean;
  bellStyle: 'None' | 'Visual' | 'Audible';
  dingTone: number;
  dingDuration: number;
  completionQueryItems: number;
  wordDelimiters: string;
  predictionSource: 'None' | 'History' | 'Plugin' | 'HistoryAndPlugin';
  predictionViewStyle: 'InlineView' | 'ListView';
  ansiEscapeTimeout: number;
  colours: Colours;
}

/** SGR parameters of everything the editor colours. */
export type Colours = Record<
  | TokenColour
  | 'ContinuationPrompt'
  | 'Emphasis'
  | 'Error'
  | 'Selection'
  | 'InlinePrediction'
  | 'ListPrediction'
  | 'ListPredictionSelected'
  | 'ListPredictionTooltip',
  Style
>;

/** PSReadLine's defaults on Windows. */
export function defaultOptions(): EditorOptions {
  return {
    editMode: 'Windows',
    windowsKeys: true,
    continuationPrompt: '>> ',
    promptText: [],
    extraPromptLineCount: 0,
    historyNoDuplicates: true,
    maximumHistoryCount: 4096,
    maximumKillRingCount: 10,
    historySearchCursorMovesToEnd: false,
    historySearchCaseSensitive: false,
    historySaveStyle: 'SaveIncrementally',
    showToolTips: true,
    bellStyle: 'Audible',
    dingTone: 1221,
    dingDuration: 50,
    completionQueryItems: 100,
    wordDelimiters: ';:,.[]{}()/\\|!?^&*-=+\'"\u2013\u2014\u2015',
    predictionSource: 'HistoryAndPlugin',
    predictionViewStyle: 'InlineView',
    ansiEscapeTimeout: 100,
    colours: {
      Command: '93',
      Comment: '32',
      Parameter: '90',
      Variable: '92',
      String: '36',
      Number: '97',
      Keyword: '92',
      Operator: '90',
      Type: '37',
      Member: '37',
      Default: '37',
      ContinuationPrompt: '37',
      Emphasis: '96',
      Error: '91',
      Selection: '30;47',
      InlinePrediction: '97;2;3',
      ListPrediction: '33',
      ListPredictionSelected: '48;5;238',
      ListPredictionTooltip: '97;2;3',
    },
  };
}

import * as assistance from './functions/assistance.ts';
import * as basic from './functions/basic.ts';
import * as completion from './functions/completion.ts';
import * as history from './functions/history.ts';
import * as kill from './functions/kill-yank.ts';
import * as movement from './functions/movement.ts';
import * as selection from './functions/selection.ts';
import type { EditorFunction } from './line-editor.ts';

export type FunctionGroup =
  | 'Basic'
  | 'CursorMovement'
  | 'History'
  | 'Completion'
  | 'Prediction'
  | 'Miscellaneous'
  | 'Selection'
  | 'Search';

export interface EditorFunctionEntry {
  readonly run: EditorFunction;
  readonly group: FunctionGroup;
  readonly description: string;
}

/** Every function a key can be bound to, by the name PSReadLine gives it. */
export const editorFunctions: Readonly<Record<string, EditorFunctionEntry>> & { SelfInsert: EditorFunctionEntry } = {
  ...group('Basic', {
    Abort: [assistance.doNothing, 'Give up the search or menu under way'],
    AcceptAndGetNext: [basic.acceptAndGetNext, 'Run the input, then offer the next line of the history'],
    AcceptLine: [basic.acceptLine, 'Run the input, or begin a new row if it is unfinished'],
    AddLine: [basic.addLine, 'Begin a new row without running the input'],
    BackwardDeleteChar: [basic.backwardDeleteChar, 'Delete the character before the cursor'],
    BackwardDeleteInput: [basic.backwardDeleteInput, 'Delete from the start of the input to the cursor'],
    BackwardDeleteLine: [basic.backwardDeleteLine, 'Delete from the start of the row to the cursor'],
    BackwardKillInput: [kill.backwardKillInput, 'Kill from the start of the input to the cursor'],
    BackwardKillWord: [kill.backwardKillWord, 'Kill back to the start of the word'],
    CancelLine: [basic.cancelLine, 'Leave the input without running it'],
    CapitalizeWord: [kill.capitalizeWord, 'Make the next word begin with a capital letter'],
    Copy: [basic.copy, 'Copy the selection, or the whole input'],
    CopyOrCancelLine: [basic.copyOrCancelLine, 'Copy the selection; without one leave the input'],
    Cut: [basic.cut, 'Delete the selection and keep it for pasting'],
    DeleteChar: [basic.deleteChar, 'Delete the character at the cursor'],
    DeleteCharOrExit: [basic.deleteCharOrExit, 'Delete the character at the cursor; on an empty input leave the shell'],
    DowncaseWord: [kill.downcaseWord, 'Make the next word lower case'],
    ForwardDeleteInput: [basic.forwardDeleteInput, 'Delete from the cursor to the end of the input'],
    ForwardDeleteLine: [basic.forwardDeleteLine, 'Delete from the cursor to the end of the row'],
    InsertLineAbove: [basic.insertLineAbove, 'Put an empty row above this one'],
    InsertLineBelow: [basic.insertLineBelow, 'Put an empty row below this one'],
    KillLine: [kill.killLine, 'Kill from the cursor to the end of the input'],
    KillRegion: [kill.killRegion, 'Kill the text between the cursor and the mark'],
    KillWord: [kill.killWord, 'Kill to the end of the word'],
    Paste: [basic.paste, 'Insert what was copied'],
    Redo: [basic.redo, 'Do again what was undone'],
    RevertLine: [basic.revertLine, 'Take back every change of the input'],
    SelfInsert: [basic.selfInsert, 'Insert the character typed'],
    SwapCharacters: [basic.swapCharacters, 'Exchange the character at the cursor with the one before it'],
    Undo: [basic.undo, 'Take back the last change'],
    UnixWordRubout: [kill.unixWordRubout, 'Kill back to the last white space'],
    UpcaseWord: [kill.upcaseWord, 'Make the next word upper case'],
    ValidateAndAcceptLine: [basic.validateAndAcceptLine, 'Run the input if it is right, else go to its error'],
    Yank: [kill.yank, 'Insert what was killed last'],
    YankLastArg: [kill.yankLastArg, 'Insert the last argument of an earlier line'],
    YankNthArg: [kill.yankNthArg, 'Insert an argument of the previous line by its number'],
    YankPop: [kill.yankPop, 'Replace what was yanked by what was killed before it'],
  }),
  ...group('CursorMovement', {
    BackwardChar: [movement.backwardChar, 'Go one character back'],
    BackwardWord: [movement.backwardWord, 'Go back to the start of the word'],
    BeginningOfLine: [movement.beginningOfLine, 'Go to the start of the row, then of the input'],
    EndOfLine: [movement.endOfLine, 'Go to the end of the row, then of the input'],
    ForwardChar: [movement.forwardChar, 'Go one character on, or take the whole suggestion'],
    ForwardWord: [movement.forwardWord, 'Go to the end of the word, or take the next word of the suggestion'],
    GotoBrace: [movement.gotoBrace, 'Go to the bracket that belongs to this one'],
    NextWord: [movement.nextWord, 'Go to the start of the next word'],
  }),
  ...group('History', {
    BeginningOfHistory: [history.beginningOfHistory, 'Show the oldest line'],
    ClearHistory: [history.clearHistory, 'Forget the history of this session'],
    EndOfHistory: [history.endOfHistory, 'Return to the text being typed'],
    ForwardSearchHistory: [history.forwardSearchHistory, 'Search towards newer lines while typing'],
    HistorySearchBackward: [
      history.historySearchBackward,
      'Show the older line that begins like the text before the cursor',
    ],
    HistorySearchForward: [
      history.historySearchForward,
      'Show the newer line that begins like the text before the cursor',
    ],
    NextHistory: [history.nextHistory, 'Show the newer line'],
    PreviousHistory: [history.previousHistory, 'Show the older line'],
    ReverseSearchHistory: [history.reverseSearchHistory, 'Search towards older lines while typing'],
  }),
  ...group('Completion', {
    Complete: [completion.complete, 'Complete as far as it is certain, then list what is possible'],
    MenuComplete: [completion.menuComplete, 'Choose a completion from a menu'],
    PossibleCompletions: [completion.possibleCompletions, 'List what is possible'],
    TabCompleteNext: [completion.tabCompleteNext, 'Put the next completion'],
    TabCompletePrevious: [completion.tabCompletePrevious, 'Put the previous completion'],
  }),
  ...group('Prediction', {
    AcceptNextSuggestionWord: [movement.forwardWord, 'Take the next word of the suggestion'],
    AcceptSuggestion: [movement.forwardChar, 'Take the whole suggestion'],
    NextSuggestion: [assistance.scrollDisplayDownLine, 'Choose the next suggestion of the list'],
    PreviousSuggestion: [assistance.scrollDisplayUpLine, 'Choose the previous suggestion of the list'],
    ShowFullPredictionTooltip: [
      assistance.showFullPredictionTooltip,
      'Show the whole tooltip of the suggestion chosen',
    ],
    SwitchPredictionView: [assistance.switchPredictionView, 'Change between suggestions in the row and in a list'],
  }),
  ...group('Miscellaneous', {
    ClearScreen: [basic.clearScreen, 'Clear the screen and show the input at its top'],
    DigitArgument: [assistance.digitArgument, 'Begin a number for the next function'],
    ScrollDisplayDown: [assistance.scrollDisplayDown, 'Go a page down in the list of suggestions'],
    ScrollDisplayDownLine: [assistance.scrollDisplayDownLine, 'Go a row down in the list of suggestions'],
    ScrollDisplayUp: [assistance.scrollDisplayUp, 'Go a page up in the list of suggestions'],
    ScrollDisplayUpLine: [assistance.scrollDisplayUpLine, 'Go a row up in the list of suggestions'],
    ShowCommandHelp: [assistance.showCommandHelp, 'Show the full help of the command at the cursor'],
    ShowKeyBindings: [assistance.showKeyBindings, 'List all keys and what they do'],
    ShowParameterHelp: [assistance.showParameterHelp, 'Show the help of the parameter at the cursor below the input'],
    ToggleSyntaxHint: [assistance.toggleSyntaxHint, 'Show or hide the syntax line below the prompt'],
    ViEditVisually: [assistance.unavailable, 'Edit the input in another program: there is none in this shell'],
    WhatIsKey: [assistance.whatIsKey, 'Tell what the next key does'],
  }),
  ...group('Selection', {
    ExchangePointAndMark: [selection.exchangePointAndMark, 'Go to the mark and leave it where the cursor was'],
    SelectAll: [selection.selectAll, 'Select the whole input'],
    SelectBackwardChar: [selection.selectBackwardChar, 'Extend the selection one character back'],
    SelectBackwardsLine: [selection.selectBackwardsLine, 'Extend the selection to the start of the row'],
    SelectBackwardWord: [selection.selectBackwardWord, 'Extend the selection to the start of the word'],
    SelectCommandArgument: [selection.selectCommandArgument, 'Select the next argument of the command'],
    SelectForwardChar: [selection.selectForwardChar, 'Extend the selection one character on'],
    SelectForwardWord: [selection.selectForwardWord, 'Extend the selection to the end of the word'],
    SelectLine: [selection.selectLine, 'Extend the selection to the end of the row'],
    SelectNextWord: [selection.selectNextWord, 'Extend the selection to the start of the next word'],
    SetMark: [selection.setMark, 'Remember this place'],
  }),
  ...group('Search', {
    CharacterSearch: [movement.characterSearch, 'Go to the next occurrence of a character'],
    CharacterSearchBackward: [movement.characterSearchBackward, 'Go to the previous occurrence of a character'],
  }),
};

function group<Name extends string>(
  name: FunctionGroup,
  entries: Record<Name, readonly [run: EditorFunction, description: string]>,
): Record<Name, EditorFunctionEntry> {
  const result: Partial<Record<Name, EditorFunctionEntry>> = {};
  for (const key of Object.keys(entries) as Name[]) {
    const [run, description] = entries[key];
    result[key] = { run, group: name, description };
  }
  return result as Record<Name, EditorFunctionEntry>;
}

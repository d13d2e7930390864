import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { NetDictionary } from '../../src/types/dictionary.ts';
import { EnumType } from '../../src/types/enums.ts';
import { findType } from '../../src/types/type-names.ts';
import type { Value } from '../../src/types/value.ts';
import { askEditor, refuse } from './line-editor.ts';
import { optionNames } from './option-names.ts';

const number = { type: 'Int32' } as const;
const flag = { type: 'SwitchParameter' } as const;

export default defineCmdlet({
  name: 'Set-PSReadLineOption',
  module: 'PSReadLine',
  synopsis: 'Changes options of the line editor.',
  parameters: {
    EditMode: { type: 'String', validateSet: ['Windows', 'Emacs'], help: 'Whose keys it has.' },
    ContinuationPrompt: { type: 'String', allowEmptyString: true, help: 'What stands before further rows.' },
    HistoryNoDuplicates: { ...flag, help: 'The history shows a line once.' },
    HistorySearchCursorMovesToEnd: { ...flag, help: 'A line found is edited from its end.' },
    MaximumHistoryCount: { ...number, help: 'How many lines the history holds.' },
    MaximumKillRingCount: { ...number, help: 'How many killed texts are kept.' },
    ShowToolTips: { ...flag, help: 'Completion tells about what it offers.' },
    ExtraPromptLineCount: { ...number, help: 'How many rows the prompt has beside its last.' },
    DingTone: { ...number, help: 'The pitch of the bell.' },
    DingDuration: { ...number, help: 'How long the bell rings, in milliseconds.' },
    BellStyle: { type: 'String', validateSet: ['None', 'Visual', 'Audible'], help: 'How mistakes are told.' },
    CompletionQueryItems: { ...number, help: 'So many completions are shown without asking.' },
    WordDelimiters: { type: 'String', help: 'The characters that words end at.' },
    HistorySearchCaseSensitive: { ...flag, help: 'Searching the history minds the case.' },
    HistorySaveStyle: {
      type: 'String',
      validateSet: ['SaveIncrementally', 'SaveAtExit', 'SaveNothing'],
      help: 'When the history is saved.',
    },
    AnsiEscapeTimeout: { ...number, help: 'How long an escape waits for more, in milliseconds.' },
    PromptText: { type: 'String[]', allowEmptyString: true, help: 'The ends of the prompt that turn red on errors.' },
    PredictionSource: {
      type: 'String',
      validateSet: ['None', 'History', 'Plugin', 'HistoryAndPlugin'],
      help: 'Where suggestions come from.',
    },
    PredictionViewStyle: { type: 'String', validateSet: ['InlineView', 'ListView'], help: 'How they are shown.' },
    Colors: { type: 'Hashtable', help: 'Colours by name: a ConsoleColor, #RRGGBB or an escape sequence.' },
  },
  notes: 'Needs a session at a terminal.',
  examples: [
    {
      title: 'Without a terminal',
      command: 'Set-PSReadLineOption -PredictionViewStyle ListView',
      fails: 'InvalidOperation,Set-PSReadLineOption',
    },
  ],
  related: ['Get-PSReadLineOption'],
  start: (cmdlet, args) => ({
    end() {
      const values: Record<string, unknown> = {};
      for (const [name, key] of Object.entries(optionNames)) {
        const bound = cmdlet.bound.get(name);
        if (bound === undefined) continue;
        values[key] = typeof bound === 'object' && bound !== null && 'isPresent' in bound ? bound.isPresent : bound;
      }
      if (args.colors instanceof NetDictionary) values.colours = colours(cmdlet, args.colors);
      askEditor(cmdlet, { name: 'setOptions', values });
    },
  }),
});

function colours(cmdlet: CmdletInvocation, table: NetDictionary): Record<string, string> {
  const known: Record<string, string> = {};
  for (const { key, value } of table.entries()) known[String(key)] = sequence(cmdlet, value);
  return known;
}

/** The SGR parameters of a colour. */
function sequence(cmdlet: CmdletInvocation, value: Value): string {
  const text = String(value);
  const written = /^\u001b\[([\d;]*)m$/.exec(text);
  if (written !== null) return written[1] ?? '0';
  const rgb = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (rgb !== null)
    return `38;2;${rgb
      .slice(1)
      .map((part) => Number.parseInt(part, 16))
      .join(';')}`;
  const named = findType('System.ConsoleColor');
  const colour = named instanceof EnumType ? named.named(text) : undefined;
  if (colour === undefined || colour === null) return refuse(cmdlet, `'${text}' is no colour.`);
  const code = Number(colour.value);
  const order = [0, 4, 2, 6, 1, 5, 3, 7];
  return String((code > 7 ? 90 : 30) + (order[code & 7] ?? 0));
}

import type { Style } from '../../repl/screen/styled-text.ts';

/** The console's colours, as SGR parameters; what is plain has the terminal's own. */
export const theme = {
  plain: '',
  dim: '2',
  bold: '1',
  title: '1;97;44',
  bar: '30;47',
  barKey: '34;47',
  header: '4',
  selected: '97;44',
  selectedUnfocused: '30;47',
  failed: '91',
  successful: '92',
  dialog: '30;47',
  dialogDim: '90;47',
  dialogBold: '1;30;47',
  dialogFailed: '31;47',
  dialogField: '30;107',
  dialogSelected: '97;44',
  button: '30;107',
  buttonFocused: '1;97;44',
  menu: '30;47',
  menuDisabled: '90;47',
  menuSelected: '97;44',
  command: '36',
} as const satisfies Record<string, Style>;

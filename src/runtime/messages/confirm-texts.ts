/** What questions, their choices and -WhatIf say. */
export const confirmTexts = {
  action: 'Performing the operation "{0}" on target "{1}".',
  whatIf: 'What if: {0}',
  askAction: 'Are you sure you want to perform this action?\n{0}',
  caption: 'Confirm',
  continueCaption: 'Continue with this operation?',
  help: '[?] Help ',
  defaultChoice: '(default is "{0}"): ',
  oneDefault: '(default is "{0}")',
  defaults: '(default choices are {0})',
  choice: 'Choice[{0}]: ',
  nonInteractive: 'PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.',
  halted: 'The running command stopped because the user selected the Stop option.',
} as const;

/** The answers to a confirmation: label with its hot key behind `&`, and what `?` says of it. */
export const confirmChoices = {
  yes: { label: '&Yes', help: 'Continue with only the next step of the operation.' },
  yesToAll: { label: 'Yes to &All', help: 'Continue with all the steps of the operation.' },
  no: { label: '&No', help: 'Skip this operation and proceed with the next operation.' },
  noToAll: { label: 'No to A&ll', help: 'Skip this operation and all subsequent operations.' },
  halt: { label: '&Halt Command', help: 'Stop this command.' },
  suspend: {
    label: '&Suspend',
    help: 'Pause the current pipeline and return to the command prompt. Type "exit" to resume the pipeline.',
  },
} as const;

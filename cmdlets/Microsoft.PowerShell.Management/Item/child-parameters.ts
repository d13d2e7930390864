import type { ParameterDeclarations } from '../../../src/runtime/cmdlet.ts';
import type { DriveItem } from '../../../src/runtime/drive.ts';

/** What only disks can be asked. */
export const childParameters = {
  Directory: { type: 'SwitchParameter', aliases: ['ad'], help: 'Only folders.' },
  File: { type: 'SwitchParameter', aliases: ['af'], help: 'Only files.' },
  Hidden: { type: 'SwitchParameter', aliases: ['ah', 'h'], help: 'Only hidden items.' },
  ReadOnly: { type: 'SwitchParameter', aliases: ['ar'], help: 'Only read-only items.' },
  System: { type: 'SwitchParameter', aliases: ['as'], help: 'Only items of the system.' },
} as const satisfies ParameterDeclarations;

export interface ChildSwitches {
  readonly directory?: boolean;
  readonly file?: boolean;
  readonly hidden?: boolean;
  readonly readOnly?: boolean;
  readonly system?: boolean;
}

/** What the switches demand of an item; all of them at once. */
export function attributeRules(args: ChildSwitches): {
  readonly attributes: (item: DriveItem) => boolean;
  readonly hidden: boolean;
} {
  const hidden = args.hidden === true;
  return {
    hidden,
    attributes: (item) =>
      (args.directory !== true || item.folder) &&
      (args.file !== true || !item.folder) &&
      (!hidden || item.hidden) &&
      (args.readOnly !== true || item.readOnly) &&
      args.system !== true,
  };
}

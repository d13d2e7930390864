import type { ParameterDeclarations } from '../../../src/runtime/cmdlet.ts';
import { attributeBits } from '../../../src/runtime/files/file-attributes.ts';
import type { AttributeExpression } from './attribute-expression.ts';
import './attribute-expression.ts';
import type { DriveItem } from '../../../src/runtime/drive.ts';

const hiddenBit = 2;

/** What only disks can be asked. */
export const childParameters = {
  Attributes: {
    type: 'System.Management.Automation.FlagsExpression[System.IO.FileAttributes]',
    help: 'Only items whose attributes fit: names with a comma for or, + for and, ! for not.',
  },
  FollowSymlink: { type: 'SwitchParameter', help: 'Goes on in folders that links lead to.' },
  Directory: { type: 'SwitchParameter', aliases: ['ad'], help: 'Only folders.' },
  File: { type: 'SwitchParameter', aliases: ['af'], help: 'Only files.' },
  Hidden: { type: 'SwitchParameter', aliases: ['ah', 'h'], help: 'Only hidden items.' },
  ReadOnly: { type: 'SwitchParameter', aliases: ['ar'], help: 'Only read-only items.' },
  System: { type: 'SwitchParameter', aliases: ['as'], help: 'Only items of the system.' },
} as const satisfies ParameterDeclarations;

export interface ChildSwitches {
  readonly attributes?: AttributeExpression;
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
  const { attributes } = args;
  return {
    // Whoever asks about hidden items sees them.
    hidden: hidden || attributes?.mentions(hiddenBit) === true,
    attributes: (item) =>
      (attributes === undefined || attributes.evaluate(attributeBits(item))) &&
      (args.directory !== true || item.folder) &&
      (args.file !== true || !item.folder) &&
      (!hidden || item.hidden) &&
      (args.readOnly !== true || item.readOnly) &&
      args.system !== true,
  };
}

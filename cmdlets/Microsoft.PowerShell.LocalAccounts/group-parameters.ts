import type { CompletionContext, ParameterDeclaration } from '../../src/runtime/cmdlet.ts';
import { PSCustomObject } from '../../src/types/ps-object.ts';
import type { Value } from '../../src/types/value.ts';
import { localGroups } from '../Lab/local-groups.ts';
import type { GroupSelection } from './local-objects.ts';

/** The group whose members a cmdlet reads or changes, by name or by security id. */
export const groupParameters = {
  Group: {
    type: 'Object',
    sets: { Group: { mandatory: true, position: 0 } },
    notNull: true,
    help: 'The group, as Get-LocalGroup wrote it.',
  },
  Name: {
    type: 'String',
    sets: { Default: { mandatory: true, position: 0 } },
    notNullOrEmpty: true,
    complete: ({ session }: CompletionContext) =>
      localGroups(session)
        .list()
        .map(({ name }) => ({ text: name })),
    help: 'The name of the group.',
  },
  SID: {
    type: 'String',
    sets: { SecurityIdentifier: { mandatory: true, position: 0 } },
    notNullOrEmpty: true,
    help: 'The security id of the group.',
  },
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;

/** The accounts that go into the group, or out of it. */
export const memberParameter = {
  Member: {
    type: 'String[]',
    mandatory: true,
    position: 1,
    byValue: true,
    byPropertyName: true,
    notNull: true,
    help: 'The accounts, with their domain or without.',
  },
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;

export const groupSets = ['Default', 'Group', 'SecurityIdentifier'] as const;

/** The group that {@link groupParameters} name, for `findGroups`. */
export function groupOf(args: {
  readonly group?: Value;
  readonly name?: string;
  readonly sID?: string;
}): GroupSelection {
  const { group, name, sID } = args;
  if (sID !== undefined) return { sid: [sID] };
  return { name: [name ?? (group instanceof PSCustomObject ? String(group.get('name')) : String(group ?? null))] };
}

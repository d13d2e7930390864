import { int32Type, stringType, uint64Type } from '../../types/core-types.ts';
import type { NetType } from '../../types/net-type.ts';
import { actionPreferenceType } from '../scopes/preferences.ts';
import type { ParameterDescription, ParameterOrigin } from './metadata.ts';
import { switchParameterType } from './switch-parameter.ts';
import { notSuspend, variableNameValidator } from './validators.ts';

type Row = readonly [name: string, type: NetType, ...aliases: string[]];

function describe(origin: ParameterOrigin, rows: readonly Row[]): readonly ParameterDescription[] {
  return rows.map(([name, type, ...aliases]) => ({
    name,
    type,
    aliases,
    sets: new Map(),
    origin,
    attributes: name.endsWith('Variable') ? [variableNameValidator] : name.endsWith('Action') ? [notSuspend(name)] : [],
  }));
}

let common: readonly ParameterDescription[] | undefined;
let asking: readonly ParameterDescription[] | undefined;
let paging: readonly ParameterDescription[] | undefined;

/** Verbose, Debug, ErrorAction and the rest that every cmdlet and advanced function has. */
export function commonParameters(): readonly ParameterDescription[] {
  common ??= describe('common', [
    ['Verbose', switchParameterType, 'vb'],
    ['Debug', switchParameterType, 'db'],
    ['ErrorAction', actionPreferenceType, 'ea'],
    ['WarningAction', actionPreferenceType, 'wa'],
    ['InformationAction', actionPreferenceType, 'infa'],
    ['ProgressAction', actionPreferenceType, 'proga'],
    ['ErrorVariable', stringType, 'ev'],
    ['WarningVariable', stringType, 'wv'],
    ['InformationVariable', stringType, 'iv'],
    ['OutVariable', stringType, 'ov'],
    ['OutBuffer', int32Type, 'ob'],
    ['PipelineVariable', stringType, 'pv'],
  ]);
  return common;
}

/** WhatIf and Confirm. */
export function shouldProcessParameters(): readonly ParameterDescription[] {
  asking ??= describe('shouldProcess', [
    ['WhatIf', switchParameterType, 'wi'],
    ['Confirm', switchParameterType, 'cf'],
  ]);
  return asking;
}

/** IncludeTotalCount, Skip and First. */
export function pagingParameters(): readonly ParameterDescription[] {
  paging ??= describe('paging', [
    ['IncludeTotalCount', switchParameterType],
    ['Skip', uint64Type],
    ['First', uint64Type],
  ]);
  return paging;
}

import type { Value } from '../../types/value.ts';
import { SwitchParameter } from '../binder/switch-parameter.ts';
import { type ActionName, actionName } from '../scopes/preferences.ts';
import type { CommonValues } from './command-runtime.ts';

/** Picks the common parameters out of what was bound (declared names). */
export function commonValuesOf(bound: ReadonlyMap<string, Value>): CommonValues {
  return {
    errorAction: action(bound.get('ErrorAction')),
    warningAction: action(bound.get('WarningAction')),
    informationAction: action(bound.get('InformationAction')),
    progressAction: action(bound.get('ProgressAction')),
    verbose: flag(bound.get('Verbose')),
    debug: flag(bound.get('Debug')),
    errorVariable: name(bound.get('ErrorVariable')),
    warningVariable: name(bound.get('WarningVariable')),
    informationVariable: name(bound.get('InformationVariable')),
    outVariable: name(bound.get('OutVariable')),
    pipelineVariable: name(bound.get('PipelineVariable')),
  };
}

function action(value: Value): ActionName | undefined {
  return value === undefined ? undefined : actionName(value);
}

function flag(value: Value): boolean | undefined {
  if (value instanceof SwitchParameter) return value.isPresent;
  return typeof value === 'boolean' ? value : undefined;
}

function name(value: Value): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

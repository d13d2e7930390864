import { utf8NoMark } from '../../types/encoding.ts';
import { Hashtable } from '../../types/hashtable.ts';
import { SemanticVersion } from '../../types/semantic-version.ts';
import type { Value } from '../../types/value.ts';
import { Version } from '../../types/version.ts';
import { builtInAliases } from '../discovery/builtin-aliases.ts';
import { PSStyle } from '../formatting/ps-style.ts';
import { AliasInfo } from '../functions/command-info.ts';
import { PathInfo } from '../items/path-info.ts';
import { sessionStateObject } from '../modules/session-state-object.ts';
import { ExecutionContextObject, HostObject } from '../session-objects.ts';
import type { Shell } from '../shell.ts';
import { TypeConstraint } from './constraints.ts';
import { DefaultParameterDictionary } from './default-parameters.ts';
import { actionPreferenceType, confirmImpactType, errorViewType } from './preferences.ts';
import { profileVariable } from './profiles.ts';
import { LiveVariable, Variable, VariableOption } from './variable.ts';

const { Constant, ReadOnly, AllScope } = VariableOption;

/** The lower-case names of all that {@link defineInitialVariables} defined. */
export const initialNames = new Set<string>(['?', 'pwd']);

/** What every session starts with: constants, preferences, `$Error`, `$HOME`, aliases. */
export function defineInitialVariables(shell: Shell): void {
  const { top } = shell.globalState;
  const add = (name: string, value: Value, options = 0): Variable => {
    const variable = new Variable(name, value, options);
    top.define(name.toLowerCase(), variable);
    initialNames.add(name.toLowerCase());
    if ((options & AllScope) !== 0) shell.allScopeVariables.set(name.toLowerCase(), variable);
    return variable;
  };
  const typed = (name: string, value: Value, type: Parameters<typeof TypeConstraint.of>[0]): void => {
    const variable = add(name, value);
    variable.constraints = [TypeConstraint.of(type)];
    variable.refresh();
  };
  add('true', true, Constant | AllScope);
  add('false', false, Constant | AllScope);
  add('null', null, AllScope);
  add('Error', shell.errorList, Constant);
  const succeeded = new LiveVariable('?', () => shell.succeeded, null, ReadOnly | AllScope);
  top.define('?', succeeded);
  for (const name of ['ErrorActionPreference', 'WarningPreference', 'ProgressPreference']) {
    typed(name, actionPreferenceType.named('Continue') ?? 'Continue', actionPreferenceType);
  }
  for (const name of ['VerbosePreference', 'DebugPreference', 'InformationPreference']) {
    typed(name, actionPreferenceType.named('SilentlyContinue') ?? 'SilentlyContinue', actionPreferenceType);
  }
  typed('ConfirmPreference', confirmImpactType.named('High') ?? 'High', confirmImpactType);
  add('WhatIfPreference', false);
  typed('ErrorView', errorViewType.named('ConciseView') ?? 'ConciseView', errorViewType);
  add('MaximumHistoryCount', 4096);
  add('FormatEnumerationLimit', 4);
  add('NestedPromptLevel', 0);
  add('OutputEncoding', utf8NoMark);
  add('PSDefaultParameterValues', new DefaultParameterDictionary());
  add('PSNativeCommandUseErrorActionPreference', false);
  add('PSNativeCommandArgumentPassing', 'Standard');
  add('PSEmailServer', '');
  add('PSSessionApplicationName', 'wsman');
  add('PSSessionConfigurationName', 'http://schemas.microsoft.com/powershell/Microsoft.PowerShell');
  add('StackTrace', '');
  add('IsWindows', true, Constant | AllScope);
  add('IsLinux', false, Constant | AllScope);
  add('IsMacOS', false, Constant | AllScope);
  add('IsCoreCLR', true, Constant | AllScope);
  add('PSEdition', 'Core', Constant | AllScope);
  add('HOME', 'C:\\Users\\Administrator', ReadOnly | AllScope);
  add('PID', 4712, Constant | AllScope);
  add('PSCulture', 'en-US', ReadOnly | AllScope);
  add('PSUICulture', 'en-US', ReadOnly | AllScope);
  add('PSHOME', 'C:\\Program Files\\PowerShell\\7', Constant | AllScope);
  add('PROFILE', profileVariable(shell.place.user));
  add('ShellId', 'Microsoft.PowerShell', Constant | AllScope);
  add('PSStyle', new PSStyle());
  add('PSVersionTable', versionTable(), Constant | AllScope);
  add('Host', new HostObject(shell), Constant | AllScope);
  add('ExecutionContext', executionContext(shell), Constant | AllScope);
  top.define('pwd', new LiveVariable('PWD', () => pathInfo(shell), null, ReadOnly));
  for (const { name, definition, options } of builtInAliases()) {
    shell.setAlias(new AliasInfo(name, definition, options), 'global');
  }
}

function versionTable(): Value {
  const table = new Hashtable();
  table.set('PSVersion', SemanticVersion.parse('7.6.5'));
  table.set('PSEdition', 'Core');
  table.set('GitCommitId', '7.6.5');
  table.set('OS', 'Microsoft Windows 10.0.26100');
  table.set('Platform', 'Win32NT');
  table.set('PSCompatibleVersions', ['1.0', '2.0', '3.0', '4.0', '5.0', '5.1', '6.0', '7.0'].map(Version.parse));
  table.set('PSRemotingProtocolVersion', Version.parse('2.4'));
  table.set('SerializationVersion', Version.parse('1.1.0.1'));
  table.set('WSManStackVersion', Version.parse('3.0'));
  return table;
}

/** `$PWD` */
function pathInfo(shell: Shell): Value {
  return PathInfo.current(shell.drives);
}

function executionContext(shell: Shell): Value {
  return new ExecutionContextObject(shell, sessionStateObject(shell.globalState));
}

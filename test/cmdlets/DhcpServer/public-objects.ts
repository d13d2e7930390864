import type { TestShell } from '../test-shell.ts';
import { plain } from './invoke.ts';

/** An object's properties as plain data. */
export type Fields = Readonly<Record<string, unknown>>;

/** Something with option values and a DNS setting of its own. */
export interface Level {
  readonly object: Fields;
  readonly options: readonly Fields[];
  readonly dns: Fields;
}

export interface ScopeObjects extends Level {
  readonly exclusions: readonly Fields[];
  readonly reservations: readonly Level[];
  readonly policies: readonly Level[];
  readonly ranges: readonly Fields[];
}

export interface ServerObjects {
  readonly scopes: ReadonlyMap<string, ScopeObjects>;
  readonly definitions: readonly Fields[];
  readonly dns: Fields;
}

/** A server's scopes with everything in them, read with the Get cmdlets. */
export function readServer(shell: TestShell, server: string): ServerObjects {
  const get = (noun: string, rest = ''): Fields[] =>
    shell.values(`Get-DhcpServerv4${noun} -ComputerName ${server} ${rest}`).map((value) => plain(value) as Fields);
  const one = (noun: string, rest = ''): Fields => get(noun, rest)[0] ?? {};
  const level = (object: Fields, place: string): Level => ({
    object,
    options: get('OptionValue', `${place} -All`),
    dns: one('DnsSetting', place),
  });
  const readScope = (object: Fields): ScopeObjects => {
    const place = `-ScopeId ${object.ScopeId}`;
    return {
      ...level(object, place),
      exclusions: get('ExclusionRange', place),
      reservations: get('Reservation', place).map((each) => level(each, `-IPAddress ${each.IPAddress}`)),
      policies: get('Policy', place).map((each) => level(each, `${place} -PolicyName '${each.Name}'`)),
      ranges: get('PolicyIPRange', place),
    };
  };
  return {
    scopes: new Map(get('Scope').map((scope) => [String(scope.ScopeId), readScope(scope)])),
    definitions: get('OptionDefinition', '-All'),
    dns: one('DnsSetting'),
  };
}

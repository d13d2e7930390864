import '../../../src/runtime/item-options.ts';
import type { ParameterDeclarations } from '../../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../../src/runtime/error-record.ts';
import { AliasInfo } from '../../../src/runtime/functions/command-info.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { VariableOption } from '../../../src/runtime/scopes/variable.ts';
import { compareCulture } from '../../../src/types/collation.ts';
import { EnumValue } from '../../../src/types/enums.ts';
import type { Value } from '../../../src/types/value.ts';

/** Parameters of Set-Alias and New-Alias. */
export const aliasParameters = {
  Name: {
    type: 'String',
    mandatory: true,
    position: 0,
    byPropertyName: true,
    notNullOrEmpty: true,
    help: 'The new name.',
  },
  Value: {
    type: 'String',
    mandatory: true,
    position: 1,
    byPropertyName: true,
    notNullOrEmpty: true,
    help: 'The command that it stands for.',
  },
  Description: { type: 'String', help: 'What the alias is for.' },
  Option: { type: 'ScopedItemOptions', help: 'None, ReadOnly, Constant, Private or AllScope.' },
  PassThru: { type: 'SwitchParameter', help: 'Writes the alias.' },
} as const satisfies ParameterDeclarations;

export const aliasScope = {
  Scope: {
    type: 'String',
    notNullOrEmpty: true,
    help: 'Where the alias lives: Global, Local, Script, or how many scopes up.',
    complete: () => ['Global', 'Local', 'Script'].map((text) => ({ text })),
  },
} as const satisfies ParameterDeclarations;

interface AliasArguments {
  readonly name: string;
  readonly value: string;
  readonly description?: string;
  readonly option?: Value;
  readonly scope?: string;
  readonly force?: boolean;
}

/** Makes or replaces an alias; one that is locked stays, and the error is written. */
export function putAlias(cmdlet: CmdletInvocation, args: AliasArguments): AliasInfo | null {
  const { session } = cmdlet;
  const scope = args.scope === undefined ? session.scope : session.scopeOf(args.scope);
  const existing = scope.aliases?.get(args.name.toLowerCase()) ?? session.findAlias(args.name);
  const options = args.option instanceof EnumValue ? args.option.value : 0;
  if (existing !== undefined) {
    const constant = (existing.options & VariableOption.Constant) !== 0;
    const locked = constant || ((existing.options & VariableOption.ReadOnly) !== 0 && args.force !== true);
    if (locked) {
      const message = `Alias is not writeable because alias ${args.name} is read-only or constant and cannot be written to.`;
      cmdlet.writeError(aliasError('AliasNotWritable', message, args.name, 'WriteError'));
      return null;
    }
    const keepsEverywhere = (existing.options & VariableOption.AllScope) !== 0;
    if (keepsEverywhere && args.option !== undefined && (options & VariableOption.AllScope) === 0) {
      const message = `The AllScope option cannot be removed from the alias '${args.name}'.`;
      cmdlet.writeError(aliasError('AliasAllScopeOptionCannotBeRemoved', message, args.name, 'WriteError'));
      return null;
    }
    if (keepsEverywhere) {
      const changed = new AliasInfo(args.name, args.value, args.option === undefined ? existing.options : options);
      changed.description = args.description ?? existing.description;
      for (let at: typeof scope | null = session.scope; at !== null; at = at.parent) {
        if (at.aliases?.has(args.name.toLowerCase())) at.aliases.set(args.name.toLowerCase(), changed);
      }
      return session.findAlias(args.name) ?? changed;
    }
  }
  const alias = new AliasInfo(args.name, args.value, options);
  alias.description = args.description ?? '';
  scope.aliases ??= new Map();
  scope.aliases.set(args.name.toLowerCase(), alias);
  return session.findAlias(args.name) ?? alias;
}

/** Aliases by name or pattern, in the order of their names; none for a plain name that is no alias. */
export function matchAliases(cmdlet: CmdletInvocation, name: string, scope: string | undefined): AliasInfo[] {
  const { session } = cmdlet;
  const wildcard = WildcardPattern.of(name);
  const all = scope === undefined ? session.aliases() : (session.scopeOf(scope).aliases?.values() ?? []);
  const found = [...all].filter((alias) => wildcard.isMatch(alias.name));
  return sortAliases(found.map((alias) => session.findAlias(alias.name) ?? alias));
}

export function sortAliases(aliases: readonly AliasInfo[]): AliasInfo[] {
  return [...aliases].sort((a, b) => compareCulture(a.name, b.name, true));
}

export function aliasError(
  id: string,
  message: string,
  target: string,
  category: 'WriteError' | 'ResourceExists' | 'ObjectNotFound',
): ErrorRecord {
  const automation = 'System.Management.Automation';
  const exceptionType =
    category === 'ObjectNotFound'
      ? `${automation}.ItemNotFoundException`
      : `${automation}.SessionStateUnauthorizedAccessException`;
  return ErrorRecord.of({ message, id, category, target, exceptionType });
}

import { DictionaryEntry } from '../../types/dictionary.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import { unwrap } from '../../types/ps-object.ts';
import type { Value } from '../../types/value.ts';
import { toText } from '../convert/text.ts';
import type { Drive } from '../drive.ts';
import { ErrorRecord } from '../error-record.ts';
import { PSError } from '../flow.ts';
import { AliasInfo, FunctionInfo } from '../functions/command-info.ts';
import { registries } from '../registry/registry.ts';
import { RegistryDrive } from '../registry/registry-drive.ts';
import { VariableOption } from '../scopes/variable.ts';
import { ScriptBlock } from '../script-block.ts';
import type { Shell } from '../shell.ts';
import { type ItemSettings, SessionDrive } from './session-drive.ts';

/** The drives that every session has beside its disks. */
export function sessionDrives(shell: Shell): readonly Drive[] {
  const registry = (computer: string) =>
    shell.service(registries).of(computer === '' ? shell.place.computer : computer);
  return [
    new AliasDrive(shell),
    new EnvironmentDrive(shell),
    new FunctionDrive(shell),
    new VariableDrive(shell),
    new RegistryDrive('HKLM', ['HKEY_LOCAL_MACHINE'], registry, 'The configuration settings for the local computer'),
    new RegistryDrive('HKCU', ['HKEY_CURRENT_USER'], registry, 'The software settings for the current user'),
  ];
}

const locked = VariableOption.ReadOnly | VariableOption.Constant;

abstract class ShellDrive extends SessionDrive {
  protected readonly shell: Shell;

  constructor(shell: Shell) {
    super();
    this.shell = shell;
  }

  protected text(value: Value): string {
    return toText(value, this.shell.context);
  }
}

class EnvironmentDrive extends ShellDrive {
  readonly name = 'Env';
  readonly provider = 'Environment';
  readonly description = 'Drive that contains a view of the environment variables for the process';

  protected *names(): Iterable<string> {
    for (const { name } of this.shell.environment.entries()) yield name;
  }

  item(name: string): Value {
    for (const entry of this.shell.environment.entries()) {
      if (entry.name.toLowerCase() === name.toLowerCase()) return new DictionaryEntry(entry.name, entry.value);
    }
    return undefined;
  }

  content(name: string): Value {
    return this.shell.environment.get(name);
  }

  assign(name: string, value: Value): void {
    const plain = unwrap(value);
    if (plain === null || plain === undefined) this.shell.environment.remove(name);
    else this.shell.environment.set(name, this.text(plain instanceof DictionaryEntry ? plain.value : plain));
  }

  discard(name: string): void {
    this.shell.environment.remove(name);
  }
}

class VariableDrive extends ShellDrive {
  readonly name = 'Variable';
  readonly provider = 'Variable';
  readonly description = 'Drive that contains a view of those variables stored in a session state';

  protected *names(): Iterable<string> {
    for (const { name } of this.shell.variables()) yield name;
  }

  item(name: string): Value {
    return this.shell.findVariable(name);
  }

  content(name: string): Value {
    return this.shell.getVariable(name);
  }

  assign(name: string, value: Value, { force, options }: ItemSettings): void {
    const known = this.shell.findVariable(name);
    if (known?.readOnly === true && force === true && (known.options & VariableOption.Constant) === 0) known.set(value);
    else this.shell.setVariable(name, value ?? null);
    const variable = this.shell.findVariable(name);
    if (options === undefined || variable === undefined) return;
    variable.options = options;
    variable.refresh();
  }

  discard(name: string, { force }: ItemSettings): void {
    const variable = this.shell.findVariable(name);
    const options = variable?.options ?? 0;
    const kept = (options & VariableOption.Constant) !== 0 || ((options & locked) !== 0 && force !== true);
    if (kept)
      throw refused(
        'VariableNotRemovable',
        `Cannot remove variable ${name} because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option.`,
        name,
      );
    this.shell.invokeCommand('Remove-Variable', [name], new Map([['Force', force === true]]));
  }
}

class FunctionDrive extends ShellDrive {
  readonly name = 'Function';
  readonly provider = 'Function';
  readonly description = 'Drive that contains a view of the functions stored in a session state';

  protected *names(): Iterable<string> {
    for (const { name } of this.shell.functions()) yield name;
  }

  item(name: string): Value {
    return this.shell.findFunction(name);
  }

  content(name: string): Value {
    return this.shell.findFunction(name)?.block;
  }

  assign(name: string, value: Value, { options }: ItemSettings): void {
    const plain = unwrap(value);
    const source = plain instanceof FunctionInfo ? plain.block : plain;
    const block = source instanceof ScriptBlock ? source : this.shell.compile(this.text(source));
    const info = this.shell.setFunction(name, block);
    if (options !== undefined) info.options = options;
  }

  discard(name: string, { force }: ItemSettings): void {
    const options = this.shell.findFunction(name)?.options ?? 0;
    const kept = (options & VariableOption.Constant) !== 0 || ((options & locked) !== 0 && force !== true);
    if (kept) throw refused('FunctionNotRemovable', `Cannot remove function ${name} because it is constant.`, name);
    this.shell.removeFunction(name);
  }
}

class AliasDrive extends ShellDrive {
  readonly name = 'Alias';
  readonly provider = 'Alias';
  readonly description = 'Drive that contains a view of the aliases stored in a session state';

  protected *names(): Iterable<string> {
    for (const { name } of this.shell.aliases()) yield name;
  }

  item(name: string): Value {
    return this.shell.findAlias(name);
  }

  content(name: string): Value {
    return this.shell.findAlias(name)?.definition;
  }

  assign(name: string, value: Value, { force, options }: ItemSettings): void {
    const known = this.shell.findAlias(name);
    const kept = known !== undefined && (known.options & locked) !== 0 && force !== true;
    if (kept)
      throw refused(
        'AliasNotWritable',
        `Alias is not writeable because alias ${name} is read-only or constant and cannot be written to.`,
        name,
      );
    const plain = unwrap(value);
    const definition = plain instanceof AliasInfo ? plain.definition : this.text(firstOf(plain));
    this.shell.setAlias(new AliasInfo(name, definition, options ?? known?.options ?? 0));
  }

  discard(name: string, { force }: ItemSettings): void {
    const options = this.shell.findAlias(name)?.options ?? 0;
    const kept = (options & VariableOption.Constant) !== 0 || ((options & locked) !== 0 && force !== true);
    if (kept)
      throw refused('AliasNotRemovable', `Alias was not removed because alias ${name} is constant or read-only.`, name);
    this.shell.removeAlias(name);
  }
}

function firstOf(value: Value): Value {
  const [first] = typeof value === 'string' ? [value] : (enumerableOf(value) ?? [value]);
  return first;
}

function refused(id: string, message: string, name: string): PSError {
  const exceptionType = 'System.Management.Automation.SessionStateUnauthorizedAccessException';
  return new PSError(ErrorRecord.of({ message, id, category: 'WriteError', target: name, exceptionType }));
}

import type { VariablePath } from '../../language/ast.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import type { Value } from '../../types/value.ts';
import { toText } from '../convert/text.ts';
import { DriveError } from '../drive.ts';
import { fail } from '../errors/engine-errors.ts';
import { AliasInfo } from '../functions/command-info.ts';
import { ScriptBlock } from '../script-block.ts';
import type { Shell } from '../shell.ts';

/** `$env:x`, `$function:f`, `$alias:a`, `${c:\file.txt}`: items of drives read and written as variables. */
export class DriveVariables {
  readonly #shell: Shell;

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  read(path: VariablePath): Value {
    const { name } = path;
    switch (path.drive?.toLowerCase()) {
      case 'env':
        return this.#shell.environment.get(name) ?? null;
      case 'function':
        return this.#shell.findFunction(name)?.block ?? null;
      case 'alias':
        return this.#shell.findAlias(name)?.definition ?? null;
      case 'variable':
        return this.#shell.getVariable(name) ?? null;
      default:
        return this.readFile(path);
    }
  }

  write(path: VariablePath, value: Value): void {
    const shell = this.#shell;
    const { name } = path;
    switch (path.drive?.toLowerCase()) {
      case 'env':
        if (value === null || value === undefined) shell.environment.remove(name);
        else shell.environment.set(name, toText(value, shell.context));
        return;
      case 'function':
        this.writeFunction(name, value);
        return;
      case 'alias':
        if (value === null || value === undefined) shell.removeAlias(name);
        else shell.setAlias(new AliasInfo(name, toText(value, shell.context)));
        return;
      case 'variable':
        shell.setVariable(name, value);
        return;
      default:
        this.writeFile(path, value);
    }
  }

  private writeFunction(name: string, value: Value): void {
    const shell = this.#shell;
    if (value === null || value === undefined) {
      shell.removeFunction(name);
      return;
    }
    const block = value instanceof ScriptBlock ? value : shell.compile(toText(value, shell.context));
    const scope = name.toLowerCase().startsWith('global:') ? 'global' : undefined;
    shell.setFunction(
      name.replace(/^(global|script|local|private):/i, ''),
      block,
      scope === undefined ? {} : { scope },
    );
  }

  /** A file's lines; null when there is no such file. */
  private readFile(path: VariablePath): Value {
    const { drives } = this.#shell;
    const place = drives.resolve(path.userPath);
    if (place === undefined) return null;
    const item = drives.stat(place);
    if (item === undefined || item.folder) return null;
    const lines = splitLines(new TextDecoder('utf-8').decode(place.drive.read(place.segments)));
    return lines.length === 1 ? lines[0] : lines;
  }

  private writeFile(path: VariablePath, value: Value): void {
    const shell = this.#shell;
    const place = shell.drives.resolve(path.userPath);
    if (place === undefined) fail('DriveNotFound', [path.drive ?? ''], { target: path.drive ?? '' });
    const items = value === null || value === undefined ? [] : [...(enumerableOf(value) ?? [value])];
    const text = items.map((item) => `${toText(item, shell.context)}\n`).join('');
    try {
      place.drive.write(place.segments, new TextEncoder().encode(text));
    } catch (error) {
      if (!(error instanceof DriveError)) throw error;
      throw shell.driveFailure(error, shell.drives.show(place));
    }
  }
}

/** A text's lines; a line end at the very end begins no further line. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

import type { Value } from '../../types/value.ts';
import { compileRoot } from '../compile/block.ts';
import type { Frame } from '../compile/frame.ts';
import { fail } from '../errors/engine-errors.ts';
import { splitLines } from '../scopes/drive-variables.ts';
import { ScriptBlock } from '../script-block.ts';
import type { Shell } from '../shell.ts';
import { SourceText } from '../source-text.ts';
import { ExternalScriptInfo } from './command-info.ts';

/** Script files that are called by path. */
export class ScriptFiles {
  readonly #shell: Shell;

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  /** `./x.ps1`, `C:\x.ps1`, `/x`: the file's code; null when the name is no path or there is no such file. */
  find(name: string, _frame: Frame): ExternalScriptInfo | null {
    if (!/[\\/]/.test(name)) return null;
    return this.open(name) ?? (/\.\w+$/.test(name) ? null : this.open(`${name}.ps1`));
  }

  /** The folder a script file is in: `$PSScriptRoot`. */
  folder(file: string | null): string {
    if (file === null) return '';
    const { drives } = this.#shell;
    const place = drives.resolve(file);
    const full = place === undefined ? file : drives.show(place);
    const cut = Math.max(full.lastIndexOf('/'), full.lastIndexOf('\\'));
    return cut < 0 ? '' : cut === 0 ? '/' : full.slice(0, cut);
  }

  /** The lines of the file that `switch -file` names. */
  lines(file: Value): Value[] {
    if (file === null || file === undefined) fail('InvalidFilenameOption');
    const path = this.#shell.context.text(file);
    const { drives } = this.#shell;
    const place = drives.resolve(path);
    if (place === undefined || drives.stat(place)?.folder !== false) {
      const shown = place === undefined ? path : drives.show(place);
      fail('PathNotFound', [shown], { target: shown });
    }
    return splitLines(new TextDecoder('utf-8').decode(place.drive.read(place.segments)));
  }

  private open(path: string): ExternalScriptInfo | null {
    if (!/\.ps1$/i.test(path)) return null;
    const { drives } = this.#shell;
    const place = drives.resolve(path);
    if (place === undefined) return null;
    const item = drives.stat(place);
    if (item === undefined || item.folder) return null;
    const full = drives.show(place);
    const text = new TextDecoder('utf-8').decode(place.drive.read(place.segments));
    return this.make(full, text);
  }

  /** A script from its text. Throws its parse errors. */
  make(path: string, text: string): ExternalScriptInfo {
    const source = new SourceText(text, path);
    const code = compileRoot(this.#shell.parse(source), source);
    const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return new ExternalScriptInfo(name, path, new ScriptBlock(code, this.#shell.globalState));
  }
}

import { compileRoot } from '../compile/block.ts';
import type { Frame } from '../compile/frame.ts';
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

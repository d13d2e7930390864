import { emacsBindings } from './bindings-emacs.ts';
import { windowsBindings, windowsOnlyBindings } from './bindings-windows.ts';
import type { EditMode } from './options.ts';

/** Which chord (or sequence `Ctrl+x,Ctrl+e`) runs which function. */
export class KeyBindings {
  readonly #functions: Map<string, string>;

  constructor(mode: EditMode, windowsKeys: boolean) {
    const base = mode === 'Emacs' ? emacsBindings : windowsBindings;
    this.#functions = new Map(Object.entries(base));
    // Ours: the dim syntax line below the prompt.
    this.#functions.set('Alt+s', 'ToggleSyntaxHint');
    if (mode === 'Windows' && windowsKeys) {
      for (const [chord, name] of Object.entries(windowsOnlyBindings)) this.#functions.set(chord, name);
    }
  }

  functionFor(chord: string): string | undefined {
    return this.#functions.get(chord);
  }

  /** True for a key that only begins sequences. */
  isPrefix(chord: string): boolean {
    if (this.#functions.has(chord)) return false;
    for (const bound of this.#functions.keys()) if (bound.startsWith(`${chord},`)) return true;
    return false;
  }

  bind(chord: string, name: string): void {
    this.#functions.set(chord, name);
  }

  unbind(chord: string): boolean {
    return this.#functions.delete(chord);
  }

  entries(): [chord: string, name: string][] {
    return [...this.#functions];
  }
}

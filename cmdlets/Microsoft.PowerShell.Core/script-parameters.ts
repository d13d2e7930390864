import type { ScriptBlock } from '../../src/runtime/script-block.ts';

declare module '../../src/runtime/cmdlet.ts' {
  interface ParameterTypes {
    ScriptBlock: ScriptBlock;
  }
}

/** What a script block parameter holds: it may be given as $null. */
export type MaybeScript = ScriptBlock | null;

// Written by cmdlets/write-index.ts from the declarations; do not edit.
// biome-ignore-all format: one entry a command
import type { CommandEntry } from '../src/runtime/command-index.ts';

/** Every command of the product, by module and name. */
export const commandEntries: readonly CommandEntry[] = [

];

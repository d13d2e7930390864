/** What editors need of tokens: their class, kinds and traits. */
export type { Token } from './scanner/token.ts';
export { F, kindName } from './scanner/token-kinds.ts';

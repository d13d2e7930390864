/** What editors need of tokens: their class, kinds and traits. */

export { type ExpandableDetail, Token, type TokenDetail } from './scanner/token.ts';
export { F, kindName, kindText, T, type TokenKind, type TokenKindName } from './scanner/token-kinds.ts';

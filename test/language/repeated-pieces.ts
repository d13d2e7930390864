/** Pieces of text that a careless parser takes quadratic time for when they are repeated, each with what must stand before them. */
export const repeatedPieces: readonly { readonly head: string; readonly piece: string }[] = [
  { head: '', piece: '1+' },
  { head: '', piece: '[int]' },
  { head: '$a', piece: '.b' },
  { head: 'if(1){}', piece: 'elseif(1){}' },
  { head: '', piece: '1,' },
  { head: '', piece: 'a|\n' },
  { head: '', piece: ')' },
  { head: '', piece: ';' },
  { head: '', piece: '\n' },
  { head: '', piece: "'" },
];

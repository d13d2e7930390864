import type { TokenColour } from './highlighter.ts';

/** What the rule needs of a token: PowerShell's TokenKind, its TokenFlags by name, and its text. */
export interface ColouredToken {
  readonly kind: string;
  readonly text: string;
  has(
    flag:
      | 'CommandName'
      | 'Keyword'
      | 'BinaryOperator'
      | 'UnaryOperator'
      | 'AssignmentOperator'
      | 'TypeName'
      | 'MemberName',
  ): boolean;
}

const colourByKind: Readonly<Record<string, TokenColour>> = {
  Comment: 'Comment',
  Parameter: 'Parameter',
  Variable: 'Variable',
  SplattedVariable: 'Variable',
  StringExpandable: 'String',
  StringLiteral: 'String',
  HereStringExpandable: 'String',
  HereStringLiteral: 'String',
  Number: 'Number',
};

/** PSReadLine's order of rules: what a token is called matters more than what it looks like. */
export function tokenColour(token: ColouredToken): TokenColour {
  if (token.has('CommandName')) return 'Command';
  const byKind = colourByKind[token.kind];
  if (byKind !== undefined) return byKind;
  if (token.kind === 'Generic') {
    if (token.text.startsWith('--')) return 'Parameter';
  } else if (token.has('Keyword')) return 'Keyword';
  else if (token.has('BinaryOperator') || token.has('UnaryOperator') || token.has('AssignmentOperator'))
    return 'Operator';
  if (token.has('Keyword')) return 'Keyword';
  if (token.has('TypeName')) return 'Type';
  return token.has('MemberName') ? 'Member' : 'Default';
}

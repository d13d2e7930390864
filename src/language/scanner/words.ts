import { T, type TokenKind } from './token-kinds.ts';

const keywordKinds: ReadonlySet<TokenKind> = new Set([
  T.ElseIf,
  T.If,
  T.Else,
  T.Switch,
  T.Foreach,
  T.From,
  T.In,
  T.For,
  T.While,
  T.Until,
  T.Do,
  T.Try,
  T.Catch,
  T.Finally,
  T.Trap,
  T.Data,
  T.Return,
  T.Continue,
  T.Break,
  T.Exit,
  T.Throw,
  T.Begin,
  T.Process,
  T.End,
  T.Dynamicparam,
  T.Function,
  T.Filter,
  T.Param,
  T.Class,
  T.Define,
  T.Var,
  T.Using,
  T.Workflow,
  T.Parallel,
  T.Sequence,
  T.InlineScript,
  T.Configuration,
  T.Public,
  T.Private,
  T.Static,
  T.Interface,
  T.Enum,
  T.Namespace,
  T.Module,
  T.Type,
  T.Assembly,
  T.Command,
  T.Hidden,
  T.Base,
  T.Default,
  T.Clean,
]);
const keywords = new Map<string, TokenKind>();
let longest = 0;
for (const [name, kind] of Object.entries(T)) {
  if (!keywordKinds.has(kind)) continue;
  keywords.set(name.toLowerCase(), kind);
  longest = Math.max(longest, name.length);
}

/** The kind of the keyword at `start` to `end`, Identifier when it is none. */
export function keywordKind(text: string, start: number, end: number): TokenKind {
  if (end - start < 2 || end - start > longest) return T.Identifier;
  return keywords.get(text.slice(start, end).toLowerCase()) ?? T.Identifier;
}

const operators = new Map<string, TokenKind>([
  ['bnot', T.Bnot],
  ['not', T.Not],
  ['isnot', T.IsNot],
  ['is', T.Is],
  ['as', T.As],
  ['f', T.Format],
  ['and', T.And],
  ['band', T.Band],
  ['or', T.Or],
  ['bor', T.Bor],
  ['xor', T.Xor],
  ['bxor', T.Bxor],
  ['join', T.Join],
  ['shl', T.Shl],
  ['shr', T.Shr],
]);
const kinds: Readonly<Record<string, TokenKind>> = T;
for (const word of [
  'eq',
  'ne',
  'ge',
  'gt',
  'lt',
  'le',
  'like',
  'notlike',
  'match',
  'notmatch',
  'replace',
  'contains',
  'notcontains',
  'in',
  'notin',
  'split',
]) {
  const insensitive = kinds[`I${word}`];
  const sensitive = kinds[`C${word}`];
  if (insensitive === undefined || sensitive === undefined) throw new Error(`no token kind for -${word}`);
  operators.set(word, insensitive).set(`i${word}`, insensitive).set(`c${word}`, sensitive);
}

/** The kind of the operator with this name (without its dash), Unknown when there is none. */
export function operatorKind(name: string): TokenKind {
  return operators.get(name) ?? operators.get(name.toLowerCase()) ?? T.Unknown;
}

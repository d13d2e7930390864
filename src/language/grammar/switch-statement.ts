import type { Expression, Node, PipelineBase, Statement, StatementBlock, SwitchClause } from '../ast.ts';
import type { Token } from '../scanner/token.ts';
import { T } from '../scanner/token-kinds.ts';
import { singleArgument } from './commands.ts';
import { errorOf } from './error-nodes.ts';
import { bareWord } from './names.ts';
import { type Extent, isParameter, type Parser } from './parser.ts';
import { pipelineChain, pipelineOf } from './pipelines.ts';
import { statementBlock } from './script-blocks.ts';

/** What is known of a switch while it is read. */
interface Switch {
  readonly flags: Set<string>;
  matching: 'regex' | 'wildcard' | 'exact' | null;
  condition: PipelineBase | null;
  /** Parts that only a broken statement shows. */
  readonly fileNames: Node[];
  parenthesised: boolean;
  /** The last thing read, behind which errors are told. */
  end: Extent;
  broken: boolean;
  incomplete: boolean;
}

/** `switch -flags (...) {...}`; the word has been read. */
export function switchStatement(p: Parser, label: Token | null, word: Token): Statement {
  const first = label ?? word;
  const state: Switch = {
    flags: new Set(),
    matching: null,
    condition: null,
    fileNames: [],
    parenthesised: false,
    end: first,
    broken: false,
    incomplete: false,
  };
  p.skipNewlines();
  switchFlags(p, state);
  switchInput(p, state);
  p.skipNewlines();
  const open = p.accept(T.LCurly);
  const body = open === null ? missingBody(p, state) : switchBody(p, state, open);
  const { condition, flags, matching } = state;
  if (state.broken || condition === null) {
    const conditions = [...state.fileNames, state.parenthesised ? condition : null];
    return errorOf(first.start, state.end.end, word.kind, conditions, body.read);
  }
  return {
    kind: 'SwitchStatement',
    start: first.start,
    end: body.end,
    label: label === null ? null : label.value,
    condition,
    regex: matching === 'regex',
    wildcard: matching === 'wildcard',
    exact: matching === 'exact',
    caseSensitive: flags.has('casesensitive'),
    file: flags.has('file'),
    parallel: flags.has('parallel'),
    clauses: body.clauses,
    default: body.otherwise,
  };
}

const switchWords = ['regex', 'wildcard', 'exact', 'casesensitive', 'parallel', 'file'] as const;

function switchFlags(p: Parser, state: Switch): void {
  for (let token = p.peek(); token.kind === T.Parameter; token = p.peek()) {
    const parameter = token;
    p.skip();
    state.end = parameter;
    const word = switchWords.find((candidate) => isParameter(parameter, candidate));
    if (word === undefined) {
      state.broken = true;
      p.report(parameter.start, parameter.end, 'InvalidSwitchFlag', parameter.value);
      continue;
    }
    if (word === 'regex' || word === 'wildcard' || word === 'exact') state.matching = word;
    if (word === 'file') switchFile(p, state, parameter);
    state.flags.add(word);
  }
}

function switchFile(p: Parser, state: Switch, parameter: Token): void {
  p.skipNewlines();
  const name = singleArgument(p, 'FileName');
  if (name === null) {
    state.broken = true;
    state.incomplete = p.missingAfter(parameter, 'MissingFilenameOption');
    return;
  }
  state.end = name;
  state.condition = pipelineOf(name);
  if (!state.flags.has('file')) state.fileNames.push(state.condition);
}

function switchInput(p: Parser, state: Switch): void {
  const open = p.peek();
  if (open.kind !== T.LParen) {
    if (state.condition === null && !state.flags.has('file')) {
      state.broken = true;
      state.incomplete = p.missingAfter(state.end, 'PipelineValueRequired');
    }
    return;
  }
  state.end = open;
  p.skip();
  if (state.flags.has('file')) {
    state.broken = true;
    p.report(open.start, open.end, 'PipelineValueRequired');
  }
  state.parenthesised = true;
  p.skipNewlines();
  state.condition = pipelineChain(p);
  if (state.condition === null) {
    state.broken = true;
    state.incomplete = p.missingAfter(open, 'PipelineValueRequired');
  } else {
    state.end = state.condition;
  }
  p.skipNewlines();
  const close = p.accept(T.RParen);
  if (close !== null) state.end = close;
  else if (!state.incomplete) {
    state.broken = true;
    state.incomplete = p.missingAfter(state.end, 'MissingEndParenthesisInSwitchStatement');
  }
}

interface SwitchBody {
  readonly clauses: SwitchClause[];
  otherwise: StatementBlock | null;
  readonly read: Node[];
  end: number;
}

function missingBody(p: Parser, state: Switch): SwitchBody {
  if (!state.incomplete) {
    state.broken = true;
    p.missingAfter(state.end, 'MissingCurlyBraceInSwitchStatement');
  }
  return { clauses: [], otherwise: null, read: [], end: state.end.end };
}

function switchBody(p: Parser, state: Switch, open: Token): SwitchBody {
  const body: SwitchBody = { clauses: [], otherwise: null, read: [], end: open.end };
  state.end = open;
  p.skipNewlines();
  while (switchClause(p, state, body)) {
    p.skipNewlinesAndSemicolons();
    const token = p.peek();
    if (token.kind === T.RCurly) {
      body.end = token.end;
      p.skip();
      break;
    }
    if (token.kind === T.EndOfInput) {
      if (!state.incomplete) {
        state.broken = true;
        p.reportDetected(open.start, open.end, token.end, 'MissingEndCurlyBrace');
      }
      break;
    }
  }
  return body;
}

/** One `condition {...}`; false when none can follow. */
function switchClause(p: Parser, state: Switch, body: SwitchBody): boolean {
  const token = p.peek();
  const isDefault = token.kind === T.Default;
  let condition: Expression | null;
  if (isDefault) {
    p.skip();
    condition = bareWord(token, p.text(token));
  } else {
    condition = singleArgument(p, 'SwitchCondition');
    if (condition === null) {
      state.broken = true;
      p.missingAfter(state.end, 'MissingSwitchConditionExpression');
      if (p.peek().kind === T.RCurly) p.skip();
      return false;
    }
  }
  body.read.push(condition);
  state.end = condition;
  const block = statementBlock(p);
  if (block === null) {
    state.broken = true;
    state.incomplete = p.missingAfter(state.end, 'MissingSwitchStatementClause');
    return true;
  }
  body.read.push(block);
  state.end = block;
  if (!isDefault) {
    body.clauses.push({ condition, body: block });
    return true;
  }
  if (body.otherwise !== null) {
    state.broken = true;
    p.report(condition.start, condition.end, 'MultipleSwitchDefaultClauses');
  }
  body.otherwise = block;
  return true;
}

import type * as A from '../ast.ts';
import {
  endsGeneric,
  isDash,
  isDigit,
  isDouble,
  isId,
  isIdStart,
  isNewline,
  isSingle,
  isSpace,
  readNumber,
} from './scan.ts';

export interface ParseError {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly incomplete: boolean;
}
export interface Token {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}
export interface ParseResult {
  readonly ast: A.ScriptBlock;
  readonly tokens: readonly Token[];
  readonly errors: readonly ParseError[];
}

class Bail extends Error {}

const binaryWords: Record<string, { op: A.BinaryOperator; level: number }> = {};
const def = (level: number, words: string): void => {
  for (const w of words.split(' ')) {
    const [k = '', op = ''] = w.split(':');
    binaryWords[k] = { op: op as A.BinaryOperator, level };
  }
};
// levels: 1 logical, 2 bitwise, 3 comparison, 4 coalesce, 5 add, 6 multiply, 7 format, 8 range
def(1, 'and:And or:Or xor:Xor');
def(2, 'band:Band bor:Bor bxor:Bxor');
def(3, 'is:Is isnot:IsNot as:As join:Join shl:Shl shr:Shr');
for (const w of [
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
  'contains',
  'notcontains',
  'in',
  'notin',
  'split',
  'replace',
]) {
  def(3, `${w}:I${w} i${w}:I${w} c${w}:C${w}`);
}
def(7, 'f:Format');

const qualifiers = new Set(['local', 'script', 'global', 'private', 'variable', 'using']);
const cache = new Map<string, A.VariablePath>();
function pathOf(userPath: string): A.VariablePath {
  let path = cache.get(userPath);
  if (path === undefined) {
    const colon = userPath.indexOf(':');
    const head = colon > 0 ? userPath.slice(0, colon).toLowerCase() : '';
    if (colon > 0 && qualifiers.has(head))
      path = { userPath, qualifier: head as A.VariablePath['qualifier'], drive: null, name: userPath.slice(colon + 1) };
    else if (colon > 0)
      path = { userPath, qualifier: 'drive', drive: userPath.slice(0, colon), name: userPath.slice(colon + 1) };
    else path = { userPath, qualifier: 'none', drive: null, name: userPath };
    if (cache.size < 5000) cache.set(userPath, path);
  }
  return path;
}

const keywords = new Set([
  'if',
  'else',
  'elseif',
  'switch',
  'foreach',
  'for',
  'while',
  'do',
  'until',
  'try',
  'catch',
  'finally',
  'trap',
  'break',
  'continue',
  'return',
  'exit',
  'throw',
  'data',
  'function',
  'filter',
  'workflow',
  'class',
  'enum',
  'using',
  'param',
  'begin',
  'process',
  'end',
  'dynamicparam',
  'clean',
  'configuration',
  'parallel',
  'sequence',
  'inlinescript',
  'hidden',
  'static',
  'from',
  'define',
  'var',
]);

export function parse(text: string): ParseResult {
  return new Parser(text, 0, text.length).script();
}

class Parser {
  readonly text: string;
  pos: number;
  limit: number;
  errors: ParseError[] = [];
  tokens: Token[] = [];
  /** positions behind a here-string etc. */
  depth = 0;

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.pos = start;
    this.limit = end;
  }

  script(): ParseResult {
    let ast: A.ScriptBlock;
    try {
      ast = this.scriptBlockBody(0, false);
    } catch (error) {
      if (!(error instanceof Bail) && !(error instanceof RangeError)) throw error;
      if (error instanceof RangeError)
        this.fail('ScriptTooComplicated', 0, 0, 'The script is too complicated.', false, false);
      ast = {
        kind: 'ScriptBlock',
        start: 0,
        end: this.text.length,
        usingStatements: [],
        attributes: [],
        paramBlock: null,
        dynamicParamBlock: null,
        beginBlock: null,
        processBlock: null,
        endBlock: null,
        cleanBlock: null,
        requirements: null,
      };
    }
    return { ast, tokens: this.tokens, errors: this.errors };
  }

  // ---- characters
  c(offset = 0): number {
    const p = this.pos + offset;
    return p < this.limit ? this.text.charCodeAt(p) : Number.NaN;
  }
  eof(): boolean {
    return this.pos >= this.limit;
  }
  fail(id: string, start: number, end: number, message: string, incomplete: boolean, bail = true): never {
    this.errors.push({ id, start, end, message, incomplete });
    if (bail) throw new Bail();
    return undefined as never;
  }
  /** error at the place where something is missing */
  missing(id: string, message: string): never {
    return this.fail(id, this.pos, this.pos, message, this.atEnd());
  }
  atEnd(): boolean {
    const save = this.pos;
    this.skip(true);
    const end = this.eof();
    this.pos = save;
    return end;
  }

  /** blanks, comments, continuation; with newlines too when asked */
  skip(newlines: boolean): boolean {
    const begin = this.pos;
    for (;;) {
      const c = this.c();
      if (Number.isNaN(c)) break;
      if (isSpace(c)) this.pos++;
      else if (newlines && isNewline(c)) this.pos++;
      else if (c === 96 && isNewline(this.c(1))) this.pos += this.c(1) === 13 && this.c(2) === 10 ? 3 : 2;
      else if (c === 35) {
        while (!this.eof() && !isNewline(this.c())) this.pos++;
      } else if (c === 60 && this.c(1) === 35) {
        const end = this.text.indexOf('#>', this.pos + 2);
        if (end < 0 || end >= this.limit) {
          const start = this.pos;
          this.pos = this.limit;
          this.fail(
            'MissingTerminatorMultiLineComment',
            start,
            start + 2,
            'The multi-line comment must end with #>.',
            true,
          );
        }
        this.pos = end + 2;
      } else break;
    }
    return this.pos > begin;
  }
  /** newlines and semicolons */
  skipSeparators(): void {
    for (;;) {
      this.skip(true);
      if (this.c() === 59) this.pos++;
      else return;
    }
  }
  is(ch: string): boolean {
    return this.text.startsWith(ch, this.pos) && this.pos + ch.length <= this.limit;
  }
  eat(ch: string): boolean {
    if (this.is(ch)) {
      this.pos += ch.length;
      return true;
    }
    return false;
  }
  word(): string {
    let p = this.pos;
    if (!isIdStart(this.text.charCodeAt(p))) return '';
    while (p < this.limit && isId(this.text.charCodeAt(p))) p++;
    const next = p < this.limit ? this.text.charCodeAt(p) : Number.NaN;
    // a keyword must end as a generic token would
    if (!endsGeneric(next) && next !== 40 && !(next === 91) && !(next === 46 && false)) return '';
    return this.text.slice(this.pos, p).toLowerCase();
  }
  eatWord(word: string): boolean {
    if (this.word() === word) {
      this.pos += word.length;
      return true;
    }
    return false;
  }

  // ---- script blocks
  scriptBlockBody(start: number, closing: boolean, isFilter = false): A.ScriptBlock {
    const usings: A.UsingStatement[] = [];
    for (;;) {
      const save = this.pos;
      this.skipSeparators();
      if (this.word() !== 'using') {
        this.pos = save;
        break;
      }
      usings.push(this.usingStatement());
    }
    let paramBlock: A.ParamBlock | null = null;
    const attributes: A.Attribute[] = [];
    const save = this.pos;
    this.skip(true);
    const before = this.pos;
    const savedErrors = this.errors.length;
    try {
      const list = this.attributeList();
      this.skip(true);
      if (this.word() === 'param') {
        const p0 = list.length > 0 ? (list[0]?.start ?? this.pos) : this.pos;
        const s = this.pos;
        this.pos += 5;
        this.skip(true);
        if (this.c() === 40) {
          this.pos++;
          const parameters = this.parameterList();
          this.skip(true);
          if (!this.eat(')'))
            this.missing('MissingEndParenthesisInFunctionParameterList', "Missing ')' in function parameter list.");
          paramBlock = {
            kind: 'ParamBlock',
            start: s,
            end: this.pos,
            attributes: list.filter((a): a is A.Attribute => a.kind === 'Attribute'),
            parameters,
          };
          void p0;
        } else this.pos = save;
      } else this.pos = save;
    } catch (error) {
      if (!(error instanceof Bail)) throw error;
      if (this.errors.some((e) => e.incomplete) || paramBlock !== null || /^\s*param\b/i.test(this.text.slice(before)))
        throw error;
      this.errors.length = savedErrors;
      this.pos = save;
    }
    // named blocks?
    this.skipSeparators();
    const word = this.word();
    const named: Record<string, A.NamedBlock> = {};
    if (['begin', 'process', 'end', 'dynamicparam', 'clean'].includes(word) && this.blockAfterWord(word)) {
      for (;;) {
        this.skipSeparators();
        const w = this.word();
        if (!['begin', 'process', 'end', 'dynamicparam', 'clean'].includes(w)) break;
        const s = this.pos;
        this.pos += w.length;
        this.skip(true);
        if (this.c() !== 123) this.missing('MissingNamedStatementBlock', `Missing statement block in ${w} block.`);
        this.pos++;
        const { traps, statements } = this.statements(125);
        this.close('}', s);
        if (named[w])
          this.fail(
            'DuplicateScriptCommandClause',
            s,
            s + w.length,
            `The '${this.text.slice(s, s + w.length)}' block has already been defined.`,
            false,
          );
        named[w] = {
          kind: 'NamedBlock',
          start: s,
          end: this.pos,
          blockKind: (w === 'dynamicparam' ? 'Dynamicparam' : w[0]?.toUpperCase() + w.slice(1)) as A.BlockKind,
          unnamed: false,
          traps,
          statements,
        };
      }
      this.skipSeparators();
      if (closing ? this.c() !== 125 : !this.eof()) {
        if (this.eof())
          this.missing('MissingEndCurlyBrace', "Missing closing '}' in statement block or type definition.");
        const t = this.pos;
        let e = t;
        while (e < this.limit && !endsGeneric(this.text.charCodeAt(e))) e++;
        this.fail(
          'MissingNamedBlocks',
          t,
          Math.max(e, t + 1),
          `unexpected token '${this.text.slice(t, Math.max(e, t + 1))}', expected 'begin', 'process', 'end', 'clean', or 'dynamicparam'.`,
          false,
        );
      }
    } else {
      const { traps, statements } = this.statements(closing ? 125 : 0);
      const first = statements[0] ?? traps[0];
      const last = statements.at(-1) ?? traps.at(-1);
      const s = paramBlock ? paramBlock.start : first ? Math.min(first.start, traps[0]?.start ?? first.start) : 0;
      const e = last ? Math.max(last.end, traps.at(-1)?.end ?? last.end) : paramBlock ? paramBlock.end : 0;
      const block: A.NamedBlock = {
        kind: 'NamedBlock',
        start: s,
        end: e,
        blockKind: isFilter ? 'Process' : 'End',
        unnamed: true,
        traps,
        statements,
      };
      named[isFilter ? 'process' : 'end'] = block;
    }
    return {
      kind: 'ScriptBlock',
      start,
      end: closing ? this.pos : this.limit,
      usingStatements: usings,
      attributes,
      paramBlock,
      dynamicParamBlock: named.dynamicparam ?? null,
      beginBlock: named.begin ?? null,
      processBlock: named.process ?? null,
      endBlock: named.end ?? null,
      cleanBlock: named.clean ?? null,
      requirements: null,
    };
  }
  blockAfterWord(word: string): boolean {
    const save = this.pos;
    this.pos += word.length;
    this.skip(true);
    const yes = this.c() === 123;
    this.pos = save;
    return yes;
  }
  close(ch: string, open: number): void {
    this.skip(true);
    if (this.eat(ch)) return;
    if (ch === '}')
      this.fail(
        'MissingEndCurlyBrace',
        open,
        open + 1,
        "Missing closing '}' in statement block or type definition.",
        this.eof(),
      );
    if (ch === ')') this.missing('MissingEndParenthesisInExpression', "Missing closing ')' in expression.");
    this.missing('MissingClosing', `Missing closing '${ch}'.`);
  }

  statements(closing: number): { traps: A.TrapStatement[]; statements: A.Statement[] } {
    const traps: A.TrapStatement[] = [];
    const statements: A.Statement[] = [];
    for (;;) {
      this.skipSeparators();
      if (this.eof() || this.c() === closing) break;
      if (this.c() === 125 || this.c() === 41) {
        const ch = this.text[this.pos] ?? '';
        this.fail(
          'UnexpectedToken',
          this.pos,
          this.pos + 1,
          `Unexpected token '${ch}' in expression or statement.`,
          false,
        );
      }
      const statement = this.statement();
      if (statement.kind === 'TrapStatement') traps.push(statement);
      else statements.push(statement);
      const spaced = this.skip(false);
      void spaced;
      const c = this.c();
      if (this.eof() || isNewline(c) || c === 59 || c === closing || this.endsBlock(statement)) continue;
      if (c === 125 || c === 41) continue;
      let e = this.pos + 1;
      while (e < this.limit && !endsGeneric(this.text.charCodeAt(e))) e++;
      this.fail(
        'UnexpectedToken',
        this.pos,
        e,
        `Unexpected token '${this.text.slice(this.pos, e)}' in expression or statement.`,
        false,
      );
    }
    return { traps, statements };
  }
  endsBlock(s: A.Statement): boolean {
    return [
      'IfStatement',
      'SwitchStatement',
      'ForEachStatement',
      'ForStatement',
      'WhileStatement',
      'DoWhileStatement',
      'DoUntilStatement',
      'TryStatement',
      'TrapStatement',
      'FunctionDefinition',
      'TypeDefinition',
      'DataStatement',
      'BlockStatement',
      'UsingStatement',
    ].includes(s.kind);
  }
  block(id: string, message: string): A.StatementBlock {
    this.skip(true);
    const start = this.pos;
    if (this.c() !== 123) this.missing(id, message);
    this.pos++;
    const { traps, statements } = this.statements(125);
    this.close('}', start);
    return { kind: 'StatementBlock', start, end: this.pos, traps, statements };
  }

  // ---- statements
  statement(): A.Statement {
    if (++this.depth > 900)
      this.fail('ScriptTooComplicated', this.pos, this.pos, 'The script is too complicated.', false);
    try {
      return this.statementInner();
    } finally {
      this.depth--;
    }
  }
  statementInner(): A.Statement {
    const start = this.pos;
    const c = this.c();
    if (c === 58 && isIdStart(this.c(1))) {
      let p = this.pos + 1;
      while (p < this.limit && isId(this.text.charCodeAt(p))) p++;
      const label = this.text.slice(this.pos + 1, p);
      const save = this.pos;
      this.pos = p;
      this.skip(true);
      const w = this.word();
      if (['for', 'foreach', 'while', 'do', 'switch'].includes(w)) return this.loop(w, start, label);
      this.pos = save;
    }
    if (c === 91) {
      const save = this.pos;
      const errors = this.errors.length;
      try {
        const list = this.attributeList();
        this.skip(true);
        const w = this.word();
        if (list.length > 0 && (w === 'class' || w === 'enum'))
          return this.typeDefinition(
            w,
            start,
            list.filter((a): a is A.Attribute => a.kind === 'Attribute'),
          );
      } catch (error) {
        if (!(error instanceof Bail)) throw error;
        this.errors.length = errors;
      }
      this.pos = save;
    }
    const w = isIdStart(c) ? this.word() : '';
    switch (w) {
      case 'if':
        return this.ifStatement();
      case 'switch':
      case 'for':
      case 'foreach':
      case 'while':
      case 'do':
        return this.loop(w, start, null);
      case 'try':
        return this.tryStatement();
      case 'trap': {
        this.pos += 4;
        this.skip(true);
        const type = this.c() === 91 ? this.typeConstraint() : null;
        const body = this.block('MissingTrapStatement', 'Missing statement block after trap.');
        return { kind: 'TrapStatement', start, end: this.pos, trapType: type, body };
      }
      case 'break':
      case 'continue': {
        this.pos += w.length;
        const e = this.pos;
        this.skip(false);
        let label: A.Expression | null = null;
        if (!this.endOfStatement()) {
          label = this.labelExpression();
        } else this.pos = e;
        return {
          kind: w === 'break' ? 'BreakStatement' : 'ContinueStatement',
          start,
          end: label ? label.end : e,
          label,
        };
      }
      case 'return':
      case 'exit':
      case 'throw': {
        this.pos += w.length;
        const e = this.pos;
        this.skip(false);
        let pipeline: A.PipelineBase | null = null;
        if (!this.endOfStatement()) pipeline = this.pipelineOrAssignment();
        else this.pos = e;
        const kind = w === 'return' ? 'ReturnStatement' : w === 'exit' ? 'ExitStatement' : 'ThrowStatement';
        return { kind, start, end: pipeline ? pipeline.end : e, pipeline } as A.Statement;
      }
      case 'data':
        return this.dataStatement();
      case 'function':
      case 'filter':
      case 'workflow':
        return this.functionDefinition(w, start);
      case 'class':
      case 'enum':
        return this.typeDefinition(w, start, []);
      case 'using':
        return this.usingStatement();
    }
    return this.pipelineOrAssignment();
  }
  endOfStatement(): boolean {
    const c = this.c();
    return (
      this.eof() ||
      isNewline(c) ||
      c === 59 ||
      c === 125 ||
      c === 41 ||
      (c === 124 && this.c(1) === 124) ||
      (c === 38 && this.c(1) === 38)
    );
  }
  labelExpression(): A.Expression {
    if (isIdStart(this.c())) {
      const s = this.pos;
      while (!this.eof() && isId(this.c())) this.pos++;
      return {
        kind: 'StringConstantExpression',
        start: s,
        end: this.pos,
        value: this.text.slice(s, this.pos),
        stringConstantType: 'BareWord',
      };
    }
    return this.primary();
  }
  ifStatement(): A.Statement {
    const start = this.pos;
    this.pos += 2;
    const clauses: A.IfClause[] = [];
    let elseClause: A.StatementBlock | null = null;
    clauses.push(this.ifClause('if'));
    let end = this.pos;
    for (;;) {
      this.skip(true);
      const w = this.word();
      if (w === 'elseif') {
        this.pos += 6;
        clauses.push(this.ifClause('elseif'));
        end = this.pos;
        continue;
      }
      if (w === 'else') {
        this.pos += 4;
        elseClause = this.block('MissingStatementBlockAfterElse', "Missing statement block after 'else' keyword.");
        end = this.pos;
      }
      break;
    }
    this.pos = end;
    return { kind: 'IfStatement', start, end, clauses, elseClause };
  }
  ifClause(word: string): A.IfClause {
    this.skip(true);
    if (!this.eat('('))
      this.missing('MissingOpenParenthesisInIfStatement', `Missing '(' after '${word}' in ${word} statement.`);
    const condition = this.condition(
      'IfStatementMissingCondition',
      `Missing condition in if statement after '${word} ('.`,
    );
    this.skip(true);
    if (!this.eat(')'))
      this.missing(
        'MissingEndParenthesisAfterStatement',
        `Missing closing ')' after expression in '${word}' statement.`,
      );
    return {
      condition,
      body: this.block('MissingStatementBlock', `Missing statement block after ${word} ( condition ).`),
    };
  }
  condition(id: string, message: string): A.PipelineBase {
    this.skip(true);
    if (this.eof() || this.c() === 41) this.missing(id, message);
    return this.pipelineOrAssignment();
  }
  loop(w: string, start: number, label: string | null): A.Statement {
    this.pos += w.length;
    switch (w) {
      case 'while': {
        this.openParen('while');
        const condition = this.condition('MissingExpressionAfterKeyword', `Missing expression after 'while' in loop.`);
        this.closeParen('while');
        const body = this.block('MissingLoopStatement', `Missing statement body in while loop.`);
        return { kind: 'WhileStatement', start, end: this.pos, label, condition, body };
      }
      case 'do': {
        const body = this.block('MissingLoopStatement', `Missing statement body in do loop.`);
        this.skip(true);
        const k = this.word();
        if (k !== 'while' && k !== 'until')
          this.missing('MissingWhileOrUntilInDoWhile', 'Missing while or until keyword in do loop.');
        this.pos += 5;
        this.openParen(k);
        const condition = this.condition('MissingExpressionAfterKeyword', `Missing expression after '${k}' in loop.`);
        this.closeParen(k);
        return {
          kind: k === 'while' ? 'DoWhileStatement' : 'DoUntilStatement',
          start,
          end: this.pos,
          label,
          condition,
          body,
        };
      }
      case 'for': {
        this.openParen('for');
        const part = (): A.PipelineBase | null => {
          this.skip(true);
          return this.c() === 59 || this.c() === 41 || this.eof() ? null : this.pipelineOrAssignment();
        };
        const sep = (): void => {
          this.skip(false);
          if (this.c() === 59) this.pos++;
          else if (isNewline(this.c())) this.skip(true);
        };
        const initializer = part();
        sep();
        const condition = part();
        sep();
        const iterator = part();
        this.skip(true);
        if (!this.eat(')'))
          this.missing(
            'MissingEndParenthesisAfterStatement',
            "Missing closing ')' after expression in 'for' statement.",
          );
        const body = this.block('MissingLoopStatement', 'Missing statement body in for loop.');
        return { kind: 'ForStatement', start, end: this.pos, label, initializer, condition, iterator, body };
      }
      case 'foreach': {
        this.skip(true);
        if (this.c() !== 40) {
          // the alias
          if (isDash(this.c())) {
            this.skip(false);
          }
          this.pos = start;
          return this.pipelineOrAssignment();
        }
        this.pos++;
        this.skip(true);
        if (this.c() !== 36) this.missing('MissingVariableNameAfterForeach', 'Missing variable name after foreach.');
        const variable = this.variable() as A.VariableExpression;
        this.skip(true);
        if (this.word() !== 'in') this.missing('MissingInInForeach', "Missing 'in' after variable in foreach loop.");
        this.pos += 2;
        const condition = this.condition('MissingForeachExpression', "Missing expression after 'in' in foreach loop.");
        this.skip(true);
        if (!this.eat(')'))
          this.missing(
            'MissingEndParenthesisAfterForeach',
            "Missing closing ')' after expression part of foreach loop.",
          );
        const body = this.block('MissingForeachStatement', 'Missing statement body in foreach loop.');
        return { kind: 'ForEachStatement', start, end: this.pos, label, variable, condition, body };
      }
    }
    return this.switchStatement(start, label);
  }
  openParen(w: string): void {
    this.skip(true);
    if (!this.eat('(')) this.missing('MissingOpenParenthesisAfterKeyword', `Missing opening '(' after keyword '${w}'.`);
  }
  closeParen(w: string): void {
    this.skip(true);
    if (!this.eat(')'))
      this.missing('MissingEndParenthesisAfterStatement', `Missing closing ')' after expression in '${w}' statement.`);
  }
  switchStatement(start: number, label: string | null): A.SwitchStatement {
    const flags = { regex: false, wildcard: false, exact: false, casesensitive: false, file: false, parallel: false };
    let condition: A.PipelineBase | null = null;
    for (;;) {
      this.skip(true);
      if (!isDash(this.c())) break;
      this.pos++;
      const s = this.pos;
      while (!this.eof() && isIdStart(this.c())) this.pos++;
      const name = this.text.slice(s, this.pos).toLowerCase();
      const flag = Object.keys(flags).find((f) => name !== '' && f.startsWith(name)) as keyof typeof flags | undefined;
      if (flag === undefined)
        this.fail(
          'InvalidSwitchFlag',
          s - 1,
          this.pos,
          `The parameter '-${name}' is not a valid parameter for the switch statement.`,
          false,
        );
      flags[flag] = true;
      if (flag === 'file') {
        this.skip(true);
        const e = this.argument();
        condition = {
          kind: 'Pipeline',
          start: e.start,
          end: e.end,
          background: false,
          pipelineElements: [
            { kind: 'CommandExpression', start: e.start, end: e.end, expression: e, redirections: [] },
          ],
        };
      }
    }
    if (condition === null) {
      if (!this.eat('(')) this.missing('PipelineValueRequired', 'Pipeline input is required in switch statement.');
      condition = this.condition('PipelineValueRequired', 'The switch statement requires a value.');
      this.skip(true);
      if (!this.eat(')')) this.missing('MissingEndParenthesisInSwitchStatement', "Missing ')' in switch statement.");
    }
    this.skip(true);
    const open = this.pos;
    if (!this.eat('{')) this.missing('MissingCurlyBraceInSwitchStatement', "Missing '{' in switch statement.");
    const clauses: A.SwitchClause[] = [];
    let byDefault: A.StatementBlock | null = null;
    for (;;) {
      this.skipSeparators();
      if (this.c() === 125) break;
      if (this.eof())
        this.fail(
          'MissingCurlyBraceInSwitchStatement',
          open,
          open + 1,
          "Missing closing '}' in switch statement.",
          true,
        );
      if (this.word() === 'default') {
        this.pos += 7;
        byDefault = this.block('MissingSwitchStatementClause', 'Missing statement block in switch statement clause.');
        continue;
      }
      const e = this.argument();
      clauses.push({
        condition: e,
        body: this.block('MissingSwitchStatementClause', 'Missing statement block in switch statement clause.'),
      });
    }
    this.pos++;
    return {
      kind: 'SwitchStatement',
      start,
      end: this.pos,
      label,
      condition,
      regex: flags.regex,
      wildcard: flags.wildcard,
      exact: flags.exact,
      caseSensitive: flags.casesensitive,
      file: flags.file,
      parallel: flags.parallel,
      clauses,
      default: byDefault,
    };
  }
  tryStatement(): A.Statement {
    const start = this.pos;
    this.pos += 3;
    const body = this.block('MissingTryStatementBlock', 'The Try statement is missing its statement block.');
    const catches: A.CatchClause[] = [];
    let fin: A.StatementBlock | null = null;
    let end = this.pos;
    for (;;) {
      this.skip(true);
      const w = this.word();
      const s = this.pos;
      if (w === 'catch') {
        this.pos += 5;
        const types: A.TypeConstraint[] = [];
        for (;;) {
          this.skip(true);
          if (this.c() === 91) {
            types.push(this.typeConstraint());
            this.skip(true);
            if (this.c() === 44) {
              this.pos++;
              continue;
            }
          }
          break;
        }
        const b = this.block('MissingCatchHandlerBlock', 'The Catch block is missing its statement block.');
        catches.push({ kind: 'CatchClause', start: s, end: this.pos, catchTypes: types, body: b });
        end = this.pos;
        continue;
      }
      if (w === 'finally') {
        this.pos += 7;
        fin = this.block('MissingFinallyStatementBlock', 'The Finally statement is missing its statement block.');
        end = this.pos;
      }
      break;
    }
    if (catches.length === 0 && fin === null) {
      this.pos = end;
      this.missing('MissingCatchOrFinally', 'The Try statement is missing its Catch or Finally block.');
    }
    this.pos = end;
    return { kind: 'TryStatement', start, end, body, catchClauses: catches, finally: fin };
  }
  dataStatement(): A.Statement {
    const start = this.pos;
    this.pos += 4;
    this.skip(true);
    let variable: string | null = null;
    const commands: A.Expression[] = [];
    if (isIdStart(this.c())) {
      const s = this.pos;
      while (isId(this.c())) this.pos++;
      variable = this.text.slice(s, this.pos);
      this.skip(true);
    }
    if (isDash(this.c())) {
      while (!this.eof() && !endsGeneric(this.c())) this.pos++;
      this.skip(true);
      for (;;) {
        commands.push(this.argument());
        this.skip(true);
        if (!this.eat(',')) break;
        this.skip(true);
      }
    }
    const body = this.block('MissingStatementBlockForDataSection', 'Missing statement block for data section.');
    return { kind: 'DataStatement', start, end: this.pos, variable, commandsAllowed: commands, body };
  }
  functionDefinition(w: string, start: number): A.FunctionDefinition {
    this.pos += w.length;
    this.skip(true);
    const nameStart = this.pos;
    while (!this.eof() && !endsGeneric(this.c())) this.pos++;
    if (this.pos === nameStart) this.missing('MissingNameAfterKeyword', `Missing name after ${w} keyword.`);
    let name = this.text.slice(nameStart, this.pos);
    if (isSingle(name.charCodeAt(0)) || isDouble(name.charCodeAt(0))) name = name.slice(1, -1);
    const nameEnd = this.pos;
    this.skip(true);
    let parameters: A.Parameter[] | null = null;
    if (this.eat('(')) {
      parameters = this.parameterList();
      this.skip(true);
      if (!this.eat(')'))
        this.missing('MissingEndParenthesisInFunctionParameterList', "Missing ')' in function parameter list.");
      this.skip(true);
    }
    const open = this.pos;
    if (!this.eat('{')) this.missing('MissingFunctionBody', 'Missing function body in function declaration.');
    let body = this.scriptBlockBody(open, true, w === 'filter');
    this.close('}', open);
    body = { ...body, end: this.pos };
    return {
      kind: 'FunctionDefinition',
      start,
      end: this.pos,
      isFilter: w === 'filter',
      isWorkflow: w === 'workflow',
      name,
      nameStart,
      nameEnd,
      parameters,
      body,
    };
  }
  parameterList(): A.Parameter[] {
    const list: A.Parameter[] = [];
    for (;;) {
      this.skip(true);
      if (this.c() === 41 || this.eof()) break;
      const start = this.pos;
      const attributes = this.attributeList();
      this.skip(true);
      if (this.c() !== 36) this.missing('InvalidFunctionParameter', 'Missing parameter declaration.');
      const name = this.variable() as A.VariableExpression;
      let end = this.pos;
      this.skip(true);
      let defaultValue: A.Expression | null = null;
      if (this.eat('=')) {
        this.skip(true);
        defaultValue = this.expression(true);
        end = defaultValue.end;
        this.skip(true);
      } else this.pos = end;
      list.push({ kind: 'Parameter', start, end, attributes, name, defaultValue });
      this.skip(true);
      if (!this.eat(',')) break;
    }
    return list;
  }
  attributeList(): A.AttributeBase[] {
    const list: A.AttributeBase[] = [];
    for (;;) {
      this.skip(true);
      if (this.c() !== 91) return list;
      const one = this.attribute();
      if (one === null) return list;
      list.push(one);
    }
  }
  attribute(): A.AttributeBase | null {
    const start = this.pos;
    this.pos++;
    this.skip(true);
    const typeName = this.typeName();
    this.skip(true);
    if (this.c() === 40) {
      this.pos++;
      const positional: A.Expression[] = [];
      const named: A.NamedAttributeArgument[] = [];
      for (;;) {
        this.skip(true);
        if (this.c() === 41) break;
        const s = this.pos;
        const m = /^([A-Za-z_]\w*)\s*(=)?/.exec(this.text.slice(this.pos, Math.min(this.pos + 200, this.limit)));
        if (
          m &&
          (m[2] === '=' || /^[A-Za-z_]\w*\s*[,)]/.test(this.text.slice(this.pos, Math.min(this.pos + 200, this.limit))))
        ) {
          const name = m[1] ?? '';
          this.pos += name.length;
          const nameEnd = this.pos;
          this.skip(true);
          if (this.eat('=')) {
            this.skip(true);
            const argument = this.expression(true);
            named.push({
              kind: 'NamedAttributeArgument',
              start: s,
              end: argument.end,
              argumentName: name,
              argument,
              expressionOmitted: false,
            });
          } else
            named.push({
              kind: 'NamedAttributeArgument',
              start: s,
              end: nameEnd,
              argumentName: name,
              argument: { kind: 'ConstantExpression', start: s, end: nameEnd, value: true },
              expressionOmitted: true,
            });
        } else positional.push(this.expression(true));
        this.skip(true);
        if (!this.eat(',')) break;
      }
      this.skip(true);
      if (!this.eat(')')) this.missing('MissingEndParenthesisInExpression', "Missing closing ')' in expression.");
      this.skip(true);
      if (!this.eat(']'))
        this.missing('EndSquareBracketExpectedAtEndOfAttribute', 'Missing ] at end of attribute or type literal.');
      return {
        kind: 'Attribute',
        start,
        end: this.pos,
        typeName,
        positionalArguments: positional,
        namedArguments: named,
      };
    }
    if (!this.eat(']'))
      this.missing('EndSquareBracketExpectedAtEndOfAttribute', 'Missing ] at end of attribute or type literal.');
    return { kind: 'TypeConstraint', start, end: this.pos, typeName };
  }
  typeConstraint(): A.TypeConstraint {
    const a = this.attribute();
    if (a === null || a.kind !== 'TypeConstraint') return this.missing('TypeExpected', 'Type expected.');
    return a;
  }
  typeName(inGeneric = false): A.TypeName {
    const start = this.pos;
    if (!isIdStart(this.c())) this.missing('MissingTypename', "Missing type name after '['.");
    while (!this.eof() && (isId(this.c()) || this.c() === 46 || this.c() === 43 || this.c() === 96 || this.c() === 35))
      this.pos++;
    let type: A.TypeName = {
      kind: 'TypeName',
      start,
      end: this.pos,
      name: this.text.slice(start, this.pos),
      assembly: null,
    };
    for (;;) {
      const save = this.pos;
      this.skip(true);
      if (this.c() !== 91) {
        this.pos = save;
        break;
      }
      this.pos++;
      this.skip(true);
      if (this.c() === 93 || this.c() === 44) {
        let rank = 1;
        while (this.c() === 44) {
          rank++;
          this.pos++;
          this.skip(true);
        }
        if (!this.eat(']')) this.missing('EndSquareBracketExpectedAtEndOfType', 'Missing ] at end of type token.');
        type = { kind: 'ArrayTypeName', start, end: this.pos, elementType: type, rank };
      } else {
        const args: A.TypeName[] = [];
        for (;;) {
          this.skip(true);
          if (this.c() === 91) {
            this.pos++;
            this.skip(true);
            args.push(this.typeName(false));
            this.skip(true);
            if (!this.eat(']')) this.missing('EndSquareBracketExpectedAtEndOfType', 'Missing ] at end of type token.');
          } else args.push(this.typeName(true));
          this.skip(true);
          if (!this.eat(',')) break;
        }
        if (!this.eat(']')) this.missing('EndSquareBracketExpectedAtEndOfType', 'Missing ] at end of type token.');
        type = {
          kind: 'GenericTypeName',
          start,
          end: this.pos,
          typeName: type,
          genericArguments: args,
          assembly: null,
        };
      }
    }
    if (!inGeneric && this.c() === 44) {
      const s = this.pos + 1;
      let p = s;
      while (p < this.limit && this.text[p] !== ']') p++;
      this.pos = p;
      type = { ...type, assembly: this.text.slice(s, p).trim(), end: p } as A.TypeName;
    }
    return type;
  }
  usingStatement(): A.UsingStatement {
    const start = this.pos;
    this.pos += 5;
    this.skip(true);
    const k = this.word();
    const kinds: Record<string, A.UsingStatement['usingStatementKind']> = {
      module: 'Module',
      namespace: 'Namespace',
      assembly: 'Assembly',
      type: 'Type',
      command: 'Command',
    };
    const kind = kinds[k];
    if (kind === undefined)
      return this.missing('UsingStatementNotSupported', "This syntax of the 'using' statement is not supported.");
    this.pos += k.length;
    this.skip(true);
    if (this.is('@{')) {
      const h = this.hashtable();
      return {
        kind: 'UsingStatement',
        start,
        end: this.pos,
        usingStatementKind: kind,
        name: null,
        alias: null,
        moduleSpecification: h,
      };
    }
    const e = this.argument();
    const name: A.StringConstantExpression =
      e.kind === 'StringConstantExpression'
        ? e
        : {
            kind: 'StringConstantExpression',
            start: e.start,
            end: e.end,
            value: this.text.slice(e.start, e.end),
            stringConstantType: 'BareWord',
          };
    return {
      kind: 'UsingStatement',
      start,
      end: this.pos,
      usingStatementKind: kind,
      name,
      alias: null,
      moduleSpecification: null,
    };
  }
  typeDefinition(w: string, start: number, attributes: A.Attribute[]): A.TypeDefinition {
    this.pos += w.length;
    this.skip(true);
    const nameStart = this.pos;
    while (isId(this.c())) this.pos++;
    const name = this.text.slice(nameStart, this.pos);
    const nameEnd = this.pos;
    if (name === '') this.missing('MissingNameAfterKeyword', `Missing name after ${w} keyword.`);
    const bases: A.TypeConstraint[] = [];
    this.skip(true);
    if (this.eat(':'))
      for (;;) {
        this.skip(true);
        const s = this.pos;
        const t = this.typeName(true);
        bases.push({ kind: 'TypeConstraint', start: s, end: this.pos, typeName: t });
        this.skip(true);
        if (!this.eat(',')) break;
      }
    this.skip(true);
    const open = this.pos;
    if (!this.eat('{')) this.missing('MissingTypeBody', `Missing ${w} body in ${w} declaration.`);
    const members: A.Member[] = [];
    for (;;) {
      this.skipSeparators();
      if (this.c() === 125) break;
      if (this.eof())
        this.fail(
          'MissingEndCurlyBrace',
          open,
          open + 1,
          "Missing closing '}' in statement block or type definition.",
          true,
        );
      members.push(w === 'enum' ? this.enumMember() : this.classMember(name));
    }
    this.pos++;
    return {
      kind: 'TypeDefinition',
      start,
      end: this.pos,
      name,
      nameStart,
      nameEnd,
      typeKind: w === 'enum' ? 'Enum' : 'Class',
      attributes,
      baseTypes: bases,
      members,
    };
  }
  enumMember(): A.PropertyMember {
    const start = this.pos;
    while (isId(this.c())) this.pos++;
    const name = this.text.slice(start, this.pos);
    let end = this.pos;
    if (name === '') this.missing('MissingEnumMemberName', 'Incomplete enum member.');
    this.skip(false);
    let value: A.Expression | null = null;
    if (this.eat('=')) {
      this.skip(true);
      value = this.expression(true);
      end = value.end;
    }
    return {
      kind: 'PropertyMember',
      start,
      end,
      name,
      attributes: [],
      propertyType: null,
      initialValue: value,
      isStatic: true,
      isHidden: false,
      isEnumMember: true,
    };
  }
  classMember(className: string): A.Member {
    const start = this.pos;
    let isStatic = false;
    let isHidden = false;
    const attributes: A.AttributeBase[] = [];
    let type: A.TypeConstraint | null = null;
    for (;;) {
      this.skip(true);
      const w = this.word();
      if (w === 'static') {
        this.pos += 6;
        isStatic = true;
        continue;
      }
      if (w === 'hidden') {
        this.pos += 6;
        isHidden = true;
        continue;
      }
      if (this.c() === 91) {
        const a = this.attribute();
        if (a?.kind === 'TypeConstraint') type = a;
        else if (a) attributes.push(a);
        continue;
      }
      break;
    }
    if (this.c() === 36) {
      const v = this.variable() as A.VariableExpression;
      let end = this.pos;
      this.skip(false);
      let value: A.Expression | null = null;
      if (this.eat('=')) {
        this.skip(true);
        value = this.expression(false);
        end = value.end;
      } else this.pos = end;
      return {
        kind: 'PropertyMember',
        start,
        end,
        name: v.path.name,
        attributes,
        propertyType: type,
        initialValue: value,
        isStatic,
        isHidden,
        isEnumMember: false,
      };
    }
    const nameStart = this.pos;
    while (isId(this.c())) this.pos++;
    const name = this.text.slice(nameStart, this.pos);
    const nameEnd = this.pos;
    if (name === '') this.missing('MissingTypeInStaticPropertyInitializer', 'Missing member in class definition.');
    this.skip(true);
    if (!this.eat('(')) this.missing('MissingMethodParameterList', 'Missing parameter list in method.');
    const parameters = this.parameterList();
    this.skip(true);
    if (!this.eat(')'))
      this.missing('MissingEndParenthesisInMethodParameterList', "Missing closing ')' in method parameter list.");
    this.skip(true);
    const isConstructor = name.toLowerCase() === className.toLowerCase();
    let call: A.BaseCtorInvokeMemberExpression | null = null;
    if (isConstructor && this.c() === 58) {
      const s = this.pos;
      this.pos++;
      this.skip(true);
      this.pos += 4;
      this.skip(true);
      if (!this.eat('(')) this.missing('MissingOpenParen', "Missing '('.");
      const args = this.arguments();
      call = {
        kind: 'BaseCtorInvokeMemberExpression',
        start: s,
        end: this.pos,
        expression: { kind: 'VariableExpression', start: s, end: s, path: pathOf('this'), splatted: false },
        member: { kind: 'StringConstantExpression', start: s, end: s, value: '.ctor', stringConstantType: 'BareWord' },
        static: false,
        nullConditional: false,
        arguments: args,
        genericTypeArguments: [],
      };
      this.skip(true);
    }
    const open = this.pos;
    if (!this.eat('{')) this.missing('MissingFunctionBody', 'Missing function body in function declaration.');
    let body = this.scriptBlockBody(open, true);
    this.close('}', open);
    const end = this.pos;
    if (isConstructor && !isStatic) {
      call ??= {
        kind: 'BaseCtorInvokeMemberExpression',
        start: open,
        end: open,
        expression: { kind: 'VariableExpression', start: open, end: open, path: pathOf('this'), splatted: false },
        member: {
          kind: 'StringConstantExpression',
          start: open,
          end: open,
          value: '.ctor',
          stringConstantType: 'BareWord',
        },
        static: false,
        nullConditional: false,
        arguments: [],
        genericTypeArguments: [],
      };
      const statement: A.Statement = {
        kind: 'Pipeline',
        start: call.start,
        end: call.end,
        background: false,
        pipelineElements: [
          { kind: 'CommandExpression', start: call.start, end: call.end, expression: call, redirections: [] },
        ],
      };
      const e = body.endBlock;
      if (e) body = { ...body, endBlock: { ...e, statements: [statement, ...e.statements] } };
    }
    body = { ...body, end };
    return {
      kind: 'FunctionMember',
      start,
      end,
      name,
      attributes,
      returnType: type,
      isStatic,
      isHidden,
      isConstructor,
      functionDefinition: {
        kind: 'FunctionDefinition',
        start: nameStart,
        end,
        isFilter: false,
        isWorkflow: false,
        name,
        nameStart,
        nameEnd,
        parameters,
        body,
      },
    };
  }

  // ---- pipelines
  pipelineOrAssignment(): A.PipelineBase {
    let left: A.Pipeline | A.PipelineChain | A.AssignmentStatement | A.ErrorStatement = this.pipeline(true);
    if (left.kind === 'AssignmentStatement') return left;
    for (;;) {
      const save = this.pos;
      this.skip(false);
      const op = this.is('&&') ? 'AndAnd' : this.is('||') ? 'OrOr' : null;
      if (op === null) {
        if (this.c() === 38 && this.c(1) !== 38) {
          this.pos++;
          left = { ...left, background: true, end: this.pos };
          return left;
        }
        this.pos = save;
        return left;
      }
      this.pos += 2;
      this.skip(true);
      if (this.eof())
        this.missing(
          'EmptyPipelineChainElement',
          `An expression was expected after the '${op === 'AndAnd' ? '&&' : '||'}' operator.`,
        );
      const right = this.pipelineOrFlow();
      left = {
        kind: 'PipelineChain',
        start: left.start,
        end: right.end,
        lhsPipelineChain: left as A.Pipeline,
        rhsPipeline: right,
        operator: op,
        background: false,
      };
    }
  }
  pipelineOrFlow(): A.Pipeline {
    return this.pipeline(false) as A.Pipeline;
  }
  pipeline(assign: boolean): A.Pipeline | A.AssignmentStatement {
    const start = this.pos;
    const elements: A.CommandBase[] = [];
    for (;;) {
      const c = this.c();
      if (this.startsExpression()) {
        const expression = this.expression(false);
        const save = this.pos;
        this.skip(false);
        if (assign && elements.length === 0) {
          const op = this.assignOperator();
          if (op !== null) {
            const operatorStart = this.pos;
            this.pos += op.length;
            const operatorEnd = this.pos;
            this.skip(true);
            if (this.eof())
              this.missing(
                'ExpectedValueExpression',
                `You must provide a value expression following the '${op.text}' operator.`,
              );
            let right = this.statement();
            if (
              right.kind === 'Pipeline' &&
              right.pipelineElements.length === 1 &&
              !right.background &&
              right.pipelineElements[0]?.kind === 'CommandExpression'
            )
              right = right.pipelineElements[0];
            return {
              kind: 'AssignmentStatement',
              start,
              end: right.end,
              left: expression,
              operator: op.operator,
              right,
              operatorStart,
              operatorEnd,
            };
          }
        }
        const redirections: A.Redirection[] = [];
        for (;;) {
          const r = this.redirection();
          if (r === null) break;
          redirections.push(r);
          this.skip(false);
        }
        if (redirections.length === 0) this.pos = save;
        elements.push({
          kind: 'CommandExpression',
          start: expression.start,
          end: redirections.at(-1)?.end ?? expression.end,
          expression,
          redirections,
        });
      } else if (c === 124) {
        this.fail('EmptyPipeElement', this.pos, this.pos + 1, 'An empty pipe element is not allowed.', false);
      } else elements.push(this.command());
      const save = this.pos;
      this.skip(false);
      let pipe = this.c() === 124 && this.c(1) !== 124;
      if (!pipe && isNewline(this.c())) {
        // a line that begins with a pipe continues
        this.skip(true);
        pipe = this.c() === 124 && this.c(1) !== 124;
      }
      if (!pipe) {
        this.pos = save;
        break;
      }
      const at = this.pos;
      this.pos++;
      this.skip(true);
      if (this.eof()) this.fail('EmptyPipeElement', at, at + 1, 'An empty pipe element is not allowed.', true);
    }
    const last = elements.at(-1);
    return { kind: 'Pipeline', start, end: last?.end ?? start, pipelineElements: elements, background: false };
  }
  assignOperator(): { text: string; length: number; operator: A.AssignmentOperator } | null {
    const ops: [string, A.AssignmentOperator][] = [
      ['??=', 'QuestionQuestionEquals'],
      ['+=', 'PlusEquals'],
      ['*=', 'MultiplyEquals'],
      ['/=', 'DivideEquals'],
      ['%=', 'RemainderEquals'],
    ];
    if (this.c() === 61) return { text: '=', length: 1, operator: 'Equals' };
    if (isDash(this.c()) && this.c(1) === 61) return { text: '-=', length: 2, operator: 'MinusEquals' };
    for (const [text, operator] of ops) if (this.is(text)) return { text, length: text.length, operator };
    return null;
  }
  startsExpression(): boolean {
    const c = this.c();
    const n = this.c(1);
    if (
      c === 36 ||
      c === 64 ||
      c === 40 ||
      c === 91 ||
      c === 123 ||
      c === 44 ||
      c === 33 ||
      isSingle(c) ||
      isDouble(c)
    ) {
      if (c === 36 && !(isId(n) || n === 123 || n === 40 || n === 58 || n === 63 || n === 94 || n === 36)) return false;
      if (c === 64 && !(n === 40 || n === 123 || isSingle(n) || isDouble(n) || isIdStart(n))) return false;
      return true;
    }
    if (isDigit(c) || (c === 46 && isDigit(n))) return this.numberHere(true) !== null;
    if (c === 43)
      return !endsGeneric(n)
        ? (n === 43 || isDigit(n) || n === 46 || n === 36 || n === 40 || isSingle(n) || isDouble(n)) &&
            (isDigit(n) || n === 46 ? this.numberAt(this.pos + 1) !== null : true)
        : n === 40 || isSpace(n);
    if (isDash(c)) {
      if (isDash(n)) return true;
      if (isDigit(n) || n === 46) return this.numberAt(this.pos + 1) !== null || isDigit(n);
      if (n === 36 || n === 40 || n === 91 || n === 64 || isSpace(n) || isSingle(n) || isDouble(n)) return true;
      let p = this.pos + 1;
      while (p < this.limit && isIdStart(this.text.charCodeAt(p))) p++;
      const w = this.text.slice(this.pos + 1, p).toLowerCase();
      return ['not', 'bnot', 'split', 'isplit', 'csplit', 'join'].includes(w);
    }
    return false;
  }
  numberHere(commandStart: boolean): ReturnType<typeof readNumber> {
    return this.numberAt(this.pos, commandStart);
  }
  numberEnd = 0;
  numberAt(from: number, commandStart = false): ReturnType<typeof readNumber> {
    const m =
      /^(?:0x[0-9a-f]+|0b[01]+|(?:\d+(?:\.(?!\.)\d*)?|\.\d+)(?:e[+\-–—―]?\d+)?)(?:uy|us|ul|y|s|u|l|n|d)?(?:kb|mb|gb|tb|pb)?/i.exec(
        this.text.slice(from, Math.min(from + 400, this.limit)),
      );
    if (m === null) return null;
    let text = m[0];
    let end = from + text.length;
    let next = end < this.limit ? this.text.charCodeAt(end) : Number.NaN;
    if (/^\d+\.$/.test(text) && isIdStart(next)) {
      text = text.slice(0, -1);
      end--;
      next = 46;
    }
    if (isId(next)) return null;
    if (
      commandStart &&
      !endsGeneric(next) &&
      !'+-*/%=.[]!?:'.includes(String.fromCharCode(next)) &&
      !isDash(next) &&
      !isSingle(next) &&
      !isDouble(next)
    )
      return null;
    this.numberEnd = end;
    return readNumber(text);
  }
  command(): A.Command {
    const start = this.pos;
    let invocationOperator: A.Command['invocationOperator'] = 'None';
    if (this.c() === 38) {
      invocationOperator = 'Ampersand';
      this.pos++;
      this.skip(true);
    } else if (
      this.c() === 46 &&
      (isSpace(this.c(1)) ||
        this.c(1) === 36 ||
        this.c(1) === 123 ||
        this.c(1) === 40 ||
        isSingle(this.c(1)) ||
        isDouble(this.c(1)))
    ) {
      invocationOperator = 'Dot';
      this.pos++;
      this.skip(true);
    }
    if (this.eof() || isNewline(this.c())) {
      if (invocationOperator !== 'None')
        this.missing(
          'MissingExpression',
          `Missing expression after '${this.text.slice(start, start + 1)}' in pipeline element.`,
        );
    }
    const c0 = this.c();
    if (c0 === 41 || c0 === 125 || c0 === 59 || c0 === 124 || c0 === 44)
      this.fail(
        c0 === 44 ? 'MissingExpressionAfterToken' : 'UnexpectedToken',
        this.pos,
        this.pos + 1,
        c0 === 44
          ? "Missing expression after unary operator ','."
          : `Unexpected token '${this.text[this.pos]}' in expression or statement.`,
        false,
      );
    const elements: A.CommandElement[] = [];
    const redirections: A.Redirection[] = [];
    let end = this.pos;
    let verbatim = false;
    let bareOnly = false;
    for (;;) {
      const c = this.c();
      if (this.eof() || isNewline(c) || c === 59 || c === 124 || c === 125 || c === 41) break;
      if (c === 38) break;
      const r = this.redirection();
      if (r !== null) {
        redirections.push(r);
        end = this.pos;
        this.skip(false);
        continue;
      }
      if (elements.length > 0 && isDash(c) && this.is('--%')) {
        const s = this.pos;
        this.pos += 3;
        elements.push({
          kind: 'StringConstantExpression',
          start: s,
          end: this.pos,
          value: '--%',
          stringConstantType: 'BareWord',
        });
        verbatim = true;
      }
      if (verbatim) {
        while (isSpace(this.c())) this.pos++;
        const s = this.pos;
        let quote = false;
        while (
          !this.eof() &&
          !isNewline(this.c()) &&
          (quote || (this.c() !== 124 && !(this.c() === 38 && this.c(1) === 38)))
        ) {
          if (isDouble(this.c())) quote = !quote;
          this.pos++;
        }
        if (this.pos > s)
          elements.push({
            kind: 'StringConstantExpression',
            start: s,
            end: this.pos,
            value: this.text.slice(s, this.pos).trimEnd(),
            stringConstantType: 'BareWord',
          });
        end = this.pos;
        break;
      }
      if (!bareOnly && elements.length > 0 && isDash(c) && isDash(this.c(1)) && endsGeneric(this.c(2))) {
        const s = this.pos;
        this.pos += 2;
        bareOnly = true;
        elements.push({
          kind: 'CommandParameter',
          start: s,
          end: this.pos,
          parameterName: '-',
          argument: null,
          errorStart: s,
          errorEnd: this.pos,
        });
      } else if (!bareOnly && elements.length > 0 && isDash(c) && (isIdStart(this.c(1)) || this.c(1) === 63)) {
        elements.push(this.commandParameter());
      } else if (elements.length > 0 && c === 44) {
        this.fail('MissingArgument', this.pos, this.pos + 1, 'Missing argument in parameter list.', false);
      } else {
        elements.push(elements.length === 0 ? this.commandName(invocationOperator) : this.argument());
      }
      end = this.pos;
      this.skip(false);
    }
    this.pos = end;
    return { kind: 'Command', start, end, commandElements: elements, invocationOperator, redirections };
  }
  commandName(op: string): A.Expression {
    if (op !== 'None') return this.argumentOne();
    return this.argumentOne(true);
  }
  commandParameter(): A.CommandParameter {
    const s = this.pos;
    this.pos++;
    const n = this.pos;
    while (!this.eof() && !endsGeneric(this.c()) && this.c() !== 58 && this.c() !== 46 && this.c() !== 91) this.pos++;
    const parameterName = this.text.slice(n, this.pos);
    let argument: A.Expression | null = null;
    const errorEnd = this.c() === 58 ? this.pos + 1 : this.pos;
    if (this.c() === 58) {
      this.pos++;
      this.skip(false);
      if (this.eof() || isNewline(this.c()))
        this.missing('ParameterRequiresArgument', `Parameter '${this.text.slice(s, errorEnd)}' requires an argument.`);
      argument = this.argument();
    }
    return { kind: 'CommandParameter', start: s, end: this.pos, parameterName, argument, errorStart: s, errorEnd };
  }
  /** a, b, c in command mode */
  argument(): A.Expression {
    const first = this.argumentOne();
    const elements = [first];
    for (;;) {
      const save = this.pos;
      this.skip(false);
      if (this.c() !== 44) {
        this.pos = save;
        break;
      }
      const at = this.pos;
      this.pos++;
      this.skip(true);
      if (this.eof() || this.c() === 41 || this.c() === 125 || this.c() === 124 || this.c() === 59)
        this.fail('MissingExpressionAfterToken', at + 1, at + 1, "Missing expression after ','.", this.eof());
      elements.push(this.argumentOne());
    }
    return elements.length === 1 ? first : { kind: 'ArrayLiteral', start: first.start, end: this.pos, elements };
  }
  argumentOne(isName = false): A.Expression {
    const c = this.c();
    const n = this.c(1);
    const start = this.pos;
    if (
      c === 123 ||
      c === 40 ||
      (c === 64 && (n === 40 || n === 123 || isSingle(n) || isDouble(n) || isIdStart(n))) ||
      (c === 36 && n === 40)
    ) {
      const e = this.postfix(this.primary(), true);
      if (c === 36 && !endsGeneric(this.c())) {
        this.pos = start;
        return this.generic(isName);
      }
      return e;
    }
    if (c === 36 && (isId(n) || n === 123 || n === 58 || n === 63 || n === 94 || n === 36)) {
      const e = this.postfix(this.variable(), true);
      if (!endsGeneric(this.c())) {
        this.pos = start;
        return this.generic(isName);
      }
      return e;
    }
    if (isSingle(c) || isDouble(c)) {
      const e = this.postfix(this.string(), true);
      if (!endsGeneric(this.c())) {
        this.pos = start;
        return this.generic(isName);
      }
      return e;
    }
    if (c === 44) {
      this.pos++;
      this.skip(true);
      const child = this.argumentOne();
      return { kind: 'ArrayLiteral', start, end: this.pos, elements: [child] };
    }
    if (!isName && (isDigit(c) || c === 46 || isDash(c) || c === 43)) {
      const signed = isDash(c) || c === 43;
      const number = this.numberAt(signed ? this.pos + 1 : this.pos);
      if (
        number !== null &&
        endsGeneric(this.numberEnd < this.limit ? this.text.charCodeAt(this.numberEnd) : Number.NaN)
      ) {
        const value = signed ? readNumber(this.text.slice(start, this.numberEnd)) : number;
        this.pos = this.numberEnd;
        if (value !== null) return { kind: 'ConstantExpression', start, end: this.pos, value };
      }
    }
    return this.generic(isName);
  }
  generic(isName: boolean): A.Expression {
    const start = this.pos;
    const parts: string[] = [];
    const nested: A.Expression[] = [];
    let text = '';
    let value = '';
    while (!this.eof()) {
      const c = this.c();
      if (endsGeneric(c)) break;
      if (c === 96) {
        const n = this.c(1);
        if (Number.isNaN(n) || isNewline(n)) break;
        const e = this.escape();
        text += e;
        value += e;
        continue;
      }
      if (isSingle(c)) {
        const s = this.string() as A.StringConstantExpression;
        text += s.value;
        value += s.value;
        continue;
      }
      if (isDouble(c)) {
        const s = this.string();
        if (s.kind === 'StringConstantExpression') {
          text += s.value;
          value += s.value;
        } else if (s.kind === 'ExpandableStringExpression') {
          value += s.value;
          s.parts.forEach((p, i) => {
            text += p;
            const e = s.nestedExpressions[i];
            if (e) {
              parts.push(text);
              text = '';
              nested.push(e);
            }
          });
        }
        continue;
      }
      if (c === 36) {
        const n = this.c(1);
        if (n === 40) {
          const s = this.pos;
          const e = this.primary();
          parts.push(text);
          text = '';
          nested.push(e);
          value += this.text.slice(s, this.pos);
          continue;
        }
        if (isId(n) || n === 123 || n === 58 || n === 63 || n === 94 || n === 36) {
          const s = this.pos;
          const e = this.variable(true);
          parts.push(text);
          text = '';
          nested.push(e);
          value += this.text.slice(s, this.pos);
          continue;
        }
      }
      const ch = this.text[this.pos] ?? '';
      text += ch;
      value += ch;
      this.pos++;
    }
    if (this.pos === start) {
      this.fail(
        'UnexpectedToken',
        start,
        start + 1,
        `Unexpected token '${this.text[start] ?? ''}' in expression or statement.`,
        this.eof(),
      );
    }
    void isName;
    if (nested.length > 0) {
      parts.push(text);
      return {
        kind: 'ExpandableStringExpression',
        start,
        end: this.pos,
        value,
        stringConstantType: 'BareWord',
        nestedExpressions: nested,
        parts,
      };
    }
    return { kind: 'StringConstantExpression', start, end: this.pos, value: text, stringConstantType: 'BareWord' };
  }
  redirection(): A.Redirection | null {
    const c = this.c();
    const start = this.pos;
    const streams: Record<string, A.RedirectionStream> = {
      '*': 'All',
      '1': 'Output',
      '2': 'Error',
      '3': 'Warning',
      '4': 'Verbose',
      '5': 'Debug',
      '6': 'Information',
    };
    let from: A.RedirectionStream = 'Output';
    let p = this.pos;
    const ch = this.text[p] ?? '';
    if (c !== 62) {
      if (this.c(1) !== 62 || streams[ch] === undefined) return null;
      from = streams[ch] ?? 'Output';
      p++;
    }
    p++;
    const append = this.text[p] === '>';
    if (append) p++;
    if (!append && this.text[p] === '&') {
      const to = streams[this.text[p + 1] ?? ''];
      if (to !== undefined) {
        this.pos = p + 2;
        return { kind: 'MergingRedirection', start, end: this.pos, fromStream: from, toStream: to };
      }
    }
    this.pos = p;
    this.skip(false);
    if (this.eof() || isNewline(this.c()))
      this.missing('MissingFileSpecification', 'Missing file specification after redirection operator.');
    const location = this.argumentOne();
    return { kind: 'FileRedirection', start, end: this.pos, fromStream: from, location, append };
  }

  // ---- expressions
  /** noComma: in a list where the comma separates */
  expression(noComma: boolean): A.Expression {
    if (++this.depth > 900)
      this.fail('ScriptTooComplicated', this.pos, this.pos, 'The script is too complicated.', false);
    try {
      const condition = this.binary(0, noComma);
      const save = this.pos;
      this.skip(false);
      if (this.c() === 63 && this.c(1) !== 63 && this.c(1) !== 46 && this.c(1) !== 91) {
        this.pos++;
        this.skip(true);
        const ifTrue = this.expression(noComma);
        this.skip(true);
        if (!this.eat(':'))
          this.missing('MissingColonInTernaryExpression', "Missing ':' after the expression in the ternary operation.");
        this.skip(true);
        const ifFalse = this.expression(noComma);
        return { kind: 'TernaryExpression', start: condition.start, end: ifFalse.end, condition, ifTrue, ifFalse };
      }
      this.pos = save;
      return condition;
    } finally {
      this.depth--;
    }
  }
  operatorHere(): { op: A.BinaryOperator; level: number; length: number } | null {
    const c = this.c();
    const n = this.c(1);
    if (c === 43 && n !== 61 && n !== 43) return { op: 'Plus', level: 5, length: 1 };
    if (c === 42 && n !== 61) return { op: 'Multiply', level: 6, length: 1 };
    if (c === 47 && n !== 61) return { op: 'Divide', level: 6, length: 1 };
    if (c === 37 && n !== 61) return { op: 'Rem', level: 6, length: 1 };
    if (c === 46 && n === 46) return { op: 'DotDot', level: 8, length: 2 };
    if (c === 63 && n === 63 && this.c(2) !== 61) return { op: 'QuestionQuestion', level: 4, length: 2 };
    if (isDash(c)) {
      if (isIdStart(n)) {
        let p = this.pos + 1;
        while (p < this.limit && isIdStart(this.text.charCodeAt(p))) p++;
        const w = this.text.slice(this.pos + 1, p).toLowerCase();
        const known = binaryWords[w];
        if (known && Object.hasOwn(binaryWords, w)) return { ...known, length: p - this.pos };
        return null;
      }
      if (n !== 61 && !isDash(n)) return { op: 'Minus', level: 5, length: 1 };
      if (isDash(n)) return { op: 'Minus', level: 5, length: 1 };
    }
    return null;
  }
  binary(min: number, noComma: boolean): A.Expression {
    let left = this.arrayLiteral(noComma);
    for (;;) {
      const save = this.pos;
      this.skip(false);
      const found = this.operatorHere();
      if (found === null || found.level <= min) {
        this.pos = save;
        return left;
      }
      const operatorStart = this.pos;
      this.pos += found.length;
      const operatorEnd = this.pos;
      this.skip(true);
      if (this.eof() || this.c() === 41 || this.c() === 125 || this.c() === 59 || this.c() === 124) {
        this.pos = operatorEnd;
        this.fail(
          'ExpectedValueExpression',
          operatorEnd,
          operatorEnd,
          `You must provide a value expression following the '${this.text.slice(operatorStart, operatorEnd)}' operator.`,
          this.atEnd(),
        );
      }
      let right: A.Expression;
      if ((found.op === 'Is' || found.op === 'IsNot' || found.op === 'As') && this.c() === 91)
        right = this.binary(found.level, noComma);
      else right = this.binary(found.level, noComma);
      left = {
        kind: 'BinaryExpression',
        start: left.start,
        end: right.end,
        operator: found.op,
        left,
        right,
        operatorStart,
        operatorEnd,
      };
    }
  }
  arrayLiteral(noComma: boolean): A.Expression {
    const first = this.unary(noComma);
    if (noComma) return first;
    const elements = [first];
    for (;;) {
      const save = this.pos;
      this.skip(false);
      if (this.c() !== 44) {
        this.pos = save;
        break;
      }
      const at = this.pos;
      this.pos++;
      this.skip(true);
      if (this.eof() || this.c() === 41 || this.c() === 125 || this.c() === 59)
        this.fail('MissingExpressionAfterToken', at + 1, at + 1, "Missing expression after ','.", this.eof());
      elements.push(this.unary(noComma));
    }
    return elements.length === 1 ? first : { kind: 'ArrayLiteral', start: first.start, end: this.pos, elements };
  }
  unary(noComma: boolean): A.Expression {
    const c = this.c();
    const n = this.c(1);
    const start = this.pos;
    if (++this.depth > 900)
      this.fail('ScriptTooComplicated', this.pos, this.pos, 'The script is too complicated.', false);
    try {
      const wrap = (operator: A.UnaryOperator, length: number, child: () => A.Expression): A.Expression => {
        this.pos += length;
        const opEnd = this.pos;
        this.skip(true);
        if (this.eof() || this.c() === 41 || this.c() === 125)
          this.fail(
            'MissingExpressionAfterOperator',
            opEnd,
            opEnd,
            `Missing expression after unary operator '${this.text.slice(start, opEnd)}'.`,
            this.eof(),
          );
        const e = child();
        return { kind: 'UnaryExpression', start, end: e.end, operator, child: e };
      };
      if (c === 33) return wrap('Exclaim', 1, () => this.unary(noComma));
      if (c === 44) {
        this.pos++;
        this.skip(true);
        const child = this.unary(noComma);
        return { kind: 'ArrayLiteral', start, end: child.end, elements: [child] };
      }
      if (c === 43 && n === 43) return wrap('PlusPlus', 2, () => this.unary(noComma));
      if (isDash(c) && isDash(n)) return wrap('MinusMinus', 2, () => this.unary(noComma));
      if (c === 43 || isDash(c)) {
        if (isDigit(n) || n === 46) {
          const number = this.numberAt(this.pos + 1);
          if (number !== null) {
            const value = readNumber(this.text.slice(start, this.numberEnd));
            if (value !== null) {
              this.pos = this.numberEnd;
              return this.postfix({ kind: 'ConstantExpression', start, end: this.pos, value }, false);
            }
          }
        }
        if (isDash(c) && isIdStart(n)) {
          let p = this.pos + 1;
          while (p < this.limit && isIdStart(this.text.charCodeAt(p))) p++;
          const w = this.text.slice(this.pos + 1, p).toLowerCase();
          const ops: Record<string, A.UnaryOperator> = {
            not: 'Not',
            bnot: 'Bnot',
            join: 'Join',
            split: 'Isplit',
            isplit: 'Isplit',
            csplit: 'Csplit',
          };
          const op = Object.hasOwn(ops, w) ? ops[w] : undefined;
          if (op !== undefined) {
            return wrap(op, w.length + 1, () => this.unary(noComma));
          }
          this.fail(
            'UnexpectedToken',
            start,
            p,
            `Unexpected token '${this.text.slice(start, p)}' in expression or statement.`,
            false,
          );
        }
        return wrap(c === 43 ? 'Plus' : 'Minus', 1, () => this.unary(noComma));
      }
      if (c === 91) return this.typeOrCast(noComma);
      return this.postfix(this.primary(), false);
    } finally {
      this.depth--;
    }
  }
  typeOrCast(noComma: boolean): A.Expression {
    const start = this.pos;
    const attribute = this.attribute();
    if (attribute === null) return this.missing('MissingTypename', 'Missing type name.');
    const save = this.pos;
    if (
      attribute.kind === 'TypeConstraint' &&
      (this.is('::') || this.c() === 46 || this.c() === 91 || this.is('?.')) &&
      !(this.c() === 91)
    ) {
      return this.postfix({ kind: 'TypeExpression', start, end: this.pos, typeName: attribute.typeName }, false);
    }
    this.skip(false);
    if (isNewline(this.c()) && attribute.kind === 'Attribute') this.skip(true);
    const c = this.c();
    const n = this.c(1);
    const startsPrimary =
      c === 36 ||
      c === 64 ||
      c === 40 ||
      c === 91 ||
      c === 123 ||
      isSingle(c) ||
      isDouble(c) ||
      isDigit(c) ||
      (c === 46 && isDigit(n)) ||
      c === 33 ||
      ((c === 43 || isDash(c)) && (isDigit(n) || n === 36 || n === 40 || n === 46 || n === c) && save === this.pos) ||
      (c === 44 && false) ||
      (isDash(c) &&
        /^.(?:not|bnot|join|[ic]?split)\b/i.test(this.text.slice(this.pos, this.pos + 8)) &&
        /^.(?:not|bnot)\b/i.test(this.text.slice(this.pos, this.pos + 6)));
    if (this.eof() || !startsPrimary) {
      this.pos = save;
      if (attribute.kind === 'Attribute')
        return this.fail(
          'UnexpectedAttribute',
          start,
          save,
          `Unexpected attribute '${this.text.slice(start + 1, attribute.typeName.end)}'.`,
          this.eof(),
        );
      return this.postfix({ kind: 'TypeExpression', start, end: save, typeName: attribute.typeName }, false);
    }
    const child = this.unary(noComma);
    if (attribute.kind === 'TypeConstraint')
      return { kind: 'ConvertExpression', start, end: child.end, attribute, child };
    return { kind: 'AttributedExpression', start, end: child.end, attribute, child };
  }
  primary(): A.Expression {
    const c = this.c();
    const n = this.c(1);
    const start = this.pos;
    if (c === 36 && n === 40) {
      this.pos += 2;
      const { traps, statements } = this.statementsIn(41);
      this.closeSub(start, 2);
      return {
        kind: 'SubExpression',
        start,
        end: this.pos,
        subExpression: {
          kind: 'StatementBlock',
          start: statements[0]?.start ?? 0,
          end: statements.at(-1)?.end ?? 0,
          traps,
          statements,
        },
      };
    }
    if (c === 36) return this.variable();
    if (c === 64 && n === 40) {
      this.pos += 2;
      const { traps, statements } = this.statementsIn(41);
      this.closeSub(start, 2);
      return {
        kind: 'ArrayExpression',
        start,
        end: this.pos,
        subExpression: {
          kind: 'StatementBlock',
          start: statements[0]?.start ?? 0,
          end: statements.at(-1)?.end ?? 0,
          traps,
          statements,
        },
      };
    }
    if (c === 64 && n === 123) return this.hashtable();
    if (c === 64 && (isSingle(n) || isDouble(n))) return this.hereString();
    if (c === 64 && isIdStart(n)) {
      const v = this.variable();
      return { ...(v as A.VariableExpression), splatted: true };
    }
    if (c === 40) {
      this.pos++;
      this.skip(true);
      if (this.c() === 41)
        this.fail('ExpectedExpression', this.pos, this.pos, "An expression was expected after '('.", false);
      if (this.eof()) this.missing('ExpectedExpression', "An expression was expected after '('.");
      const pipeline = this.pipelineOrAssignment();
      this.skip(true);
      if (!this.eat(')')) this.missing('MissingEndParenthesisInExpression', "Missing closing ')' in expression.");
      return { kind: 'ParenExpression', start, end: this.pos, pipeline };
    }
    if (c === 123) {
      this.pos++;
      let body = this.scriptBlockBody(start, true);
      this.close('}', start);
      body = { ...body, end: this.pos };
      return { kind: 'ScriptBlockExpression', start, end: this.pos, scriptBlock: body };
    }
    if (isSingle(c) || isDouble(c)) return this.string();
    if (isDigit(c) || c === 46) {
      const value = this.numberAt(this.pos);
      if (value !== null) {
        this.pos = this.numberEnd;
        return { kind: 'ConstantExpression', start, end: this.pos, value };
      }
      let e = this.pos;
      while (e < this.limit && !endsGeneric(this.text.charCodeAt(e))) e++;
      this.fail(
        'BadNumericConstant',
        start,
        e,
        `The numeric constant ${this.text.slice(start, e)} is not valid.`,
        false,
      );
    }
    if (this.eof()) this.missing('ExpectedExpression', 'An expression was expected.');
    let e = start + 1;
    while (e < this.limit && !endsGeneric(this.text.charCodeAt(e)) && !'[].+-*/'.includes(this.text[e] ?? '')) e++;
    return this.fail(
      'UnexpectedToken',
      start,
      e,
      `Unexpected token '${this.text.slice(start, e)}' in expression or statement.`,
      false,
    );
  }
  statementsIn(closing: number): { traps: A.TrapStatement[]; statements: A.Statement[] } {
    return this.statements(closing);
  }
  closeSub(start: number, length: number): void {
    this.skip(true);
    if (!this.eat(')'))
      this.fail(
        'MissingEndParenthesisInSubexpression',
        start,
        start + length,
        "Missing closing ')' in subexpression.",
        this.eof(),
      );
  }
  hashtable(): A.Hashtable {
    const start = this.pos;
    this.pos += 2;
    const pairs: A.KeyValuePair[] = [];
    for (;;) {
      this.skipSeparators();
      if (this.c() === 125) break;
      if (this.eof())
        this.fail(
          'MissingEndCurlyBrace',
          start,
          start + 2,
          "Missing closing '}' in statement block or type definition.",
          true,
        );
      const key = this.hashKey();
      this.skip(true);
      if (!this.eat('='))
        this.fail(
          'MissingEqualsInHashLiteral',
          this.pos,
          this.pos,
          "Missing '=' operator after key in hash literal.",
          this.eof(),
        );
      this.skip(true);
      if (this.eof() || this.c() === 125)
        this.missing('MissingStatementInHashLiteral', "Missing statement after '=' in hash literal.");
      const value = this.statement();
      pairs.push({ key, value });
      this.skip(false);
      const c = this.c();
      if (!this.eof() && !isNewline(c) && c !== 59 && c !== 125 && !this.endsBlock(value))
        this.fail(
          'MissingEndCurlyBrace',
          this.pos,
          this.pos,
          "Missing closing '}' in statement block or type definition.",
          false,
        );
    }
    this.pos++;
    return { kind: 'Hashtable', start, end: this.pos, keyValuePairs: pairs };
  }
  hashKey(): A.Expression {
    const c = this.c();
    const start = this.pos;
    if (isIdStart(c)) {
      while (isId(this.c()) || (isDash(this.c()) && isId(this.c(1)))) this.pos++;
      return {
        kind: 'StringConstantExpression',
        start,
        end: this.pos,
        value: this.text.slice(start, this.pos),
        stringConstantType: 'BareWord',
      };
    }
    if (isDigit(c)) {
      const value = this.numberAt(this.pos);
      if (value === null) {
        while (isId(this.c())) this.pos++;
        return {
          kind: 'StringConstantExpression',
          start,
          end: this.pos,
          value: this.text.slice(start, this.pos),
          stringConstantType: 'BareWord',
        };
      }
    }
    return this.unary(true);
  }
  postfix(expression: A.Expression, inCommand: boolean): A.Expression {
    let e = expression;
    const start = expression.start;
    for (;;) {
      const c = this.c();
      const n = this.c(1);
      let nullConditional = false;
      let p = this.pos;
      if (c === 63 && n === 46 && isBraced(this.text, e)) {
        nullConditional = true;
        p++;
      } else if (c === 63 && n === 91 && isBraced(this.text, e)) {
        this.pos += 2;
        this.skip(true);
        const index = this.expression(false);
        this.skip(true);
        if (!this.eat(']')) this.missing('MissingEndSquareBracket', "Missing ']' after array index expression.");
        e = { kind: 'IndexExpression', start, end: this.pos, target: e, index, nullConditional: true };
        continue;
      }
      const ch = this.text[p];
      if ((ch === '.' && this.text[p + 1] !== '.') || (ch === ':' && this.text[p + 1] === ':')) {
        const isStatic = ch === ':';
        const save = this.pos;
        this.pos = p + (isStatic ? 2 : 1);
        if (inCommand && endsGeneric(this.c())) {
          this.pos = save;
          return e;
        }
        this.skip(true);
        const member = this.memberName();
        if (member === null) {
          this.pos = save;
          if (inCommand) return e;
          this.pos = p + (isStatic ? 2 : 1);
          return this.missing('MissingPropertyName', 'Missing property name after reference operator.');
        }
        let generic: A.TypeName[] = [];
        if (this.c() === 91) {
          const s = this.pos;
          const errors = this.errors.length;
          try {
            this.pos++;
            const list: A.TypeName[] = [];
            for (;;) {
              this.skip(true);
              list.push(this.typeName(true));
              this.skip(true);
              if (!this.eat(',')) break;
            }
            if (!this.eat(']') || this.c() !== 40) throw new Bail();
            generic = list;
          } catch (error) {
            if (!(error instanceof Bail)) throw error;
            this.errors.length = errors;
            this.pos = s;
          }
        }
        if (this.c() === 40) {
          this.pos++;
          const args = this.arguments();
          e = {
            kind: 'InvokeMemberExpression',
            start,
            end: this.pos,
            expression: e,
            member,
            static: isStatic,
            nullConditional,
            arguments: args,
            genericTypeArguments: generic,
          };
        } else if (this.c() === 123 && !inCommand) {
          const s = this.primary();
          e = {
            kind: 'InvokeMemberExpression',
            start,
            end: this.pos,
            expression: e,
            member,
            static: isStatic,
            nullConditional,
            arguments: [s],
            genericTypeArguments: [],
          };
        } else
          e = {
            kind: 'MemberExpression',
            start,
            end: this.pos,
            expression: e,
            member,
            static: isStatic,
            nullConditional,
          };
        continue;
      }
      if (c === 91) {
        this.pos++;
        this.skip(true);
        if (this.c() === 93)
          this.fail(
            'MissingArrayIndexExpression',
            this.pos,
            this.pos,
            'Array index expression is missing or not valid.',
            false,
          );
        const index = this.expression(false);
        this.skip(true);
        if (!this.eat(']')) this.missing('MissingEndSquareBracket', "Missing ']' after array index expression.");
        e = { kind: 'IndexExpression', start, end: this.pos, target: e, index, nullConditional: false };
        continue;
      }
      if (!inCommand && c === 43 && n === 43) {
        this.pos += 2;
        return { kind: 'UnaryExpression', start, end: this.pos, operator: 'PostfixPlusPlus', child: e };
      }
      if (!inCommand && isDash(c) && isDash(n)) {
        this.pos += 2;
        return { kind: 'UnaryExpression', start, end: this.pos, operator: 'PostfixMinusMinus', child: e };
      }
      // method chains may continue on the next line
      if (!inCommand && (isNewline(c) || isSpace(c))) {
        const save = this.pos;
        this.skip(true);
        if (this.c() === 46 && isIdStart(this.c(1)) && /[\r\n]/.test(this.text.slice(save, this.pos))) continue;
        this.pos = save;
      }
      return e;
    }
  }
  memberName(): A.Expression | null {
    const c = this.c();
    const start = this.pos;
    if (isId(c)) {
      while (isId(this.c())) this.pos++;
      return {
        kind: 'StringConstantExpression',
        start,
        end: this.pos,
        value: this.text.slice(start, this.pos),
        stringConstantType: 'BareWord',
      };
    }
    if (c === 36 && this.c(1) === 40) return this.primary();
    if (c === 36) return this.variable();
    if (isSingle(c) || isDouble(c)) return this.string();
    if (c === 40) return this.primary();
    return null;
  }
  arguments(): A.Expression[] {
    const list: A.Expression[] = [];
    for (;;) {
      this.skip(true);
      if (this.c() === 41) break;
      if (this.eof()) this.missing('MissingEndParenthesisInMethodCall', "Missing ')' in method call.");
      list.push(this.expression(true));
      this.skip(true);
      if (!this.eat(',')) break;
    }
    this.skip(true);
    if (!this.eat(')')) this.missing('MissingEndParenthesisInMethodCall', "Missing ')' in method call.");
    return list;
  }
  variable(inString = false): A.Expression {
    const start = this.pos;
    this.pos++;
    const c = this.c();
    if (c === 123) {
      this.pos++;
      let name = '';
      while (!this.eof() && this.c() !== 125) {
        if (this.c() === 96) {
          name += this.escape();
        } else {
          name += this.text[this.pos];
          this.pos++;
        }
      }
      if (this.eof())
        this.fail(
          'IncompleteDollarVariableReference',
          start,
          start + 2,
          "The braced variable reference is incomplete; the closing '}' is missing.",
          true,
        );
      this.pos++;
      return this.makeVariable(start, name);
    }
    if (c === 36 || c === 94 || c === 63) {
      if (c !== 63 || !isId(this.c(1))) {
        this.pos++;
        return this.makeVariable(start, String.fromCharCode(c));
      }
    }
    const s = this.pos;
    for (;;) {
      const d = this.c();
      if (isId(d) || d === 63) this.pos++;
      else if (d === 58 && this.c(1) !== 58 && isId(this.c(1)) && this.text.slice(s, this.pos).indexOf(':') < 0)
        this.pos++;
      else break;
    }
    // a question mark at the end belongs to the name unless an operator follows
    void inString;
    return this.makeVariable(start, this.text.slice(s, this.pos));
  }
  makeVariable(start: number, userPath: string): A.Expression {
    const path = pathOf(userPath);
    const v: A.VariableExpression = { kind: 'VariableExpression', start, end: this.pos, path, splatted: false };
    if (path.qualifier === 'using')
      return { kind: 'UsingExpression', start, end: this.pos, subExpression: { ...v, path: { ...pathOf(path.name) } } };
    return v;
  }
  escape(): string {
    this.pos++;
    const ch = this.text[this.pos] ?? '';
    this.pos++;
    switch (ch) {
      case 'n':
        return '\n';
      case 't':
        return '\t';
      case 'r':
        return '\r';
      case '0':
        return '\0';
      case 'a':
        return '\u0007';
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 'v':
        return '\v';
      case 'e':
        return '\u001b';
      case 'u':
        if (this.c() === 123) {
          const m = /^\{([0-9a-f]{1,6})\}/i.exec(this.text.slice(this.pos, this.pos + 9));
          if (m) {
            this.pos += m[0].length;
            return String.fromCodePoint(Number.parseInt(m[1] ?? '0', 16));
          }
          this.fail(
            'InvalidUnicodeEscapeSequence',
            this.pos - 2,
            this.pos + 1,
            'The Unicode escape sequence is not valid. A valid sequence is `u{ followed by one to six hex digits and a closing }.',
            this.eof(),
          );
        }
        return 'u';
      case '\r':
        if (this.c() === 10) this.pos++;
        return '';
      case '\n':
        return '';
    }
    return ch;
  }
  string(): A.Expression {
    const start = this.pos;
    if (isSingle(this.c())) {
      this.pos++;
      let value = '';
      for (;;) {
        if (this.eof()) {
          this.fail(
            'TerminatorExpectedAtEndOfString',
            start,
            start + 1,
            "The string is missing the terminator: '.",
            true,
          );
        }
        if (isSingle(this.c())) {
          if (isSingle(this.c(1))) {
            value += this.text[this.pos];
            this.pos += 2;
            continue;
          }
          this.pos++;
          break;
        }
        value += this.text[this.pos];
        this.pos++;
      }
      return { kind: 'StringConstantExpression', start, end: this.pos, value, stringConstantType: 'SingleQuoted' };
    }
    this.pos++;
    return this.expandable(start, 'DoubleQuoted', () => {
      if (this.eof())
        this.fail(
          'TerminatorExpectedAtEndOfString',
          start,
          start + 1,
          'The string is missing the terminator: ".',
          true,
        );
      return isDouble(this.c()) && !isDouble(this.c(1)) ? 1 : 0;
    });
  }
  expandable(start: number, type: A.StringConstantType, ends: () => number): A.Expression {
    const parts: string[] = [];
    const nested: A.Expression[] = [];
    let text = '';
    let value = '';
    for (;;) {
      const done = ends();
      if (done > 0) {
        this.pos += done;
        break;
      }
      const c = this.c();
      if (type === 'DoubleQuoted' && isDouble(c)) {
        text += this.text[this.pos];
        value += this.text[this.pos];
        this.pos += 2;
        continue;
      }
      if (c === 96) {
        if (Number.isNaN(this.c(1))) {
          this.pos++;
          continue;
        }
        const e = this.escape();
        text += e;
        value += e;
        continue;
      }
      if (c === 36) {
        const n = this.c(1);
        if (n === 40) {
          const s = this.pos;
          const e = this.primary();
          parts.push(text);
          text = '';
          nested.push(e);
          value += this.text.slice(s, this.pos);
          continue;
        }
        if (isId(n) || n === 123 || (n === 58 && isId(this.c(2))) || n === 63 || n === 94 || n === 36) {
          const s = this.pos;
          const e = this.variable(true);
          parts.push(text);
          text = '';
          nested.push(e);
          value += this.text.slice(s, this.pos);
          continue;
        }
      }
      text += this.text[this.pos];
      value += this.text[this.pos];
      this.pos++;
    }
    if (nested.length === 0)
      return { kind: 'StringConstantExpression', start, end: this.pos, value: text, stringConstantType: type };
    parts.push(text);
    return {
      kind: 'ExpandableStringExpression',
      start,
      end: this.pos,
      value,
      stringConstantType: type,
      nestedExpressions: nested,
      parts,
    };
  }
  hereString(): A.Expression {
    const start = this.pos;
    const single = isSingle(this.c(1));
    this.pos += 2;
    while (isSpace(this.c())) this.pos++;
    if (!isNewline(this.c())) {
      if (this.eof())
        this.fail(
          'TerminatorExpectedAtEndOfString',
          start,
          start + 2,
          `The string is missing the terminator: ${single ? "'" : '"'}@.`,
          true,
        );
      this.fail(
        'UnexpectedCharactersAfterHereStringHeader',
        this.pos,
        this.pos + 1,
        'No characters are allowed after a here-string header but before the end of the line.',
        false,
      );
    }
    this.pos += this.c() === 13 && this.c(1) === 10 ? 2 : 1;
    const body = this.pos;
    const terminator = `${single ? "'" : '"'}@`;
    const closes = (at: number): boolean =>
      (single ? isSingle(this.text.charCodeAt(at)) : isDouble(this.text.charCodeAt(at))) &&
      this.text[at + 1] === '@' &&
      at + 2 <= this.limit;
    const endsHere = (): number => {
      if (this.pos === body && closes(body)) return 2;
      const newline = this.c() === 13 && this.c(1) === 10 ? 2 : isNewline(this.c()) ? 1 : 0;
      if (newline > 0 && closes(this.pos + newline)) return newline + 2;
      if (this.eof())
        this.fail(
          'TerminatorExpectedAtEndOfString',
          start,
          start + 2,
          `The string is missing the terminator: ${terminator}.`,
          true,
        );
      return 0;
    };
    if (single) {
      let length = endsHere();
      while (length === 0) {
        this.pos++;
        length = endsHere();
      }
      const value = this.text.slice(body, this.pos);
      this.pos += length;
      return {
        kind: 'StringConstantExpression',
        start,
        end: this.pos,
        value,
        stringConstantType: 'SingleQuotedHereString',
      };
    }
    return this.expandable(start, 'DoubleQuotedHereString', endsHere);
  }
}
/** `$a?.b` reads the variable `a?`: only a braced name or another expression takes the null-conditional operator. */
function isBraced(text: string, e: A.Expression): boolean {
  return e.kind !== 'VariableExpression' || text[e.end - 1] === '}';
}
void keywords;

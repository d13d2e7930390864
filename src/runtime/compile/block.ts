import type { NamedBlock, Parameter, ScriptBlock as ScriptBlockAst, TypeDefinition } from '../../language/ast.ts';
import { walk } from '../../language/walk.ts';
import type { CommandMetadata } from '../binder/metadata.ts';
import { debugging } from '../debugger/debugging.ts';
import { ReturnFlow } from '../flow.ts';
import { buildMetadata } from '../functions/parameters.ts';
import { Layout } from '../scopes/layout.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import type { SourceText } from '../source-text.ts';
import type { CompileContext } from './context.ts';
import { type Run, returns } from './frame.ts';
import { hasInnerReturn } from './inner-return.ts';
import { type CompiledParameter, compileParameter } from './parameters.ts';
import { compileStatements } from './statements.ts';

export type Clause = 'dynamicParam' | 'begin' | 'process' | 'end' | 'clean';

/** A script block turned into closures: one for each clause, made when first run. Shared by all values made of it. */
export class CompiledBlock {
  readonly ast: ScriptBlockAst;
  readonly source: SourceText;
  readonly layout = new Layout();
  readonly namespaces: readonly string[];
  /** Parameters of `function f($a, $b)` or of the param block. */
  readonly parameterNodes: readonly Parameter[];
  readonly isFilter: boolean;
  readonly inMethod: boolean;
  /** A whole text, not a block in one. */
  readonly isRoot: boolean;
  #parameters: CompiledParameter[] | null = null;
  /** Code that asks the debugger is made apart, when there is something to stop at: else it would cost every loop. */
  readonly #clauses = new Map<Clause, Run | null>();
  readonly #followedClauses = new Map<Clause, Run | null>();
  #metadata: CommandMetadata | null = null;
  #typeDefinitions: readonly TypeDefinition[] | null = null;

  constructor(
    ast: ScriptBlockAst,
    source: SourceText,
    namespaces: readonly string[],
    options: {
      parameters?: readonly Parameter[] | null;
      isFilter?: boolean;
      inMethod?: boolean;
      isRoot?: boolean;
    } = {},
  ) {
    this.ast = ast;
    this.source = source;
    this.namespaces = namespaces;
    this.parameterNodes = options.parameters ?? ast.paramBlock?.parameters ?? [];
    this.isFilter = options.isFilter ?? false;
    this.inMethod = options.inMethod ?? false;
    this.isRoot = options.isRoot ?? false;
  }

  /** The text between the braces, or the whole of a script. */
  get text(): string {
    const whole = this.source.text.slice(this.ast.start, this.ast.end);
    return whole.startsWith('{') && whole.endsWith('}') ? whole.slice(1, -1) : whole;
  }

  get hasProcess(): boolean {
    return this.ast.processBlock !== null;
  }

  /** Only an end block, or nothing: runs once, with all input in `$input`. */
  get isSimpleBody(): boolean {
    const { ast } = this;
    return (
      ast.processBlock === null && ast.beginBlock === null && ast.dynamicParamBlock === null && ast.cleanBlock === null
    );
  }

  /** A clause's code; null when the block has none. */
  clause(name: Clause): Run | null {
    const clauses = debugging.on ? this.#followedClauses : this.#clauses;
    let run = clauses.get(name);
    if (run === undefined) {
      const node = this.node(name);
      run = node === null ? null : this.compile(node);
      clauses.set(name, run);
    }
    return run;
  }

  get parameters(): readonly CompiledParameter[] {
    if (this.#parameters === null) {
      const c = this.context();
      this.#parameters = this.parameterNodes.map((node) => compileParameter(node, c));
    }
    return this.#parameters;
  }

  /** True when `[CmdletBinding()]` or `[Parameter()]` make it an advanced function. */
  get isAdvanced(): boolean {
    const attributes = this.ast.paramBlock?.attributes ?? [];
    if (attributes.some((attribute) => isNamed(attribute, 'cmdletbinding'))) return true;
    return this.parameterNodes.some((node) =>
      node.attributes.some((attribute) => attribute.kind === 'Attribute' && isNamed(attribute, 'parameter')),
    );
  }

  metadata(session: Session): CommandMetadata {
    return this.metadataAs('', session);
  }

  /** The block's parameters as the binder sees them, under a command's name. */
  metadataAs(name: string, session: Session): CommandMetadata {
    if (this.#metadata === null || this.#metadata.name !== name)
      this.#metadata = buildMetadata(this, name, session as Shell);
    return this.#metadata;
  }

  /** Its class and enum definitions, those inside its loops and tries included: they exist before any of it runs. */
  get typeDefinitions(): readonly TypeDefinition[] {
    this.#typeDefinitions ??= this.source.mayDefineTypes ? definitionsIn(this.ast) : [];
    return this.#typeDefinitions;
  }

  context(): CompileContext {
    return {
      source: this.source,
      layout: this.layout,
      namespaces: this.namespaces,
      inTrap: false,
      inMethod: this.inMethod,
      followed: debugging.on,
    };
  }

  private node(name: Clause): NamedBlock | null {
    switch (name) {
      case 'dynamicParam':
        return this.ast.dynamicParamBlock;
      case 'begin':
        return this.ast.beginBlock;
      case 'process':
        return this.ast.processBlock;
      case 'end':
        return this.ast.endBlock;
      case 'clean':
        return this.ast.cleanBlock;
    }
  }

  private compile(node: NamedBlock): Run {
    // A script may set breakpoints for what follows in itself: its outermost statements always look.
    const run = compileStatements(node.statements, node.traps, this.context(), this.isRoot || debugging.on);
    return hasInnerReturn(node) ? endingAtReturn(run) : run;
  }
}

/** Ends the block where a `return` comes out of an expression, and writes what it brings. */
function endingAtReturn(run: Run): Run {
  return (frame, out) => {
    try {
      return run(frame, out);
    } catch (error) {
      if (!(error instanceof ReturnFlow)) throw error;
      for (const item of error.items) out.write(item);
      return returns;
    }
  };
}

export function isNamed(attribute: { readonly typeName: { readonly kind: string } }, name: string): boolean {
  const { typeName } = attribute;
  if (typeName.kind !== 'TypeName' || !('name' in typeName)) return false;
  const text = String(typeName.name).toLowerCase();
  const short = text.slice(text.lastIndexOf('.') + 1);
  return short === name || short === `${name}attribute`;
}

/** The type definitions of a script block, without those of the script blocks inside it. */
function definitionsIn(block: ScriptBlockAst): TypeDefinition[] {
  const found: TypeDefinition[] = [];
  walk(block, (node) => {
    if (node.kind === 'TypeDefinition') found.push(node);
    return node === block || (node.kind !== 'ScriptBlock' && node.kind !== 'TypeDefinition');
  });
  return found;
}

const nested = new WeakMap<ScriptBlockAst, CompiledBlock>();

/** The code of a block inside other code: made once a place in the text. */
export function compileNested(
  ast: ScriptBlockAst,
  c: CompileContext,
  options: { parameters?: readonly Parameter[] | null; isFilter?: boolean; inMethod?: boolean } = {},
): CompiledBlock {
  let code = nested.get(ast);
  if (code === undefined) {
    code = new CompiledBlock(ast, c.source, c.namespaces, options);
    nested.set(ast, code);
  }
  return code;
}

/** The code of a whole text. */
export function compileRoot(ast: ScriptBlockAst, source: SourceText): CompiledBlock {
  const namespaces = ast.usingStatements
    .filter((using) => using.usingStatementKind === 'Namespace')
    .map((using) => using.name?.value ?? '');
  return new CompiledBlock(ast, source, namespaces, { isRoot: true });
}

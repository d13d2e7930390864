import type {
  AssignmentStatement,
  BreakStatement,
  ContinueStatement,
  Expression,
  ForEachStatement,
  IfStatement,
  Node,
  Pipeline,
  ScriptBlock,
  SwitchStatement,
  TryStatement,
  VariableExpression,
  VariablePath,
} from '../ast.ts';
import { childrenOf } from '../walk.ts';
import { pureExpression } from './check.ts';
import { FlowBlock } from './flow-blocks.ts';
import { knownType } from './known-types.ts';

interface Loop {
  readonly label: string;
  readonly afterwards: FlowBlock;
  readonly again: FlowBlock;
}

/** Builds the flow graph of a method's body. Bodies of traps, functions and script blocks are not part of it. */
export class FlowGraph {
  readonly entry = new FlowBlock(false);
  readonly exit = new FlowBlock();
  /** Names whose type is not settled, so that the engine keeps them where any code can assign them. */
  readonly dynamic = new Set<string>();
  private current = this.entry;
  private readonly loops: Loop[] = [];

  add({ dynamicParamBlock, beginBlock, processBlock, endBlock, cleanBlock }: ScriptBlock): void {
    for (const block of [dynamicParamBlock, beginBlock, processBlock, endBlock, cleanBlock])
      this.all(block?.statements ?? []);
    this.current.flowsTo(this.exit);
  }

  assign(name: string, type: string | null): void {
    this.current.steps.push({ kind: 'assign', name, type, variable: null });
  }

  private all(nodes: readonly Node[]): void {
    for (const node of nodes) this.visit(node);
  }

  private visit(node: Node | null): void {
    if (node === null) return;
    switch (node.kind) {
      case 'ErrorStatement':
      case 'ErrorExpression':
      case 'FunctionDefinition':
      case 'TypeDefinition':
      case 'ScriptBlockExpression':
      case 'UsingExpression':
      case 'UsingStatement':
      case 'PipelineChain':
      case 'BaseCtorInvokeMemberExpression':
      case 'ConfigurationDefinition':
      case 'TypeConstraint':
      case 'Attribute':
        return;
      case 'StatementBlock':
        this.all(node.statements);
        return;
      case 'VariableExpression':
        if (isLocal(node.path)) this.current.steps.push({ kind: 'read', variable: node });
        return;
      case 'AssignmentStatement':
        this.assignment(node);
        return;
      case 'Pipeline':
        this.pipeline(node);
        return;
      case 'BinaryExpression':
        if (node.operator !== 'And' && node.operator !== 'Or') break;
        this.visit(node.left);
        this.branch(node.right, null);
        return;
      case 'TernaryExpression':
        this.visit(node.condition);
        this.branch(node.ifTrue, node.ifFalse);
        return;
      case 'IfStatement':
        this.ifStatement(node);
        return;
      case 'SwitchStatement':
        this.switchStatement(node);
        return;
      case 'ForEachStatement':
        this.forEachStatement(node);
        return;
      case 'ForStatement': {
        const { condition } = node;
        this.visit(node.initializer);
        this.loop(
          node.label,
          condition === null ? null : () => this.visit(condition),
          () => this.visit(node.body),
          node.iterator,
        );
        return;
      }
      case 'WhileStatement':
        this.loop(
          node.label,
          () => this.visit(node.condition),
          () => this.visit(node.body),
          null,
        );
        return;
      case 'DoWhileStatement':
      case 'DoUntilStatement':
        this.doLoop(node.label, node.body, node.condition);
        return;
      case 'TryStatement':
        this.tryStatement(node);
        return;
      case 'DataStatement':
        this.visit(node.body);
        if (node.variable !== null) this.assign(node.variable.toLowerCase(), null);
        return;
      case 'BreakStatement':
      case 'ContinueStatement':
        this.jump(node);
        return;
      case 'ReturnStatement':
        this.visit(node.pipeline);
        this.current.returns = true;
        this.leave();
        return;
      case 'ExitStatement':
      case 'ThrowStatement':
        this.visit(node.pipeline);
        this.current.throws = true;
        this.leave();
        return;
      default:
    }
    this.all(childrenOf(node));
  }

  private leave(): void {
    this.current.flowsTo(this.exit);
    this.current = new FlowBlock();
  }

  /** Control takes one of two ways and then goes on; a way without anything leads straight on. */
  private branch(first: Node, second: Node | null): void {
    const after = new FlowBlock();
    const start = this.current;
    for (const way of second === null ? [first] : [first, second]) {
      this.current = new FlowBlock();
      start.flowsTo(this.current);
      this.visit(way);
      this.current.flowsTo(after);
    }
    if (second === null) start.flowsTo(after);
    this.current = after;
  }

  private assignment({ left, right }: AssignmentStatement): void {
    this.visit(right);
    for (const target of assignmentTargets(left)) {
      let inner: Expression = target;
      let casts = 0;
      let attributed = false;
      let type: string | null = null;
      let unknown = false;
      for (; inner.kind === 'AttributedExpression' || inner.kind === 'ConvertExpression'; inner = inner.child) {
        casts++;
        if (inner.kind === 'AttributedExpression') attributed = true;
        else {
          type = castType(inner.attribute.typeName);
          unknown = type === null;
        }
      }
      if (inner.kind !== 'VariableExpression') {
        this.visit(target);
        continue;
      }
      if (!isLocal(inner.path)) continue;
      const name = localName(inner);
      if (attributed || casts > 1 || unknown) this.dynamic.add(name);
      if (!attributed && casts <= 1) this.current.steps.push({ kind: 'assign', name, type, variable: inner });
    }
  }

  /** A command may break or continue any loop around it. */
  private pipeline(node: Pipeline): void {
    this.all(node.pipelineElements);
    if (this.loops.length === 0 || node.pipelineElements.every((element) => element.kind !== 'Command')) return;
    for (const { afterwards, again } of this.loops) {
      this.current.flowsTo(afterwards);
      this.current.flowsTo(again);
    }
    const next = new FlowBlock();
    this.current.flowsTo(next);
    this.current = next;
  }

  private ifStatement({ clauses, elseClause }: IfStatement): void {
    const after = new FlowBlock();
    if (elseClause === null) this.current.flowsTo(after);
    clauses.forEach(({ condition, body }, i) => {
      const clause = new FlowBlock();
      const next = i === clauses.length - 1 && elseClause === null ? after : new FlowBlock();
      this.visit(condition);
      this.current.flowsTo(clause);
      this.current.flowsTo(next);
      this.current = clause;
      this.visit(body);
      this.current.flowsTo(after);
      this.current = next;
    });
    if (elseClause !== null) {
      this.visit(elseClause);
      this.current.flowsTo(after);
    }
    this.current = after;
  }

  private switchStatement({ label, condition, clauses, default: otherwise }: SwitchStatement): void {
    const body = (): void => {
      const after = new FlowBlock();
      clauses.forEach((clause, i) => {
        const block = new FlowBlock();
        const last = i === clauses.length - 1 && otherwise === null;
        const next = last ? after : new FlowBlock();
        this.visit(clause.condition);
        this.current.flowsTo(next);
        this.current.flowsTo(block);
        this.current = block;
        this.visit(clause.body);
        if (last) return;
        this.current.flowsTo(next);
        this.current = next;
      });
      if (otherwise !== null) {
        this.current.flowsTo(after);
        this.visit(otherwise);
      }
      this.current.flowsTo(after);
      this.current = after;
    };
    this.loop(
      label,
      () => {
        this.visit(condition);
        this.assign('switch', null);
      },
      body,
      null,
    );
  }

  private forEachStatement({ label, variable, condition, body }: ForEachStatement): void {
    const after = new FlowBlock();
    this.loop(
      label,
      () => {
        this.visit(condition);
        this.current.flowsTo(after);
        this.assign('foreach', null);
        if (isLocal(variable.path))
          this.current.steps.push({ kind: 'assign', name: localName(variable), type: null, variable });
      },
      () => this.visit(body),
      null,
    );
    this.current.flowsTo(after);
    this.current = after;
  }

  private loop(label: string | null, condition: (() => void) | null, body: () => void, iterator: Node | null): void {
    const again = new FlowBlock();
    if (iterator === null) {
      this.current.flowsTo(again);
      this.current = again;
    } else {
      const afterIterator = new FlowBlock();
      this.current.flowsTo(afterIterator);
      this.current = again;
      this.visit(iterator);
      this.current.flowsTo(afterIterator);
      this.current = afterIterator;
    }
    const inside = new FlowBlock();
    const afterwards = new FlowBlock();
    if (condition !== null) {
      condition();
      this.current.flowsTo(afterwards);
    }
    this.loops.push({ label: label ?? '', afterwards, again });
    this.current.flowsTo(inside);
    this.current = inside;
    body();
    this.current.flowsTo(again);
    this.current = afterwards;
    this.loops.pop();
  }

  private doLoop(label: string | null, body: Node, condition: Node): void {
    const again = new FlowBlock();
    const inside = new FlowBlock();
    const afterwards = new FlowBlock();
    const repeat = new FlowBlock();
    this.loops.push({ label: label ?? '', afterwards, again });
    this.current.flowsTo(inside);
    this.current = inside;
    this.visit(body);
    this.current.flowsTo(again);
    this.current = again;
    this.visit(condition);
    this.current.flowsTo(afterwards);
    this.current.flowsTo(repeat);
    repeat.flowsTo(inside);
    this.current = afterwards;
    this.loops.pop();
  }

  /** Any statement may throw, so a catch or finally can count only on what was there before the try. */
  private tryStatement({ body, catchClauses, finally: last }: TryStatement): void {
    const before = this.current;
    this.current = new FlowBlock();
    before.flowsTo(this.current);
    this.visit(body);
    const tryEnd = this.current;
    const after = new FlowBlock();
    const finallyStart = last === null ? null : new FlowBlock();
    for (const clause of catchClauses) {
      this.current = new FlowBlock();
      before.flowsTo(this.current);
      this.visit(clause.body);
      this.current.flowsTo(finallyStart ?? after);
    }
    tryEnd.flowsTo(finallyStart ?? after);
    if (finallyStart !== null) {
      this.current = finallyStart;
      this.visit(last);
      this.current.flowsTo(after);
      if (catchClauses.every(({ catchTypes }) => catchTypes.length > 0)) {
        before.flowsTo(finallyStart);
        const rethrow = new FlowBlock();
        this.current.flowsTo(rethrow);
        rethrow.throws = true;
        rethrow.flowsTo(this.exit);
      }
    }
    this.current = after;
  }

  private jump(node: BreakStatement | ContinueStatement): void {
    const { label } = node;
    this.visit(label);
    let target: Loop | undefined;
    if (label === null) target = this.loops.at(-1);
    else if (label.kind === 'StringConstantExpression')
      target = this.loops.findLast((loop) => loop.label.toLowerCase() === label.value.toLowerCase());
    if (target === undefined) {
      this.current.flowsTo(this.exit);
      this.current.throws = true;
    } else {
      this.current.flowsTo(node.kind === 'BreakStatement' ? target.afterwards : target.again);
    }
    this.current = new FlowBlock();
  }
}

/** What an assignment assigns to, one by one. */
export function assignmentTargets(left: Expression): Expression[] {
  if (left.kind === 'ArrayLiteral') return left.elements.flatMap(assignmentTargets);
  if (left.kind !== 'ParenExpression') return [left];
  const inner = pureExpression(left.pipeline);
  return inner === null ? [] : assignmentTargets(inner);
}

/** A variable of the method's own scope. */
export function isLocal({ qualifier }: VariablePath): boolean {
  return qualifier === 'none' || qualifier === 'variable' || qualifier === 'local' || qualifier === 'private';
}

export function localName({ path }: VariableExpression): string {
  const name = path.name.toLowerCase();
  return name === 'psitem' ? '_' : name;
}

function castType(type: Parameters<typeof knownType>[0]): string | null {
  if (type.kind === 'ArrayTypeName') {
    const element = castType(type.elementType);
    return element === null ? null : `${element}[${','.repeat(type.rank - 1)}]`;
  }
  if (type.kind === 'GenericTypeName')
    return JSON.stringify(type.genericArguments.map(castType)) + castType(type.typeName);
  return knownType(type) ?? (type.name.includes('.') ? type.name.toLowerCase() : null);
}

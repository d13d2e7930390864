import type { Command, CommandElement, Expression } from '../../language/ast.ts';
import { pureExpression } from '../../language/semantics/check.ts';
import { NetDictionary } from '../../types/dictionary.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import { PSObject } from '../../types/ps-object.ts';
import type { Value } from '../../types/value.ts';
import type { CommandArgument } from '../binder/arguments.ts';
import { toText } from '../convert/text.ts';
import { Extent } from '../source-text.ts';
import type { CompileContext } from './context.ts';
import { extentOf } from './context.ts';
import { compileExpression } from './expressions.ts';
import type { Eval, Frame } from './frame.ts';
import { compileRedirections, type Redirect } from './redirections.ts';
import { numberValue } from './strings.ts';

/** Adds one written argument, evaluated, to the list. */
type Argument = (frame: Frame, into: CommandArgument[]) => void;

/** A command of a pipeline, compiled: everything but who answers to its name. */
export class CommandCall {
  /** The name when it is a bare word, else null and `nameValue` computes what to call. */
  readonly name: string | null;
  readonly nameValue: Eval | null;
  readonly nameExtent: Extent;
  readonly extent: Extent;
  readonly invocation: Command['invocationOperator'];
  readonly redirect: Redirect | null;
  /** Set when all arguments are plain positional values: functions then bind them without the binder. */
  readonly positional: readonly Eval[] | null;
  readonly argumentExtents: readonly Extent[];
  /** Written as a method is called, `f(1, 2)`: one list where several arguments were meant. */
  readonly asMethod: boolean;
  readonly #arguments: readonly Argument[];

  constructor(node: Command, c: CompileContext) {
    const [nameNode, ...elements] = node.commandElements;
    const rest = withoutDashes(elements, c);
    const isName = nameNode?.kind === 'StringConstantExpression';
    this.name = isName ? nameNode.value : null;
    this.nameValue =
      isName || nameNode === undefined || nameNode.kind === 'CommandParameter' ? null : compileExpression(nameNode, c);
    this.nameExtent = extentOf(nameNode ?? node, c);
    this.extent = extentOf(node, c);
    this.invocation = node.invocationOperator;
    this.redirect = compileRedirections(node.redirections, c);
    this.#arguments = rest.map((element) => compileArgument(element, c));
    this.argumentExtents = rest.map((element) => extentOf(element, c));
    this.asMethod = isMethodCall(nameNode, elements);
    this.positional = rest.every((element) => element.kind !== 'CommandParameter' && !isSplat(element))
      ? rest.map((element) => compileValue(element as Expression, c))
      : null;
  }

  /** Evaluates the arguments in source order. */
  evaluate(frame: Frame): CommandArgument[] {
    const list: CommandArgument[] = [];
    for (const argument of this.#arguments) argument(frame, list);
    return list;
  }
}

function isMethodCall(name: CommandElement | undefined, [only, second]: readonly CommandElement[]): boolean {
  return (
    only?.kind === 'ParenExpression' &&
    second === undefined &&
    name?.end === only.start &&
    pureExpression(only.pipeline)?.kind === 'ArrayLiteral'
  );
}

export function compileCommand(node: Command, c: CompileContext): CommandCall {
  return new CommandCall(node, c);
}

/** `--` ends the parameters: it goes, and what follows is values, dashes or not. */
function withoutDashes(elements: readonly CommandElement[], c: CompileContext): readonly CommandElement[] {
  const at = elements.findIndex(isDoubleDash);
  if (at < 0) return elements;
  return elements.flatMap((element, index): readonly CommandElement[] => {
    if (index < at || (index > at && element.kind !== 'CommandParameter')) return [element];
    if (index === at || element.kind !== 'CommandParameter') return [];
    const { start, end } = element;
    const value = c.source.text.slice(element.errorStart, element.errorEnd);
    return [{ kind: 'StringConstantExpression', start, end, value, stringConstantType: 'BareWord' }];
  });
}

function isDoubleDash(element: CommandElement): boolean {
  if (element.kind === 'CommandParameter') return element.parameterName === '-' && element.argument === null;
  return (
    element.kind === 'StringConstantExpression' && element.stringConstantType === 'BareWord' && element.value === '--'
  );
}

function isSplat(node: CommandElement): boolean {
  return (
    (node.kind === 'VariableExpression' && node.splatted) ||
    (node.kind === 'UsingExpression' && isSplat(node.subExpression))
  );
}

/** An argument's value; a number keeps the text it was written as, which string parameters then get. */
function compileValue(node: Expression, c: CompileContext): Eval {
  const evaluate = compileExpression(node, c);
  if (node.kind !== 'ConstantExpression' || node.value === true) return evaluate;
  const text = c.source.text.slice(node.start, node.end);
  const value = node.value.type === 'Int32' && String(node.value.value) === text ? null : numberValue(node.value);
  if (value === null) return evaluate;
  return () => {
    const literal = new PSObject(value);
    literal.writtenAs = text;
    return literal;
  };
}

/** The number itself of an argument that also carries its spelling. */
export function plainNumber(value: Value): Value {
  return value instanceof PSObject && value.writtenAs !== null ? value.base : value;
}

function compileArgument(node: CommandElement, c: CompileContext): Argument {
  if (node.kind === 'CommandParameter') {
    const extent = new Extent(c.source, node.errorStart, node.errorEnd);
    const name = node.parameterName;
    const text = c.source.text.slice(node.errorStart, node.errorEnd);
    if (node.argument === null) {
      const spaceAfter = text.endsWith(':');
      return (_, into) => into.push({ kind: 'parameter', name, text, extent, spaceAfter, fromTable: false });
    }
    const value = compileValue(node.argument, c);
    const argumentExtent = extentOf(node.argument, c);
    const spaceAfter = node.argument.start > node.errorEnd;
    return (frame, into) => {
      const argument = { value: value(frame) ?? null, extent: argumentExtent };
      into.push({ kind: 'parameter', name, text, extent, argument, spaceAfter, fromTable: false });
    };
  }
  const extent = extentOf(node, c);
  if (isSplat(node)) return compileSplat(node, extent, c);
  const value = compileValue(node, c);
  return (frame, into) => into.push({ kind: 'value', value: value(frame) ?? null, extent, splatted: false });
}

/** `@table` names parameters, `@list` gives values in order. */
function compileSplat(node: Expression, extent: Extent, c: CompileContext): Argument {
  const value = compileExpression(node, c);
  const isArgs = node.kind === 'VariableExpression' && node.path.name.toLowerCase() === 'args';
  return (frame, into) => {
    const splat = value(frame);
    if (splat instanceof NetDictionary) {
      for (const entry of splat.entries()) {
        const name = toText(entry.key, frame.shell.context);
        into.push({
          kind: 'parameter',
          name,
          text: `-${name}:`,
          extent,
          argument: { value: entry.value, extent },
          spaceAfter: true,
          fromTable: true,
        });
      }
      return;
    }
    for (const item of enumerableOf(splat) ?? [splat ?? null])
      into.push(splatItem(item ?? null, isArgs, extent, frame));
  };
}

/** An item of `@args` that came as a parameter's name goes on as one. */
function splatItem(item: Value, isArgs: boolean, extent: Extent, frame: Frame): CommandArgument {
  const name = isArgs ? parameterName(item, frame) : null;
  if (name === null) return { kind: 'value', value: item, extent, splatted: true };
  return { kind: 'parameter', name, text: `-${name}`, extent, spaceAfter: false, fromTable: false };
}

function parameterName(item: Value, frame: Frame): string | null {
  if (typeof item !== 'string') return null;
  for (let at: Frame | null = frame; at !== null; at = at.outer) {
    if (at.args !== null) return at.parameterTexts?.has(item) === true ? item.replace(/^.|:$/g, '') : null;
  }
  return null;
}
